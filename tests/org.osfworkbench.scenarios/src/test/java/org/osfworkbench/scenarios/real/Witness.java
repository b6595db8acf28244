package org.osfworkbench.scenarios.real;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.osfworkbench.scenarios.world.Bytes;

/**
 * Remembers every byte string that was ever whole somewhere, without asking the engine ({@code sync-design.md}, section 10, I1 and I11).
 * What people throw away themselves is nobody else's loss.
 */
final class Witness {

	private final Supplier<Set<Bytes>> whole;
	private final Supplier<Set<Bytes>> aside;
	private final Set<Bytes> known = new HashSet<>();

	/**
	 * @param whole all that is in linked folders and on the server, in any version
	 * @param aside all that engines keep aside, whole or not
	 */
	Witness(Supplier<Set<Bytes>> whole, Supplier<Set<Bytes>> aside) {
		this.whole = whole;
		this.aside = aside;
	}

	/** After people have worked. */
	void peopleWorked() {
		known.removeAll(lost());
		known.addAll(whole.get());
	}

	/** What is nowhere any more. */
	Set<Bytes> lost() {
		Set<Bytes> lost = new HashSet<>(known);
		lost.removeAll(whole.get());
		lost.removeAll(aside.get());
		return lost;
	}
}
