package org.osfworkbench.scenarios.memory;

import java.util.Set;

/** A change of names that was made and may not be durable yet. A rename happens whole or not at all. */
sealed interface NameChange {

	Set<Inode> folders();

	/** Makes it durable, unless what it needs was not. */
	void apply();

	record Add(Inode folder, String name, Inode inode) implements NameChange {
		@Override
		public Set<Inode> folders() {
			return Set.of(folder);
		}

		@Override
		public void apply() {
			folder.durableNames.putIfAbsent(name, inode);
		}
	}

	record Remove(Inode folder, String name, Inode inode) implements NameChange {
		@Override
		public Set<Inode> folders() {
			return Set.of(folder);
		}

		@Override
		public void apply() {
			if (!inode.isFolder() || inode.durableNames.isEmpty()) {
				folder.durableNames.remove(name, inode);
			}
		}
	}

	record Rename(Inode from, String oldName, Inode to, String newName, Inode inode) implements NameChange {
		@Override
		public Set<Inode> folders() {
			return from.equals(to) ? Set.of(from) : Set.of(from, to);
		}

		@Override
		public void apply() {
			if (from.durableNames.get(oldName) == inode && to.durableNames.getOrDefault(newName, inode) == inode) {
				from.durableNames.remove(oldName);
				to.durableNames.put(newName, inode);
			}
		}
	}
}
