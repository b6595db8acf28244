package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.commands.Shell.Result;

/** The built update site: an Eclipse that has nothing of ours takes it in, works with it, and gets rid of it. */
class InstallTest {

	private static final Path FEATURE_XML = Shell.ROOT.resolve("features/org.osfworkbench.feature/feature.xml");

	@TempDir
	private Path folder;

	@Test
	void installsWorksAndGoesWithoutATrace() throws IOException {
		Installation eclipse = Installation.withoutUs(folder);
		Set<String> before = eclipse.bundles();
		assertThat(names(before)).noneMatch(name -> name.contains("osfworkbench")).doesNotContainAnyElementsOf(pluginsOfTheFeature());

		eclipse.director("-repository", Installation.SITE, "-installIU", Installation.FEATURE);
		bringsWhatTheFeatureListsAndTouchesNothingElse(before, eclipse.bundles());
		assertThat(eclipse.director("-listInstalledRoots").out()).contains(Installation.FEATURE + "/0.");
		worksThere(eclipse);

		eclipse.director("-uninstallIU", Installation.FEATURE);
		assertThat(eclipse.bundles()).isEqualTo(before);
		assertThat(eclipse.director("-listInstalledRoots").out()).doesNotContain("osfworkbench.feature");
	}

	private static void bringsWhatTheFeatureListsAndTouchesNothingElse(Set<String> before, Set<String> after) throws IOException {
		assertThat(after).containsAll(before);
		Set<String> added = new HashSet<>(after);
		added.removeAll(before);
		assertThat(names(added)).containsExactlyInAnyOrderElementsOf(pluginsOfTheFeature());
	}

	/** The main job needs every service and library: accounts, client, journal, Jackson, SQLite, picocli, and Jetty for its server. */
	private void worksThere(Installation eclipse) throws IOException {
		String keyring = folder.resolve("keyring").toString();
		assertThat(eclipse.start("org.osfworkbench.cli.osf", "-eclipse.keyring", keyring, "--", "--version").out()).startsWith("osf 0.");
		Path password = Files.writeString(folder.resolve("password"), "of-this-test-only");
		Result job = eclipse.start("org.osfworkbench.cli.demo", "-eclipse.keyring", keyring, "-eclipse.password", password.toString(), "--", "--sample",
				Shell.ROOT.resolve("releng/sample/Stroop.osexp").toString());
		assertThat(job.exit()).as(job.toString()).isZero();
		assertThat(job.out()).contains("steps verified");
	}

	@Test
	void theSiteShowsOneFeatureInOneCategory() {
		Installation eclipse = Installation.withoutUs(folder);
		List<String> units = eclipse.director("-repository", Installation.SITE, "-list").lines();
		assertThat(units).filteredOn(line -> line.contains(".feature.group=")).singleElement().asString().startsWith(Installation.FEATURE + "=0.");
		assertThat(units).filteredOn(line -> line.matches("[^=]*\\.org\\.osfworkbench=.*")).hasSize(1);
		assertThat(Shell.ROOT.resolve("releng/org.osfworkbench.repository/target")).isDirectoryContaining("glob:**.zip");
	}

	@Test
	void theProductHasTheFeatureAndCanBeChanged() throws IOException {
		Installation product = Installation.ofTheProduct(folder);
		assertThat(names(product.bundles())).containsAll(pluginsOfTheFeature());
		product.director("-uninstallIU", Installation.FEATURE);
		assertThat(names(product.bundles())).noneMatch(name -> name.contains("osfworkbench")).contains("org.eclipse.ui.ide.application");
	}

	private static Set<String> names(Set<String> bundles) {
		return bundles.stream().map(line -> line.substring(0, line.indexOf(','))).collect(Collectors.toSet());
	}

	private static Set<String> pluginsOfTheFeature() throws IOException {
		return Pattern.compile("<plugin id=\"([^\"]+)\"").matcher(Files.readString(FEATURE_XML)).results().map(plugin -> plugin.group(1))
				.collect(Collectors.toSet());
	}
}
