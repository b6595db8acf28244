package org.osfworkbench.export.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.export.ExportRefusedException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an export has got, one line of JSON for each answer of the server, so that it can be taken up again after any end. A last line that
 * was cut is dropped. One at a time for a file, also among processes. Safe for use from any thread.
 */
@SuppressWarnings("nls") // names of members
public final class Journal implements AutoCloseable {

	private static final String KEY = "key";
	private static final String VALUE = "value";

	private final FileChannel channel;
	private final Map<String, String> lines = new LinkedHashMap<>();

	private Journal(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Opens a journal, or makes one.
	 *
	 * @param file the file; its folder exists
	 * @return the journal
	 * @throws IOException if it cannot be read; {@link ExportRefusedException} if somebody else has it open
	 */
	public static Journal open(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			lock(channel, file);
			Journal journal = new Journal(channel);
			journal.load();
			return journal;
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	private static void lock(FileChannel channel, Path file) throws IOException {
		try {
			if (Optional.ofNullable(channel.tryLock()).isPresent()) {
				return;
			}
		} catch (OverlappingFileLockException e) {
			// told below, as for another process
		}
		throw new ExportRefusedException(ExportRefusedException.Reason.BUSY, file);
	}

	private void load() throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
		while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
			// until all is there
		}
		int end = 0;
		for (int at = 0; at < bytes.position(); at++) {
			if (bytes.get(at) == '\n') {
				if (!take(new String(bytes.array(), end, at - end, StandardCharsets.UTF_8))) {
					break;
				}
				end = at + 1;
			}
		}
		channel.truncate(end);
		channel.position(end);
	}

	private boolean take(String line) {
		try {
			JsonNode parsed = Jsons.MAPPER.readTree(line);
			String key = parsed.path(KEY).asText();
			if (parsed.has(VALUE)) {
				lines.put(key, parsed.path(VALUE).toString());
			} else {
				lines.remove(key);
			}
			return true;
		} catch (JsonProcessingException e) {
			return false; // what follows a damaged line is fetched again
		}
	}

	/**
	 * What was kept under a key.
	 *
	 * @param key the key
	 * @return the value, or empty if there is none
	 */
	public synchronized Optional<JsonNode> recall(String key) {
		return Optional.ofNullable(lines.get(key)).map(Jsons::parse);
	}

	/**
	 * All keys of a kind.
	 *
	 * @param prefix how they begin
	 * @return key and value, in the order in which they were kept first
	 */
	public synchronized Map<String, JsonNode> all(String prefix) {
		Map<String, JsonNode> found = new LinkedHashMap<>();
		lines.forEach((key, value) -> {
			if (key.startsWith(prefix)) {
				found.put(key, Jsons.parse(value));
			}
		});
		return found;
	}

	/**
	 * Keeps a value. It is there after the end of the process when the method returns.
	 *
	 * @param key the key
	 * @param value the value
	 * @throws IOException if it cannot be written
	 */
	public synchronized void keep(String key, JsonNode value) throws IOException {
		ObjectNode line = Jsons.object().put(KEY, key);
		line.set(VALUE, value);
		append(line);
		lines.put(key, value.toString());
	}

	/**
	 * Forgets a value.
	 *
	 * @param key the key
	 * @throws IOException if it cannot be written
	 */
	public synchronized void forget(String key) throws IOException {
		append(Jsons.object().put(KEY, key));
		lines.remove(key);
	}

	private void append(ObjectNode line) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
