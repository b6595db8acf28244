package org.osfworkbench.ui.account;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.workspace.account.Accounts;

/**
 * Finds out whose token was entered, after the person stopped typing for a moment. Only the answer to the last question counts. To be
 * used on the user interface's thread.
 */
final class TokenTrial {

	/** How long nothing has to change, in milliseconds. */
	private static final int PAUSE = 500;

	private final Accounts accounts;
	private final Display display;
	private final Consumer<User> belongs;
	private final Consumer<OsfException> refused;
	private @Nullable Runnable waiting;
	private @Nullable CallJob<User> running;

	TokenTrial(Accounts accounts, Display display, Consumer<User> belongs, Consumer<OsfException> refused) {
		this.accounts = accounts;
		this.display = display;
		this.belongs = belongs;
		this.refused = refused;
	}

	/**
	 * Asks after a pause, unless something else comes before.
	 *
	 * @param host where
	 * @param token what was entered
	 * @param asking run when the question is sent
	 */
	void later(Host host, Token token, Runnable asking) {
		stop();
		Runnable start = () -> {
			asking.run();
			start(host, token);
		};
		waiting = start;
		display.timerExec(PAUSE, start);
	}

	private void start(Host host, Token token) {
		CallJob<User> job = new CallJob<>(Messages.SignIn_asking, display, cancellation -> accounts.tryToken(host, token, cancellation),
				belongs, refused);
		job.setSystem(true);
		job.schedule();
		running = job;
	}

	/** Forgets a question that waits or runs. */
	void stop() {
		Runnable start = waiting;
		if (start != null) {
			display.timerExec(-1, start);
		}
		CallJob<User> job = running;
		if (job != null) {
			job.cancel();
		}
		waiting = null;
		running = null;
	}
}
