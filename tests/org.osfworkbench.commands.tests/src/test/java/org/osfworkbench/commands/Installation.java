package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osfworkbench.commands.Shell.Result;

/**
 * An Eclipse in a folder of its own, started as a process. What {@link #director} does is what <em>Install New Software</em> does: the
 * installation changes itself.
 */
record Installation(Path folder) {

	static final String FEATURE = "org.osfworkbench.feature.feature.group";
	static final String SITE = Shell.ROOT.resolve("releng/org.osfworkbench.repository/target/repository").toUri().toString();

	private static final String PRODUCTS = "target/products/";

	/** Copies the Eclipse that has the platform but nothing of ours. */
	static Installation withoutUs(Path folder) {
		return copy(Shell.ROOT.resolve("tests/org.osfworkbench.install"), "org.osfworkbench.install.ide", folder);
	}

	/** Copies the workbench as the build made it. */
	static Installation ofTheProduct(Path folder) {
		return copy(Shell.ROOT.resolve("releng/org.osfworkbench.product"), "org.osfworkbench.product", folder);
	}

	private static Installation copy(Path module, String product, Path folder) {
		Path from = module.resolve(PRODUCTS + product + "/linux/gtk/x86_64");
		try (Stream<Path> all = Files.walk(from)) {
			for (Path path : all.skip(1).toList()) {
				Files.copy(path, folder.resolve(from.relativize(path).toString()));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new Installation(folder);
	}

	/** Runs p2's director, which has to succeed. */
	Result director(String... arguments) {
		Result result = start("org.eclipse.equinox.p2.director", arguments);
		assertThat(result.exit()).as(result.toString()).isZero();
		return result;
	}

	/** Starts an application; everything it keeps lies in the folder of the installation. */
	Result start(String application, String... arguments) {
		List<String> words = new ArrayList<>(List.of("-Xmx512m", "-Dslf4j.internal.verbosity=ERROR", "-jar", launcher(), "-nosplash",
				"-application", application, "-data", folder.resolve("workspace").toString()));
		words.addAll(Arrays.asList(arguments));
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new Shell(folder).run(java, words.toArray(String[]::new));
	}

	private String launcher() {
		try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
			return plugins.filter(path -> path.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow().toString();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The bundles that run, with version and start level, one a line. */
	Set<String> bundles() {
		Path list = folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
		try (Stream<String> lines = Files.lines(list)) {
			return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
