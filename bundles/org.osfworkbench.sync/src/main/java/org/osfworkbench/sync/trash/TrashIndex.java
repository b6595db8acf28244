package org.osfworkbench.sync.trash;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.sync.disk.PrivateFiles;

/** One line for each entry. A line that a crash cut off is skipped. */
@SuppressWarnings("nls") // format of the file
final class TrashIndex {

	private static final int FIELDS = 5;

	private final Path file;

	TrashIndex(Path file) throws IOException {
		this.file = file;
		if (!Files.exists(file)) {
			PrivateFiles.createFile(file);
		}
	}

	List<TrashEntry> read() throws IOException {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.map(TrashIndex::parse).flatMap(Optional::stream).toList();
		}
	}

	void replace(List<TrashEntry> entries) throws IOException {
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		PrivateFiles.createFile(fresh);
		Files.write(fresh, entries.stream().map(TrashIndex::line).toList());
		PrivateFiles.force(fresh);
		Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	// A line ends with a mark, so that one cut off in the middle of the path is not taken for a shorter path.
	private static String line(TrashEntry entry) {
		return entry.time() + "\t" + entry.sha256() + "\t" + entry.size() + "\t" + encode(entry.reason()) + "\t"
				+ encode(entry.path()) + "\t.";
	}

	private static Optional<TrashEntry> parse(String line) {
		String[] parts = line.split("\t");
		if (parts.length != FIELDS + 1 || !".".equals(parts[FIELDS])) {
			return Optional.empty();
		}
		try {
			return Optional.of(new TrashEntry(Instant.parse(parts[0]), parts[1], Long.parseLong(parts[2]), decode(parts[3]),
					decode(parts[4])));
		} catch (DateTimeParseException | NumberFormatException damaged) {
			return Optional.empty();
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}
}
