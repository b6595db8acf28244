package org.osfworkbench.ui.compare;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.ListDialog;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.versions.OsfVersion;
import org.osfworkbench.ui.versions.VersionStore;
import org.osfworkbench.ui.versions.Versioned;

/** Lets a person pick one of a file's versions. The list is fetched first, in a job; the dialog never waits. */
final class ChooseVersion {

	private final Shell shell;
	private final VersionStore store;

	ChooseVersion(IWorkbenchWindow window) {
		shell = window.getShell();
		store = Services.get(window, VersionStore.class);
	}

	void choose(Versioned file, Consumer<OsfVersion> chosen) {
		CallJob<List<OsfVersion>> job = new CallJob<>(NLS.bind(Messages.Choose_loading, file.name()), shell.getDisplay(),
				cancellation -> store.versions(file, cancellation), versions -> ask(file, versions, chosen), problem -> tell(file, problem));
		job.setUser(true);
		job.schedule();
	}

	private void ask(Versioned file, List<OsfVersion> versions, Consumer<OsfVersion> chosen) {
		if (shell.isDisposed()) {
			return;
		}
		ListDialog dialog = new VersionsDialog(shell);
		dialog.setTitle(Messages.Choose_title);
		dialog.setMessage(NLS.bind(Messages.Choose_text, file.name()));
		dialog.setContentProvider(ArrayContentProvider.getInstance());
		dialog.setLabelProvider(labels());
		dialog.setInput(versions);
		dialog.setInitialSelections(versions.stream().limit(1).toArray());
		if (dialog.open() == Window.OK && dialog.getResult().length == 1) {
			chosen.accept((OsfVersion) dialog.getResult()[0]);
		}
	}

	private static LabelProvider labels() {
		DateTimeFormatter dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault());
		return LabelProvider.createTextProvider(element -> {
			OsfVersion version = (OsfVersion) element;
			return NLS.bind(Messages.Choose_row, new Object[] { version.number(), version.facts().modified().map(dates::format).orElse("\u2013"), //$NON-NLS-1$
					version.facts().author() });
		});
	}

	private void tell(Versioned file, OsfException problem) {
		if (!shell.isDisposed()) {
			MessageDialog.openWarning(shell, Messages.Choose_title, ErrorText.message(NLS.bind(Messages.Failure_list, file.name()), problem));
		}
	}

	/** The platform's dialog with our own words on its buttons, and a name for the list that a screen reader can say. */
	@NonNullByDefault({}) // inherited parameters are not annotated
	private static final class VersionsDialog extends ListDialog {

		VersionsDialog(Shell parent) {
			super(parent);
		}

		@Override
		protected Control createDialogArea(Composite parent) {
			Control area = super.createDialogArea(parent);
			getTableViewer().getTable().getAccessible().addAccessibleListener(new AccessibleAdapter() {
				@Override
				public void getName(AccessibleEvent event) {
					event.result = getMessage().replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$
				}
			});
			return area;
		}

		@Override
		protected void createButtonsForButtonBar(Composite parent) {
			super.createButtonsForButtonBar(parent);
			getOkButton().setText(Messages.Choose_button);
			getButton(IDialogConstants.CANCEL_ID).setText(Messages.Choose_cancel);
			setButtonLayoutData(getOkButton());
			setButtonLayoutData(getButton(IDialogConstants.CANCEL_ID));
		}
	}
}
