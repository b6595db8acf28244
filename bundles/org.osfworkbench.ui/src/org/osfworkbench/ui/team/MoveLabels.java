package org.osfworkbench.ui.team;

import org.eclipse.core.resources.IResource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ILabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.team.ui.synchronize.ISynchronizeModelElement;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeSyncs;

/** Says behind the one row of a move from where or to where: the platform knows only what is new, gone or changed. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class MoveLabels extends LabelProvider implements ILabelDecorator {

	private final TreeSyncs syncs;

	MoveLabels(TreeSyncs syncs) {
		this.syncs = syncs;
	}

	@Override
	public Image decorateImage(Image image, Object element) {
		return image;
	}

	@Override
	public String decorateText(String text, Object element) {
		IResource resource = element instanceof ISynchronizeModelElement row ? row.getResource() : null;
		return resource == null ? text : syncs.change(resource).filter(change -> change.kind() == TreeChange.Kind.MOVED && change.target().isPresent())
				.map(change -> words(text, change)).orElse(text);
	}

	/** An outgoing move stands at its new place, which is here already; an incoming one at the old place, which is still here. */
	private static String words(String text, TreeChange change) {
		boolean here = change.direction() == TreeChange.Direction.OUTGOING;
		return here ? NLS.bind(Messages.Moved_from, text, change.path()) : NLS.bind(Messages.Moved_to, text, change.target().orElseThrow());
	}
}
