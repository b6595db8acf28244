package org.osfworkbench.client.http;

import java.util.concurrent.CancellationException;

/** Makes the exception by which cancelled work ends, with what ended it. */
final class Stopped {

	private Stopped() {
	}

	static CancellationException by(Exception cause) {
		CancellationException stop = new CancellationException();
		stop.initCause(cause);
		return stop;
	}

	/** The thread stays interrupted for whoever waits next. */
	static CancellationException byInterrupt(InterruptedException cause) {
		Thread.currentThread().interrupt();
		return by(cause);
	}
}
