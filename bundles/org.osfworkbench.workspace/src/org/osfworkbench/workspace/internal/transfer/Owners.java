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
import org.osfworkbench.client.api.User;
import org.osfworkbench.sync.journal.FileKey;

/**
 * Whose work it is that was begun or waits, so that it does not go out under the name of whoever signs in next. A small file with a line
 * for each change; it is empty while nothing waits. Lines that cannot be read are skipped: such work goes on for anybody. Safe for use from
 * any thread.
 */
@SuppressWarnings("nls") // the form of a file
final class Owners {

	/** A person, as far as is needed here. */
	record Owner(String id, String name) {

		static Owner of(User user) {
			return new Owner(user.id(), user.fullName().isEmpty() ? user.id() : user.fullName());
		}
	}

	private static final String TAB = "\t";
	private static final String PUT = "+";
	private static final String REMOVED = "-";

	private final Path file;
	private final Map<FileKey, Owner> owners = new LinkedHashMap<>();

	Owners(Path file) throws IOException {
		this.file = file;
		if (Files.exists(file)) {
			try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
				lines.forEach(this::read);
			}
		}
		compact();
	}

	synchronized Optional<Owner> of(FileKey key) {
		return Optional.ofNullable(owners.get(key));
	}

	synchronized void put(FileKey key, Owner owner) {
		if (!owner.equals(owners.put(key, owner))) {
			append(line(key, owner));
		}
	}

	synchronized void putIfNone(FileKey key, Owner owner) {
		if (!owners.containsKey(key)) {
			put(key, owner);
		}
	}

	/** The work is over. */
	synchronized void remove(FileKey key) {
		if (owners.containsKey(key)) {
			owners.remove(key);
			if (owners.isEmpty()) {
				compact();
			} else {
				append(String.join(TAB, REMOVED, encode(key.linkId()), encode(key.path())));
			}
		}
	}

	/** A link is gone with all its work. */
	synchronized void forget(String linkId) {
		if (owners.keySet().removeIf(key -> key.linkId().equals(linkId))) {
			compact();
		}
	}

	private void read(String line) {
		String[] words = line.split(TAB, -1);
		try {
			if (words.length == 5 && PUT.equals(words[0])) {
				owners.put(key(words), new Owner(decode(words[3]), decode(words[4])));
			} else if (words.length == 3 && REMOVED.equals(words[0])) {
				owners.remove(key(words));
			}
		} catch (@SuppressWarnings("unused") IllegalArgumentException e) {
			// damaged
		}
	}

	private static FileKey key(String[] words) {
		return new FileKey(decode(words[1]), decode(words[2]));
	}

	private static String line(FileKey key, Owner owner) {
		return Stream.of(key.linkId(), key.path(), owner.id(), owner.name()).map(Owners::encode).collect(Collectors.joining(TAB, PUT + TAB, ""));
	}

	private void append(String line) {
		write(List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	private void compact() {
		if (!owners.isEmpty() || Files.exists(file)) {
			write(owners.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList(), StandardOpenOption.CREATE,
					StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
		}
	}

	private void write(List<String> lines, StandardOpenOption... options) {
		try {
			Files.write(file, lines, StandardCharsets.US_ASCII, options);
		} catch (IOException e) {
			ILog.of(Owners.class).warn("It cannot be kept whose work waits", e);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}
}
