package org.osfworkbench.ui.transfers;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Refresher;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;

/** The view <em>Transfers</em> ({@code ui-design.md}, section 6). Draws snapshots; each row has one action. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class TransfersView extends ViewPart {

	/** Id of the view. */
	public static final String ID = "org.osfworkbench.ui.transfers"; //$NON-NLS-1$

	/** How often sizes and rates are drawn while something runs, in milliseconds. */
	private static final int PERIOD = 500;

	private final AtomicBoolean pending = new AtomicBoolean();
	private Display display;
	private Label summary;
	private TransferTree tree;
	private TransferRows rows;
	private Action act;
	private boolean ticking;

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
		summary = new Label(parent, SWT.WRAP);
		summary.setData("org.osfworkbench.id", "transfers.summary"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(summary);
		Composite holder = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
		TransferActions actions = new TransferActions(getSite());
		tree = new TransferTree(holder, actions::run);
		rows = new TransferRows(Services.get(getSite(), Transfers.class), Services.get(getSite(), Links.class), log());
		act = action(actions);
		addActions();
		getSite().setSelectionProvider(tree.viewer());
		Help.on(parent, "transfers"); //$NON-NLS-1$
		listen(parent);
		draw();
	}

	private Action action(TransferActions actions) {
		Action action = new Action() {
			@Override
			public void run() {
				tree.selected().forEach(actions::run);
			}
		};
		action.setId("org.osfworkbench.ui.transfers.act"); //$NON-NLS-1$
		tree.viewer().addSelectionChangedListener(event -> name(action));
		return action;
	}

	/** The button says what it would do with the selected row. */
	private void name(Action action) {
		List<TransferRow> selected = tree.selected();
		boolean enabled = selected.size() == 1 && selected.getFirst().action() != RowAction.NONE;
		action.setText(enabled ? selected.getFirst().action().label() : Messages.Action_none);
		action.setEnabled(enabled);
	}

	private void addActions() {
		name(act);
		MenuManager menu = new MenuManager();
		menu.add(act);
		tree.viewer().getControl().setMenu(menu.createContextMenu(tree.viewer().getControl()));
		getSite().registerContextMenu(menu, tree.viewer());
	}

	private void listen(Composite parent) {
		Refresher.keep(parent, getSite(), this::draw);
		Runnable arrival = this::request;
		log().addListener(arrival);
		IJobChangeListener jobs = new JobChangeAdapter() {
			@Override
			public void aboutToRun(IJobChangeEvent event) {
				note(event.getJob());
			}

			@Override
			public void scheduled(IJobChangeEvent event) {
				note(event.getJob());
			}

			@Override
			public void done(IJobChangeEvent event) {
				note(event.getJob());
			}
		};
		Job.getJobManager().addJobChangeListener(jobs);
		TransferLog known = log();
		parent.addDisposeListener(event -> {
			Job.getJobManager().removeJobChangeListener(jobs);
			known.removeListener(arrival);
		});
	}

	private void note(Job job) {
		if (job.belongsTo(Transfers.FAMILY)) {
			request();
		}
	}

	private void request() {
		if (!display.isDisposed() && pending.compareAndSet(false, true)) {
			display.asyncExec(() -> {
				pending.set(false);
				draw();
			});
		}
	}

	private void draw() {
		if (summary.isDisposed()) {
			return;
		}
		List<TransferRow> now = rows.now();
		String words = rows.summary(now);
		if (!words.equals(summary.getText())) {
			summary.setText(words);
			summary.getParent().layout(true);
		}
		tree.show(now);
		name(act);
		if (!ticking && now.stream().anyMatch(row -> row.section() == Section.RUNNING)) {
			ticking = true;
			display.timerExec(PERIOD, () -> {
				ticking = false;
				draw();
			});
		}
	}

	private TransferLog log() {
		return Services.get(getSite(), TransferLog.class);
	}

	@Override
	public void setFocus() {
		tree.viewer().getControl().setFocus();
	}
}
