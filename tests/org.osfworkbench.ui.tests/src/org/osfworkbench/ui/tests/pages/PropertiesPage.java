package org.osfworkbench.ui.tests.pages;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The platform's Properties view. */
public final class PropertiesPage {

	/** Waits until a property has a value. */
	public PropertiesPage await(String name, String value) {
		Ui.await("the property " + name + " to be " + value, () -> items().anyMatch(item -> item.getText(0).equals(name) && item.getText(1).equals(value)));
		return this;
	}

	/** Waits until a property has any value. */
	public PropertiesPage await(String name) {
		Ui.await("the property " + name, () -> items().anyMatch(item -> item.getText(0).equals(name) && !item.getText(1).isEmpty()));
		return this;
	}

	private static Stream<TreeItem> items() {
		return Widgets.all(Tree.class, tree -> tree.getColumnCount() == 2 && tree.isVisible()).flatMap(tree -> Arrays.stream(tree.getItems()))
				.flatMap(PropertiesPage::open);
	}

	private static Stream<TreeItem> open(TreeItem item) {
		return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(PropertiesPage::open));
	}
}
