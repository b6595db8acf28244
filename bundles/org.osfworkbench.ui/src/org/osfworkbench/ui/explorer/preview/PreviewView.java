package org.osfworkbench.ui.explorer.preview;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.ui.explorer.model.NodeText;
import org.osfworkbench.ui.explorer.model.SizeFormat;
import org.osfworkbench.ui.explorer.model.TimeFormat;
import org.osfworkbench.workspace.account.Accounts;

/** Shows the file that is selected in the OSF Explorer: pictures, texts, and what an experiment is. Read only; fetches in a job. */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE }) // the platform's methods are not annotated
public final class PreviewView extends ViewPart {

	/** Id of the view. */
	public static final String ID = "org.osfworkbench.ui.preview"; //$NON-NLS-1$

	private final ISelectionListener follower = (part, selection) -> selected(selection);
	private @Nullable Parts parts;
	private @Nullable ExplorerNode shown;
	private @Nullable Job fetching;

	/** What exists while the view is open. */
	private record Parts(Label name, Label facts, PreviewPane pane) {
	}

	/** The workbench makes the view. */
	public PreviewView() {
		// everything waits for createPartControl
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 4).spacing(0, 2).applyTo(page);
		Label name = new Label(page, SWT.NONE);
		name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		name.setData("org.osfworkbench.id", "preview.name"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		Label facts = new Label(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
		PreviewPane pane = new PreviewPane(page);
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(pane.control());
		parts = new Parts(name, facts, pane);
		getSite().getPage().addPostSelectionListener(OsfExplorerView.ID, follower);
		show(selection(getSite().getPage().getSelection(OsfExplorerView.ID)));
	}

	private void selected(ISelection selection) {
		ExplorerNode row = selection(selection);
		if (row == null || !row.equals(shown)) {
			show(row);
		}
	}

	private static @Nullable ExplorerNode selection(@Nullable ISelection selection) {
		return selection instanceof IStructuredSelection rows && rows.size() == 1 && rows.getFirstElement() instanceof ExplorerNode row ? row : null;
	}

	private void show(@Nullable ExplorerNode row) {
		stop();
		shown = row;
		parts().ifPresent(made -> {
			put(made.name(), row == null ? "" : row.name().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			put(made.facts(), row instanceof FileNode file ? facts(file) : ""); //$NON-NLS-1$
			made.name().getParent().layout();
			if (row instanceof FileNode file) {
				show(made.pane(), file);
			} else {
				made.pane().show(new PreviewContent.Words(Messages.Preview_select));
			}
		});
	}

	/** What has nothing to say takes no room. */
	private static void put(Label label, String text) {
		label.setText(text);
		label.setVisible(!text.isEmpty());
		if (label.getLayoutData() instanceof GridData data) {
			data.exclude = text.isEmpty();
		}
	}

	private void show(PreviewPane pane, FileNode file) {
		if (!PreviewReader.isShown(file)) {
			pane.show(new PreviewContent.Words(Messages.Preview_none));
		} else if (file.remote().size().orElse(0) > PreviewReader.MOST_BYTES) {
			pane.show(new PreviewContent.Words(NLS.bind(Messages.Preview_large, file.name())));
		} else {
			pane.show(new PreviewContent.Words(Messages.Preview_loading));
			fetch(file);
		}
	}

	private void fetch(FileNode file) {
		Accounts accounts = Services.get(getSite(), Accounts.class);
		String hostId = accounts.state().host().id();
		CallJob<PreviewContent> job = new CallJob<>(NLS.bind(Messages.Job_preview, file.name()), getSite().getShell().getDisplay(),
				cancellation -> read(accounts, hostId, file, cancellation), content -> take(file, content),
				problem -> take(file, new PreviewContent.Words(ErrorText.message(NLS.bind(Messages.Preview_failed, file.name()), problem))));
		fetching = job;
		getSite().getService(IWorkbenchSiteProgressService.class).schedule(job, 0, true);
	}

	private static PreviewContent read(Accounts accounts, String hostId, FileNode file, Cancellation cancellation) throws OsfException {
		return PreviewReader.read(accounts.requireReader(hostId), file, cancellation);
	}

	private void take(FileNode file, PreviewContent content) {
		if (file.equals(shown)) {
			parts().filter(made -> !made.pane().control().isDisposed()).ifPresent(made -> made.pane().show(content));
		}
	}

	private static String facts(FileNode file) {
		NodeText text = new NodeText(new SizeFormat(Locale.getDefault()), new TimeFormat(Clock.systemDefaultZone(), Locale.getDefault()));
		return String.join(" \u00b7 ", text.kind(file), text.size(file), text.modified(file)); //$NON-NLS-1$
	}

	private void stop() {
		Job job = fetching;
		fetching = null;
		if (job != null) {
			job.cancel();
		}
	}

	private Optional<Parts> parts() {
		Parts made = parts;
		return made == null ? Optional.empty() : Optional.of(made);
	}

	@Override
	public void setFocus() {
		parts().ifPresent(made -> made.pane().control().setFocus());
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(OsfExplorerView.ID, follower);
		stop();
		parts = null;
		super.dispose();
	}
}
