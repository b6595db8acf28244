package org.osfworkbench.workspace.internal.home;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.export.Begun;
import org.osfworkbench.export.Estimate;
import org.osfworkbench.export.Export;
import org.osfworkbench.export.ExportRefusedException;
import org.osfworkbench.export.ExportSummary;
import org.osfworkbench.export.git.GitHistory;
import org.osfworkbench.export.restore.BadBagException;
import org.osfworkbench.export.restore.Import;
import org.osfworkbench.export.restore.ImportListener;
import org.osfworkbench.export.restore.ImportSummary;
import org.osfworkbench.export.verify.Finding;
import org.osfworkbench.export.verify.Verification;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.home.HomeCost;
import org.osfworkbench.workspace.home.HomeFolder;
import org.osfworkbench.workspace.home.HomeOrder;
import org.osfworkbench.workspace.home.HomeResult;
import org.osfworkbench.workspace.home.HomeResult.Missing;
import org.osfworkbench.workspace.home.HomeResult.Why;
import org.osfworkbench.workspace.home.ProjectHomes;
import org.osfworkbench.workspace.home.RestoreResult;
import org.osfworkbench.workspace.internal.transfer.LinkRule;
import org.osfworkbench.workspace.internal.transfer.Run;
import org.osfworkbench.workspace.internal.transfer.TransferJob;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings projects home and puts them back, each as a job. */
@Component(service = ProjectHomes.class)
public final class ProjectHomesService implements ProjectHomes {

	private static final Clock CLOCK = Clock.systemUTC();
	private static final int HUNDRED = 100;

	private final Accounts accounts;

	/**
	 * Made by Declarative Services.
	 *
	 * @param accounts gives clients
	 */
	@Activate
	public ProjectHomesService(@Reference Accounts accounts) {
		this.accounts = accounts;
	}

	/** What a job does with its folder, and what it leaves as its property. */
	@FunctionalInterface
	private interface Work {
		Object run(Run run) throws OsfException, IOException;
	}

	@Override
	public HomeFolder look(HomeOrder order) throws IOException {
		Host host = accounts.host(order.hostId()).orElseGet(() -> accounts.state().host());
		return Orders.look(order, host);
	}

	@Override
	public Job survey(HomeOrder order) {
		return job(Messages.surveying, Messages.notSurveyed, order.node().title(), order.bag(), COST, run -> {
			try (Export export = open(order, new Shown(run.monitor()))) {
				return cost(order, export.survey(run.cancellation()));
			}
		});
	}

	@Override
	public Job bring(HomeOrder order) {
		return job(Messages.bringing, Messages.notBrought, order.node().title(), order.bag(), RESULT, run -> {
			SubMonitor whole = run.monitor().setWorkRemaining(HUNDRED);
			ExportSummary summary = fetch(order, run, whole.split(HUNDRED * 4 / 5, SubMonitor.SUPPRESS_NONE));
			List<String> damage = check(order, run, whole.split(HUNDRED / 10, SubMonitor.SUPPRESS_NONE));
			OptionalInt commits = OptionalInt.empty();
			if (order.git().isPresent()) {
				whole.subTask(Messages.git);
				commits = OptionalInt.of(new GitHistory(summary.bag(), run.cancellation()).write(order.git().get()));
			}
			List<Missing> missing = summary.unreadable().stream()
					.map(part -> new Missing(part.nodeId(), part.what(), Why.valueOf(part.reason().name()), part.words())).toList();
			return new HomeResult(summary.bag(), summary.files(), summary.bytes(), missing, damage, commits);
		});
	}

	private ExportSummary fetch(HomeOrder order, Run run, SubMonitor monitor) throws OsfException, IOException {
		Shown shown = new Shown(monitor);
		try (Export export = open(order, shown)) {
			shown.expect(cost(order, export.survey(run.cancellation())));
			return export.run(run.cancellation());
		}
	}

	/** Reads every file once more, from the disk it will stay on. */
	private static List<String> check(HomeOrder order, Run run, SubMonitor monitor) throws IOException {
		List<Finding> findings = Verification.offline(order.bag(), file -> monitor.subTask(NLS.bind(Messages.checking, file)), run.cancellation());
		return findings.stream().map(Finding::path).distinct().toList();
	}

	private Export open(HomeOrder order, Shown shown) throws OsfException, IOException {
		OsfClient client = accounts.requireReader(order.hostId()).inBackground();
		return Export.open(client, Orders.of(order), order.bag(), shown, CLOCK);
	}

	private HomeCost cost(HomeOrder order, Estimate estimate) {
		boolean signedIn = accounts.client(order.hostId()).isPresent();
		return new HomeCost(estimate.nodes(), estimate.files(), estimate.downloads(), estimate.bytes(), estimate.unknownSizes(),
				estimate.apiRequests(), estimate.fileRequests(), estimate.waiting(signedIn));
	}

	@Override
	public Job forget(Path bag) {
		TransferJob job = new TransferJob(NLS.bind(Messages.forgetting, bag), NLS.bind(Messages.notForgotten, bag), rule(bag), run -> {
			Begun.forget(bag);
			return Status.OK_STATUS;
		});
		job.setSystem(true);
		return job;
	}

	@Override
	public Job restore(String hostId, Path bag, Optional<String> nodeId) {
		return job(Messages.restoring, Messages.notRestored, String.valueOf(bag.getFileName()), bag, RESTORED, run -> {
			ImportListener shown = new ImportListener() {
				@Override
				public void uploaded(String path) {
					run.monitor().subTask(path);
				}
			};
			ImportSummary summary = new Import(accounts.requireClient(hostId), bag, shown, run.cancellation()).run(nodeId);
			return new RestoreResult(summary.nodeId(), summary.nodes(), summary.uploaded(), summary.already(), summary.leftOut().stream()
					.map(part -> new RestoreResult.LeftOut(part.what(), RestoreResult.Why.valueOf(part.reason().name()))).toList());
		});
	}

	private static Job job(String name, String failure, String item, Path bag, org.eclipse.core.runtime.QualifiedName property, Work work) {
		Job[] self = new Job[1];
		self[0] = new TransferJob(NLS.bind(name, item), NLS.bind(failure, item), rule(bag), run -> {
			try {
				self[0].setProperty(property, work.run(run));
				return Status.OK_STATUS;
			} catch (ExportRefusedException e) {
				return refused(NLS.bind(words(e.reason()), e.path()), e);
			} catch (BadBagException e) {
				return refused(NLS.bind(Messages.badBag, bag), e);
			}
		});
		return self[0];
	}

	private static LinkRule rule(Path bag) {
		return new LinkRule("bag " + bag.toAbsolutePath().normalize()); //$NON-NLS-1$
	}

	private static IStatus refused(String words, IOException cause) {
		return new Status(IStatus.ERROR, Preferences.NODE, words, cause);
	}

	private static String words(ExportRefusedException.Reason reason) {
		return switch (reason) {
		case NOT_EMPTY -> Messages.notEmpty;
		case OTHER_EXPORT -> Messages.otherExport;
		case FINISHED -> Messages.finished;
		case BUSY -> Messages.busy;
		case FOREIGN_FILE -> Messages.foreign;
		};
	}
}
