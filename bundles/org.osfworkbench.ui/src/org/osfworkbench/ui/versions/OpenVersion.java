package org.osfworkbench.ui.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.core.runtime.content.IContentTypeManager;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Services;

/** Opens versions read-only in the editor that fits what they hold. To be used on the user interface's thread; waits in a job. */
public final class OpenVersion {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor"; //$NON-NLS-1$

	private final IWorkbenchPage page;
	private final VersionStore store;

	/**
	 * Prepares.
	 *
	 * @param page where editors open
	 */
	public OpenVersion(IWorkbenchPage page) {
		this.page = page;
		store = Services.get(page.getWorkbenchWindow(), VersionStore.class);
	}

	/**
	 * Opens a version.
	 *
	 * @param version the version
	 */
	public void open(OsfVersion version) {
		Shell shell = page.getWorkbenchWindow().getShell();
		CallJob<VersionInput> job = new CallJob<>(NLS.bind(Messages.Opening, version.file().name(), version.number()), shell.getDisplay(),
				cancellation -> input(version, cancellation), input -> show(input, editor(input)),
				problem -> tell(NLS.bind(Messages.Failure_open, version.number(), version.file().name()), problem));
		job.setUser(true);
		job.schedule();
	}

	/**
	 * Opens the newest version of a file in an editor that was chosen.
	 *
	 * @param file the file
	 * @param editorId the editor
	 */
	public void openNewest(Versioned file, String editorId) {
		Shell shell = page.getWorkbenchWindow().getShell();
		CallJob<VersionInput> job = new CallJob<>(NLS.bind(Messages.Opening_file, file.name()), shell.getDisplay(),
				cancellation -> input(store.newest(file, cancellation), cancellation), input -> show(input, editorId),
				problem -> tell(NLS.bind(Messages.Failure_openFile, file.name()), problem));
		job.setUser(true);
		job.schedule();
	}

	private VersionInput input(OsfVersion version, Cancellation cancellation) throws OsfException {
		try {
			return VersionInput.of(version, store.fetch(version, Progress.NONE, cancellation));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void show(VersionInput input, String editorId) {
		if (page.getWorkbenchWindow().getShell() == null) {
			return; // closed meanwhile
		}
		try {
			page.openEditor(input, editorId, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
		} catch (PartInitException e) {
			ErrorDialog.openError(page.getWorkbenchWindow().getShell(), Messages.Failure_title, NLS.bind(Messages.Failure_editor, input.getName()),
					e.getStatus());
		}
	}

	/** The editor for the content; text of unknown kind in the text editor, anything else in the system's program. */
	private static String editor(VersionInput input) {
		IEditorRegistry registry = PlatformUI.getWorkbench().getEditorRegistry();
		String name = input.getPath().lastSegment();
		Optional<IContentType> type = input.contentType();
		@Nullable
		IEditorDescriptor known = type.isPresent() ? registry.getDefaultEditor(name, type.get()) : registry.getDefaultEditor(name);
		if (known != null) {
			return known.getId();
		}
		boolean text = type.filter(kind -> kind.isKindOf(Platform.getContentTypeManager().getContentType(IContentTypeManager.CT_TEXT))).isPresent();
		return text ? TEXT_EDITOR : IEditorRegistry.SYSTEM_EXTERNAL_EDITOR_ID;
	}

	private void tell(String what, OsfException problem) {
		Shell shell = page.getWorkbenchWindow().getShell();
		if (shell != null && !shell.isDisposed()) {
			MessageDialog.openWarning(shell, Messages.Failure_title, ErrorText.message(what, problem));
		}
	}
}
