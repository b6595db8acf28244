package org.osfworkbench.ui.explorer.commands;

import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.eclipse.ui.model.BaseWorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.osfworkbench.ui.Buttons;

/** Lets a person pick a file or folder of the workspace. */
final class WorkspacePicker {

	private WorkspacePicker() {
	}

	static Optional<IFile> file(Shell shell, String message) {
		return pick(shell, message, Messages.Link_title, Optional.empty(), IFile.class::isInstance, IResource::isAccessible).map(IFile.class::cast);
	}

	static Optional<IFolder> folder(Shell shell, String message, Optional<IResource> near) {
		return pick(shell, message, Messages.Data_title, near, IFolder.class::isInstance,
				resource -> resource.isAccessible() && !(resource instanceof IFile)).map(IFolder.class::cast);
	}

	static Optional<IContainer> container(Shell shell, String message, Optional<IResource> near) {
		return pick(shell, message, Messages.LinkProject_title, near, IContainer.class::isInstance,
				resource -> resource.isAccessible() && !(resource instanceof IFile)).map(IContainer.class::cast);
	}

	private static Optional<Object> pick(Shell shell, String message, String title, Optional<IResource> near, Predicate<Object> fits,
			Predicate<IResource> shown) {
		ElementTreeSelectionDialog dialog = new ElementTreeSelectionDialog(shell, WorkbenchLabelProvider.getDecoratingWorkbenchLabelProvider(),
				new BaseWorkbenchContentProvider()) {

			@Override
			@org.eclipse.jdt.annotation.NonNullByDefault({}) // the platform's methods are not annotated
			protected void createButtonsForButtonBar(org.eclipse.swt.widgets.Composite parent) {
				super.createButtonsForButtonBar(parent);
				Verbs.put(this::getButton, this::setButtonLayoutData, Messages.Choose);
			}

			@Override
			@org.eclipse.jdt.annotation.NonNullByDefault({}) // the platform's methods are not annotated
			protected void updateButtonsEnableState(IStatus found) {
				super.updateButtonsEnableState(found);
				Buttons.show(getButton(IDialogConstants.OK_ID));
			}
		};
		dialog.setTitle(title);
		dialog.setMessage(message);
		dialog.setAllowMultiple(false);
		dialog.setInput(ResourcesPlugin.getWorkspace().getRoot());
		near.ifPresent(dialog::setInitialSelection);
		dialog.addFilter(new Shown(shown));
		dialog.setValidator(selection -> status(selection.length == 1 && fits.test(selection[0])));
		return dialog.open() == Window.OK ? Optional.ofNullable(dialog.getFirstResult()) : Optional.empty();
	}

	private static IStatus status(boolean fits) {
		return new Status(fits ? IStatus.OK : IStatus.ERROR, WorkspacePicker.class, ""); //$NON-NLS-1$
	}

	/** Shows what can be picked or leads there, without what tools hide. */
	@org.eclipse.jdt.annotation.NonNullByDefault({}) // the platform's methods are not annotated
	private static final class Shown extends ViewerFilter {

		private final Predicate<IResource> shown;

		Shown(Predicate<IResource> shown) {
			this.shown = shown;
		}

		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			return element instanceof IResource resource && shown.test(resource) && !resource.getName().startsWith("."); //$NON-NLS-1$
		}
	}
}
