package org.osfworkbench.sandbox.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Files named by the SHA-256 of their bytes; a name never changes its content. Thread-safe. */
@SuppressWarnings("nls") // names of files and algorithms
public final class Blobs {

	private final Path folder;
	private final Path incoming;

	/** Opens the blobs below the folder and removes what an aborted upload left. */
	public Blobs(Path data) throws IOException {
		folder = Files.createDirectories(data.resolve("blobs"));
		incoming = Files.createDirectories(data.resolve("incoming"));
		try (Stream<Path> old = Files.list(incoming)) {
			for (Path path : old.toList()) {
				Files.delete(path);
			}
		}
	}

	/**
	 * Streams bytes to disk while hashing; returns when they would survive a crash. A stream that fails leaves nothing.
	 *
	 * @throws IOException when reading or writing fails
	 */
	public Blob receive(InputStream in) throws IOException {
		Path temp = Files.createTempFile(incoming, "upload", ".part");
		try {
			Blob blob = copy(in, temp);
			keep(temp, blob.sha256());
			return blob;
		} finally {
			Files.deleteIfExists(temp);
		}
	}

	/** Where the bytes of that hash are. */
	public Path path(String sha256) {
		return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

	private Blob copy(InputStream in, Path temp) throws IOException {
		MessageDigest md5 = Ids.digest("MD5");
		MessageDigest sha256 = Ids.digest("SHA-256");
		byte[] buffer = new byte[64 * 1024];
		long size = 0;
		try (FileChannel out = FileChannel.open(temp, StandardOpenOption.WRITE)) {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				md5.update(buffer, 0, n);
				sha256.update(buffer, 0, n);
				write(out, ByteBuffer.wrap(buffer, 0, n));
				size += n;
			}
			HexFormat hex = HexFormat.of();
			Blob blob = new Blob(size, hex.formatHex(md5.digest()), hex.formatHex(sha256.digest()));
			if (!Files.exists(path(blob.sha256()))) {
				out.force(true); // bytes that are there already were forced when they came
			}
			return blob;
		}
	}

	private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			out.write(bytes);
		}
	}

	private void keep(Path temp, String sha256) throws IOException {
		Path target = path(sha256);
		if (!Files.exists(target)) {
			Files.createDirectories(target.getParent());
			Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
