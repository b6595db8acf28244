package org.osfworkbench.ui.explorer;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.MessageNode;
import org.osfworkbench.ui.explorer.model.SearchNode;
import org.osfworkbench.ui.explorer.model.UserNode;

/** Lets through what has a text in its name, with the rows above and below it. Looks only at what is loaded; what the server finds is let through. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class NameFilter extends ViewerFilter {

	private String wanted = ""; //$NON-NLS-1$

	/** Takes the text, in any case. */
	void setText(String text) {
		wanted = text.strip().toLowerCase(Locale.ROOT);
	}

	boolean isActive() {
		return !wanted.isEmpty();
	}

	@Override
	public boolean select(Viewer viewer, Object parent, Object element) {
		return !isActive() || element instanceof ExplorerNode row && (above(row) || below(row));
	}

	private boolean above(ExplorerNode row) {
		return row instanceof SearchNode || row instanceof UserNode || matches(row) || row.parent().filter(this::above).isPresent();
	}

	/** Whether a row has to be open so that what is looked for is seen. */
	boolean leadsDown(BranchNode branch) {
		return branch instanceof SearchNode || branch.children().stream().anyMatch(this::below);
	}

	private boolean below(ExplorerNode row) {
		return row instanceof SearchNode || matches(row) || row instanceof BranchNode branch && branch.children().stream().anyMatch(this::below);
	}

	private boolean matches(ExplorerNode row) {
		if (row instanceof SearchNode) {
			return false; // its name holds the text, which says nothing about what is above or below it
		}
		return row instanceof MessageNode message ? message.canRetry() || message.kind() == MessageNode.Kind.MORE : row.name().toLowerCase(Locale.ROOT).contains(wanted);
	}
}
