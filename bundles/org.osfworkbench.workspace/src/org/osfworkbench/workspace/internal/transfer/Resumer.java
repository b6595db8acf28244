package org.osfworkbench.workspace.internal.transfer;

import java.time.Duration;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.workspace.account.AccountListener;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;

/** Takes up again what waits: at the start, after a sign-in, and while the network is away again and again, more and more seldom. */
final class Resumer implements AccountListener {

	private static final Duration FIRST = Duration.ofSeconds(30);
	private static final Duration LONGEST = Duration.ofMinutes(15);

	private final Accounts accounts;
	private final Supplier<? extends TransferJob> checks;
	private final Job retry = new RetryJob();
	private final CancelSource stop = new CancelSource();
	private Duration next = FIRST;
	private volatile boolean stopped;

	Resumer(Accounts accounts, Supplier<? extends TransferJob> checks) {
		this.accounts = accounts;
		this.checks = checks;
	}

	/** Listens, and shows what the journal knows even while nobody is signed in. */
	void start() {
		accounts.addListener(this);
		check();
	}

	void stop() {
		stopped = true;
		accounts.removeListener(this);
		stop.cancel();
		retry.cancel();
	}

	@Override
	public void accountChanged(AccountState state) {
		if (state instanceof AccountState.SignedIn) {
			check();
		} else if (state instanceof AccountState.Offline) {
			retry(true);
		}
	}

	/**
	 * Something was tried.
	 *
	 * @param waiting whether something still waits
	 */
	synchronized void retry(boolean waiting) {
		if (!waiting) {
			next = FIRST;
			retry.cancel();
		} else if (!stopped && isUnplanned()) {
			retry.schedule(next.toMillis());
			Duration doubled = next.multipliedBy(2);
			next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
		}
	}

	/** A try that is under way itself finds out that there has to be another one; it is then begun anew after its end. */
	private boolean isUnplanned() {
		int state = retry.getState();
		return state == Job.NONE || state == Job.RUNNING;
	}

	private void check() {
		if (!stopped) {
			checks.get().inBackground().schedule();
		}
	}

	/** Tries again: first the sign-in, if that was what failed; a success of it starts the check by itself. */
	private final class RetryJob extends Job {
		RetryJob() {
			super(Messages.checking);
			setSystem(true);
		}

		@Override
		protected IStatus run(@Nullable IProgressMonitor monitor) {
			if (!(accounts.state() instanceof AccountState.Offline)) {
				check();
			} else if (accounts.restore(stop) instanceof AccountState.Offline) {
				retry(true);
			}
			return Status.OK_STATUS;
		}
	}
}
