package org.osfworkbench.ui;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;

/**
 * One request to the OSF for something that is on the screen. The answer comes back on the user interface's thread; after a cancel
 * nothing comes back. Cancelling reaches the socket, so a server that does not answer holds nobody up.
 *
 * @param <T> what is asked for
 */
public final class CallJob<T> extends Job {

	/**
	 * What is done on the job's thread.
	 *
	 * @param <T> what is asked for
	 */
	@FunctionalInterface
	public interface Call<T> {

		/**
		 * Asks.
		 *
		 * @param cancellation stops the request
		 * @return the answer
		 * @throws OsfException why there is none
		 */
		T run(Cancellation cancellation) throws OsfException;
	}

	private final Display display;
	private final Call<T> call;
	private final Consumer<T> done;
	private final Consumer<OsfException> failed;
	private final CancelSource source = new CancelSource();

	/**
	 * Makes a job; schedule it.
	 *
	 * @param name what people see in the Progress view
	 * @param display takes the answer
	 * @param call the request
	 * @param done told the answer
	 * @param failed told why there is none
	 */
	public CallJob(String name, Display display, Call<T> call, Consumer<T> done, Consumer<OsfException> failed) {
		super(name);
		this.display = display;
		this.call = call;
		this.done = done;
		this.failed = failed;
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected IStatus run(IProgressMonitor monitor) {
		try {
			T answer = call.run(source);
			tell(() -> done.accept(answer));
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (OsfException e) {
			tell(() -> failed.accept(e));
		} catch (UncheckedIOException e) {
			return Status.error(e.getLocalizedMessage(), e); // this computer's disk, not the OSF
		}
		return Status.OK_STATUS;
	}

	@Override
	protected void canceling() {
		source.cancel();
	}

	private void tell(Runnable answer) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!source.isCancelled()) {
					answer.run();
				}
			});
		}
	}
}
