package org.osfworkbench.sync.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osfworkbench.sync.plan.Play.Item;
import org.osfworkbench.sync.tree.Kind;

/** A tree that a person edits, by numbers: each stands for one edit that is possible, so that a failing list of them can be made shorter. */
final class Edits {

	private static final String[] TEXTS = { "A", "B", "C", "D", "" };

	final Map<String, Item> items;
	private final String[] names;
	private final String idPrefix;
	private int ids;

	Edits(Map<String, Item> items, String idPrefix, String... names) {
		this.items = new TreeMap<>(items);
		this.idPrefix = idPrefix;
		this.names = names;
	}

	Edits apply(List<Integer> script) {
		for (int number : script) {
			edit(Math.abs(number));
		}
		return this;
	}

	private void edit(int number) {
		int kind = number % 8;
		int rest = number / 8;
		switch (kind) {
		case 0, 1 -> write(place(rest), TEXTS[rest / 64 % TEXTS.length]);
		case 2 -> folder(place(rest));
		case 3 -> delete(pick(rest));
		case 4, 5, 6 -> move(pick(rest), place(rest / 32));
		default -> change(pick(rest), TEXTS[rest / 32 % TEXTS.length]);
		}
	}

	// a path that may or may not be there, in a folder that is
	private String place(int number) {
		List<String> folders = new ArrayList<>();
		folders.add("");
		items.forEach((path, item) -> {
			if (item.kind() == Kind.FOLDER && path.chars().filter(c -> c == '/').count() < 2) {
				folders.add(path + "/");
			}
		});
		return folders.get(number % folders.size()) + names[number / 7 % names.length];
	}

	private String pick(int number) {
		return items.isEmpty() ? "" : new ArrayList<>(items.keySet()).get(number % items.size());
	}

	private void write(String path, String text) {
		if (items.getOrDefault(path, file("")).kind() == Kind.FILE && isFree(path)) {
			Item old = items.get(path);
			items.put(path, old == null ? file(text) : new Item(Kind.FILE, text, old.id(), old.version() + 1, true));
		}
	}

	private void change(String path, String text) {
		Item old = items.get(path);
		if (old != null && old.kind() == Kind.FILE) {
			items.put(path, new Item(Kind.FILE, text, old.id(), old.version() + 1, true));
		}
	}

	private void folder(String path) {
		if (isFree(path)) {
			items.putIfAbsent(path, new Item(Kind.FOLDER, "", id(), 0, true));
		}
	}

	private void delete(String path) {
		items.keySet().removeIf(item -> item.equals(path) || item.startsWith(path + "/"));
	}

	private void move(String from, String to) {
		boolean possible = items.containsKey(from) && !to.equals(from) && !to.startsWith(from + "/");
		if (possible && !items.containsKey(to) && (isFree(to) || from.equalsIgnoreCase(to))) {
			Map<String, Item> moved = new TreeMap<>();
			items.forEach((path, item) -> moved.put(path.equals(from) || path.startsWith(from + "/") ? to + path.substring(from.length()) : path, item));
			items.clear();
			items.putAll(moved);
		}
	}

	// on a disk that ignores case, no other spelling may be there
	private boolean isFree(String path) {
		return items.keySet().stream().noneMatch(item -> item.equalsIgnoreCase(path) && !item.equals(path));
	}

	private Item file(String text) {
		return new Item(Kind.FILE, text, id(), 1, true);
	}

	private String id() {
		ids++;
		return idPrefix + ids;
	}
}
