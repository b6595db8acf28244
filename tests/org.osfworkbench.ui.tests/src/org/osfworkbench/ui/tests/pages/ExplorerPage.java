package org.osfworkbench.ui.tests.pages;

import java.util.Arrays;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.resources.IResource;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.Dnd;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The OSF Explorer. Rows are named by the beginning of their text; a path leads from the top to a row. */
public final class ExplorerPage {

	private static final String VIEW = "org.osfworkbench.ui.explorer";

	/** Opens the view and gives it the focus; nothing is filtered. */
	public static ExplorerPage open() {
		Ui.act(() -> {
			try {
				page().showView(VIEW);
			} catch (PartInitException failed) {
				throw new AssertionError(failed);
			}
		});
		return new ExplorerPage().filter("");
	}

	/** Waits for the page that is shown when nobody is signed in. */
	public ExplorerPage awaitSignedOut() {
		Ui.await("the signed-out page", () -> Widgets.byId(Composite.class, "explorer.signedOut").isPresent());
		return this;
	}

	/** Waits until the keys of the tree hold, or no longer hold. */
	public ExplorerPage awaitKeys(boolean hold) {
		Ui.await("the keys of the tree to be " + (hold ? "on" : "off"), () -> PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds()
				.contains("org.osfworkbench.ui.explorer.tree") == hold);
		return this;
	}

	/** Gives the field above the tree the focus. */
	public ExplorerPage focusFilter() {
		Ui.act(() -> Widgets.byId(Text.class, "explorer.filter").orElseThrow().setFocus());
		return this;
	}

	/** Follows the link that starts the practice server. */
	public ExplorerPage practise() {
		Ui.start(() -> Widgets.byId(Link.class, "explorer.practise").orElseThrow().notifyListeners(SWT.Selection, new Event()));
		return this;
	}

	/** Waits until the view says, or no longer says, that this is the practice server. */
	public ExplorerPage awaitPractice(boolean shown) {
		Ui.await("the words about the practice server to be " + (shown ? "there" : "gone"), () -> Widgets.byId(Link.class, "explorer.practice.words").isPresent() == shown);
		return this;
	}

	/** Waits until a row is there, opening its parents. */
	public ExplorerPage awaitRow(String... path) {
		for (int length = 1; length < path.length; length++) {
			expand(Arrays.copyOf(path, length));
		}
		Ui.awaitValue("the row " + String.join(" / ", path) + " among " + texts(Arrays.copyOf(path, path.length - 1)), () -> find(path));
		return this;
	}

	/** Waits until a row is gone. */
	public ExplorerPage awaitNoRow(String... path) {
		Ui.await("the end of the row " + String.join(" / ", path), () -> find(path).isEmpty());
		return this;
	}

	/** Opens a row. */
	public ExplorerPage expand(String... path) {
		TreeItem item = Ui.awaitValue("the row " + String.join(" / ", path), () -> find(path));
		Ui.act(() -> {
			if (!item.isDisposed() && !item.getExpanded()) {
				Event event = new Event();
				event.item = item;
				item.getParent().notifyListeners(SWT.Expand, event);
				item.setExpanded(true);
			}
		});
		return this;
	}

	/** Selects a row and gives the tree the focus. */
	public ExplorerPage select(String... path) {
		awaitRow(path);
		Ui.act(() -> {
			page().activate(view());
			TreeItem item = find(path).orElseThrow();
			tree().setFocus();
			tree().setSelection(item);
			Event event = new Event();
			event.item = item;
			tree().notifyListeners(SWT.Selection, event);
		});
		return this;
	}

	/** Double-clicks a row. */
	public ExplorerPage doubleClick(String... path) {
		select(path);
		Ui.start(() -> {
			Event event = new Event();
			event.item = find(path).orElseThrow();
			tree().notifyListeners(SWT.DefaultSelection, event);
		});
		return this;
	}

	/** The texts of a row's columns: name, size, modified, version, kind, created. */
	public List<String> columns(String... path) {
		awaitRow(path);
		return Ui.read(() -> {
			TreeItem item = find(path).orElseThrow();
			return java.util.stream.IntStream.range(0, tree().getColumnCount()).mapToObj(item::getText).toList();
		});
	}

	/** The names of the rows below a row. */
	public List<String> texts(String... path) {
		return Ui.read(() -> (path.length == 0 ? Arrays.stream(Widgets.byId(Tree.class, "explorer.tree").map(Tree::getItems).orElse(new TreeItem[0]))
				: find(path).stream().flatMap(item -> Arrays.stream(item.getItems()))).map(TreeItem::getText).toList());
	}

	/** Presses the head of a column. */
	public ExplorerPage sortBy(String column) {
		Ui.act(() -> Arrays.stream(tree().getColumns()).filter(head -> head.getText().equals(column)).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event()));
		return this;
	}

	/** Selects several rows that are shown, each by its path, and gives the tree the focus. */
	public ExplorerPage selectAll(List<String[]> paths) {
		paths.forEach(this::awaitRow);
		Ui.act(() -> {
			page().activate(view());
			tree().setFocus();
			tree().setSelection(paths.stream().map(path -> find(path).orElseThrow()).toArray(TreeItem[]::new));
			tree().notifyListeners(SWT.Selection, new Event());
		});
		return this;
	}

	/** Types into the field above the tree. */
	public ExplorerPage filter(String text) {
		Ui.act(() -> Widgets.byId(Text.class, "explorer.filter").orElseThrow().setText(text));
		return this;
	}

	/** Presses Enter in the field above the tree. */
	public ExplorerPage enter() {
		Ui.start(() -> Widgets.byId(Text.class, "explorer.filter").orElseThrow().notifyListeners(SWT.DefaultSelection, new Event()));
		return this;
	}

	/** Waits until the selected row's name begins so. */
	public ExplorerPage awaitSelected(String name) {
		Ui.await("the row " + name + " to be selected", () -> Widgets.byId(Tree.class, "explorer.tree")
				.filter(tree -> Arrays.stream(tree.getSelection()).anyMatch(item -> item.getText().startsWith(name))).isPresent());
		return this;
	}

	/** Waits until the status line says something; it says nothing if the words are empty. */
	public ExplorerPage awaitStatus(String words) {
		Ui.await("the status line to say: " + words, () -> statusLine().stream().anyMatch(said -> words.isEmpty() ? said.isEmpty() : said.contains(words)));
		return this;
	}

	private static List<String> statusLine() {
		return Widgets.all(CLabel.class, label -> label.getParent().getClass().getSimpleName().equals("StatusLine")).map(label -> String.valueOf(label.getText()))
				.map(text -> text.equals("null") ? "" : text).toList();
	}

	/** Opens and closes the context menu. The texts of its items, and whether they can be chosen. */
	public List<Map.Entry<String, Boolean>> menu() {
		return Ui.read(() -> {
			Menu menu = tree().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			List<Map.Entry<String, Boolean>> items = Arrays.stream(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
					.map(item -> Map.entry(Widgets.plain(item.getText()).split("\t")[0], item.isEnabled())).toList();
			menu.notifyListeners(SWT.Hide, new Event());
			return items;
		});
	}

	/** The ids of the editors in the menu *Open With*. */
	public List<String> openWith() {
		return Ui.read(() -> withOpenWith(items -> items.stream().map(item -> String.valueOf(item.getData(Widgets.ID))).toList()));
	}

	/** Opens the selected file with an editor. */
	public ExplorerPage openWith(String editorId) {
		Ui.start(() -> withOpenWith(items -> {
			items.stream().filter(item -> editorId.equals(item.getData(Widgets.ID))).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
			return Boolean.TRUE;
		}));
		return this;
	}

	private static <T> T withOpenWith(Function<List<MenuItem>, T> use) {
		Menu menu = tree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		Menu below = Arrays.stream(menu.getItems()).filter(item -> item.getText().equals("Open With")).findFirst()
				.orElseThrow(() -> new AssertionError("No menu Open With")).getMenu();
		below.notifyListeners(SWT.Show, new Event());
		T result = use.apply(Arrays.stream(below.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0).toList());
		below.notifyListeners(SWT.Hide, new Event());
		menu.notifyListeners(SWT.Hide, new Event());
		return result;
	}

	/** Waits until a text is on the clipboard. */
	public ExplorerPage awaitClipboard(String words) {
		Ui.await("the clipboard to have " + words, () -> {
			Clipboard clipboard = new Clipboard(Ui.display());
			try {
				return String.valueOf(clipboard.getContents(TextTransfer.getInstance())).contains(words);
			} finally {
				clipboard.dispose();
			}
		});
		return this;
	}

	/** Copies a file or folder as the desktop does. */
	public ExplorerPage putOnClipboard(Path file) {
		Ui.act(() -> {
			Clipboard clipboard = new Clipboard(Ui.display());
			clipboard.setContents(new Object[] { new String[] { file.toString() } }, new Transfer[] { FileTransfer.getInstance() });
			clipboard.dispose();
		});
		return this;
	}

	/** Drags the selection onto a row. Answers whether it was taken. */
	public boolean drop(int operation, String... target) {
		return Ui.read(() -> {
			Object data = Dnd.drag(tree(), LocalSelectionTransfer.getTransfer());
			return data != null && Dnd.drop(find(target).orElseThrow(), LocalSelectionTransfer.getTransfer(), data, operation);
		});
	}

	/** Drops files as the desktop does. */
	public boolean dropFiles(List<Path> files, String... target) {
		return Ui.read(() -> Dnd.drop(find(target).orElseThrow(), FileTransfer.getInstance(), files.stream().map(Path::toString).toArray(String[]::new),
				DND.DROP_COPY));
	}

	/** Drops a resource as the Project Explorer does. */
	public boolean dropResource(IResource resource, String... target) {
		return Ui.read(() -> {
			LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(resource));
			return Dnd.drop(find(target).orElseThrow(), LocalSelectionTransfer.getTransfer(), new StructuredSelection(resource), DND.DROP_COPY);
		});
	}

	/** Drags the selection to a program outside that takes files. Answers the files. */
	public List<Path> dragOutFiles() {
		return Ui.read(() -> Arrays.stream((String[]) Dnd.drag(tree(), FileTransfer.getInstance())).map(Path::of).toList());
	}

	/** Starts to drag the selection. Answers what other views get. */
	public Object dragSelection() {
		return Ui.read(() -> Dnd.drag(tree(), LocalSelectionTransfer.getTransfer()));
	}

	/** Follows the link of the page for people without an account. */
	public ExplorerPage browseWithoutAccount() {
		Ui.start(() -> Widgets.byId(Link.class, "explorer.browse").orElseThrow().notifyListeners(SWT.Selection, new Event()));
		Ui.await("the tree", () -> Widgets.byId(Tree.class, "explorer.tree").isPresent());
		return this;
	}

	/** Runs one of the explorer's commands on the selection, as its menu would. */
	public ExplorerPage command(String name) {
		Commands.start(VIEW + "." + name);
		return this;
	}

	/** Whether one of the explorer's commands can be run on the selection. */
	public boolean offers(String name) {
		return Commands.isEnabled(VIEW + "." + name);
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	private static IViewPart view() {
		return page().findView(VIEW);
	}

	private static Tree tree() {
		return Widgets.byId(Tree.class, "explorer.tree").orElseThrow(() -> new AssertionError("The tree of the explorer is not shown"));
	}

	private static Optional<TreeItem> find(String... path) {
		Optional<Tree> tree = Widgets.byId(Tree.class, "explorer.tree");
		TreeItem[] level = tree.map(Tree::getItems).orElse(new TreeItem[0]);
		TreeItem found = null;
		for (String name : path) {
			found = Arrays.stream(level).filter(item -> item.getText().startsWith(name)).findFirst().orElse(null);
			if (found == null) {
				return Optional.empty();
			}
			level = found.getItems();
		}
		return Optional.ofNullable(found);
	}
}
