package org.osfworkbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings, manifests and build files of every bundle. */
class BundleHygieneTest {

	/** A package that its bundle exports without a version, so that no range can match it. */
	private static final String WITHOUT_VERSION = "org.eclipse.core.net.proxy";

	static Stream<Bundle> bundles() {
		return Bundle.all().stream();
	}

	static Stream<Bundle> tychoBundles() {
		return Bundle.all().stream().filter(bundle -> !bundle.isPlain());
	}

	static Stream<Bundle> bundlesWithPluginXml() {
		return Bundle.all().stream().filter(bundle -> Files.exists(bundle.folder().resolve("plugin.xml")));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void compilerSettingsAreTheCommonOnes(Bundle bundle) {
		Path common = Bundle.ROOT.resolve("releng/org.osfworkbench.settings/org.eclipse.jdt.core.prefs");
		assertThat(bundle.folder().resolve(".settings/org.eclipse.jdt.core.prefs")).hasSameTextualContentAs(common);
		assertThat(Bundle.properties(common)).containsEntry("org.eclipse.jdt.core.compiler.annotation.nullanalysis", "enabled")
				.containsEntry("org.eclipse.jdt.core.compiler.problem.nullSpecViolation", "error")
				.containsEntry("org.eclipse.jdt.core.compiler.problem.unusedImport", "error")
				.containsEntry("org.eclipse.jdt.core.compiler.problem.unusedPrivateMember", "error")
				.containsEntry("org.eclipse.jdt.core.compiler.problem.nonExternalizedStringLiteral", "error");
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void manifestSaysWhoAndWhatFor(Bundle bundle) {
		assertThat(bundle.header("Bundle-SymbolicName").split(";")[0]).isEqualTo(bundle.name());
		assertThat(bundle.header("Bundle-RequiredExecutionEnvironment")).isEqualTo("JavaSE-21");
		assertThat(bundle.header("Bundle-Name")).isEqualTo("%bundleName");
		assertThat(bundle.header("Bundle-Vendor")).isEqualTo("%bundleVendor");
		assertThat(bundle.header("Bundle-Activator")).isEmpty();
		assertThat(bundle.header("Export-Package")).doesNotContain("x-internal");
	}

	@ParameterizedTest
	@MethodSource("tychoBundles")
	void everyRequirementHasARange(Bundle bundle) {
		for (String header : List.of("Require-Bundle", "Import-Package")) {
			for (String entry : bundle.header(header).split(",(?=\\s*[a-z])")) {
				assertThat(entry).as(header).satisfiesAnyOf(text -> assertThat(text).isBlank(),
						text -> assertThat(text).containsPattern("version=\"\\[[^\"]+,[^\"]+\\)\""),
						text -> assertThat(text.strip()).startsWith(WITHOUT_VERSION));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("tychoBundles")
	void whatTheBinaryIncludesIsThere(Bundle bundle) {
		String includes = Bundle.properties(bundle.folder().resolve("build.properties")).getProperty("bin.includes");
		List<String> listed = Arrays.stream(includes.split(",")).map(String::strip).toList();
		assertThat(listed).contains("META-INF/", ".");
		assertThat(listed).allSatisfy(entry -> assertThat(
				entry.equals("OSGI-INF/") || Files.exists(bundle.folder().resolve(entry))).as(entry).isTrue());
		for (String needed : List.of("plugin.xml", "plugin.properties", "plugin_fr.properties", "icons/", "schema/", "plugin_customization.ini")) {
			if (Files.exists(bundle.folder().resolve(needed))) {
				assertThat(listed).contains(needed);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("bundlesWithPluginXml")
	void iconsOfThePluginXmlAreThere(Bundle bundle) {
		Matcher icons = Pattern.compile("\"(?:platform:/plugin/" + Pattern.quote(bundle.name()) + "/)?(icons/[^\"]+)\"")
				.matcher(Bundle.text(bundle.folder().resolve("plugin.xml")));
		while (icons.find()) {
			for (String icon : icons.group(1).split(",")) {
				assertThat(bundle.folder().resolve(icon)).exists();
			}
		}
	}
}
