package org.osfworkbench.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osfworkbench.scenarios.run.Suite;
import org.osfworkbench.scenarios.world.Bytes;

/** A file that is misread would prove nothing. */
class ScenarioReaderTest {

	private static final String GOOD = """
			format: 1
			suite: test
			policy: {default: ask, guard: {min_deletes: 3, over_share: 0.25, emptied_root_min_entries: 4}}
			scenarios:
			- id: X1
			  title: A title
			  given:
			    base: {a: {c: no, id: f1, v: 1}}
			    local: {a: 1e3, l: {symlink: /x}, e/: dir}
			    remote: {a: {c: 0x1F, id: f1, v: 2}, d/: {dir: true, id: d1}}
			  when: [{local: {write: a, c: on}}, {sync: {}}]
			  expect: {status: ok, local: {d/a: "1"}, ops: {upload: "1..2", delete: 0}}
			""";

	private static Scenario read(String text) {
		return ScenarioReader.read("file.yaml", text).getFirst();
	}

	@Test
	void takesEveryWordForBytes() {
		Scenario scenario = read(GOOD);
		assertThat(scenario.base().get("a").bytes()).contains(Bytes.of("no"));
		assertThat(scenario.remote().get("a").bytes()).contains(Bytes.of("0x1F"));
		assertThat(scenario.settings().guard().overShare()).isEqualTo(0.25);
		assertThat(scenario.expect().local().orElseThrow()).containsOnlyKeys("d/", "d/a");
		assertThat(scenario.expect().ops().get("upload").has(2)).isTrue();
	}

	@Test
	void readsTheWholeSuite() {
		assertThat(Suite.scenarios()).hasSize(100).extracting(Scenario::id).doesNotHaveDuplicates();
	}

	/** Every place in which a key may be, with a key too many. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "suite: test | suite: test\\nmore: 1", "title: A title | titel: A title", "default: ask | default: ask, other: 1",
			"min_deletes: 3 | min_delete: 3", "base: { | bases: {", "{c: no, id: f1 | {c: no, ids: f1", "{symlink: /x} | {symlink: /x, to: y}",
			"{dir: true, id: d1} | {dir: true, id: d1, c: x}", "write: a, c: on | write: a, c: on, d: 1", "{sync: {}} | {sync: {dry: true}}",
			"{sync: {}} | {sink: {}}", "status: ok | status: ok, state: ok", "delete: 0 | deletes: 0", "{sync: {}} | {sync: {}, local: {touch: a}}" })
	void refusesUnknownKeys(String part, String wrong) {
		assertThat(GOOD).contains(part);
		assertThatThrownBy(() -> read(GOOD.replace(part, wrong.replace("\\n", "\n")))).isInstanceOf(FormatException.class)
				.hasMessageStartingWith("file.yaml");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "format: 1 | format: 2", "default: ask | default: perhaps", "v: 2 | v: 0", "e/: dir | e/: file",
			"status: ok | status: fine", "1..2 | few", "d/: {dir: true, id: d1} | d/: {dir: true, id: f1}", "write: a, c: on | delete: [a]",
			"e/: dir | l/x: y", "{sync: {}} | {clock: {jump_s: soon}}", "{sync: {}} | {fault: {kind: flood}}", "id: X1 | id: [X1]" })
	void refusesWhatMakesNoSense(String part, String wrong) {
		assertThat(GOOD).contains(part);
		assertThatThrownBy(() -> read(GOOD.replace(part, wrong))).isInstanceOf(FormatException.class).hasMessageStartingWith("file.yaml");
	}

	@Test
	void namesTheScenarioAndTheKey() {
		assertThatThrownBy(() -> read(GOOD.replace("{sync: {}}", "{crash: {at: noon}}"))).hasMessage(
				"file.yaml, X1, when, crash, at: is not one of " + List.of("after-conflict-copy", "after-download", "after-remote-move", "after-upload",
						"before-link", "before-local-delete", "before-local-rmdir", "before-remote-delete", "before-replace", "before-upload",
						"during-upload", "inside-server-create", "journal-append", "journal-compact", "mid-replace") + ": noon");
	}

	@Test
	void refusesDoubleKeysAndTheSameScenarioTwice() {
		assertThatThrownBy(() -> read(GOOD.replace("v: 2", "v: 2, v: 2"))).isInstanceOf(FormatException.class);
		String second = GOOD.substring(GOOD.indexOf("- id"));
		assertThatThrownBy(() -> read(GOOD + second)).hasMessageContaining("used twice");
	}

	@Test
	void saysWhatIsWrongWithAFileThatIsNotThere() {
		assertThatThrownBy(() -> ScenarioReader.read(Path.of("target", "not-there.yaml"))).isInstanceOf(java.io.IOException.class);
	}
}
