package org.osfworkbench.ui.tests.pseudo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Texts that are rightly not in brackets: the platform's own, names of things, and the server's words. */
final class KnownTexts {

	/** Bundles of the platform whose texts appear in our windows. */
	private static final List<String> PLATFORM = List.of("org.eclipse.jface", "org.eclipse.ui.workbench", "org.eclipse.ui.ide", "org.eclipse.ui.forms",
			"org.eclipse.ui.navigator", "org.eclipse.ui.navigator.resources", "org.eclipse.team.ui", "org.eclipse.compare", "org.eclipse.ui.views",
			"org.eclipse.jface.notifications", "org.eclipse.ui.workbench.texteditor");

	/** Names of things in the sandbox and in the workspace of the tests, of hosts, units, months of the language without a name, file endings. */
	private static final List<String> NAMES = List.of("My Study", "Reading times", "Connected storage", "Large archive", "Pilot", "OSF Storage",
			"Sample Researcher", "Sample Colleague", "Stroop", "flanker", "subject", "data", "materials", "mystu", "pilt1", "consent form", "naïve", "sons", "OSF Workbench", "OSF test", "OSF", "GakuNin RDM",
			"Sandbox", "Local History", "Experiments", "everySurfaceSpeaksIt", "osexp", "csv", "psyexp", "localhost", "KB", "MB", "GB", "AM", "PM",
			"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

	/** Stands for a name: a digit, so that a path of names stays one. */
	private static final String NAME = "1";

	/** Host names, paths, and the beginnings of hashes. */
	private static final Pattern NO_WORD = Pattern.compile("\\S*\\w[./]\\w\\S*|\\b[0-9a-f]{8,}\\b");
	private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

	private final Set<String> platform = new HashSet<>();
	private final List<String> names;

	KnownTexts(Stream<String> moreNames) {
		PLATFORM.stream().map(Platform::getBundle).filter(Objects::nonNull).forEach(this::learn);
		names = Stream.concat(NAMES.stream(), moreNames).sorted(Comparator.comparing(String::length).reversed()).toList();
	}

	private void learn(Bundle bundle) {
		for (URL file : Collections.list(Objects.requireNonNullElse(bundle.findEntries("/", "*.properties", true), Collections.<URL>emptyEnumeration()))) {
			Properties texts = new Properties();
			try (InputStream in = file.openStream()) {
				texts.load(in);
			} catch (IOException broken) {
				throw new UncheckedIOException(broken);
			}
			texts.values().forEach(text -> platform.add(text.toString().replace("&", "").strip()));
		}
	}

	/** Words of a text that stand outside of brackets and are nobody's name. */
	List<String> strange(String text) {
		String outside = PseudoText.outside(text).strip();
		if (platform.contains(text.strip()) || platform.contains(outside)) {
			return List.of();
		}
		String rest = names.stream().reduce(outside, (left, name) -> left.replace(name, NAME));
		return WORD.matcher(NO_WORD.matcher(rest).replaceAll(" ")).results().map(MatchResult::group).toList();
	}
}
