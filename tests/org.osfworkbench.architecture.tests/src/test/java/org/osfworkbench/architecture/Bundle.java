package org.osfworkbench.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** One of our bundles, as it lies in its folder after the build. */
record Bundle(Path folder) {

	static final Path ROOT = Path.of(System.getProperty("osf.repository.root"));

	static List<Bundle> all() {
		try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
			return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().map(Bundle::new).toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	String name() {
		return folder.getFileName().toString();
	}

	/** Whether it is an ordinary Maven module rather than a Tycho one. */
	boolean isPlain() {
		return !Files.exists(folder.resolve("META-INF/MANIFEST.MF"));
	}

	Path classes() {
		return folder.resolve("target/classes");
	}

	Path sources() {
		return folder.resolve(isPlain() ? "src/main/java" : "src");
	}

	Path resources() {
		return folder.resolve(isPlain() ? "src/main/resources" : "src");
	}

	Manifest manifest() {
		Path file = isPlain() ? classes().resolve("META-INF/MANIFEST.MF") : folder.resolve("META-INF/MANIFEST.MF");
		try (InputStream in = Files.newInputStream(file)) {
			return new Manifest(in);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	String header(String name) {
		String value = manifest().getMainAttributes().getValue(name);
		return value == null ? "" : value;
	}

	List<Path> files(Path below, String suffix) {
		if (!Files.isDirectory(below)) {
			return List.of();
		}
		try (Stream<Path> walk = Files.walk(below)) {
			return walk.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static Properties properties(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return properties;
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	@Override
	public String toString() {
		return name();
	}
}
