package org.osfworkbench.sync.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osfworkbench.sync.tree.Kind;

/** The cases are those of Git's own documentation and tests, compared with {@code git check-ignore}. */
class IgnoreRulesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
			"*.log       | a.log d/b.log .log            | a.logs log",
			"/a.txt      | a.txt                         | d/a.txt",
			"d/*.txt     | d/a.txt                       | e/d/a.txt d/e/a.txt",
			"**/foo      | foo a/foo a/b/foo             | afoo a/foox",
			"abc/**      | abc/x abc/x/y                 | abc x/abc/y",
			"a/**/b      | a/b a/x/b a/x/y/b             | ab x/a/b",
			"a**b        | ab axxb                       | a/b",
			"foo?bar     | foo1bar                       | foobar foo/bar",
			"x[a-c1]     | xa xc x1                      | xd x2 x/",
			"x[!a-c]     | xd                            | xa x/",
			"x[]]        | x]                            | x[",
			"x[\\]]       | x]                            | xa x\\",
			"x[-b]       | x- xb                         | xa",
			"x[a\\-c]     | x- xa xc                      | xb",
			"\\#a        | #a                            | a",
			"\\!a        | !a                            | a",
			"\\*         | *                             | a",
			"a.b+(c)     | a.b+(c)                       | axb+(c)",
			"d*/e        | d/e dx/e                      | e x/d/e",
			"\u00e4*     | \u00e4rger                    | arger" })
	void matchesAsGitDoes(String pattern, String ignored, String kept) {
		IgnoreRules rules = IgnoreRules.of(List.of(pattern), List.of());
		for (String path : ignored.split(" +")) {
			assertThat(rules.ignores(path, Kind.FILE)).as(path).isTrue();
		}
		for (String path : kept.split(" +")) {
			assertThat(rules.ignores(path, Kind.FILE)).as(path).isFalse();
		}
	}

	@Test
	void aBracketWithoutAnEndMatchesNothing() {
		IgnoreRules rules = IgnoreRules.of(List.of("x[", "y[\\]"), List.of());

		assertThat(List.of("x[", "y\\", "y")).noneMatch(path -> rules.ignores(path, Kind.FILE));
	}

	@Test
	void aSlashAtTheEndMeansFolders() {
		IgnoreRules rules = IgnoreRules.of(List.of("build/"), List.of());

		assertThat(rules.ignores("a/build", Kind.FOLDER)).isTrue();
		assertThat(rules.ignores("a/build", Kind.FILE)).isFalse();
	}

	@Test
	void theLastLineThatMatchesDecides() {
		IgnoreRules rules = IgnoreRules.of(List.of("!keep.tmp"), List.of("# words", "", "   ", "*.dat", "!a.dat   ", "/a.dat\\ "));

		assertThat(rules.ignores("b.dat", Kind.FILE)).isTrue();
		assertThat(rules.ignores("a.dat", Kind.FILE)).isFalse();
		assertThat(rules.ignores("a.dat ", Kind.FILE)).isTrue();
		assertThat(rules.ignores("d/keep.tmp", Kind.FILE)).isFalse();
		assertThat(rules.ignores("d/other.tmp", Kind.FILE)).isTrue();
	}

	@Test
	void leavesOutWhatNobodyWants() {
		IgnoreRules rules = IgnoreRules.of(List.of(), List.of());

		assertThat(List.of(".git", ".metadata", "d/__pycache__", ".osfworkbench")).allMatch(path -> rules.ignores(path, Kind.FOLDER));
		assertThat(List.of("x.osexp~", "~$a.docx", "d/.DS_Store", "a.tmp")).allMatch(path -> rules.ignores(path, Kind.FILE));
		assertThat(List.of("a.txt", ".osfignore", ".gitignore", "git", "part")).noneMatch(path -> rules.ignores(path, Kind.FILE));
	}
}
