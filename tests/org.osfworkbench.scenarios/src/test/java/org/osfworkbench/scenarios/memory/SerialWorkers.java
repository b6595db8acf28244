package org.osfworkbench.scenarios.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.osfworkbench.sync.engine.Workers;

/** Runs tasks one after the other, in an order that a seed decides. */
final class SerialWorkers implements Workers {

	private final Random random;

	SerialWorkers(Random random) {
		this.random = random;
	}

	@Override
	public <T> List<T> all(List<? extends Callable<T>> tasks) throws Exception {
		List<Integer> order = new ArrayList<>(IntStream.range(0, tasks.size()).boxed().toList());
		Collections.shuffle(order, random);
		List<T> results = new ArrayList<>(Collections.nCopies(tasks.size(), null));
		for (int index : order) {
			results.set(index, tasks.get(index).call());
		}
		return results;
	}
}
