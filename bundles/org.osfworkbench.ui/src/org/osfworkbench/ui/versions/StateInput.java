package org.osfworkbench.ui.versions;

import org.eclipse.core.resources.IFileState;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.Icons;

/** A state of the Local History for an editor, read-only. */
public final class StateInput extends PlatformObject implements IStorageEditorInput {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor"; //$NON-NLS-1$

	private final IFileState state;

	private StateInput(IFileState state) {
		this.state = state;
	}

	/**
	 * Opens a state in the editor for its name, else in the text editor.
	 *
	 * @param page where
	 * @param state the state
	 */
	public static void open(IWorkbenchPage page, IFileState state) {
		@Nullable
		IEditorDescriptor editor = PlatformUI.getWorkbench().getEditorRegistry().getDefaultEditor(state.getName());
		try {
			page.openEditor(new StateInput(state), editor == null ? TEXT_EDITOR : editor.getId());
		} catch (PartInitException e) {
			ErrorDialog.openError(page.getWorkbenchWindow().getShell(), Messages.Failure_title, NLS.bind(Messages.Failure_editor, state.getName()),
					e.getStatus());
		}
	}

	@Override
	public IFileState getStorage() {
		return state;
	}

	@Override
	public boolean exists() {
		return state.exists();
	}

	@Override
	public @Nullable ImageDescriptor getImageDescriptor() {
		return Icons.of("file"); //$NON-NLS-1$
	}

	@Override
	public String getName() {
		return NLS.bind(Messages.State_name, state.getName());
	}

	@Override
	public @Nullable IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return getName();
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public boolean equals(Object other) {
		return other instanceof StateInput input && input.state.equals(state);
	}

	@Override
	public int hashCode() {
		return state.hashCode();
	}
}
