package org.osfworkbench.sync.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.sync.engine.LinkSettings;

/**
 * A link between a file or folder of a linked folder (in the workbench: of a project) and one on the OSF. Travels with the folder and
 * holds no secret.
 *
 * @param id made once, unique: letters, digits and hyphens; names the link in the user's own place
 * @param kind the preset
 * @param path the local side, relative to the folder, with {@code /}; empty for the folder itself, never for an experiment
 * @param hostId the host
 * @param nodeId the node's GUID
 * @param nodeTitle the node's title when it was linked, for display
 * @param provider the storage, for example {@code osfstorage}
 * @param remoteId the file's id (experiment) or the folder's id
 * @param remotePath the path in the storage when it was linked, for display; a folder's ends with a slash
 * @param policy what happens when both sides changed; empty for what is usual for the kind
 */
public record Link(String id, LinkKind kind, String path, String hostId, String nodeId, String nodeTitle, String provider, String remoteId,
		String remotePath, Optional<LinkSettings.Policy> policy) {

	/** What test runs write, which is no data: patterns for what {@link LinkKind#DATA} leaves alone unless a person has others. */
	public static final List<String> TEST_RUNS = List.of("quickrun.csv"); //$NON-NLS-1$

	/** What a dot hides is no data. */
	private static final List<String> HIDDEN = List.of(".*"); //$NON-NLS-1$

	/**
	 * Whether a text can be the id of a link, and so the name of a folder.
	 *
	 * @param text any text
	 * @return true for 1 to 64 letters, digits and hyphens
	 */
	public static boolean isId(String text) {
		return text.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}"); //$NON-NLS-1$
	}

	/**
	 * How the engine treats this link.
	 *
	 * @return the preset of the kind with the link's policy; what the programs themselves keep in a folder takes no part
	 */
	public LinkSettings settings() {
		LinkSettings usual = switch (kind) {
			case EXPERIMENT -> LinkSettings.experiment(name());
			case DATA -> LinkSettings.DATA.ignoring(Stream.of(LinkFile.OWN_THINGS, HIDDEN, TEST_RUNS).flatMap(List::stream).toList());
			case PROJECT -> LinkSettings.PROJECT.ignoring(LinkFile.OWN_THINGS);
		};
		return policy.map(usual::with).orElse(usual);
	}

	/**
	 * How the engine treats this link beside others of the same folder: what has a link of its own takes no part in this one.
	 *
	 * @param others all links of the folder; this one and those above it do not count
	 * @return the settings
	 */
	public LinkSettings settings(List<Link> others) {
		LinkSettings own = settings();
		String below = path.isEmpty() ? "" : path + '/'; //$NON-NLS-1$
		List<String> patterns = others.stream().map(Link::path).filter(other -> other.startsWith(below) && other.length() > below.length())
				.map(other -> '/' + other.substring(below.length()).replaceAll("([\\\\*?\\[\\] ])", "\\\\$1")).toList(); //$NON-NLS-1$ //$NON-NLS-2$
		return kind == LinkKind.EXPERIMENT ? own : own.ignoring(Stream.concat(own.ignore().stream(), patterns.stream()).toList());
	}

	/**
	 * The last name of the local side.
	 *
	 * @return empty for the folder itself
	 */
	public String name() {
		return path.substring(path.lastIndexOf('/') + 1);
	}
}
