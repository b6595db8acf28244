package org.osfworkbench.practice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.workspace.account.AccountListener;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.PracticeServer;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The sandbox as the practice server: in this process, reachable from this computer only, on a port that the system chooses. What a person
 * makes there is kept in the workspace's metadata, so that links made in practice hold when the workbench is started again.
 */
@Component(service = PracticeServer.class)
public final class PracticeSandbox implements PracticeServer {

	private final Accounts accounts;
	private final Supplier<Path> folder;
	private final AccountListener listener = this::accountChanged;
	private @Nullable Sandbox running;
	private Host before = Hosts.OSF;

	/**
	 * Made by Declarative Services.
	 *
	 * @param accounts where the person is signed in
	 */
	@Activate
	public PracticeSandbox(@Reference Accounts accounts) {
		this.accounts = accounts;
		folder = () -> Platform.getStateLocation(FrameworkUtil.getBundle(PracticeSandbox.class)).append("server").toPath(); //$NON-NLS-1$
		accounts.addListener(listener);
	}

	@Deactivate
	synchronized void stop() {
		accounts.removeListener(listener);
		Sandbox sandbox = running;
		running = null;
		if (sandbox != null) {
			try {
				sandbox.close();
			} catch (IOException e) {
				ILog.of(PracticeSandbox.class).warn("The practice server was not closed", e); //$NON-NLS-1$
			}
		}
	}

	@Override
	public synchronized AccountState.SignedIn start(Cancellation cancellation) throws IOException, OsfException {
		Host now = accounts.state().host();
		before = now.id().equals(HOST_ID) ? before : now;
		Sandbox sandbox = running;
		if (sandbox == null) {
			sandbox = Sandbox.start(SandboxOptions.in(folder.get()));
			running = sandbox;
		}
		Host host = host(sandbox);
		accounts.configure(host);
		return accounts.signIn(host, Token.of(sandbox.token()), cancellation);
	}

	private static Host host(Sandbox sandbox) {
		Host usual = Hosts.sandbox(sandbox.baseUrl());
		return new Host(HOST_ID, Messages.name, usual.api(), usual.web(), usual.accounts(), usual.storage());
	}

	/** Who signs out of practice wants to be where she was before. */
	private void accountChanged(AccountState state) {
		if (state instanceof AccountState.SignedOut && state.host().id().equals(HOST_ID) && isRunning()) {
			Job leave = Job.createSystem(Messages.leaving, monitor -> {
				accounts.choose(before(), Cancellation.NEVER);
			});
			leave.schedule();
		}
	}

	private synchronized boolean isRunning() {
		return Optional.ofNullable(running).isPresent();
	}

	private synchronized Host before() {
		return before;
	}
}
