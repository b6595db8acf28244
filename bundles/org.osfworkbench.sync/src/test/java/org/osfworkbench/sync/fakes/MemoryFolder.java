package org.osfworkbench.sync.fakes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.local.LocalFile;
import org.osfworkbench.sync.local.LocalState;
import org.osfworkbench.sync.local.ReplaceResult;

/** A local folder in memory, with a person who edits at chosen moments. */
public final class MemoryFolder {

	private record Entry(byte[] bytes, Instant modified) {
	}

	private final Map<String, Entry> files = new TreeMap<>();
	private final Deque<Runnable> onOpen = new ArrayDeque<>();
	private final Deque<Runnable> onReplace = new ArrayDeque<>();
	/** What was replaced. */
	public final List<String> trash = new ArrayList<>();
	/** What the person threw away herself. */
	public final List<String> overwritten = new ArrayList<>();
	private long ticks;

	/** A person saves a file. */
	public void save(String name, String text) {
		Optional.ofNullable(files.get(name)).ifPresent(old -> overwritten.add(new String(old.bytes())));
		put(name, text);
	}

	private void put(String name, String text) {
		files.put(name, new Entry(text.getBytes(), Instant.ofEpochMilli(ticks++)));
	}

	/** A person deletes a file. */
	public void delete(String name) {
		Optional.ofNullable(files.remove(name)).ifPresent(old -> overwritten.add(new String(old.bytes())));
	}

	/** What a file holds. */
	public String text(String name) {
		return new String(files.get(name).bytes());
	}

	/** Whether a file is there. */
	public boolean has(String name) {
		return files.containsKey(name);
	}

	/** All names. */
	public List<String> names() {
		return List.copyOf(files.keySet());
	}

	/** All that is kept here. */
	public List<String> allBytes() {
		List<String> all = new ArrayList<>(trash);
		files.values().forEach(entry -> all.add(new String(entry.bytes())));
		return all;
	}

	/** What happens when a file is opened, in the order of the opens; null lets one pass. */
	public void onOpen(Runnable happening) {
		onOpen.add(happening);
	}

	/** What happens just before the next replacement. */
	public void onReplace(Runnable happening) {
		onReplace.add(happening);
	}

	/** A file of this folder. */
	public LocalFile file(String name) {
		return new MemoryFile(name);
	}

	private final class MemoryFile implements LocalFile {
		private final String name;

		MemoryFile(String name) {
			this.name = name;
		}

		@Override
		public String name() {
			return name;
		}

		@Override
		public Optional<LocalState> look() {
			return Optional.ofNullable(files.get(name)).map(entry -> new LocalState(entry.bytes().length, entry.modified()));
		}

		@Override
		public InputStream open() throws IOException {
			Optional.ofNullable(onOpen.poll()).ifPresent(Runnable::run);
			Entry entry = files.get(name);
			if (entry == null) {
				throw new NoSuchFileException(name);
			}
			return new ByteArrayInputStream(entry.bytes());
		}

		@Override
		public ReplaceResult replaceWith(Path downloaded, Hashes expectedCurrent) throws IOException {
			Optional.ofNullable(onReplace.poll()).ifPresent(Runnable::run);
			Entry now = files.get(name);
			if (now == null || !Bytes.hashes(now.bytes()).sameBytes(expectedCurrent)) {
				return ReplaceResult.CHANGED_MEANWHILE;
			}
			trash.add(new String(now.bytes()));
			put(name, Files.readString(downloaded));
			return ReplaceResult.REPLACED;
		}

		@Override
		public LocalFile sibling(String other) {
			return new MemoryFile(other);
		}

		@Override
		public void createFrom(Path source) throws IOException {
			if (files.containsKey(name)) {
				throw new FileAlreadyExistsException(name);
			}
			put(name, Files.readString(source));
		}
	}
}
