package org.osfworkbench.ui.explorer;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.MessageNode;

/** Lets through what has a text in its name, with the rows above and below it. Looks only at what is loaded. */
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
		return matches(row) || row.parent().filter(this::above).isPresent();
	}

	private boolean below(ExplorerNode row) {
		return matches(row) || row instanceof BranchNode branch && branch.children().stream().anyMatch(this::below);
	}

	private boolean matches(ExplorerNode row) {
		return row instanceof MessageNode message ? message.canRetry() : row.name().toLowerCase(Locale.ROOT).contains(wanted);
	}
}
