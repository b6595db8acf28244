package org.osfworkbench.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** A headless application that does nothing, in the smallest Equinox that can run one. Its bundles are those of the product. */
final class EmptyEquinox {

	private static final String SOURCE = """
			package empty;
			public final class EmptyApplication implements org.eclipse.equinox.app.IApplication {
				public Object start(org.eclipse.equinox.app.IApplicationContext context) { return EXIT_OK; }
				public void stop() { }
			}
			""";
	private static final String MANIFEST = """
			Manifest-Version: 1.0
			Bundle-ManifestVersion: 2
			Bundle-SymbolicName: empty;singleton:=true
			Bundle-Version: 1.0.0
			Require-Bundle: org.eclipse.core.runtime

			""";
	private static final String PLUGIN = """
			<?xml version="1.0"?>
			<plugin><extension id="app" point="org.eclipse.core.runtime.applications"><application visible="false"><run
			class="empty.EmptyApplication"/></application></extension></plugin>
			""";
	private static final List<String> STARTED = List.of("org.eclipse.equinox.common@2", "org.apache.felix.scr@2", "org.eclipse.core.runtime@4");
	private static final List<String> RESOLVED = List.of("org.eclipse.equinox.registry", "org.eclipse.core.jobs", "org.eclipse.equinox.preferences",
			"org.eclipse.core.contenttype", "org.eclipse.equinox.app", "org.osgi.service.prefs", "org.osgi.service.component", "org.osgi.util.promise",
			"org.osgi.util.function");

	private final Path plugins;
	private final Path folder;

	EmptyEquinox(Path product, Path folder) {
		this.plugins = product.resolve("plugins");
		this.folder = folder;
	}

	/** Makes it, and gives the arguments that start it after those of the launcher. */
	List<String> make() throws IOException {
		Path classes = Files.createDirectories(folder.resolve("classes"));
		Path source = Files.writeString(folder.resolve("EmptyApplication.java"), SOURCE);
		String path = Stream.of("org.eclipse.equinox.app", "org.eclipse.osgi").map(name -> bundle(name).toString())
				.collect(Collectors.joining(java.io.File.pathSeparator));
		if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d", classes.toString(), "-cp", path, source.toString()) != 0) {
			throw new IOException("the empty application cannot be compiled");
		}
		Path jar = folder.resolve("empty.jar");
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream out = new JarOutputStream(file, new Manifest(new java.io.ByteArrayInputStream(MANIFEST.getBytes())))) {
			put(out, "plugin.xml", PLUGIN.getBytes());
			put(out, "empty/EmptyApplication.class", Files.readAllBytes(classes.resolve("empty/EmptyApplication.class")));
		}
		Files.writeString(Files.createDirectories(folder.resolve("configuration")).resolve("config.ini"), configuration(jar));
		return List.of("-application", "empty.app", "-configuration", folder.resolve("configuration").toString(), "-data", "@none");
	}

	private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
		out.putNextEntry(new JarEntry(name));
		out.write(bytes);
		out.closeEntry();
	}

	private String configuration(Path jar) {
		List<String> bundles = new ArrayList<>();
		STARTED.stream().map(name -> name.split("@")).forEach(name -> bundles.add(reference(bundle(name[0])) + "@" + name[1] + "\\:start"));
		RESOLVED.forEach(name -> bundles.add(reference(bundle(name))));
		bundles.add(reference(jar));
		return "osgi.bundles=" + String.join(",", bundles) + "\nosgi.bundles.defaultStartLevel=4\nosgi.framework=file\\:" + bundle("org.eclipse.osgi") + "\n";
	}

	private static String reference(Path bundle) {
		return "reference\\:file\\:" + bundle;
	}

	private Path bundle(String name) {
		try (Stream<Path> all = Files.list(plugins)) {
			return all.filter(path -> path.getFileName().toString().startsWith(name + "_")).findFirst()
					.orElseThrow(() -> new IllegalStateException("the product has no " + name));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** Several lists as one. */
	@SafeVarargs
	static String[] words(List<String>... parts) {
		return Arrays.stream(parts).flatMap(List::stream).toArray(String[]::new);
	}
}
