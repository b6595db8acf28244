package org.osfworkbench.scenarios.world;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.journal.LinkState;

/** One link with a local tree, a remote tree, and an engine between them, all empty at first. Used by one thread. */
public interface World extends AutoCloseable {

	/** A kind of world. */
	interface Kind {

		/** For the names of tests. */
		String name();

		/** Whether it can have such a disk. */
		boolean has(Platform platform);

		/**
		 * Makes one.
		 *
		 * @param platform one that it can have
		 * @param seed decides what is left to chance
		 */
		World open(Platform platform, long seed);
	}

	LocalUser local();

	RemoteUser remote();

	/** Settings of the link from now on. */
	void configure(LinkSettings settings);

	/**
	 * One full run.
	 *
	 * @return empty if it was cut off by {@link #cutAt}; the next call is made in a new process
	 */
	Optional<Report> sync();

	/** A dry run. */
	Changes analyse();

	/** A person answers. */
	void answer(Answer answer);

	/** What the journal holds. */
	LinkState record();

	/** The journal is gone, the trash is not. */
	void loseJournal();

	/** The wall clock of this computer is set forward or back. */
	void jump(Duration time);

	/** From now on the server misbehaves, too. */
	void inject(Fault fault);

	/** All misbehaviour ends. */
	void clearFaults();

	/**
	 * Lets something happen once, when the engine reaches a moment, before it passes.
	 *
	 * @param hook the moment
	 * @param path of the entry it is about
	 * @param afterPrecheck of {@link Hook#BEFORE_UPLOAD}: after the engine's last look at the remote version; false: before it
	 * @param what uses {@link #local()} and {@link #remote()} only
	 */
	void at(Hook hook, String path, boolean afterPrecheck, Runnable what);

	/**
	 * The next sync that reaches a moment is cut off there, and the process is gone.
	 *
	 * @param hook the moment
	 * @param path of the entry it is about
	 * @param tornBytes of {@link Hook#JOURNAL_APPEND}: how many bytes of the commit reach the disk
	 */
	void cutAt(Hook hook, String path, int tornBytes);

	/** What the engine has done since the world was made. */
	Counts counts();

	/** Every byte string that the trash has by its index and can open. */
	Set<Bytes> trash();

	/** Every byte string in the engine's private area, whole or not. */
	Set<Bytes> privateBytes();

	/** What is wrong outside the root, the private area and the journal, or with secrets; empty if all is well. */
	List<String> complaints();

	@Override
	void close();
}
