package org.osfworkbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** English and French are complete and fit the code. */
class TextsTest {

	/** NLS fills public fields only, and leaves all others as they are without a word. */
	private static final Pattern FIELD = Pattern.compile("public static (?:@NonNull )?String (\\w+)(?: = \"\"; *(?://.*)?|;)");
	private static final Pattern KEY = Pattern.compile("\"%([A-Za-z][\\w.]*)\"");
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[^}]*}");

	static Stream<Path> englishFiles() {
		return Bundle.all().stream().flatMap(bundle -> Stream.of(
				bundle.files(bundle.resources(), "messages.properties"),
				bundle.files(bundle.folder().resolve("src/main/resources/OSGI-INF/l10n"), "bundle.properties"),
				existing(bundle.folder().resolve("plugin.properties"))).flatMap(List::stream));
	}

	static Stream<Bundle> bundlesWithPluginXml() {
		return Bundle.all().stream().filter(bundle -> Files.exists(bundle.folder().resolve("plugin.xml")));
	}

	@Test
	void thereAreTexts() {
		assertThat(englishFiles()).hasSizeGreaterThanOrEqualTo(6);
	}

	@ParameterizedTest
	@MethodSource("englishFiles")
	void frenchIsComplete(Path english) {
		Path french = english.resolveSibling(english.getFileName().toString().replace(".properties", "_fr.properties"));
		assertThat(french).exists();
		Properties en = Bundle.properties(english);
		Properties fr = Bundle.properties(french);
		assertThat(new TreeSet<>(fr.keySet())).as(french.toString()).isEqualTo(new TreeSet<>(en.keySet()));
		assertThat(fr.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
		en.forEach((key, text) -> assertThat(placeholders(fr.getProperty(key.toString()))).as(french + ": " + key)
				.isEqualTo(placeholders(text.toString())));
	}

	@ParameterizedTest
	@MethodSource("englishFiles")
	void frenchHasItsTypography(Path english) {
		Properties fr = Bundle.properties(english.resolveSibling(english.getFileName().toString().replace(".properties", "_fr.properties")));
		fr.forEach((key, text) -> {
			assertThat(text.toString()).as("no-break space before : ; ! ? in " + key).doesNotContainPattern("[^\\u00a0\\u202f\\s:;!?/(\\d][:;!?](\\s|$)");
			assertThat(text.toString()).as("no-break space, not a plain one, in " + key).doesNotContainPattern(" [:;!?»](\\s|$)");
		});
	}

	@ParameterizedTest
	@MethodSource("englishFiles")
	void fieldsAndKeysAreTheSame(Path english) {
		Path type = english.resolveSibling("Messages.java");
		Path messages = Files.exists(type) ? type : Path.of(type.toString().replace("src/main/resources", "src/main/java"));
		if (!english.endsWith("messages.properties")) {
			return;
		}
		assertThat(messages).exists();
		if (!Bundle.text(messages).contains("extends NLS")) {
			return;
		}
		List<String> fields = new ArrayList<>();
		Matcher matcher = FIELD.matcher(Bundle.text(messages));
		while (matcher.find()) {
			fields.add(matcher.group(1));
		}
		assertThat(Bundle.properties(english).keySet()).as(english.toString()).containsExactlyInAnyOrderElementsOf(List.copyOf(fields));
	}

	@ParameterizedTest
	@MethodSource("bundlesWithPluginXml")
	void keysOfThePluginXmlAreThere(Bundle bundle) {
		Properties texts = Bundle.properties(bundle.folder().resolve("plugin.properties"));
		Matcher keys = KEY.matcher(Bundle.text(bundle.folder().resolve("plugin.xml")));
		List<String> used = new ArrayList<>();
		while (keys.find()) {
			used.add(keys.group(1));
		}
		assertThat(texts.stringPropertyNames()).containsAll(used);
	}

	@ParameterizedTest
	@MethodSource("bundlesWithPluginXml")
	void thePluginXmlHoldsNoTexts(Bundle bundle) {
		Matcher labels = Pattern.compile("\\s(label|name|tooltip|description|title)=\"([^%\"][^\"]*)\"").matcher(Bundle.text(bundle.folder().resolve("plugin.xml")));
		List<String> texts = new ArrayList<>();
		while (labels.find()) {
			texts.add(labels.group());
		}
		assertThat(texts).allSatisfy(text -> assertThat(text.strip()).as("visible text").matches("name=\"[\\w./:-]+\""));
	}

	private static List<String> placeholders(String text) {
		Matcher matcher = PLACEHOLDER.matcher(text);
		return new TreeSet<>(matcher.results().map(java.util.regex.MatchResult::group).toList()).stream().toList();
	}

	private static List<Path> existing(Path file) {
		return Files.exists(file) ? List.of(file) : List.of();
	}
}
