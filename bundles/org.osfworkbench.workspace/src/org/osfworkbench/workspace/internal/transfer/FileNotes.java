package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;

/**
 * A few words about some files, kept in a small file with a line for each change, so that ten thousand notes are not written ten thousand
 * times. Lines that cannot be read are skipped. Safe for use from any thread.
 */
@SuppressWarnings("nls") // the form of a file
final class FileNotes {

	private static final String TAB = "\t";
	private static final String PUT = "+";
	private static final String REMOVED = "-";

	private final Path file;
	private final Map<FileKey, List<String>> notes = new LinkedHashMap<>();

	FileNotes(Path file) throws IOException {
		this.file = file;
		if (Files.exists(file)) {
			try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
				lines.forEach(this::read);
			}
		}
		compact();
	}

	synchronized Optional<List<String>> of(FileKey key) {
		return Optional.ofNullable(notes.get(key));
	}

	synchronized void put(FileKey key, String... words) {
		List<String> note = List.of(words);
		if (!note.equals(notes.put(key, note))) {
			write(List.of(line(key, note)), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
	}

	synchronized void remove(FileKey key) {
		if (!notes.containsKey(key)) {
			return;
		}
		notes.remove(key);
		if (notes.isEmpty()) {
			compact();
		} else {
			write(List.of(String.join(TAB, REMOVED, encode(key.linkId()), encode(key.path()))), StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
	}

	/** Forgets all about a link. */
	synchronized void forget(String linkId) {
		if (notes.keySet().removeIf(key -> key.linkId().equals(linkId))) {
			compact();
		}
	}

	private void read(String line) {
		String[] words = line.split(TAB, -1);
		if (words.length < 3) {
			return;
		}
		try {
			List<String> texts = Stream.of(words).skip(1).map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8)).toList();
			FileKey key = new FileKey(texts.get(0), texts.get(1));
			if (PUT.equals(words[0])) {
				notes.put(key, texts.subList(2, texts.size()));
			} else if (REMOVED.equals(words[0])) {
				notes.remove(key);
			}
		} catch (@SuppressWarnings("unused") IllegalArgumentException e) {
			// damaged
		}
	}

	private static String line(FileKey key, List<String> note) {
		return Stream.concat(Stream.of(key.linkId(), key.path()), note.stream()).map(FileNotes::encode)
				.collect(Collectors.joining(TAB, PUT + TAB, ""));
	}

	private void compact() {
		if (!notes.isEmpty() || Files.exists(file)) {
			write(notes.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList(), StandardOpenOption.CREATE,
					StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
		}
	}

	private void write(List<String> lines, StandardOpenOption... options) {
		try {
			Files.write(file, lines, StandardCharsets.US_ASCII, options);
		} catch (IOException e) {
			ILog.of(FileNotes.class).warn("The notes in " + file.getFileName() + " cannot be kept", e);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}
}
