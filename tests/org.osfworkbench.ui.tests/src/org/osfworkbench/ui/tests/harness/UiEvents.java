package org.osfworkbench.ui.tests.harness;

import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** Numbers the events of the user interface's thread, so that another thread can tell one long event from many short ones. */
final class UiEvents {

	/** Returned while the thread waits for something to do. */
	static final long ASLEEP = -1;

	private static final int[] TYPES = { SWT.PreEvent, SWT.PostEvent, SWT.Sleep, SWT.Wakeup };

	private final AtomicLong number = new AtomicLong();
	private final Display display;
	private final Listener listener = event -> pass(event.type);
	/** How many events are in each other; an event that another one causes is part of it. Used on the display's thread only. */
	private int depth;
	private volatile boolean asleep;

	/** Call on the display's thread. */
	UiEvents(Display display) {
		this.display = display;
		for (int type : TYPES) {
			display.addListener(type, listener);
		}
	}

	/** Call on the display's thread. */
	void stop() {
		for (int type : TYPES) {
			display.removeListener(type, listener);
		}
	}

	/** The number of the event under way, or {@link #ASLEEP}. */
	long current() {
		return asleep ? ASLEEP : number.get();
	}

	private void pass(int type) {
		switch (type) {
			case SWT.PreEvent -> depth++;
			case SWT.PostEvent -> depth = Math.max(0, depth - 1);
			default -> asleep = type == SWT.Sleep;
		}
		boolean inside = type == SWT.PreEvent ? depth > 1 : type == SWT.PostEvent && depth > 0;
		if (!inside) {
			number.incrementAndGet();
		}
	}
}
