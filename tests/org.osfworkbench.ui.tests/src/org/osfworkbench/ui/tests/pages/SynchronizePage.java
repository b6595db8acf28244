package org.osfworkbench.ui.tests.pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The Synchronize view with our participant. */
public final class SynchronizePage {

	/** Opens it by the command, which looks at both sides. */
	public static SynchronizePage open() {
		Commands.start("org.osfworkbench.ui.synchronize");
		Ui.await("the Synchronize view", () -> view().isPresent());
		return new SynchronizePage();
	}

	/** The view that something else has opened. */
	public static SynchronizePage shown() {
		Ui.await("the Synchronize view", () -> view().isPresent());
		return new SynchronizePage();
	}

	/** Waits until a file is listed. */
	public SynchronizePage awaitFile(String name) {
		Ui.await("the row " + name + " in the Synchronize view", () -> find(name).isPresent());
		return this;
	}

	/** Waits until a file is not listed. */
	public SynchronizePage awaitNo(String name) {
		Ui.await("the end of the row " + name + " in the Synchronize view", () -> find(name).isEmpty());
		return this;
	}

	/** Chooses from the context menu of a file, as soon as it can be chosen: rows and their menus follow a look in a while. */
	public SynchronizePage choose(String name, String text) {
		awaitFile(name);
		Ui.await(text + " to be offered for " + name, () -> find(name).filter(item -> choose(item, text)).isPresent());
		return this;
	}

	private static boolean choose(TreeItem item, String text) {
		Tree tree = item.getParent();
		tree.setFocus();
		tree.setSelection(item);
		Event event = new Event();
		event.item = item;
		tree.notifyListeners(SWT.Selection, event);
		Menu menu = tree.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem chosen = Arrays.stream(menu.getItems()).filter(entry -> Widgets.plain(entry.getText()).equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("No menu item " + text + " among " + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
		boolean enabled = chosen.isEnabled();
		if (enabled) {
			chosen.notifyListeners(SWT.Selection, new Event());
		}
		menu.notifyListeners(SWT.Hide, new Event());
		return enabled;
	}

	private static Optional<IViewPart> view() {
		return Optional.ofNullable(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().findView("org.eclipse.team.sync.views.SynchronizeView"));
	}

	private static Optional<TreeItem> find(String name) {
		return Widgets.all(Tree.class, tree -> tree.isVisible() && tree.getData(Widgets.ID) == null && !isProjectExplorer(tree)).flatMap(tree -> Arrays.stream(tree.getItems()))
				.flatMap(SynchronizePage::below).filter(item -> item.getText().startsWith(name)).findFirst();
	}

	private static boolean isProjectExplorer(Tree tree) {
		IViewPart part = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().findView("org.eclipse.ui.navigator.ProjectExplorer");
		return part instanceof CommonNavigator navigator && navigator.getCommonViewer().getTree() == tree;
	}

	/** Rows are opened first: the view does so only if there are few. */
	private static Stream<TreeItem> below(TreeItem item) {
		if (!item.getExpanded() && item.getItemCount() > 0) {
			Event event = new Event();
			event.item = item;
			item.getParent().notifyListeners(SWT.Expand, event);
			item.setExpanded(true);
		}
		return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(SynchronizePage::below));
	}
}
