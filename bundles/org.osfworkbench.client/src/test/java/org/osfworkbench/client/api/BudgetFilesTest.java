package org.osfworkbench.client.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Where budgets are kept. */
class BudgetFilesTest {

	private final Path home = Path.of("/home/p").toAbsolutePath();

	@Test
	void everySystemHasItsOwnPlaceForState() {
		assertThat(folder("Linux", Map.of())).isEqualTo(home.resolve(".local/state/osf-workbench/budgets"));
		assertThat(folder("Linux", Map.of("XDG_STATE_HOME", home + "/s"))).isEqualTo(home.resolve("s/osf-workbench/budgets"));
		assertThat(folder("Linux", Map.of("XDG_STATE_HOME", "relative"))).isEqualTo(home.resolve(".local/state/osf-workbench/budgets"));
		assertThat(folder("Mac OS X", Map.of())).startsWithRaw(home.resolve("Library"));
		assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", home + "/l"))).isEqualTo(home.resolve("l/osf-workbench/budgets"));
	}

	private Path folder(String system, Map<String, String> variables) {
		return BudgetFiles.folder(variables::get, system, home);
	}
}
