package org.osfworkbench.ui.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.compare.Comparisons;
import org.osfworkbench.ui.versions.OpenVersion;
import org.osfworkbench.ui.versions.OsfVersion;
import org.osfworkbench.ui.versions.StateInput;
import org.osfworkbench.ui.versions.VersionStore;
import org.osfworkbench.ui.versions.Versioned;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Transfers;

/** What can be done with rows of the history. On the user interface's thread; whatever waits does so in jobs. */
final class HistoryActions {

	private final OsfHistoryPage page;
	private final HistoryTable table;

	HistoryActions(OsfHistoryPage page, HistoryTable table) {
		this.page = page;
		this.table = table;
	}

	/** Fills the context menu for what is selected. */
	void fill(IMenuManager menu) {
		List<HistoryRow> rows = table.selected();
		boolean one = rows.size() == 1;
		add(menu, "open", Messages.Open, one, this::open); //$NON-NLS-1$
		menu.add(new Separator());
		add(menu, "compareCurrent", Messages.Compare_current, one && page.local().filter(IFile::exists).isPresent(), this::compareWithMine); //$NON-NLS-1$
		add(menu, "compareNewest", Messages.Compare_newest, one && newest().isPresent() && osf(rows.getFirst()).filter(v -> !v.newest()).isPresent(), //$NON-NLS-1$
				this::compareWithNewest);
		add(menu, "compareOther", Messages.Compare_other, rows.size() == 2, this::compareOthers); //$NON-NLS-1$
		menu.add(new Separator());
		add(menu, "restore", Messages.Restore, one && osf(rows.getFirst()).filter(OsfVersion::newest).isEmpty(), this::restore); //$NON-NLS-1$
	}

	private static void add(IMenuManager menu, String id, String text, boolean enabled, Runnable run) {
		Action action = new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setId("org.osfworkbench.ui.history." + id); //$NON-NLS-1$
		action.setEnabled(enabled);
		menu.add(action);
	}

	void open() {
		table.selected().forEach(row -> {
			switch (row) {
			case HistoryRow.OfOsf(OsfVersion version, boolean base) -> new OpenVersion(workbenchPage()).open(version);
			case HistoryRow.OfHere(IFileState state) -> StateInput.open(workbenchPage(), state);
			}
		});
	}

	private void compareWithMine() {
		page.local().ifPresent(file -> comparisons().withMine(file, side(table.selected().getFirst())));
	}

	private void compareWithNewest() {
		newest().ifPresent(newest -> comparisons().eachOther(side(table.selected().getFirst()), side(newest)));
	}

	/** The older one on the left, as people read. */
	private void compareOthers() {
		List<HistoryRow> rows = table.selected().stream().sorted(HistoryRow.NEWEST_FIRST.reversed()).toList();
		comparisons().eachOther(side(rows.getFirst()), side(rows.getLast()));
	}

	private Comparisons.Side side(HistoryRow row) {
		return switch (row) {
		case HistoryRow.OfOsf(OsfVersion version, boolean base) -> comparisons().side(version);
		case HistoryRow.OfHere(IFileState state) -> comparisons().side(state, table.date(Instant.ofEpochMilli(state.getModificationTime())));
		};
	}

	private Comparisons comparisons() {
		return new Comparisons(workbenchPage());
	}

	private Optional<HistoryRow> newest() {
		return table.viewer().getInput() instanceof List<?> rows
				? rows.stream().map(HistoryRow.class::cast).filter(row -> osf(row).filter(OsfVersion::newest).isPresent()).findFirst()
				: Optional.empty();
	}

	private static Optional<OsfVersion> osf(HistoryRow row) {
		return row instanceof HistoryRow.OfOsf(OsfVersion version, boolean base) ? Optional.of(version) : Optional.empty();
	}

	private void restore() {
		switch (table.selected().getFirst()) {
		case HistoryRow.OfOsf(OsfVersion version, boolean base) -> restore(version);
		case HistoryRow.OfHere(IFileState state) -> page.local().ifPresent(file -> restore(file, state));
		}
	}

	private void restore(OsfVersion version) {
		Optional<Versioned> file = page.versioned();
		Optional<IFile> here = page.local();
		Optional<Link> link = file.flatMap(Versioned::link);
		boolean linked = here.isPresent() && link.isPresent();
		String question = NLS.bind(linked ? Messages.Restore_linked : Messages.Restore_remote, version.number(), version.file().name());
		if (!ask(question)) {
			return;
		}
		Restore restore = new Restore(Services.get(page.getSite(), VersionStore.class), Services.get(page.getSite(), Transfers.class),
				Services.get(page.getSite(), Accounts.class));
		run(linked ? restore.linked(version, here.orElseThrow(), link.orElseThrow()) : restore.remote(version));
	}

	private void restore(IFile file, IFileState state) {
		if (ask(NLS.bind(Messages.Restore_local, file.getName(), table.date(Instant.ofEpochMilli(state.getModificationTime()))))) {
			run(Restore.here(file, state));
		}
	}

	private boolean ask(String question) {
		return new MessageDialog(shell(), Messages.Restore_title, null, question, MessageDialog.QUESTION, 0, Messages.Restore_button,
				Messages.Restore_cancel).open() == 0;
	}

	private void run(Job job) {
		Display display = shell().getDisplay();
		job.setUser(true);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			@NonNullByDefault({}) // inherited parameters are not annotated
			public void done(@Nullable IJobChangeEvent event) {
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (!table.viewer().getControl().isDisposed()) {
							page.refresh();
						}
					});
				}
			}
		});
		job.schedule();
	}

	private Shell shell() {
		return page.getSite().getShell();
	}

	private IWorkbenchPage workbenchPage() {
		return page.getSite().getPage();
	}
}
