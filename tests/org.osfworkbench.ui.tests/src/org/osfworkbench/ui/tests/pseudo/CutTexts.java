package org.osfworkbench.ui.tests.pseudo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.osfworkbench.ui.tests.harness.Widgets;

/** Texts for which their place is too small. A text that a tool tip tells whole may be cut. */
final class CutTexts {

	/** What differs by rounding. */
	private static final int SLACK = 2;

	private CutTexts() {
	}

	static List<String> in(Control root) {
		List<String> findings = new ArrayList<>();
		Widgets.descendants(root).filter(Control::isVisible).forEach(control -> {
			if (isText(control) && !isTold(control)) {
				look(control, root, findings);
			}
			lookAtHeadings(control, findings);
		});
		return findings;
	}

	private static void lookAtHeadings(Control control, List<String> findings) {
		if (control instanceof Tree tree && tree.getHeaderVisible()) {
			Arrays.stream(tree.getColumns()).filter(column -> isCut(tree, column, column.getWidth(), column.getToolTipText()))
					.forEach(column -> findings.add("the heading is cut: " + column.getText()));
		} else if (control instanceof Table table && table.getHeaderVisible()) {
			Arrays.stream(table.getColumns()).filter(column -> isCut(table, column, column.getWidth(), column.getToolTipText()))
					.forEach(column -> findings.add("the heading is cut: " + column.getText()));
		}
	}

	private static boolean isText(Control control) {
		return control instanceof Label label && !label.getText().isBlank() || control instanceof Link || control instanceof Button
				|| control instanceof CLabel;
	}

	private static boolean isTold(Control control) {
		return VisibleTexts.of(control).anyMatch(text -> text.equals(Objects.requireNonNullElse(control.getToolTipText(), "")));
	}

	private static void look(Control control, Control root, List<String> findings) {
		Point size = control.getSize();
		boolean wraps = (control.getStyle() & SWT.WRAP) != 0 || control instanceof Link;
		Point wanted = control.computeSize(wraps ? size.x : SWT.DEFAULT, SWT.DEFAULT);
		String text = VisibleTexts.of(control).findFirst().orElse("");
		if (wanted.x > size.x + SLACK || wanted.y > size.y + SLACK) {
			findings.add("needs " + wanted + " and has " + size + ": " + text);
		} else if (isClipped(control, root)) {
			findings.add("reaches beyond what it is in: " + text);
		}
	}

	/** Beyond the area of a parent, unless that can be scrolled. */
	private static boolean isClipped(Control control, Control root) {
		Composite parent = control.getParent();
		Rectangle bounds = control.getBounds();
		while (parent != null && !(parent instanceof ScrolledComposite) && !(parent.getParent() instanceof ScrolledComposite)) {
			Rectangle area = parent.getClientArea();
			if (bounds.x + bounds.width > area.x + area.width + SLACK || bounds.y + bounds.height > area.y + area.height + SLACK) {
				return true;
			}
			if (parent == root || parent instanceof Shell) {
				return false;
			}
			bounds = new Rectangle(bounds.x + parent.getLocation().x, bounds.y + parent.getLocation().y, bounds.width, bounds.height);
			parent = parent.getParent();
		}
		return false;
	}

	private static boolean isCut(Control table, Item column, int width, String toolTip) {
		GC gc = new GC(table);
		try {
			return width > 0 && width < gc.textExtent(column.getText()).x && !column.getText().equals(toolTip);
		} finally {
			gc.dispose();
		}
	}
}
