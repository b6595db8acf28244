package org.osfworkbench.ui.explorer.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.ui.versions.OpenVersion;
import org.osfworkbench.ui.versions.Versioned;
import org.osfworkbench.workspace.link.Links;

/**
 * The editors that fit the selected file, then the text editor and the system's program. A linked file opens as it is in the workspace; any
 * other opens read-only, as the newest version, and is not downloaded into a project.
 */
public final class OpenWithMenu extends CompoundContributionItem {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor"; //$NON-NLS-1$

	/** The platform makes the menu. */
	public OpenWithMenu() {
		// filled each time it is shown
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null || !(page.findView(OsfExplorerView.ID) instanceof OsfExplorerView view) || view.selectedRows().size() != 1
				|| !(view.selectedRows().getFirst() instanceof FileNode row)) {
			return new IContributionItem[0];
		}
		IEditorRegistry registry = PlatformUI.getWorkbench().getEditorRegistry();
		List<IContributionItem> items = new ArrayList<>();
		fitting(registry, row.name()).forEach(editor -> items.add(new Item(view, row, editor)));
		items.add(new Separator());
		for (String id : List.of(TEXT_EDITOR, IEditorRegistry.SYSTEM_EXTERNAL_EDITOR_ID)) {
			@Nullable
			IEditorDescriptor editor = registry.findEditor(id);
			if (editor != null) {
				items.add(new Item(view, row, editor));
			}
		}
		return items.toArray(IContributionItem[]::new);
	}

	/** By the name, and by what the name says about the content. */
	private static Set<IEditorDescriptor> fitting(IEditorRegistry registry, String name) {
		@Nullable
		IContentType type = Platform.getContentTypeManager().findContentTypeFor(name);
		Set<IEditorDescriptor> editors = new LinkedHashSet<>(Arrays.asList(registry.getEditors(name)));
		if (type != null) {
			editors.addAll(Arrays.asList(registry.getEditors(name, type)));
		}
		editors.removeIf(editor -> editor.getId().equals(TEXT_EDITOR));
		return editors;
	}

	/** Opens a file in an editor. */
	private static void open(OsfExplorerView view, FileNode row, IEditorDescriptor editor) {
		Links links = Services.get(view.getSite(), Links.class);
		Optional<IFile> here = OpenHandler.linked(view, row);
		if (here.isPresent()) {
			OpenHandler.show(view, here.get(), Optional.of(editor.getId()));
		} else {
			String title = row.node().map(node -> node.title()).orElse(""); //$NON-NLS-1$
			new OpenVersion(view.getSite().getPage()).openNewest(Versioned.of(view.hostId(), row.remote(), title, links), editor.getId());
		}
	}

	/** One editor. */
	private static final class Item extends ContributionItem {

		private final OsfExplorerView view;
		private final FileNode row;
		private final IEditorDescriptor editor;

		Item(OsfExplorerView view, FileNode row, IEditorDescriptor editor) {
			super(editor.getId());
			this.view = view;
			this.row = row;
			this.editor = editor;
		}

		@Override
		@NonNullByDefault({}) // inherited parameters are not annotated
		public void fill(Menu menu, int index) {
			MenuItem item = index < 0 ? new MenuItem(menu, SWT.PUSH) : new MenuItem(menu, SWT.PUSH, index);
			item.setText(editor.getLabel().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
			item.setData("org.osfworkbench.id", editor.getId()); //$NON-NLS-1$
			ImageDescriptor image = editor.getImageDescriptor();
			if (image != null) {
				LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());
				item.setImage(images.create(image));
				item.addDisposeListener(event -> images.dispose());
			}
			item.addListener(SWT.Selection, event -> open(view, row, editor));
		}
	}
}
