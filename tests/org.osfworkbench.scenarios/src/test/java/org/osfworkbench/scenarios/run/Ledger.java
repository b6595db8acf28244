package org.osfworkbench.scenarios.run;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalEntry;
import org.osfworkbench.scenarios.world.World;

/**
 * Knows every byte string that people made and did not destroy themselves, and asks the two sides and the trash for them. Does not ask the
 * engine (sync-design.md, section 10, I1, I5 and I11).
 */
public final class Ledger {

	private final World world;
	private final Set<Bytes> made = new HashSet<>();
	private final Set<Bytes> away = new HashSet<>();
	private final Set<Bytes> owed;

	/** Begins with what is there. */
	public Ledger(World world) {
		this.world = world;
		this.owed = visible();
		made.addAll(owed);
	}

	/** People do something: what they add is owed from now on, what they take away is not. */
	public void act(Runnable act) {
		Set<Bytes> before = visible();
		act.run();
		Set<Bytes> after = visible();
		before.removeAll(after);
		owed.removeAll(before);
		owed.addAll(after);
		made.addAll(after);
	}

	/** The local root goes away or comes back: what is in it is not destroyed. */
	public void rootMissing(boolean missing) {
		if (missing) {
			away.addAll(local());
		} else {
			away.clear();
		}
		world.local().rootMissing(missing);
	}

	/** What is nowhere: not on either side, not in the trash. */
	public Set<String> lost() {
		Set<Bytes> missing = new HashSet<>(owed);
		missing.removeAll(visible());
		if (!missing.isEmpty()) {
			missing.removeAll(world.trash());
		}
		return texts(missing);
	}

	/** The same right after a crash, when what the engine was about to move is still in its private area. */
	public Set<String> lostAfterCrash() {
		Set<Bytes> missing = new HashSet<>(owed);
		missing.removeAll(visible());
		missing.removeAll(world.privateBytes());
		return texts(missing);
	}

	/** What is on either side and was made by nobody. */
	public Set<String> invented() {
		Set<Bytes> strange = visible();
		strange.removeAll(made);
		return texts(strange);
	}

	private Set<Bytes> visible() {
		Set<Bytes> all = local();
		all.addAll(away);
		world.remote().tree().values().forEach(entry -> all.addAll(entry.versions()));
		return all;
	}

	private Set<Bytes> local() {
		Set<Bytes> all = new HashSet<>();
		world.local().tree().values().forEach(entry -> {
			if (entry instanceof LocalEntry.File file) {
				all.add(file.bytes());
			}
		});
		return all;
	}

	private static Set<String> texts(Set<Bytes> all) {
		Set<String> texts = new TreeSet<>();
		all.forEach(bytes -> texts.add(bytes.toString()));
		return texts;
	}
}
