package org.osfworkbench.workspace.internal.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Which files this person's programs have open for writing, where the system tells: Linux does, by {@code /proc}. Elsewhere no file counts as
 * open. Safe for use from any thread.
 */
@SuppressWarnings("nls") // names of the system's files
final class OpenFiles {

	/** Many files are asked about in a row. */
	private static final long FRESH_MILLIS = 250;
	private static final int ACCESS_MODE = 3;
	private static final int OCTAL = 8;
	private static final String FLAGS = "flags:";

	/** What was found, and when. */
	private record Found(long time, Set<Path> files) {
	}

	private final Path processes;
	private final LongSupplier millis;
	private volatile @Nullable Found last;

	/**
	 * Makes it.
	 *
	 * @param processes the system's folder of processes, which need not exist
	 * @param millis a clock that only goes forward
	 */
	OpenFiles(Path processes, LongSupplier millis) {
		this.processes = processes;
		this.millis = millis;
	}

	/** Whether a program has a file open for writing. */
	boolean isWritten(Path file) {
		Found found = last;
		long now = millis.getAsLong();
		if (found == null || now - found.time() > FRESH_MILLIS) {
			found = new Found(now, written());
			last = found;
		}
		return found.files().contains(real(file));
	}

	private static Path real(Path file) {
		try {
			return file.toRealPath();
		} catch (@SuppressWarnings("unused") IOException gone) {
			return file;
		}
	}

	private Set<Path> written() {
		Set<Path> files = new HashSet<>();
		try (DirectoryStream<Path> all = Files.newDirectoryStream(processes, "[0-9]*")) {
			all.forEach(process -> add(process, files));
		} catch (@SuppressWarnings("unused") IOException elsewhere) {
			return Set.of();
		}
		return files;
	}

	/** Other people's processes cannot be looked into, and some end meanwhile. */
	private static void add(Path process, Set<Path> files) {
		try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
			for (Path each : open) {
				addIfWritten(process, each, files);
			}
		} catch (@SuppressWarnings("unused") IOException | java.nio.file.DirectoryIteratorException hidden) {
			return;
		}
	}

	private static void addIfWritten(Path process, Path descriptor, Set<Path> files) {
		try {
			Path file = Files.readSymbolicLink(descriptor);
			if (file.isAbsolute() && !file.startsWith("/dev") && !file.startsWith("/proc") && isForWriting(process.resolve("fdinfo").resolve(descriptor.getFileName()))) {
				files.add(file);
			}
		} catch (@SuppressWarnings("unused") IOException closed) {
			return;
		}
	}

	private static boolean isForWriting(Path information) throws IOException {
		for (String line : Files.readAllLines(information)) {
			if (line.startsWith(FLAGS)) {
				return (Long.parseLong(line.substring(FLAGS.length()).strip(), OCTAL) & ACCESS_MODE) != 0;
			}
		}
		return false;
	}
}
