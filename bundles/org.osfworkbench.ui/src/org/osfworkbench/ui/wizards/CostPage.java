package org.osfworkbench.ui.wizards;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.progress.IProgressConstants;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.explorer.model.SizeFormat;
import org.osfworkbench.workspace.home.HomeCost;
import org.osfworkbench.workspace.home.HomeOrder;
import org.osfworkbench.workspace.home.ProjectHomes;

/** The page that says what bringing a project home will cost, before it starts. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class CostPage extends WizardPage {

	private final BringHomeWizard wizard;
	private final SizeFormat sizes = new SizeFormat(Locale.getDefault());
	private Facts facts;
	private Composite busy;
	private Label note;
	private Link again;
	/** What is being surveyed or has been. */
	private Optional<HomeOrder> asked = Optional.empty();
	private Optional<Job> survey = Optional.empty();
	private Optional<Job> tidying = Optional.empty();

	CostPage(BringHomeWizard wizard) {
		super("cost", Messages.Cost_title, null); //$NON-NLS-1$
		this.wizard = wizard;
		setDescription(Messages.Cost_text);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().spacing(5, 10).applyTo(area);
		busy = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(busy);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(busy);
		new Label(busy, SWT.WRAP).setText(Messages.Cost_busy);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(new ProgressBar(busy, SWT.INDETERMINATE));
		facts = new Facts(area);
		note = new Label(area, SWT.WRAP);
		note.setData("org.osfworkbench.id", "home.cost"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(note);
		again = new Link(area, SWT.NONE);
		again.setText(Messages.Cost_again);
		again.addListener(SWT.Selection, event -> wizard.order().ifPresent(this::begin));
		show(false, false);
		Help.on(area, "home"); //$NON-NLS-1$
		setControl(area);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		wizard.order().filter(order -> visible && !asked.equals(Optional.of(order))).ifPresent(this::begin);
	}

	private void begin(HomeOrder order) {
		leave();
		setErrorMessage(null);
		setPageComplete(false);
		facts.clear();
		note.setText(""); //$NON-NLS-1$
		show(true, false);
		Job job = wizard.homes().survey(order);
		job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!getControl().isDisposed()) {
					getControl().getDisplay().asyncExec(() -> ended(order, job));
				}
			}
		});
		asked = Optional.of(order);
		survey = Optional.of(job);
		job.schedule();
	}

	private void ended(HomeOrder order, Job job) {
		if (getControl().isDisposed() || survey.filter(job::equals).isEmpty()) {
			return;
		}
		survey = Optional.empty();
		IStatus result = job.getResult();
		if (job.getProperty(ProjectHomes.COST) instanceof HomeCost cost) {
			tell(cost);
		} else {
			setErrorMessage(result.matches(IStatus.CANCEL) ? Messages.Cost_stopped
					: ErrorText.status(NLS.bind(Messages.Cost_failed, order.node().title()), result).getMessage());
			show(false, true);
		}
	}

	private void tell(HomeCost cost) {
		show(false, false);
		facts.add(Messages.Cost_nodes, Facts.number(cost.nodes()));
		facts.add(Messages.Cost_files, Facts.number(cost.files()));
		facts.add(Messages.Cost_downloads, NLS.bind(cost.unknownSizes() > 0 ? Messages.Cost_atLeast : Messages.Cost_bytes,
				Facts.number(cost.downloads()), sizes.text(OptionalLong.of(cost.bytes()))));
		facts.add(Messages.Cost_requests, NLS.bind(Messages.Cost_requestsValue, Facts.number(cost.requests()), Facts.number(cost.fileRequests())));
		facts.add(Messages.Cost_time, time(cost.waiting()));
		note.setText(Messages.Cost_note);
		((Composite) getControl()).layout(true, true);
		setPageComplete(true);
	}

	private static String time(Duration waiting) {
		return waiting.isZero() ? Messages.Cost_fits
				: waiting.toDays() > 0 ? NLS.bind(Messages.Cost_days, Long.valueOf(waiting.toDays()))
						: NLS.bind(Messages.Cost_hours, Long.valueOf(waiting.toHours()));
	}

	private void show(boolean working, boolean failed) {
		Facts.show(busy, working);
		Facts.show(again, failed);
		busy.getParent().layout(true, true);
	}

	/** The order is given up: what its survey has left goes away, unless an earlier try has fetched something. */
	void leave() {
		survey.ifPresent(Job::cancel);
		survey = Optional.empty();
		asked.ifPresent(order -> {
			Job job = wizard.homes().forget(order.bag());
			tidying = Optional.of(job);
			job.schedule();
		});
		asked = Optional.empty();
	}

	/** Another order is considered: the survey of this one would be in its way. */
	void consider(HomeOrder order) {
		if (asked.isPresent() && !asked.get().equals(order)) {
			leave();
			setPageComplete(false);
		}
	}

	/** What takes the survey of an order away that was given up. */
	Optional<Job> tidying() {
		return tidying;
	}
}
