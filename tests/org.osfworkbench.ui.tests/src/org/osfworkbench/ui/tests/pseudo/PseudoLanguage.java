package org.osfworkbench.ui.tests.pseudo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** The message files of our bundles in the language that does not exist, in fragments that are made while the program runs. */
final class PseudoLanguage {

	/** From the codes that the standard leaves for private use. */
	static final String CODE = "qps";

	private PseudoLanguage() {
	}

	/** The bundles with texts that a person sees in the workbench. */
	static List<Bundle> hosts() {
		return Arrays.stream(context().getBundles()).filter(bundle -> bundle.getSymbolicName().startsWith("org.osfworkbench."))
				.filter(bundle -> !bundle.getSymbolicName().endsWith(".sandbox") && !files(bundle).isEmpty()).toList();
	}

	/** Files with English texts. */
	static List<URL> files(Bundle bundle) {
		return Stream.of("messages.properties", "plugin.properties").flatMap(pattern -> list(bundle, pattern).stream()).toList();
	}

	private static List<URL> list(Bundle bundle, String pattern) {
		return Collections.list(Objects.requireNonNullElse(bundle.findEntries("/", pattern, true), Collections.emptyEnumeration()));
	}

	/** Attaches the texts to their bundles, and loads those again that were loaded already. */
	static void install() throws IOException, BundleException, ReflectiveOperationException {
		if (!Locale.getDefault().getLanguage().equals(CODE)) {
			throw new IllegalStateException("This run needs -nl " + CODE);
		}
		FrameworkUtil.getBundle(PseudoLanguage.class).start(Bundle.START_TRANSIENT); // an application runs before its bundle is started
		Collection<Bundle> fragments = new ArrayList<>();
		List<Bundle> hosts = hosts();
		for (Bundle host : hosts) {
			fragments.add(context().installBundle("pseudo:" + host.getSymbolicName(), new ByteArrayInputStream(fragment(host))));
		}
		if (!context().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).resolveBundles(fragments)) {
			throw new BundleException("The texts could not be attached: " + fragments);
		}
		for (Bundle host : hosts) {
			reload(host);
		}
	}

	private static byte[] fragment(Bundle host) throws IOException {
		Manifest manifest = new Manifest();
		Attributes main = manifest.getMainAttributes();
		main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
		main.putValue(Constants.BUNDLE_SYMBOLICNAME, host.getSymbolicName() + ".pseudo");
		main.putValue(Constants.FRAGMENT_HOST, host.getSymbolicName());
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
			for (URL file : files(host)) {
				jar.putNextEntry(new JarEntry(file.getPath().substring(1).replace(".properties", "_" + CODE + ".properties")));
				translated(file).store(jar, null);
				jar.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private static Properties translated(URL file) throws IOException {
		Properties texts = new Properties();
		try (InputStream in = file.openStream()) {
			texts.load(in);
		}
		texts.replaceAll((key, text) -> PseudoText.of(text.toString()));
		return texts;
	}

	private static void reload(Bundle host) throws ReflectiveOperationException {
		for (URL file : list(host, "messages.properties")) {
			String name = file.getPath().substring(1).replace(".properties", "").replace('/', '.');
			NLS.initializeMessages(name, host.loadClass(name.replace(".messages", ".Messages")));
		}
	}

	private static BundleContext context() {
		return FrameworkUtil.getBundle(PseudoLanguage.class).getBundleContext();
	}
}
