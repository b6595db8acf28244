package org.osfworkbench.sync.fakes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.disk.Place.Area;
import org.osfworkbench.sync.tree.Stat;

/** A disk in memory, with a person who edits at chosen moments. */
public final class MemoryDisk implements Disk {

	private record Entry(byte[] bytes, long modified) {
	}

	private final Map<Place, Entry> files = new LinkedHashMap<>();
	private final Set<Place> folders = new HashSet<>(Set.of(new Place(Area.TREE, ""), new Place(Area.PRIVATE, "")));
	private final Deque<Runnable> onOpen = new ArrayDeque<>();
	private final Deque<Runnable> onReplace = new ArrayDeque<>();
	/** What the person threw away herself. */
	public final List<String> overwritten = new ArrayList<>();
	private long ticks;

	/** A person saves a file. */
	public void save(String name, String text) {
		delete(name);
		files.put(tree(name), new Entry(text.getBytes(), ticks++));
	}

	/** A person deletes a file. */
	public void delete(String name) {
		Optional.ofNullable(files.remove(tree(name))).ifPresent(old -> overwritten.add(new String(old.bytes())));
	}

	/** A person renames a file. */
	public void move(String name, String to) {
		files.put(tree(to), files.remove(tree(name)));
	}

	/** What a file holds. */
	public String text(String name) {
		return new String(files.get(tree(name)).bytes());
	}

	/** Whether a file is there. */
	public boolean has(String name) {
		return files.containsKey(tree(name));
	}

	/** All names a person sees. */
	public List<String> names() {
		return files.keySet().stream().filter(place -> place.area() == Area.TREE).map(Place::path).sorted().toList();
	}

	/** All that is kept here, also out of a person's sight. */
	public List<String> allBytes() {
		return files.values().stream().map(entry -> new String(entry.bytes())).toList();
	}

	/** All that is kept out of a person's sight. */
	public List<String> hidden() {
		return files.entrySet().stream().filter(file -> file.getKey().area() == Area.PRIVATE).map(file -> new String(file.getValue().bytes())).toList();
	}

	/** What happens when a file is opened, in the order of the opens. */
	public void onOpen(Runnable happening) {
		onOpen.add(happening);
	}

	/** What happens just before the next file is moved out of a person's sight. */
	public void onReplace(Runnable happening) {
		onReplace.add(happening);
	}

	/** Nothing happens any more. */
	public void calm() {
		onOpen.clear();
		onReplace.clear();
	}

	@Override
	public boolean hasRoot() {
		return true;
	}

	@Override
	public boolean ignoresCase() {
		return false;
	}

	@Override
	public boolean allows(String name) {
		return true;
	}

	@Override
	public List<DiskItem> list(Place folder) {
		return Stream.concat(files.keySet().stream(), folders.stream().filter(each -> !each.path().isEmpty()))
				.filter(each -> each.area() == folder.area() && each.parent().equals(folder)).flatMap(each -> look(each).stream()).toList();
	}

	@Override
	public Optional<DiskItem> look(Place place) {
		if (folders.contains(place)) {
			return Optional.of(new DiskItem(place.name(), DiskItem.Type.FOLDER, new Stat(0, 0, 0)));
		}
		return Optional.ofNullable(files.get(place))
				.map(entry -> new DiskItem(place.name(), DiskItem.Type.FILE, new Stat(entry.bytes().length, entry.modified(), 0)));
	}

	@Override
	public InputStream read(Place file) throws IOException {
		if (file.area() == Area.TREE) {
			Optional.ofNullable(onOpen.poll()).ifPresent(Runnable::run);
		}
		return new ByteArrayInputStream(present(file).bytes());
	}

	@Override
	public OutputStream write(Place file) {
		return new ByteArrayOutputStream() {
			@Override
			public void close() {
				files.put(file, new Entry(toByteArray(), ticks++));
			}
		};
	}

	@Override
	public void force(Place place) {
		// nothing is ever lost here
	}

	@Override
	public void rename(Place from, Place to) throws IOException {
		if (from.area() == Area.TREE && to.area() == Area.PRIVATE) {
			Optional.ofNullable(onReplace.poll()).ifPresent(Runnable::run);
		}
		link(from, to);
		files.remove(from);
	}

	@Override
	public void link(Place from, Place to) throws IOException {
		if (files.containsKey(to)) {
			throw new FileAlreadyExistsException(to.path());
		}
		files.put(to, present(from));
	}

	@Override
	public void remove(Place file) {
		files.remove(file);
	}

	@Override
	public void createFolder(Place folder) {
		folders.add(folder);
	}

	@Override
	public void removeFolder(Place folder) throws IOException {
		if (!list(folder).isEmpty()) {
			throw new DirectoryNotEmptyException(folder.path());
		}
		folders.remove(folder);
	}

	@Override
	public void takeRights(Place file, Place like) {
		// everybody may do everything
	}

	private Entry present(Place file) throws IOException {
		Entry entry = files.get(file);
		if (entry == null) {
			throw new NoSuchFileException(file.path());
		}
		return entry;
	}

	private static Place tree(String name) {
		return new Place(Area.TREE, name);
	}
}
