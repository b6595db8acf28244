package org.osfworkbench.ui.explorer;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Point;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.MessageNode;
import org.osfworkbench.ui.explorer.model.NodeText;
import org.osfworkbench.workspace.link.Link;

/** The first column: picture, name, badges. What is linked is bold and carries an overlay. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class NameLabels extends StyledCellLabelProvider {

	private final ExplorerImages images;
	private final NodeText text;
	private final Function<ExplorerNode, Optional<Link>> links;

	NameLabels(ExplorerImages images, NodeText text, Function<ExplorerNode, Optional<Link>> links) {
		this.images = images;
		this.text = text;
		this.links = links;
	}

	@Override
	public void update(ViewerCell cell) {
		if (cell.getElement() instanceof ExplorerNode row) {
			boolean linked = links.apply(row).isPresent();
			StyledString label = label(row);
			cell.setText(label.getString());
			cell.setStyleRanges(label.getStyleRanges());
			cell.setImage(images.of(row, linked));
			cell.setFont(linked ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
		}
		super.update(cell);
	}

	private StyledString label(ExplorerNode row) {
		if (row instanceof MessageNode message) {
			return new StyledString(row.name(), message.canRetry() || message.kind() == MessageNode.Kind.MORE || message.kind() == MessageNode.Kind.SIGN_IN ? null : StyledString.QUALIFIER_STYLER);
		}
		StyledString label = new StyledString(row.name());
		String badge = text.badge(row);
		return badge.isEmpty() ? label : label.append("  " + badge, StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
	}

	@Override
	public String getToolTipText(Object element) {
		return element instanceof ExplorerNode row ? text.tooltip(row, links.apply(row)) : null;
	}

	/** Below the pointer, or a double click would hit the tooltip where it is moved back into the screen. */
	@Override
	public Point getToolTipShift(Object element) {
		return new Point(8, 20);
	}
}
