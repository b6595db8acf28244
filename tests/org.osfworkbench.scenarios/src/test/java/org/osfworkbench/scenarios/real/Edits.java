package org.osfworkbench.scenarios.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalUser;
import org.osfworkbench.scenarios.world.RemoteUser;

/** What people do with files, at random. No two of them ever write the same bytes. */
final class Edits {

	private static final List<String> FOLDERS = List.of("", "a/", "b/", "a/deep/");
	private static final int NAMES = 12;
	private static final int LARGE = 60_000;

	/** One side, whichever it is. */
	private record Side(Supplier<Set<String>> names, BiConsumer<String, Bytes> write, Consumer<String> delete, BiConsumer<String, String> rename) {
	}

	private final String who;
	private final Random random;
	private int written;

	/** @param who in all bytes that this person writes */
	Edits(String who, Random random) {
		this.who = who;
		this.random = random;
	}

	void local(LocalUser user, int count) {
		edit(new Side(() -> user.tree().keySet(), user::write, user::delete, user::rename), count);
	}

	void remote(RemoteUser user, int count) {
		edit(new Side(() -> user.tree().keySet(), user::write, user::delete, user::rename), count);
	}

	private void edit(Side side, int count) {
		for (int edit = 0; edit < count; edit++) {
			List<String> files = new ArrayList<>(new TreeSet<>(side.names().get()));
			files.removeIf(name -> name.endsWith("/"));
			int kind = random.nextInt(10);
			if (files.isEmpty() || kind < 4) {
				write(side, free(side));
			} else if (kind < 7) {
				side.write().accept(any(files), bytes());
			} else if (kind < 9) {
				side.rename().accept(any(files), free(side));
			} else {
				side.delete().accept(any(files));
			}
		}
	}

	private void write(Side side, String path) {
		side.write().accept(path, bytes());
	}

	private String any(List<String> files) {
		return files.get(random.nextInt(files.size()));
	}

	/** A name that nothing has; a folder may not stand where a file is wanted, and the other way round. */
	private String free(Side side) {
		Set<String> taken = side.names().get();
		String name = FOLDERS.get(random.nextInt(FOLDERS.size())) + "f" + random.nextInt(NAMES);
		while (taken.contains(name)) {
			name += "x";
		}
		return name;
	}

	private Bytes bytes() {
		String word = who + " " + ++written + " ";
		int size = random.nextInt(4) == 0 ? random.nextInt(LARGE) : random.nextInt(20);
		return Bytes.of(word + "x".repeat(size));
	}
}
