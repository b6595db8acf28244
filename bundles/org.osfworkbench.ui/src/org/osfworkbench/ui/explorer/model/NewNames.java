package org.osfworkbench.ui.explorer.model;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.NewNode;

/** Checks names before they travel. */
public final class NewNames {

	private NewNames() {
	}

	/**
	 * What is wrong with the name of a new folder.
	 *
	 * @param name what was typed
	 * @param parent where it shall be
	 * @return a sentence for people, or empty if nothing is known to be wrong
	 */
	public static Optional<String> problem(String name, BranchNode parent) {
		if (name.isBlank()) {
			return Optional.of(Messages.Name_empty);
		}
		if (name.indexOf('/') >= 0) {
			return Optional.of(Messages.Name_slash);
		}
		return taken(parent, List.of(name.strip())).isEmpty() ? Optional.empty() : Optional.of(NLS.bind(Messages.Name_taken, name.strip()));
	}

	/**
	 * What is wrong with the title of a project or component.
	 *
	 * @param title what was typed
	 * @return a sentence for people, or empty if nothing is known to be wrong
	 */
	public static Optional<String> problemOfTitle(String title) {
		if (title.isBlank()) {
			return Optional.of(Messages.Name_empty);
		}
		return title.strip().length() > NewNode.LONGEST_TITLE ? Optional.of(NLS.bind(Messages.Name_long, Integer.valueOf(NewNode.LONGEST_TITLE)))
				: Optional.empty();
	}

	/**
	 * Which names are there already, as far as the listing is known.
	 *
	 * @param parent the folder
	 * @param names the names
	 * @return those that are taken, in the same order
	 */
	public static List<String> taken(BranchNode parent, List<String> names) {
		List<String> present = parent.children().stream().map(ExplorerNode::name).toList();
		return names.stream().filter(present::contains).toList();
	}
}
