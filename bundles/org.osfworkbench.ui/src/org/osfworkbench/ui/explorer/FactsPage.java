package org.osfworkbench.ui.explorer;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.ui.explorer.model.NodeRow;
import org.osfworkbench.ui.explorer.model.SizeFormat;
import org.osfworkbench.ui.explorer.model.TimeFormat;
import org.osfworkbench.workspace.account.Accounts;

/** The Properties view's page for the OSF Explorer. Shows at once what is known, and adds what one request tells about the selected row. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class FactsPage extends PropertySheetPage {

	private final Display display;
	private final Accounts accounts;
	private final Consumer<Job> scheduler;
	private @Nullable ExplorerNode shown;
	private RowFacts.@Nullable Details details;
	private @Nullable Job asking;

	FactsPage(Display display, Accounts accounts, Consumer<Job> scheduler) {
		this.display = display;
		this.accounts = accounts;
		this.scheduler = scheduler;
		setSorter(new PropertySheetSorter() {
			@Override
			public void sort(IPropertySheetEntry[] entries) {
				// the lines come in an order of their own: what, where, when
			}
		});
		setPropertySourceProvider(row -> row instanceof ExplorerNode node ? source(node) : null);
	}

	private IPropertySource source(ExplorerNode row) {
		RowFacts.Details known = details;
		Optional<RowFacts.Details> told = known != null && row.equals(shown) ? Optional.of(known) : Optional.empty();
		Locale locale = Locale.getDefault();
		RowFacts facts = new RowFacts(new SizeFormat(locale), new TimeFormat(Clock.systemDefaultZone(), locale));
		return new RowProperties(facts.of(row, told));
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		ExplorerNode row = selection instanceof IStructuredSelection rows && rows.size() == 1 && rows.getFirstElement() instanceof ExplorerNode one ? one : null;
		if (row == null || !row.equals(shown)) {
			stop();
			shown = row;
			details = null;
			if (row != null) {
				ask(row);
			}
		}
		super.selectionChanged(part, selection);
	}

	private void ask(ExplorerNode row) {
		boolean own = row instanceof FileNode file && StorageProvider.OSF_STORAGE.equals(file.remote().provider());
		if (!own && !(row instanceof NodeRow)) {
			return;
		}
		String hostId = accounts.state().host().id();
		CallJob<RowFacts.Details> job = new CallJob<>(NLS.bind(Messages.Job_facts, row.name()), display, cancellation -> fetch(hostId, row, cancellation),
				found -> take(row, found), problem -> {
					// what the listing told is shown; nothing is missing that a person asked for
				});
		job.setSystem(true);
		asking = job;
		scheduler.accept(job);
	}

	private RowFacts.Details fetch(String hostId, ExplorerNode row, Cancellation cancellation) throws OsfException {
		OsfClient client = accounts.requireReader(hostId);
		return row instanceof FileNode file ? new RowFacts.Details.OfFile(client.properties().details(file.remote().id(), cancellation))
				: new RowFacts.Details.OfNode(client.nodes().details(row.node().orElseThrow().id(), cancellation));
	}

	private void take(ExplorerNode row, RowFacts.Details found) {
		if (row.equals(shown) && getControl() != null && !getControl().isDisposed()) {
			details = found;
			refresh();
		}
	}

	private void stop() {
		Job job = asking;
		asking = null;
		if (job != null) {
			job.cancel();
		}
	}

	@Override
	public void dispose() {
		stop();
		super.dispose();
	}
}
