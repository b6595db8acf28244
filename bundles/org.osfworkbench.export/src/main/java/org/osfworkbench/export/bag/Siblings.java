package org.osfworkbench.export.bag;

import java.util.HashSet;
import java.util.Set;

/**
 * The names of one folder, no two of which any disk takes for one ({@code osf-api.md}, section 7, 3): a name that would be the second gets
 * a mark. The same names in the same order always get the same results. Not safe for several threads.
 */
public final class Siblings {

	private final SafeNames names;
	private final Set<String> taken = new HashSet<>();

	/**
	 * An empty folder.
	 *
	 * @param names makes the names safe
	 */
	public Siblings(SafeNames names) {
		this.names = names;
	}

	/**
	 * Takes a name.
	 *
	 * @param name as on the server
	 * @return a safe name that nothing else in the folder has
	 */
	public String take(String name) {
		String safe = names.encode(name);
		String free = safe;
		for (int number = 2; !taken.add(SafeNames.key(free)); number++) {
			free = SafeNames.marked(safe, Integer.toHexString(number));
		}
		return free;
	}
}
