package org.osfworkbench.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The folder where everything happens, and what is made in it. Trees that take long to make are kept for the next time. */
final class Workshop {

	/** What is in every file of a tree. */
	static final String TEXT = "x\n";

	private final Path folder;
	private final Options options;
	private final List<AutoCloseable> open = new ArrayList<>();

	Workshop(Path folder, Options options) throws IOException {
		this.folder = folder;
		this.options = options;
		delete(scratch());
		Files.createDirectories(scratch());
	}

	Options options() {
		return options;
	}

	int rounds() {
		return options.rounds();
	}

	/** A number of things, fewer for a mere look. */
	int scaled(int usual) {
		return Math.max(1, usual / options.scale());
	}

	/** A place that is empty at the start. */
	Path place(String name) throws IOException {
		Path place = scratch().resolve(name);
		delete(place);
		return Files.createDirectories(place);
	}

	Path log(String name) {
		return scratch().resolve(name + ".log");
	}

	/** Where {@code ./bench --setup} puts what comes from PyPI. */
	String python() {
		return folder.resolve("python/bin/python").toString();
	}

	private Path scratch() {
		return folder.resolve("scratch");
	}

	void say(String what) {
		System.err.println("bench: " + what + " ...");
	}

	/** Closed when the measure has been taken. */
	<T extends AutoCloseable> T until(T closed) {
		open.add(closed);
		return closed;
	}

	void tidy() throws IOException {
		for (AutoCloseable each : open.reversed()) {
			try {
				each.close();
			} catch (Exception e) {
				System.err.println(e);
			}
		}
		open.clear();
		delete(scratch());
		Files.createDirectories(scratch());
	}

	/** A tree of small files that were written long ago; kept. */
	Path tree(int folders, int files, boolean empty) throws IOException {
		Path tree = folder.resolve("trees/" + folders + "x" + files + (empty ? "-empty" : ""));
		Path ready = tree.resolveSibling(tree.getFileName() + ".ready");
		if (!Files.exists(ready)) {
			say("making " + tree.getFileName());
			delete(tree);
			fill(tree, folders, files, empty ? new byte[0] : TEXT.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
			Files.createFile(ready);
		}
		return tree;
	}

	/** The same, new each time, for what changes it. */
	static void fill(Path tree, int folders, int files, byte[] bytes) throws IOException {
		FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
		for (int folder = 0; folder < folders; folder++) {
			Path made = Files.createDirectories(tree.resolve(folderName(folder)));
			for (int file = 0; file < files; file++) {
				Files.setLastModifiedTime(Files.write(made.resolve(fileName(file)), bytes), old);
			}
		}
	}

	static String folderName(int number) {
		return String.format("d%05d", number);
	}

	static String fileName(int number) {
		return String.format("f%05d.txt", number);
	}

	static void delete(Path path) throws IOException {
		if (!Files.exists(path)) {
			return;
		}
		Files.walkFileTree(path, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
				Files.delete(directory);
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
