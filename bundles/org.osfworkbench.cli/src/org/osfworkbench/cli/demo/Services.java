package org.osfworkbench.cli.demo;

import java.util.Hashtable;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Decisions;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** The services of the workspace layer, and our answers to its questions. Close it to take the answers back. */
final class Services implements AutoCloseable {

	private static final long PATIENCE_MILLIS = 30_000;

	private final BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
	private final ServiceRegistration<Decisions> registration;

	// The workspace is a service only once somebody has asked for it, and the others wait for that. Ours is registered before anybody asks for a service that wants it, and before those of a user interface that may be installed too.
	Services(Decisions decisions) {
		ResourcesPlugin.getWorkspace();
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(Constants.SERVICE_RANKING, Integer.valueOf(Integer.MAX_VALUE));
		registration = context.registerService(Decisions.class, decisions, properties);
	}

	Accounts accounts() throws InterruptedException, UnexpectedException {
		return service(Accounts.class);
	}

	Links links() throws InterruptedException, UnexpectedException {
		return service(Links.class);
	}

	Transfers transfers() throws InterruptedException, UnexpectedException {
		return service(Transfers.class);
	}

	private <S> S service(Class<S> type) throws InterruptedException, UnexpectedException {
		ServiceTracker<S, S> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		S service = tracker.waitForService(PATIENCE_MILLIS);
		if (service == null) {
			throw new UnexpectedException(NLS.bind(Messages.Services_missing, type.getName()));
		}
		return service;
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
