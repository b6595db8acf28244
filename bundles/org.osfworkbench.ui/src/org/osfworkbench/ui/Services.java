package org.osfworkbench.ui;

import java.util.Optional;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Finds OSGi services from where the user interface stands: a site, a window or the workbench. The context answers with the
 * service that is registered at that moment, so nothing is remembered here. Call on the user interface's thread.
 */
public final class Services {

	private Services() {
	}

	/**
	 * A service that has to be there, because it comes with a bundle this one needs.
	 *
	 * @param <T> the service's interface
	 * @param locator a site, a window or the workbench
	 * @param type the service's interface
	 * @return the service
	 * @throws IllegalStateException if the service is not registered, because its component did not start; the log says why
	 */
	public static <T> T get(IServiceLocator locator, Class<T> type) {
		return find(locator, type).orElseThrow(() -> new IllegalStateException("Service is missing: " + type.getName())); //$NON-NLS-1$
	}

	/**
	 * A service that may be missing.
	 *
	 * @param <T> the service's interface
	 * @param locator a site, a window or the workbench
	 * @param type the service's interface
	 * @return the service, or empty
	 */
	public static <T> Optional<T> find(IServiceLocator locator, Class<T> type) {
		return Optional.ofNullable(locator.getService(IEclipseContext.class)).map(context -> context.get(type));
	}
}
