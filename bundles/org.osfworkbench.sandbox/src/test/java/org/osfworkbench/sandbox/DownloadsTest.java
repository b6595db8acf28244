package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.osfworkbench.sandbox.requests.SeenRequest.Origin;

/** The download chain: osf-api.md section 8, rows 14 and 15. */
class DownloadsTest extends SandboxFixture {

	private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-20T10:00:00Z"));

	@Override
	SandboxOptions options() {
		InstantSource source = time::get;
		return super.options().clock(source.withZone(ZoneOffset.UTC));
	}

	@Test
	void redirectsToSignedAddresses() {
		String id = upload("a.txt", "0123456789");
		Probe.Answer first = me.butler("GET", W + id, null);
		assertThat(first.status()).isEqualTo(302);
		assertThat(first.bytes()).isEmpty();
		String signed = first.header("Location");
		assertThat(URI.create(signed).getPort()).isEqualTo(sandbox.storageOrigin().getPort())
				.isNotEqualTo(sandbox.baseUrl().getPort());
		Probe.Answer bytes = nobody.get(signed);
		assertThat(bytes.text()).isEqualTo("0123456789");
		assertThat(bytes.header("ETag")).isEqualTo("\"781e5e245d69b566979b86e28d23f2c7\"");
		assertThat(me.get(signed).status()).isEqualTo(400);
		assertThat(nobody.get(signed.replace("Expires=1", "Expires=2")).status()).isEqualTo(403);
		Probe.Answer part = nobody.with("Range", "bytes=2-4").get(signed);
		assertThat(part.status()).isEqualTo(206);
		assertThat(part.text()).isEqualTo("234");
		assertThat(part.header("Content-Range")).isEqualTo("bytes 2-4/10");
		time.updateAndGet(t -> t.plusSeconds(61));
		assertThat(nobody.get(signed).status()).isEqualTo(400);
		assertThat(sandbox.requests().count(r -> r.origin() == Origin.STORAGE && r.authorized())).isEqualTo(1);
	}

	@Test
	void givesOldVersionsAndProxies() {
		String id = upload("a.txt", "one");
		me.butler("PUT", W + id + "?kind=file", "two");
		assertThat(nobody.get(me.butler("GET", W + id + "?version=1", null).header("Location")).text()).isEqualTo("one");
		Probe.Answer direct = me.butler("GET", W + id + "?direct", null);
		assertThat(direct.status()).isEqualTo(200);
		assertThat(direct.text()).isEqualTo("two");
		assertThat(direct.header("Content-Disposition")).contains("a.txt");
		assertThat(me.butler("GET", W + id + "?version=7", null).status()).isEqualTo(404);
		Probe.Answer head = me.butler("HEAD", W + id, null);
		assertThat(head.header("Content-Length")).isEqualTo("3");
		assertThat(head.header("X-Waterbutler-Metadata")).contains("\"name\":\"a.txt\"");
		assertThat(me.butler("HEAD", W, null).status()).isEqualTo(501);
		assertThat(me.butler("GET", W + "?zip=", null).header("Content-Type")).isEqualTo("application/zip");
		assertThat(me.butler("GET", W + id + "/", null).status()).isEqualTo(404);
	}

	@Test
	void goesOverTheWebSiteOrToItsSignInPage() {
		String id = upload("a.txt", "one");
		Probe.Answer mine = me.send("GET", "download/" + id + "/?version=1", null);
		assertThat(mine.status()).isEqualTo(302);
		assertThat(mine.header("Location")).contains("/v1/resources/priv1/providers/osfstorage/" + id).endsWith("?version=1");
		Probe.Answer anonymous = nobody.send("GET", "download/" + id + "/", null);
		assertThat(anonymous.status()).isEqualTo(302);
		Probe.Answer login = nobody.get(anonymous.header("Location"));
		assertThat(login.status()).isEqualTo(200);
		assertThat(login.header("Content-Type")).startsWith("text/html");
	}

	@Test
	void theLifeTimeCanBeChosen() throws Exception {
		Clock clock = Clock.fixed(time.get(), ZoneOffset.UTC);
		SandboxOptions options = SandboxOptions.in(folder.resolve("other")).signedUrlLifetime(Duration.ZERO).clock(clock);
		try (Sandbox other = Sandbox.start(options)) {
			String file = other.state().find("mystu", "/Stroop.osexp").orElseThrow().id();
			String signed = Probe.signedIn(other).butler("GET", "mystu/providers/osfstorage/" + file, null)
					.header("Location");
			assertThat(Probe.anonymous(other).get(signed).status()).isEqualTo(400);
		}
	}
}
