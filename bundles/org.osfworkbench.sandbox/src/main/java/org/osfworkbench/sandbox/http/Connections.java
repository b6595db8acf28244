package org.osfworkbench.sandbox.http;

import java.nio.channels.SelectableChannel;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.SelectorManager;

/** Counts the connections that are open, from the moment in which they are accepted; thread-safe. */
@NonNullByDefault({}) // Jetty's signatures have no null annotations
final class Connections implements SelectorManager.AcceptListener, Connection.Listener {

	private int open;

	@Override
	public synchronized void onAccepting(SelectableChannel channel) {
		open++;
	}

	@Override
	public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
		gone();
	}

	@Override
	public void onClosed(Connection connection) {
		gone();
	}

	private synchronized void gone() {
		open--;
		notifyAll();
	}

	synchronized void awaitNone() throws InterruptedException {
		while (open > 0) {
			wait();
		}
	}
}
