package org.osfworkbench.scenarios.simulate;

import java.time.Duration;

import org.osfworkbench.scenarios.memory.Power.Cut;
import org.osfworkbench.scenarios.world.Fault;

/** One line of the script of a simulation. Every line can be left out, and what is not possible in a state does nothing. */
public sealed interface Event {

	/** Where somebody works. */
	enum Side {
		LOCAL, REMOTE
	}

	/** Somebody changes something; for the words see {@link Person}. */
	record Edit(Side side, String what, String path, String value) implements Event {
		@Override
		public String toString() {
			return side.name().toLowerCase() + ' ' + what + ' ' + path + (value.isEmpty() ? "" : " " + value);
		}
	}

	/** In the next sync, before the call of a port with this number, somebody changes something. */
	record Meanwhile(int call, Edit edit) implements Event {
		@Override
		public String toString() {
			return "before call " + call + " of the next sync: " + edit;
		}
	}

	/** The server misbehaves from now on. */
	record Misbehave(Fault fault) implements Event {
	}

	/** The next sync is cut off. */
	record Crash(Cut cut) implements Event {
	}

	/** The engine runs. */
	record Sync() implements Event {
		@Override
		public String toString() {
			return "sync";
		}
	}

	/** Somebody answers whatever is asked. */
	record Answer(boolean confirmDeletes, int pick) implements Event {
	}

	/** The wall clock jumps. */
	record Jump(Duration time) implements Event {
	}

	/** The record is lost. */
	record LoseJournal() implements Event {
	}

	/** All misbehaviour ends. */
	record Calm() implements Event {
	}
}
