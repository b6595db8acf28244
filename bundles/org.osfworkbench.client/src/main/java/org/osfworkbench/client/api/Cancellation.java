package org.osfworkbench.client.api;

/**
 * How a caller stops a running operation. The client registers what has to be aborted, so that a cancel reaches the socket
 * of a request that waits. Implementations are safe for use from any thread.
 */
public interface Cancellation {

	/** Never cancelled. */
	Cancellation NEVER = new Cancellation() {
		@Override
		public boolean isCancelled() {
			return false;
		}

		@Override
		public Registration onCancel(Runnable abort) {
			return () -> {
				// nothing was registered
			};
		}
	};

	/** Takes a registered action back. Closing twice does nothing. */
	@FunctionalInterface
	interface Registration extends AutoCloseable {
		@Override
		void close();
	}

	/**
	 * Whether the operation shall stop.
	 *
	 * @return true once cancelled; never false again
	 */
	boolean isCancelled();

	/**
	 * Registers an action that aborts what is under way. Runs at once, on the calling thread, if already cancelled.
	 *
	 * @param abort quick, safe from any thread, does not throw
	 * @return closes when the operation has ended
	 */
	Registration onCancel(Runnable abort);
}
