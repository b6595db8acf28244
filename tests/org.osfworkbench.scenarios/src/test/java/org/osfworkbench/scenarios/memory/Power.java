package org.osfworkbench.scenarios.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Every call of a port passes here: it is written down, something may happen before it, and the power may go before or after it. Once the
 * power is gone, every further call fails, so that nothing the dead process does on its way out has an effect.
 */
public final class Power {

	/** Where a call with an effect is cut off. */
	public enum Where {
		/** It did not happen. */
		BEFORE,
		/** A commit of the journal reached the disk in part; other calls have no such middle. */
		TORN,
		/** It happened, and nobody was told. */
		AFTER
	}

	/**
	 * A call with an effect at which the power goes.
	 *
	 * @param effect the number of the effect, from 0
	 * @param where relative to it
	 */
	public record Cut(int effect, Where where) {
	}

	private final List<String> trace = new ArrayList<>();
	private boolean recording;
	private long hash;
	private int calls;
	private Consumer<String> before = call -> {
		// nothing happens
	};
	private Cut cut = new Cut(-1, Where.BEFORE);
	private final BitSet withMiddle = new BitSet();
	private int effects;
	private boolean used;
	private boolean dead;
	private boolean observed;

	/** Something that happens before each call. */
	public void beforeEachCall(Consumer<String> happening) {
		before = happening;
	}

	/** The power goes at an effect, counted from now. */
	public void cutAt(Cut next) {
		cut = next;
		effects = 0;
		withMiddle.clear();
		used = false;
	}

	/** Whether an effect is one that may be torn. */
	public boolean hasMiddle(int effect) {
		return withMiddle.get(effect);
	}

	/** Whether the power went at the effect asked for, since this was asked last. */
	public boolean wasCut() {
		boolean was = used;
		used = false;
		return was;
	}

	/** How many effects there were since the last {@link #cutAt}. */
	public int effects() {
		return effects;
	}

	/** The process is started again. */
	public void on() {
		dead = false;
		cut = new Cut(-1, Where.BEFORE);
	}

	/** The power goes now. */
	public PowerCut off(String where) {
		dead = true;
		return new PowerCut(where);
	}

	/** From now on every call is written down. */
	public void record() {
		recording = true;
	}

	public boolean isRecording() {
		return recording;
	}

	/** All calls since {@link #record()}, in order. */
	public List<String> trace() {
		return trace;
	}

	/** Two runs with the same calls in the same order have the same number. */
	public long fingerprint() {
		return hash;
	}

	/** How many calls there were. */
	public int calls() {
		return calls;
	}

	/** Adds a line to the trace. */
	public void note(String line) {
		if (observed) {
			return;
		}
		hash = hash * 31 + line.hashCode();
		if (recording) {
			trace.add(line);
		}
	}

	/** Looks at something without leaving a trace. */
	<T> T observe(Supplier<T> look) {
		boolean outer = observed;
		observed = true;
		try {
			return look.get();
		} finally {
			observed = outer;
		}
	}

	/** A call without an effect. */
	void call(String what) {
		if (observed) {
			return;
		}
		alive(what);
		calls++;
		note(what);
		before.accept(what);
		alive(what);
	}

	/** A call with an effect begins. */
	void begin(String what) {
		call(what);
		if (!observed && cut.effect == effects && cut.where == Where.BEFORE) {
			throw cutNow(what);
		}
	}

	/** In the middle of a commit of the journal. */
	void middle(String what) {
		if (observed) {
			return;
		}
		withMiddle.set(effects);
		if (cut.effect == effects && cut.where == Where.TORN) {
			throw cutNow(what);
		}
	}

	private PowerCut cutNow(String what) {
		used = true;
		return off(what);
	}

	/** A call with an effect has had it. */
	void end(String what) {
		if (observed) {
			return;
		}
		if (cut.effect == effects++ && cut.where == Where.AFTER) {
			throw cutNow(what);
		}
	}

	private void alive(String what) {
		if (dead) {
			throw new PowerCut(what);
		}
	}
}
