package org.osfworkbench.sync.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs tasks on the threads of an executor, and on the one that calls, so that it goes on even if the executor has no thread to spare.
 * How many requests of these reach a server at once is decided by the client, which adapts that to the server ({@code sync-design.md},
 * section 8, Transfers). Safe for use from any thread.
 */
public final class PooledWorkers implements Workers {

	/** As many transfers as the client lets pass at most. */
	public static final int USUAL_PLACES = 8;

	private final Executor executor;
	private final int places;

	/**
	 * Makes workers.
	 *
	 * @param executor belongs to the caller, who ends it
	 * @param places how many tasks of one call run at once at most, from 1
	 */
	public PooledWorkers(Executor executor, int places) {
		this.executor = executor;
		this.places = places;
	}

	@Override
	public <T> List<T> all(List<? extends Callable<T>> tasks) throws Exception {
		Shift<T> shift = new Shift<>(tasks);
		int helpers = Math.min(places, tasks.size()) - 1;
		try {
			for (int helper = 0; helper < helpers; helper++) {
				executor.execute(shift::help);
			}
		} catch (@SuppressWarnings("unused") RejectedExecutionException busy) {
			// this thread does it alone
		}
		shift.help();
		return shift.end();
	}

	/** The tasks of one call. Whoever comes when they are all taken goes again, so that nobody waits for a helper that never came. */
	private static final class Shift<T> {

		private final List<? extends Callable<T>> tasks;
		private final List<@Nullable T> results;
		private final ReentrantLock lock = new ReentrantLock();
		private final Condition ended = lock.newCondition();
		private Optional<Throwable> failure = Optional.empty();
		private int next;
		private int running;

		Shift(List<? extends Callable<T>> tasks) {
			this.tasks = tasks;
			this.results = new ArrayList<>(java.util.Collections.nCopies(tasks.size(), null));
		}

		void help() {
			for (int index = take(); index >= 0; index = take()) {
				try {
					T result = tasks.get(index).call();
					done(index, Optional.of(result), Optional.empty());
				} catch (Throwable problem) { // also an error: the caller has to hear of it
					done(index, Optional.empty(), Optional.of(problem));
				}
			}
		}

		private int take() {
			lock.lock();
			try {
				if (failure.isPresent() || next == tasks.size()) {
					return -1;
				}
				running++;
				return next++;
			} finally {
				lock.unlock();
			}
		}

		private void done(int index, Optional<T> result, Optional<Throwable> problem) {
			lock.lock();
			try {
				running--;
				result.ifPresent(value -> results.set(index, value));
				failure = failure.or(() -> problem);
				ended.signalAll();
			} finally {
				lock.unlock();
			}
		}

		List<T> end() throws Exception {
			lock.lock();
			try {
				while (running > 0) {
					ended.awaitUninterruptibly();
				}
				if (failure.isPresent()) {
					throw thrown(failure.get());
				}
				List<T> all = new ArrayList<>(results.size());
				for (T result : results) {
					all.add(java.util.Objects.requireNonNull(result));
				}
				return all;
			} finally {
				lock.unlock();
			}
		}

		private static Exception thrown(Throwable problem) {
			if (problem instanceof Error error) {
				throw error;
			}
			return (Exception) problem;
		}
	}
}
