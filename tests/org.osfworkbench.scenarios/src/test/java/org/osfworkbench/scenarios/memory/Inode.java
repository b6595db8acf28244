package org.osfworkbench.scenarios.memory;

import java.util.Random;
import java.util.TreeMap;

import org.osfworkbench.sync.disk.DiskItem.Type;
import org.osfworkbench.sync.tree.Stat;

/** A file, folder or link, whatever names it has. Knows what a crash would leave of it. */
final class Inode {

	final long key;
	final Type type;
	String target = "";
	byte[] bytes = {};
	long modified;
	boolean unreadable;
	/** The names in a folder as programs see them. */
	TreeMap<String, Inode> names = new TreeMap<>();
	/** The names in a folder that a crash leaves. */
	final TreeMap<String, Inode> durableNames = new TreeMap<>();
	private byte[] durable = {};

	Inode(long key, Type type, long modified) {
		this.key = key;
		this.type = type;
		this.modified = modified;
	}

	boolean isFolder() {
		return type == Type.FOLDER;
	}

	Stat stat() {
		return new Stat(bytes.length, modified, key);
	}

	void force() {
		durable = bytes;
	}

	/** What is not durable may be there in part. */
	void crash(Random random) {
		names = new TreeMap<>(durableNames);
		if (bytes != durable) {
			bytes = switch (random.nextInt(3)) {
				case 0 -> durable;
				case 1 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
				default -> bytes;
			};
			durable = bytes;
		}
		names.values().forEach(child -> child.crash(random));
	}
}
