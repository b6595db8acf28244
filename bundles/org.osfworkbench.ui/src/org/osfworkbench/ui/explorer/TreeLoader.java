package org.osfworkbench.ui.explorer;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerTree;
import org.osfworkbench.ui.explorer.model.Fetched;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;

/**
 * Fetches the rows of one tree, a job for each row that is opened, and puts what comes into the tree on the user interface's
 * thread. All methods are called on that thread.
 */
final class TreeLoader {

	private final ExplorerTree tree;
	private final Accounts accounts;
	private final Consumer<Job> scheduler;
	private final Executor ui;
	private final Consumer<BranchNode> changed;

	/**
	 * Makes a loader.
	 *
	 * @param tree takes what is fetched
	 * @param accounts gives the client
	 * @param scheduler schedules a job so that the view shows it is busy
	 * @param ui runs on the user interface's thread, or not at all once that is gone
	 * @param changed told after the rows below a row have changed
	 */
	TreeLoader(ExplorerTree tree, Accounts accounts, Consumer<Job> scheduler, Executor ui, Consumer<BranchNode> changed) {
		this.tree = tree;
		this.accounts = accounts;
		this.scheduler = scheduler;
		this.ui = ui;
		this.changed = changed;
	}

	/** Starts fetching what is below a row, unless that is under way. Does not tell that the row is loading now. */
	void load(BranchNode branch) {
		BranchNode current = tree.branch(branch.key()).orElse(branch);
		if (current.begin()) {
			scheduler.accept(new FetchJob(current, cancel -> current.fetch(client(), cancel), BranchNode::loaded));
		}
	}

	/** Shows more of a long list: what is known already, else the next part from the server. */
	void more(BranchNode branch) {
		BranchNode current = tree.branch(branch.key()).orElse(branch);
		if (current.showMore()) {
			changed.accept(current);
		} else if (current.more().isPresent() && current.begin()) {
			scheduler.accept(new FetchJob(current, current.more().get(), BranchNode::appended));
		}
	}

	/** Fetches again what is below a row. */
	void reload(BranchNode branch) {
		load(branch);
		changed.accept(branch);
	}

	/** Stops what is under way. */
	void close() {
		Job.getJobManager().cancel(this);
	}

	/** The row may have been replaced by a listing of the row above it while this one was fetched. */
	private void apply(BranchNode fetched, Consumer<BranchNode> result) {
		ui.execute(() -> tree.branch(fetched.key()).ifPresent(current -> {
			result.accept(current);
			changed.accept(current);
		}));
	}

	private OsfClient client() throws OsfException {
		return accounts.requireReader(tree.hostId());
	}

	/** One listing. */
	@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE }) // the platform's methods are not annotated
	private final class FetchJob extends Job {

		private final BranchNode branch;
		private final Fetched.More list;
		private final BiConsumer<BranchNode, Fetched> taken;
		private final CancelSource cancel = new CancelSource();

		FetchJob(BranchNode branch, Fetched.More list, BiConsumer<BranchNode, Fetched> taken) {
			super(branch.name().isEmpty() ? Messages.Job_projects : NLS.bind(Messages.Job_list, branch.name()));
			this.branch = branch;
			this.list = list;
			this.taken = taken;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				fetch();
				return Status.OK_STATUS;
			} catch (OsfException problem) {
				apply(branch, row -> row.failed(problem));
				return Status.OK_STATUS; // the row says it, where it belongs
			} catch (CancellationException e) {
				apply(branch, BranchNode::stopped);
				return Status.CANCEL_STATUS;
			} catch (RuntimeException broken) {
				apply(branch, row -> row.failed(new OsfException.BadAnswer("The listing failed", OsfException.Details.NONE, broken))); //$NON-NLS-1$
				throw broken;
			}
		}

		private void fetch() throws OsfException {
			if (accounts.state() instanceof AccountState.Offline && accounts.restore(cancel) instanceof AccountState.SignedIn) {
				return; // a new tree takes over
			}
			Fetched fetched = list.next(cancel);
			apply(branch, row -> taken.accept(row, fetched));
		}

		@Override
		protected void canceling() {
			cancel.cancel();
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == TreeLoader.this || family == OsfExplorerView.FAMILY;
		}
	}
}
