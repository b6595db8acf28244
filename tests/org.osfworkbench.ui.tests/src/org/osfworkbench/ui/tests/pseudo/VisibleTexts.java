package org.osfworkbench.ui.tests.pseudo;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Every text that a control shows, tool tips and headings too. */
final class VisibleTexts {

	private VisibleTexts() {
	}

	static Stream<String> of(Control control) {
		return Stream.concat(own(control), Stream.of(Objects.requireNonNullElse(control.getToolTipText(), "")))
				.map(text -> text.replace("&", "").replaceAll("</?[aA][^>]*>", "")).filter(text -> !text.isBlank());
	}

	private static Stream<String> own(Control control) {
		return switch (control) {
			case Shell shell -> Stream.of(shell.getText());
			case Label label -> Stream.of(label.getText());
			case CLabel label -> Stream.of(Objects.requireNonNullElse(label.getText(), ""));
			case Link link -> Stream.of(link.getText());
			case Button button -> Stream.of(button.getText());
			case Group group -> Stream.of(group.getText());
			case Combo combo -> Arrays.stream(combo.getItems());
			case Text text -> Stream.of(text.getMessage(), text.getEditable() ? "" : text.getText());
			case Tree tree -> Stream.concat(Arrays.stream(tree.getColumns()).map(Item::getText), Arrays.stream(tree.getItems()).flatMap(VisibleTexts::rows));
			case Table table -> Stream.concat(Arrays.stream(table.getColumns()).map(Item::getText), Arrays.stream(table.getItems()).flatMap(VisibleTexts::row));
			case ToolBar bar -> Arrays.stream(bar.getItems()).flatMap(VisibleTexts::button);
			default -> Stream.empty();
		};
	}

	private static Stream<String> rows(TreeItem item) {
		Stream<String> row = IntStream.range(0, Math.max(1, item.getParent().getColumnCount())).mapToObj(item::getText);
		return item.getExpanded() ? Stream.concat(row, Arrays.stream(item.getItems()).flatMap(VisibleTexts::rows)) : row;
	}

	private static Stream<String> row(TableItem item) {
		return IntStream.range(0, Math.max(1, item.getParent().getColumnCount())).mapToObj(item::getText);
	}

	private static Stream<String> button(ToolItem item) {
		return Stream.of(item.getText(), Objects.requireNonNullElse(item.getToolTipText(), ""));
	}
}
