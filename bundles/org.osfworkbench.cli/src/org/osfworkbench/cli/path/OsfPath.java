package org.osfworkbench.cli.path;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.WebLink;

/**
 * A place on a host as a person writes it: {@code abc12}, a web address of it or of a file in it, or
 * {@code abc12:osfstorage/data/run 1.csv}. Names are taken exactly as they are, without escapes. A file and a folder may have the same name; a slash at the end says folder.
 *
 * @param guid the id of a node, or of a file, person or registration if nothing follows; lower case
 * @param provider the storage; empty if the path names the node or file itself
 * @param names the folders below the storage's root and the last name; empty for the root
 * @param folder whether the path ended with a slash, or is a storage's root
 */
@SuppressWarnings("nls") // the grammar of paths
public record OsfPath(String guid, Optional<String> provider, List<String> names, boolean folder) {

	private static final Pattern GRAMMAR = Pattern.compile("([A-Za-z0-9]{5,})(?::/?([a-z0-9]+)(?:/(.*))?)?", Pattern.DOTALL);

	/** Copies the list. */
	public OsfPath {
		names = List.copyOf(names);
	}

	/**
	 * Reads a path.
	 *
	 * @param text what a person wrote
	 * @param host whose web addresses are taken
	 * @return the path, or empty if the text is none, or an address of another host
	 */
	public static Optional<OsfPath> parse(String text, Host host) {
		Matcher matcher = GRAMMAR.matcher(text);
		if (text.contains("://") || !matcher.matches()) {
			return WebLink.parse(text, host).map(link -> new OsfPath(link.fileId().orElse(link.id()), Optional.empty(), List.of(), false));
		}
		String guid = String.valueOf(matcher.group(1)).toLowerCase(Locale.ROOT);
		return inStorage(guid, Optional.ofNullable(matcher.group(2)), Optional.ofNullable(matcher.group(3)).orElse(""));
	}

	private static Optional<OsfPath> inStorage(String guid, Optional<String> provider, String rest) {
		List<String> names = rest.isEmpty() ? List.of() : Arrays.asList(rest.split("/"));
		if (names.contains("")) {
			return Optional.empty();
		}
		return Optional.of(new OsfPath(guid, provider, names, provider.isPresent() && (rest.isEmpty() || rest.endsWith("/"))));
	}

	/**
	 * The last name.
	 *
	 * @return the name, or empty for a root
	 */
	public Optional<String> last() {
		return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
	}

	/**
	 * The path of what holds this one.
	 *
	 * @return the folder; a root is its own
	 */
	public OsfPath parent() {
		return names.isEmpty() ? this : new OsfPath(guid, provider, names.subList(0, names.size() - 1), true);
	}

	/**
	 * The path of an entry, as this class reads it.
	 *
	 * @param nodeId the node's GUID
	 * @param provider the storage
	 * @param materializedPath the path in the storage, begins with a slash
	 * @return the text
	 */
	public static String print(String nodeId, String provider, String materializedPath) {
		return nodeId + ":" + provider + materializedPath;
	}
}
