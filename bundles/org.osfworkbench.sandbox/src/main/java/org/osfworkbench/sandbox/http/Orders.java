package org.osfworkbench.sandbox.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Puts lists into an order that follows no rule. */
public final class Orders {

	private static final long SEED = 5;

	private Orders() {
	}

	/** The same items shuffled; the same list is always shuffled in the same way. */
	public static <T> List<T> none(List<T> items) {
		List<T> all = new ArrayList<>(items);
		Collections.shuffle(all, new Random(SEED));
		return all;
	}
}
