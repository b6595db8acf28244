package org.osfworkbench.ui.explorer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;
import org.osfworkbench.ui.explorer.model.RowSort;

/** What the view remembers between runs: open rows, projects opened by link, widths of columns. */
@SuppressWarnings("nls") // keys
final class ViewMemory {

	private static final String OPEN = "open";
	private static final String LINKED = "opened";
	private static final String COLUMN = "column";
	private static final String IDS = "ids";
	private static final String WIDTH = "width";
	private static final String SORT = "sort";

	private final Set<String> open = new HashSet<>();
	private final Map<String, List<String>> opened = new LinkedHashMap<>();
	private final Map<String, Integer> widths = new HashMap<>();
	private Optional<RowSort> sort = Optional.empty();

	/** Takes what was remembered. */
	void restore(@Nullable IMemento memento) {
		if (memento == null) {
			return;
		}
		for (IMemento child : memento.getChildren(OPEN)) {
			open.add(child.getID());
		}
		for (IMemento child : memento.getChildren(LINKED)) {
			opened.put(child.getID(), Arrays.stream(String.valueOf(child.getString(IDS)).split(" ")).filter(id -> !id.isEmpty()).toList());
		}
		for (IMemento child : memento.getChildren(COLUMN)) {
			widths.put(child.getID(), child.getInteger(WIDTH));
		}
		sort = RowSort.read(String.valueOf(memento.getString(SORT)));
	}

	/** Writes what has to be remembered. */
	void save(IMemento memento) {
		open.forEach(key -> memento.createChild(OPEN, key));
		opened.forEach((host, ids) -> memento.createChild(LINKED, host).putString(IDS, String.join(" ", ids)));
		widths.forEach((id, width) -> memento.createChild(COLUMN, id).putInteger(WIDTH, width.intValue()));
		sort.ifPresent(order -> memento.putString(SORT, order.saved()));
	}

	Optional<RowSort> sort() {
		return sort;
	}

	void setSort(Optional<RowSort> order) {
		sort = order;
	}

	Set<String> open() {
		return Set.copyOf(open);
	}

	boolean isOpen(String key) {
		return open.contains(key);
	}

	void setOpen(String key, boolean isOpen) {
		if (isOpen) {
			open.add(key);
		} else {
			open.remove(key);
		}
	}

	void closeAll() {
		open.clear();
	}

	List<String> opened(String hostId) {
		return opened.getOrDefault(hostId, List.of());
	}

	void setOpened(String hostId, List<String> ids) {
		opened.put(hostId, ids);
	}

	int width(String column, int usual) {
		Integer width = widths.getOrDefault(column, Integer.valueOf(usual));
		return width.intValue() > 0 ? width.intValue() : usual;
	}

	void setWidth(String column, int width) {
		widths.put(column, Integer.valueOf(width));
	}
}
