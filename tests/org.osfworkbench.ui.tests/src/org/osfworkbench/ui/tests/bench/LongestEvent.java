package org.osfworkbench.ui.tests.bench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** How long the longest event held the user interface's thread. Used on that thread only. */
final class LongestEvent {

	private final Display display;
	private final Listener listener = event -> pass(event.type);
	private int depth;
	private long begun;
	private long longest;

	LongestEvent(Display display) {
		this.display = display;
		display.addListener(SWT.PreEvent, listener);
		display.addListener(SWT.PostEvent, listener);
	}

	/** Ends it, and tells nanoseconds. */
	long stop() {
		display.removeListener(SWT.PreEvent, listener);
		display.removeListener(SWT.PostEvent, listener);
		return longest;
	}

	private void pass(int type) {
		if (type == SWT.PreEvent && depth++ == 0) {
			begun = System.nanoTime();
		} else if (type == SWT.PostEvent && depth > 0 && --depth == 0) {
			longest = Math.max(longest, System.nanoTime() - begun);
		}
	}
}
