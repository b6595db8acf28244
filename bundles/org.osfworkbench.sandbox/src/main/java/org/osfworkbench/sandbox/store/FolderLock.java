package org.osfworkbench.sandbox.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/** Keeps a second sandbox out of a data folder; the system drops the lock when the process dies. */
@SuppressWarnings("nls") // a file name, and a message for the log of whoever starts a sandbox
final class FolderLock implements AutoCloseable {

	private final FileChannel channel;

	FolderLock(Path folder) throws IOException {
		channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (Objects.isNull(tryLock())) {
			channel.close();
			throw new IOException("The data folder " + folder + " is in use by another sandbox.");
		}
	}

	private @Nullable FileLock tryLock() throws IOException {
		try {
			return channel.tryLock();
		} catch (OverlappingFileLockException e) {
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
