package org.osfworkbench.cli.link;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Waits until something changes in folders. Only a hint: what changed is found by looking. Where the system cannot watch that many folders,
 * time passes instead. One thread waits; closing it from another one ends the wait.
 */
public final class FolderWatch implements AutoCloseable {

	private static final int MOST_EVENTS = 20;

	private final WatchService service;
	private final List<Path> roots;
	private final Duration quiet;

	/**
	 * Begins to watch.
	 *
	 * @param roots folders, watched with all below
	 * @param quiet how long nothing must have changed before a change is told
	 * @throws IOException if the system cannot watch at all
	 */
	public FolderWatch(List<Path> roots, Duration quiet) throws IOException {
		this.service = FileSystems.getDefault().newWatchService();
		this.roots = List.copyOf(roots);
		this.quiet = quiet;
		register();
	}

	/**
	 * Waits.
	 *
	 * @param longest at most so long
	 * @return true after a change or the time; false if it was closed
	 */
	public boolean await(Duration longest) {
		try {
			WatchKey first = service.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
			for (int count = 0; first != null && count < MOST_EVENTS; count++) {
				drop(first);
				first = service.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
			}
			if (first != null) {
				drop(first);
			}
			register();
			return true;
		} catch (@SuppressWarnings("unused") ClosedWatchServiceException closed) {
			return false;
		} catch (@SuppressWarnings("unused") InterruptedException stopped) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static void drop(WatchKey key) {
		key.pollEvents();
		key.reset();
	}

	private void register() {
		for (Path root : roots) {
			try {
				Files.walkFileTree(root, new SimpleFileVisitor<Path>() {
					@Override
					public FileVisitResult preVisitDirectory(@Nullable Path folder, @Nullable BasicFileAttributes attributes) throws IOException {
						if (folder != null) {
							folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE,
									StandardWatchEventKinds.ENTRY_MODIFY);
						}
						return FileVisitResult.CONTINUE;
					}

					@Override
					public FileVisitResult visitFileFailed(@Nullable Path file, @Nullable IOException failure) {
						return FileVisitResult.CONTINUE; // gone meanwhile
					}
				});
			} catch (@SuppressWarnings("unused") IOException limit) {
				continue; // the next look at the time comes anyway
			}
		}
	}

	@Override
	public void close() {
		try {
			service.close();
		} catch (@SuppressWarnings("unused") IOException ended) {
			return;
		}
	}
}
