package org.osfworkbench.ui.tests.accessibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.osfworkbench.ui.tests.harness.Widgets;

/** Finds what keeps people from using a surface. Used on the user interface's thread. */
final class Critic {

	private final List<String> findings = new ArrayList<>();

	private Critic() {
	}

	/** What is wrong with everything that is visible in a control. */
	static List<String> judge(Control root) {
		Critic critic = new Critic();
		Widgets.descendants(root).filter(Control::isVisible).forEach(critic::look);
		return critic.findings;
	}

	private void look(Control control) {
		if (takesFocus(control) && SpokenName.of(control).isEmpty()) {
			say(control, "has no name for a screen reader");
		}
		lookAtImages(control);
		lookAtContrast(control);
		if (control instanceof Composite composite && !(control instanceof ToolBar)) {
			lookAtOrder(composite);
		}
	}

	private static boolean takesFocus(Control control) {
		return (control.getStyle() & SWT.NO_FOCUS) == 0 && switch (control) {
			case Button button -> true;
			case Text text -> text.getEditable() || !text.getText().isEmpty();
			case StyledText text -> true;
			case Combo combo -> true;
			case CCombo combo -> true;
			case org.eclipse.swt.widgets.List list -> true;
			case Tree tree -> true;
			case Table table -> true;
			case Spinner spinner -> true;
			case Link link -> true;
			case Scale scale -> true;
			case DateTime date -> true;
			default -> false;
		};
	}

	/** What an image says has to be said by words, too. */
	private void lookAtImages(Control control) {
		switch (control) {
			case ToolBar bar -> Arrays.stream(bar.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0 && item.getControl() == null)
					.filter(item -> item.getText().isBlank() && isBlank(item.getToolTipText())).forEach(item -> say(bar, "has a button without words: " + index(bar, item)));
			case Tree tree -> Arrays.stream(tree.getItems()).flatMap(Critic::withChildren).filter(item -> item.getImage() != null && words(item).isBlank())
					.forEach(item -> say(tree, "has a row with an image and no words"));
			case Table table -> Arrays.stream(table.getItems()).filter(item -> item.getImage() != null && words(item).isBlank())
					.forEach(item -> say(table, "has a row with an image and no words"));
			case Label label when label.getImage() != null && SpokenName.of(label).isEmpty() && isBlank(label.getToolTipText()) && !isDecoration(label) ->
				say(label, "is an image without words");
			case CLabel label when label.getImage() != null && SpokenName.of(label).isEmpty() && isBlank(label.getToolTipText()) ->
				say(label, "is an image without words");
			default -> Objects.requireNonNull(control);
		}
	}

	/** An image right before words of the same row, as message boxes and titles have it, is said by these words. */
	private static boolean isDecoration(Label label) {
		return Arrays.stream(label.getParent().getChildren()).anyMatch(other -> other != label && other.isVisible()
				&& !(other instanceof Button) && (!SpokenName.of(other).isEmpty() || other instanceof Text));
	}

	private static Stream<TreeItem> withChildren(TreeItem item) {
		return Stream.concat(Stream.of(item), item.getExpanded() ? Arrays.stream(item.getItems()).flatMap(Critic::withChildren) : Stream.empty());
	}

	private static String words(TreeItem item) {
		return IntStream.range(0, Math.max(1, item.getParent().getColumnCount())).mapToObj(item::getText).reduce("", String::concat);
	}

	private static String words(TableItem item) {
		return IntStream.range(0, Math.max(1, item.getParent().getColumnCount())).mapToObj(item::getText).reduce("", String::concat);
	}

	private void lookAtContrast(Control control) {
		if (control.isEnabled() && (control instanceof Label label && !label.getText().isBlank() || control instanceof Link || control instanceof CLabel)) {
			double contrast = Contrast.of(control.getForeground(), control.getBackground());
			if (contrast < Contrast.ENOUGH) {
				say(control, "has a contrast of only " + Math.round(contrast * 10) / 10.0);
			}
		}
	}

	/** The order of the tab key goes down, and to the right in a row. */
	private void lookAtOrder(Composite parent) {
		List<Control> order = Arrays.stream(parent.getTabList()).filter(Control::isVisible).filter(Critic::leadsToFocus).toList();
		for (int index = 1; index < order.size(); index++) {
			Control before = order.get(index - 1);
			Control after = order.get(index);
			if (isReadBefore(after, before)) {
				say(after, "comes after " + words(before) + " with the tab key, but is read before it");
			}
		}
	}

	private static boolean leadsToFocus(Control control) {
		return Widgets.descendants(control).filter(Control::isVisible).anyMatch(each -> takesFocus(each) && !isMessage(each) || each instanceof ToolBar);
	}

	/** The platform's dialogs with a title keep their message at the end, where a screen reader comes to it on demand. */
	private static boolean isMessage(Control control) {
		return control instanceof Text text && !text.getEditable();
	}

	private static boolean isReadBefore(Control one, Control other) {
		Point size = other.getSize();
		boolean lower = one.getLocation().y >= other.getLocation().y + size.y / 2;
		boolean further = one.getLocation().x >= other.getLocation().x + size.x / 2;
		return !lower && !further;
	}

	private void say(Control control, String what) {
		findings.add(words(control) + " " + what);
	}

	private static String words(Control control) {
		Object id = control.getData(Widgets.ID);
		String kind = control.getClass().getSimpleName() + (id == null ? "" : " " + id);
		return kind + (SpokenName.of(control).isEmpty() ? " in " + control.getParent().getClass().getSimpleName() : " \u201c" + SpokenName.of(control) + "\u201d");
	}

	private static int index(ToolBar bar, ToolItem item) {
		return bar.indexOf(item);
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}
}
