package org.osfworkbench.client.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times, markup and addresses. */
class TextTest {

	@ParameterizedTest
	@CsvSource({ "2026-02-19T02:59:28.146904Z,2026-02-19T02:59:28.146904Z", "2026-02-19T02:59:28.146904,2026-02-19T02:59:28.146904Z",
			"2026-02-19T02:59:28,2026-02-19T02:59:28Z", "2026-02-19T02:59:28+00:00,2026-02-19T02:59:28Z",
			"2026-02-19T04:59:28.146+02:00,2026-02-19T02:59:28.146Z" })
	void timesOfAllForms(String text, Instant expected) {
		assertThat(Times.parse(text)).contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-13-01T00:00:00Z" })
	void timesThatAreNone(String text) {
		assertThat(Times.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "a &amp; b &lt;c&gt;,a & b <c>", "&amp;lt;,&lt;", "&#39;&#x27;&quot;,''\"", "&unknown; & $1,&unknown; & $1", "&#9999999;,&#9999999;" })
	void entitiesAreReplacedOnce(String text, String expected) {
		assertThat(Html.unescape(text)).isEqualTo(expected);
	}

	@Test
	void markupIsDroppedAndSpacesJoined() {
		assertThat(Html.plain("<style>x{}</style><p>One\n <b>two</b></p><script>alert(1)</script> 3 < 4 &gt; 2\u0007"))
				.isEqualTo("One two 3 < 4 > 2");
	}

	@Test
	void addressesAreRepairedAndNeverEncodedTwice() {
		assertThat(Addresses.parse("https://h/a b?x=%20&y=é[]\"#f").orElseThrow()).hasToString("https://h/a%20b?x=%20&y=%C3%A9%5B%5D%22#f");
		assertThat(Addresses.parse("http://[::1]:80/a[1]").orElseThrow()).hasToString("http://[::1]:80/a%5B1%5D");
		assertThat(Addresses.parse("https://h/100%")).contains(URI.create("https://h/100%25"));
		assertThat(Addresses.parse("https://h h/")).isEmpty();
		assertThat(Addresses.parse("/v2/nodes/abc12/")).contains(URI.create("/v2/nodes/abc12/"));
	}

	@Test
	void parametersAreAddedAndTakenAway() {
		URI base = URI.create("https://h/a/?ref=x%2By&kind=folder");
		assertThat(Addresses.with(base, "name", "ä b+&#%")).hasToString("https://h/a/?ref=x%2By&kind=folder&name=%C3%A4%20b%2B%26%23%25");
		assertThat(Addresses.without(base, "kind")).hasToString("https://h/a/?ref=x%2By");
		assertThat(Addresses.without(URI.create("https://h/a?kind=file"), "kind")).hasToString("https://h/a");
		assertThat(Addresses.with(URI.create("https://h/a#f"), "a", "1")).hasToString("https://h/a?a=1");
	}

	@Test
	void numbersMayBeTextAndMayBeLarge() throws Exception {
		Json json = Json.parse(new java.io.ByteArrayInputStream("{\"a\":\"5000000000\",\"b\":6000000000,\"c\":-1,\"d\":\"x\",\"e\":1.5}".getBytes()));
		assertThat(json.number("a")).hasValue(5_000_000_000L);
		assertThat(json.number("b")).hasValue(6_000_000_000L);
		assertThat(json.number("c")).isEmpty();
		assertThat(json.number("d")).isEmpty();
		assertThat(json.number("e")).isEmpty();
	}

	@Test
	void anyTimeIsReadAsJavaReadsIt() {
		Random random = new Random(1);
		for (int round = 0; round < 2000; round++) {
			String seconds = LocalDateTime.ofEpochSecond(random.nextLong(0, 253402300800L), 0, ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
			int digits = random.nextInt(10);
			String text = seconds + (digits == 0 ? "" : "." + String.format("%09d", random.nextInt(1_000_000_000)).substring(0, digits));
			for (String offset : List.of("Z", "+00:00", "+09:00", "")) {
				assertThat(Times.parse(text + offset)).as(text + offset).contains(OffsetDateTime.parse(text + (offset.isEmpty() ? "Z" : offset)).toInstant());
			}
		}
	}

	@Test
	void aParameterIsTakenAwayWhereverItStands() {
		assertThat(Addresses.without("https://h/a?kind=file", "kind")).isEqualTo("https://h/a");
		assertThat(Addresses.without("https://h/a?kind=file&x=1", "kind")).isEqualTo("https://h/a?x=1");
		assertThat(Addresses.without("https://h/a?x=1&kind", "kind")).isEqualTo("https://h/a?x=1");
		assertThat(Addresses.without("https://h/kind?kinds=1", "kind")).isEqualTo("https://h/kind?kinds=1");
		assertThat(Addresses.without("https://h/a#kind?kind=1", "kind")).isEqualTo("https://h/a#kind?kind=1");
		assertThat(Addresses.parse("https://h/a b?x=\u00e9")).hasValue(URI.create("https://h/a%20b?x=%C3%A9"));
	}
}
