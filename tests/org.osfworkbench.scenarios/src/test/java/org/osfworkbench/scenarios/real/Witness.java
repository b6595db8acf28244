package org.osfworkbench.scenarios.real;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.osfworkbench.scenarios.world.Bytes;

/**
 * Remembers every byte string that was ever whole somewhere, without asking the engine ({@code sync-design.md}, section 10, I1 and I11).
 * What people throw away themselves is nobody else's loss.
 */
final class Witness {

	private final Supplier<Map<Bytes, String>> whole;
	private final Supplier<Set<Bytes>> aside;
	private final Map<Bytes, String> known = new HashMap<>();

	/**
	 * @param whole all that is in linked folders and on the server, in any version, and where it is
	 * @param aside all that engines keep aside, whole or not
	 */
	Witness(Supplier<Map<Bytes, String>> whole, Supplier<Set<Bytes>> aside) {
		this.whole = whole;
		this.aside = aside;
	}

	/** After people have worked. */
	void peopleWorked() {
		known.keySet().removeAll(lost().keySet());
		known.putAll(whole.get());
	}

	/** What is nowhere any more, and where it was last. */
	Map<Bytes, String> lost() {
		Map<Bytes, String> lost = new HashMap<>(known);
		lost.keySet().removeAll(whole.get().keySet());
		lost.keySet().removeAll(aside.get());
		return lost;
	}
}
