package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.WebLinks;

/**
 * Rows that were copied or cut. Their links lie on the clipboard meanwhile, for other programs; as soon as something else lies there, the
 * rows no longer count.
 *
 * @param rows the rows
 * @param cut whether they are moved instead of copied
 * @param text what was put onto the clipboard
 */
public record Shelf(List<ExplorerNode> rows, boolean cut, String text) {

	/** Nothing was copied. */
	public static final Shelf EMPTY = new Shelf(List.of(), false, ""); //$NON-NLS-1$

	/** Copies the list. */
	public Shelf {
		rows = List.copyOf(rows);
	}

	static Shelf put(Clipboard clipboard, List<ExplorerNode> rows, boolean cut) {
		String links = rows.stream().map(WebLinks::of).flatMap(Optional::stream).map(Object::toString).collect(Collectors.joining(System.lineSeparator()));
		clipboard.setContents(new Object[] { links }, new Transfer[] { TextTransfer.getInstance() });
		return new Shelf(rows, cut, links);
	}

	/** Whether it still lies on the clipboard. */
	boolean isCurrent(Clipboard clipboard) {
		return !rows.isEmpty() && text.equals(clipboard.getContents(TextTransfer.getInstance()));
	}
}
