package org.osfworkbench.scenarios.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalEntry;
import org.osfworkbench.scenarios.world.LocalUser;

/** A person whose programs write files as programs do. */
final class RealLocalUser implements LocalUser {

	private final Path root;
	private final GatedDisk disk;
	private final Clock clock;
	private Instant last = Instant.EPOCH;

	RealLocalUser(Path root, GatedDisk disk, Clock clock) {
		this.root = root;
		this.disk = disk;
		this.clock = clock;
	}

	@FunctionalInterface
	private interface Step {
		void run(Path path) throws IOException;
	}

	private void at(String path, Step step) {
		try {
			step.run(root.resolve(Paths.plain(path)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void write(String path, Bytes bytes) {
		at(path, file -> {
			Files.createDirectories(file.getParent());
			Files.write(file, bytes.array());
			Files.setLastModifiedTime(file, FileTime.from(tick()));
		});
	}

	/** A time that no file was given yet. */
	private Instant tick() {
		Instant now = clock.instant();
		last = now.isAfter(last) ? now : last.plus(Duration.ofMillis(1));
		return last;
	}

	@Override
	public void writeInSameTick(String path, Bytes bytes) {
		at(path, file -> {
			FileTime before = Files.getLastModifiedTime(file);
			Files.write(file, bytes.array());
			Files.setLastModifiedTime(file, before);
		});
	}

	@Override
	public void touch(String path) {
		at(path, file -> Files.setLastModifiedTime(file, FileTime.from(tick())));
	}

	@Override
	public void age(String path) {
		at(path, file -> Files.setLastModifiedTime(file,
				FileTime.from(Files.getLastModifiedTime(file).toInstant().minus(Duration.ofHours(1)))));
	}

	@Override
	public void delete(String path) {
		at(path, RealLocalUser::deleteAll);
	}

	static void deleteAll(Path path) throws IOException {
		Files.walkFileTree(path, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
				Files.delete(folder);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	@Override
	public void rename(String from, String to) {
		at(from, old -> {
			Path name = root.resolve(Paths.plain(to));
			Files.createDirectories(name.getParent());
			Files.move(old, name);
		});
	}

	@Override
	public void mkdir(String path) {
		at(path, Files::createDirectories);
	}

	@Override
	public void link(String path, String target) {
		at(path, file -> {
			Files.createDirectories(file.getParent());
			Files.createSymbolicLink(file, Path.of(target));
		});
	}

	@Override
	public void makeUnreadable(String path) {
		disk.makeUnreadable(Paths.plain(path));
	}

	@Override
	public void rootMissing(boolean missing) {
		Path away = root.resolveSibling("tree.away");
		try {
			Files.move(missing ? root : away, missing ? away : root);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void diskFullAfter(long bytes) {
		disk.fullAfter(bytes);
	}

	@Override
	public SortedMap<String, LocalEntry> tree() {
		return Files.isDirectory(root) ? tree(root) : new TreeMap<>();
	}

	/** Every byte string in the files below a folder. */
	static Set<Bytes> bytesBelow(Path folder) {
		Set<Bytes> all = new HashSet<>();
		tree(folder).values().forEach(entry -> {
			if (entry instanceof LocalEntry.File file) {
				all.add(file.bytes());
			}
		});
		return all;
	}

	static SortedMap<String, LocalEntry> tree(Path root) {
		SortedMap<String, LocalEntry> all = new TreeMap<>();
		try (var paths = Files.walk(root)) {
			for (Path path : paths.filter(one -> !one.equals(root)).toList()) {
				String name = root.relativize(path).toString();
				if (Files.isSymbolicLink(path)) {
					all.put(name, new LocalEntry.Link(Files.readSymbolicLink(path).toString()));
				} else if (Files.isDirectory(path)) {
					all.put(name + "/", new LocalEntry.Folder());
				} else {
					all.put(name, new LocalEntry.File(Bytes.of(Files.readAllBytes(path))));
				}
			}
			return all;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
