package org.osfworkbench.scenarios.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;

import org.osfworkbench.sync.journal.SqliteLinkJournal;

/**
 * The journal's folder, anew for each process: what a killed process leaves is copied as it is on the disk, because closing its database in
 * good order would hide what the next process has to cope with.
 */
final class JournalFolders {

	private static final List<String> FILES = List.of("link.db", "link.db-wal");

	private final Path base;
	private final Clock clock;
	private SqliteLinkJournal open;
	private int number;
	private boolean torn;

	JournalFolders(Path base, Clock clock) {
		this.base = base;
		this.clock = clock;
		this.open = open();
	}

	SqliteLinkJournal journal() {
		return open;
	}

	/** The process is killed; another one begins. */
	void killed() {
		if (!torn) {
			copy();
		}
		torn = false;
		open.close();
		number++;
		open = open();
	}

	/** A commit of which only some bytes reach the disk; the process has to be killed then. */
	void tear(Runnable commit, int bytes) {
		copy();
		try {
			Path log = folder(number).resolve("link.db-wal");
			int before = Files.exists(log) ? (int) Files.size(log) : 0;
			commit.run();
			byte[] after = Files.readAllBytes(log);
			int part = Math.clamp(after.length - before, 0, bytes);
			Files.write(folder(number + 1).resolve("link.db-wal"), java.util.Arrays.copyOfRange(after, before, before + part),
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			torn = true;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	void close() {
		open.close();
	}

	private SqliteLinkJournal open() {
		try {
			return SqliteLinkJournal.open(folder(number), clock);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void copy() {
		try {
			Files.createDirectories(folder(number + 1));
			for (String name : FILES) {
				Path file = folder(number).resolve(name);
				if (Files.exists(file)) {
					Files.copy(file, folder(number + 1).resolve(name));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Path folder(int process) {
		return base.resolve("journal-" + process);
	}
}
