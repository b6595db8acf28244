package org.osfworkbench.sandbox.store;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * An append-only file with one change per line; a line holds all records the change touched, so a change is there as a
 * whole or not at all. A last line without its end is what a crash leaves, and is dropped.
 */
@SuppressWarnings("nls") // names of files
final class Journal implements AutoCloseable {

	private final Path file;
	private final FileChannel channel;

	private Journal(Path file) throws IOException {
		this.file = file;
		channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		channel.position(channel.size());
	}

	/** Replays every complete change to the consumer, then opens the journal for more. */
	static Journal open(Path folder, Consumer<ArrayNode> replay) throws IOException {
		Path file = folder.resolve("state.jsonl");
		if (Files.exists(file)) {
			cutTornEnd(file);
			replay(file, replay);
		}
		return new Journal(file);
	}

	/** Writes a change; it survives a crash of the system after {@link #force}. */
	void append(ArrayNode change) throws IOException {
		long end = channel.position();
		try {
			ByteBuffer line = ByteBuffer.wrap(line(change));
			while (line.hasRemaining()) {
				channel.write(line);
			}
		} catch (IOException e) {
			channel.truncate(end); // a half line in the middle would make the file unreadable
			throw e;
		}
	}

	/** Returns when everything written so far would survive a crash of the system. */
	void force() throws IOException {
		channel.force(false);
	}

	/** Replaces the whole file with one line per record, in one atomic step. */
	Journal compact(List<ArrayNode> all) throws IOException {
		Path temp = file.resolveSibling("state.jsonl.new");
		try (FileChannel out = FileChannel.open(temp, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			for (ArrayNode change : all) {
				ByteBuffer line = ByteBuffer.wrap(line(change));
				while (line.hasRemaining()) {
					out.write(line);
				}
			}
			out.force(true);
		}
		close();
		Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return new Journal(file);
	}

	private static byte[] line(ArrayNode change) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(Json.bytes(change));
		out.write('\n');
		return out.toByteArray();
	}

	private static void cutTornEnd(Path file) throws IOException {
		try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			long end = in.size();
			ByteBuffer one = ByteBuffer.allocate(1);
			while (end > 0) {
				in.read(one.clear(), end - 1);
				if (one.get(0) == '\n') {
					break;
				}
				end--;
			}
			in.truncate(end);
		}
	}

	private static void replay(Path file, Consumer<ArrayNode> replay) throws IOException {
		try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			for (String line : (Iterable<String>) in.lines()::iterator) {
				replay.accept((ArrayNode) Json.mapper().readTree(line));
			}
		} catch (JsonProcessingException e) {
			throw new IOException("The file " + file + " is damaged: " + e.getOriginalMessage(), e);
		}
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
