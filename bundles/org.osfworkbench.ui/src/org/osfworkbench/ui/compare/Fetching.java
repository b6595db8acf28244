package org.osfworkbench.ui.compare;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.MonitorCancellation;

/** Runs requests in a compare editor's job and puts failures into its words. */
final class Fetching {

	/**
	 * The requests.
	 *
	 * @param <T> what they bring
	 */
	@FunctionalInterface
	interface Work<T> {
		T run(Cancellation cancellation) throws OsfException, IOException, CoreException;
	}

	private Fetching() {
	}

	static <T> T run(@Nullable IProgressMonitor monitor, String what, Work<T> work) throws InvocationTargetException, InterruptedException {
		IProgressMonitor progress = monitor == null ? new NullProgressMonitor() : monitor;
		progress.beginTask(NLS.bind(Messages.Fetching, what), IProgressMonitor.UNKNOWN);
		try (MonitorCancellation cancellation = new MonitorCancellation(progress)) {
			return work.run(cancellation.source());
		} catch (OsfException e) {
			throw new InvocationTargetException(e, ErrorText.reason(e));
		} catch (IOException | CoreException e) {
			throw new InvocationTargetException(e, e.getLocalizedMessage());
		} catch (CancellationException e) {
			throw new InterruptedException();
		}
	}
}
