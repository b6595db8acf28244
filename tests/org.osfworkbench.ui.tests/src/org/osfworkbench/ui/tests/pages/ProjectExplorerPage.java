package org.osfworkbench.ui.tests.pages;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.part.ResourceTransfer;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.Dnd;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The Project Explorer, for the decorations of linked files. */
public final class ProjectExplorerPage {

	/** The field for a new name goes away when anything else takes the focus. */
	private static final int ATTEMPTS = 3;
	private static final Duration FOR_ATTEMPT = Duration.ofSeconds(8);

	/** Waits until the label of a resource has a text in it. */
	public static void awaitLabel(IResource resource, String words) {
		CommonNavigator navigator = Ui.read(ProjectExplorerPage::show);
		Ui.act(() -> navigator.selectReveal(new org.eclipse.jface.viewers.StructuredSelection(resource)));
		Ui.await("the label of " + resource.getName() + " to hold " + words,
				() -> contains(navigator.getCommonViewer().getTree(), resource.getName(), words));
	}

	/** Drops what another view dragged onto a resource. Answers whether it was taken. */
	public static boolean drop(IResource resource, Object data) {
		CommonNavigator navigator = Ui.read(ProjectExplorerPage::show);
		Ui.act(() -> navigator.selectReveal(new org.eclipse.jface.viewers.StructuredSelection(resource)));
		TreeItem item = Ui.awaitValue("the row of " + resource.getName(), () -> java.util.Arrays.stream(navigator.getCommonViewer().getTree().getItems())
				.filter(row -> resource.equals(row.getData())).findFirst());
		return Ui.read(() -> {
			LocalSelectionTransfer.getTransfer().setSelection((org.eclipse.jface.viewers.ISelection) data);
			return Dnd.drop(item, LocalSelectionTransfer.getTransfer(), data, DND.DROP_COPY);
		});
	}

	/** Selects a resource and gives the view the focus. */
	public static void select(IResource resource) {
		CommonNavigator navigator = Ui.read(ProjectExplorerPage::show);
		Ui.act(() -> {
			navigator.setFocus();
			navigator.selectReveal(new org.eclipse.jface.viewers.StructuredSelection(resource));
		});
		Ui.await(resource.getName() + " to be selected", () -> {
			TreeItem[] rows = navigator.getCommonViewer().getTree().getSelection();
			return rows.length == 1 && resource.equals(rows[0].getData());
		});
	}

	/** Renames a resource by the view's command. */
	public static void rename(IResource resource, String name) {
		boolean renamed = false;
		for (int attempt = 1; !renamed && attempt <= ATTEMPTS; attempt++) {
			select(resource);
			Commands.start("org.eclipse.ui.edit.rename");
			renamed = Ui.comes(FOR_ATTEMPT, () -> enter(resource.getName(), name))
					&& Ui.comes(FOR_ATTEMPT, () -> resource.getParent().findMember(name) != null);
		}
		Ui.await("the name " + name, () -> resource.getParent().findMember(name) != null);
	}

	/** Into the field in the tree, if it is there. */
	private static boolean enter(String old, String name) {
		Optional<Text> field = Widgets.all(Text.class, text -> text.isVisible() && text.getEditable() && text.getText().equals(old)).findFirst();
		field.ifPresent(text -> Ui.start(() -> {
			if (!text.isDisposed()) {
				text.setText(name);
				text.traverse(SWT.TRAVERSE_RETURN);
			}
		}));
		return field.isPresent();
	}

	/** Copies a resource and pastes it beside, by the view's commands; the platform finds a name for it. */
	public static void duplicate(IResource resource) {
		select(resource);
		Commands.start("org.eclipse.ui.edit.copy");
		Ui.await("the resource on the clipboard", () -> {
			Clipboard clipboard = new Clipboard(Ui.display());
			try {
				return clipboard.getContents(ResourceTransfer.getInstance()) instanceof IResource[] copied && copied[0].equals(resource);
			} finally {
				clipboard.dispose();
			}
		});
		Commands.start("org.eclipse.ui.edit.paste");
	}

	private static CommonNavigator show() {
		try {
			IViewPart view = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView("org.eclipse.ui.navigator.ProjectExplorer");
			return (CommonNavigator) view;
		} catch (PartInitException failed) {
			throw new AssertionError(failed);
		}
	}

	private static boolean contains(Tree tree, String name, String words) {
		return java.util.Arrays.stream(tree.getItems()).anyMatch(item -> contains(item, name, words));
	}

	private static boolean contains(TreeItem item, String name, String words) {
		return item.getText().startsWith(name) && item.getText().contains(words)
				|| java.util.Arrays.stream(item.getItems()).anyMatch(child -> contains(child, name, words));
	}
}
