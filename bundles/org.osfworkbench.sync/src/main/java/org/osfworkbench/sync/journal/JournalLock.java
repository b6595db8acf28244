package org.osfworkbench.sync.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Keeps a second instance out and tells it who holds the journal. The system gives the lock back when the process ends, however
 * it ends.
 */
@SuppressWarnings("nls") // names of files and what is written into them
final class JournalLock {

	// Beyond the text, because Windows does not let others read what is locked.
	private static final long LOCKED_BYTE = 1L << 40;

	private final FileChannel channel;

	private JournalLock(FileChannel channel) {
		this.channel = channel;
	}

	static JournalLock take(Path folder, Instant now) throws IOException {
		Path file = folder.resolve("journal.lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (tryLock(channel) == null) {
				throw new JournalInUseException(folder, Files.readString(file));
			}
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(("process " + ProcessHandle.current().pid() + " since " + now).getBytes(StandardCharsets.UTF_8)));
			return new JournalLock(channel);
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	void close() {
		try {
			channel.close();
		} catch (IOException e) {
			throw new JournalException("Cannot give the journal's lock back", e);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(LOCKED_BYTE, 1, false);
		} catch (OverlappingFileLockException sameProcess) {
			return null;
		}
	}
}
