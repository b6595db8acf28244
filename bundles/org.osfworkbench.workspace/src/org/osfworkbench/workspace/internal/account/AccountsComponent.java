package org.osfworkbench.workspace.internal.account;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.TokenStore;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The accounts as a service: signs in with the stored token in the background when the service is asked for first. */
@Component(service = Accounts.class)
public final class AccountsComponent extends AccountsService {

	private final CancelSource stop = new CancelSource();
	private final Job restore;

	/**
	 * Made by Declarative Services.
	 *
	 * @param factory makes clients
	 * @param signIn renews and revokes tokens
	 * @param tokens keeps tokens
	 */
	@Activate
	public AccountsComponent(@Reference OsfClientFactory factory, @Reference SignIn signIn, @Reference TokenStore tokens) {
		this(factory, signIn, tokens, new Environment(System::getenv));
	}

	private AccountsComponent(OsfClientFactory factory, SignIn signIn, TokenStore tokens, Environment environment) {
		super(factory, signIn, tokens, new HostRegistry(InstanceScope.INSTANCE.getNode(Preferences.NODE), environment), environment);
		announceRestore();
		restore = new RestoreJob();
		restore.schedule();
	}

	@Deactivate
	void deactivate() {
		stop.cancel();
		restore.cancel();
		close();
	}

	/** Tries the stored token once. */
	private final class RestoreJob extends Job {
		RestoreJob() {
			super(Messages.signingIn);
			setSystem(true);
		}

		@Override
		protected IStatus run(@Nullable IProgressMonitor monitor) {
			restore(stop);
			return Status.OK_STATUS;
		}
	}
}
