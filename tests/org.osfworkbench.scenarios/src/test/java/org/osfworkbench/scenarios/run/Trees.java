package org.osfworkbench.scenarios.run;

import java.util.SortedMap;
import java.util.TreeMap;

import org.osfworkbench.scenarios.format.Expect.Item;
import org.osfworkbench.scenarios.world.World;

/** Both sides in the form of expectations. */
final class Trees {

	private Trees() {
	}

	static SortedMap<String, Item> local(World world) {
		SortedMap<String, Item> items = new TreeMap<>();
		world.local().tree().forEach((path, entry) -> items.put(path, switch (entry) {
			case org.osfworkbench.scenarios.world.LocalEntry.File file -> new Item.File(file.bytes());
			case org.osfworkbench.scenarios.world.LocalEntry.Folder folder -> new Item.Folder();
			case org.osfworkbench.scenarios.world.LocalEntry.Link link -> new Item.Link();
		}));
		return items;
	}

	static SortedMap<String, Item> remote(World world) {
		SortedMap<String, Item> items = new TreeMap<>();
		world.remote().tree().forEach((path, entry) -> items.put(path, entry.isFolder() ? new Item.Folder() : new Item.File(entry.newest())));
		return items;
	}
}
