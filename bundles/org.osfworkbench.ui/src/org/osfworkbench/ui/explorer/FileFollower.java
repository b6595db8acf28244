package org.osfworkbench.ui.explorer;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INullSelectionListener;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Follows the file a person works with: the one in the editor that was activated last, or the one selected last in a view. */
final class FileFollower {

	private final IWorkbenchPage page;
	private final IWorkbenchPart self;
	private final Consumer<@Nullable IFile> told;
	private final BiConsumer<IFile, IFile> savedAs;
	private final Listener listener = new Listener();
	private @Nullable IFile current;

	/**
	 * Starts following.
	 *
	 * @param page the page to look at
	 * @param self the part whose own selection is not followed
	 * @param told told about each other file
	 * @param savedAs told which file an editor has left for which new one, because a person chose Save As
	 */
	FileFollower(IWorkbenchPage page, IWorkbenchPart self, Consumer<@Nullable IFile> told, BiConsumer<IFile, IFile> savedAs) {
		this.page = page;
		this.self = self;
		this.told = told;
		this.savedAs = savedAs;
		page.addPartListener(listener);
		page.addPostSelectionListener(listener);
		follow(page.getActiveEditor());
	}

	/** Stops following. */
	void close() {
		page.removePartListener(listener);
		page.removePostSelectionListener(listener);
	}

	/** The file now, or empty if there is none. */
	Optional<IFile> current() {
		IFile file = current;
		return file != null && file.exists() ? Optional.of(file) : Optional.empty();
	}

	private void follow(@Nullable IEditorPart editor) {
		take(editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class));
	}

	private void take(@Nullable IFile file) {
		if (!Objects.equals(file, current)) {
			current = file;
			told.accept(file);
		}
	}

	/** Told by the page. */
	@NonNullByDefault({}) // the platform's methods are not annotated
	private final class Listener implements IPartListener2, INullSelectionListener {

		@Override
		public void partActivated(IWorkbenchPartReference reference) {
			if (reference.getPart(false) instanceof IEditorPart editor) {
				follow(editor);
			}
		}

		/** After a rename or move, the editor shows another file as well, but the one before is gone. */
		@Override
		public void partInputChanged(IWorkbenchPartReference reference) {
			if (reference.getPart(false) instanceof IEditorPart editor && editor == page.getActiveEditor()) {
				IFile before = current;
				follow(editor);
				IFile after = current;
				if (before != null && after != null && !after.equals(before) && before.exists()) {
					editor.getSite().getShell().getDisplay().asyncExec(() -> savedAs.accept(before, after));
				}
			}
		}

		@Override
		public void partClosed(IWorkbenchPartReference reference) {
			if (reference.getPart(false) instanceof IEditorPart) {
				follow(page.getActiveEditor());
			}
		}

		@Override
		public void selectionChanged(IWorkbenchPart part, ISelection selection) {
			if (part != self && selection instanceof IStructuredSelection rows && rows.size() == 1) {
				Optional.ofNullable(Adapters.adapt(rows.getFirstElement(), IFile.class)).ifPresent(FileFollower.this::take);
			}
		}
	}
}
