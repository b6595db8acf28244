package org.osfworkbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help pages hold together, in both languages, and speak of what the user interface has. */
class HelpTest {

	private static final Bundle HELP = new Bundle(Bundle.ROOT.resolve("bundles/org.osfworkbench.help"));
	private static final Bundle UI = new Bundle(Bundle.ROOT.resolve("bundles/org.osfworkbench.ui"));

	@ParameterizedTest
	@ValueSource(strings = { "", "nl/fr" })
	void everyPageThatIsLinkedIsThere(String language) {
		Path root = HELP.folder().resolve(language);
		for (String index : List.of("toc.xml", "contexts.xml")) {
			assertThat(find("(?:href|topic)=\"([^\"]+)\"", root.resolve(index))).isNotEmpty().allSatisfy(page -> assertThat(root.resolve(page)).exists());
		}
		for (Path page : HELP.files(root.resolve("html"), ".html")) {
			assertThat(find("href=\"([^\"]+)\"", page)).allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
		}
	}

	@Test
	void frenchHasTheSamePagesContextsAndSteps() {
		Path french = HELP.folder().resolve("nl/fr");
		for (String folder : List.of("html", "cheatsheets")) {
			assertThat(names(french.resolve(folder))).isNotEmpty().isEqualTo(names(HELP.folder().resolve(folder)));
		}
		assertThat(find("id=\"([^\"]+)\"", french.resolve("contexts.xml"))).isEqualTo(find("id=\"([^\"]+)\"", HELP.folder().resolve("contexts.xml")));
		for (String sheet : names(HELP.folder().resolve("cheatsheets"))) {
			assertThat(find("serialization=\"([^\"]+)\"", french.resolve("cheatsheets").resolve(sheet)))
					.isEqualTo(find("serialization=\"([^\"]+)\"", HELP.folder().resolve("cheatsheets").resolve(sheet)));
		}
	}

	@Test
	void whatTheUserInterfaceShowsHasATextBehindF1() {
		List<String> used = UI.files(UI.sources(), ".java").stream().flatMap(file -> find("Help\\.on\\([^\"]+\"(\\w+)\"", file).stream()).distinct().sorted().toList();
		assertThat(find("id=\"([^\"]+)\"", HELP.folder().resolve("contexts.xml"))).isNotEmpty().containsAll(used);
		assertThat(used).hasSizeGreaterThan(5);
	}

	@Test
	void stepsOfTheCheatSheetsRunCommandsThatExist() {
		String declared = Bundle.text(UI.folder().resolve("plugin.xml"));
		for (Path sheet : HELP.files(HELP.folder().resolve("cheatsheets"), ".xml")) {
			assertThat(find("serialization=\"(org\\.osfworkbench[^\"(]+)", sheet)).isNotEmpty()
					.allSatisfy(command -> assertThat(declared).contains("command id=\"" + command + '"'));
			assertThat(find("newWizardId=([^)]+)\\)", sheet)).allSatisfy(wizard -> assertThat(declared).contains("wizard id=\"" + wizard + '"'));
		}
	}

	private static List<String> names(Path folder) {
		return HELP.files(folder, "l").stream().map(file -> file.getFileName().toString()).toList();
	}

	private static List<String> find(String pattern, Path file) {
		return Pattern.compile(pattern).matcher(Bundle.text(file)).results().map((MatchResult found) -> found.group(1)).toList();
	}
}
