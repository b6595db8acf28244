package org.osfworkbench.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PooledWorkersTest {

	private final ExecutorService pool = Executors.newFixedThreadPool(3);

	@AfterEach
	void end() {
		pool.shutdownNow();
	}

	@Test
	void severalRunAtOnceAndResultsKeepTheirOrder() throws Exception {
		CyclicBarrier together = new CyclicBarrier(4);
		List<Callable<Integer>> tasks = numbered(8, number -> {
			together.await(30, TimeUnit.SECONDS);
			return number;
		});

		assertThat(new PooledWorkers(pool, 4).all(tasks)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
		assertThat(new PooledWorkers(pool, 4).all(List.<Callable<Integer>>of())).isEmpty();
	}

	@Test
	void neverMoreThanThePlaces() throws Exception {
		AtomicInteger running = new AtomicInteger();
		List<Integer> seen = new PooledWorkers(pool, 2).all(numbered(50, number -> {
			int now = running.incrementAndGet();
			Thread.onSpinWait();
			running.decrementAndGet();
			return now;
		}));

		assertThat(seen).allMatch(now -> now <= 2);
	}

	@Test
	void aFailureStopsWhatHasNotBegun() {
		AtomicInteger begun = new AtomicInteger();
		List<Callable<Integer>> tasks = numbered(100, number -> {
			begun.incrementAndGet();
			if (number == 1) {
				throw new IOException("the disk");
			}
			return number;
		});

		assertThatThrownBy(() -> new PooledWorkers(Runnable::run, 1).all(tasks)).isInstanceOf(IOException.class);
		assertThat(begun).hasValue(2);
		assertThatThrownBy(() -> new PooledWorkers(pool, 4).all(numbered(3, number -> {
			throw new StackOverflowError();
		}))).isInstanceOf(StackOverflowError.class);
	}

	@Test
	void goesOnWithoutAThreadToSpare() throws Exception {
		PooledWorkers refused = new PooledWorkers(task -> {
			throw new RejectedExecutionException();
		}, 8);
		PooledWorkers forgotten = new PooledWorkers(task -> {
			// never comes
		}, 8);
		PooledWorkers nested = new PooledWorkers(pool, 4);

		assertThat(refused.all(numbered(3, number -> number))).containsExactly(0, 1, 2);
		assertThat(forgotten.all(numbered(3, number -> number))).containsExactly(0, 1, 2);
		assertThat(nested.all(numbered(10, number -> nested.all(numbered(10, inner -> inner)).size()))).containsOnly(10).hasSize(10);
	}

	private interface Numbered<T> {
		T run(int number) throws Exception;
	}

	private static <T> List<Callable<T>> numbered(int count, Numbered<T> task) {
		List<Callable<T>> tasks = new ArrayList<>();
		IntStream.range(0, count).forEach(number -> tasks.add(() -> task.run(number)));
		return tasks;
	}
}
