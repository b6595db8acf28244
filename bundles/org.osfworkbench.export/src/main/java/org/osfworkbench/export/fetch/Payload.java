package org.osfworkbench.export.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.export.ExportRefusedException;
import org.osfworkbench.export.bag.BagWriter;
import org.osfworkbench.export.bag.Fixity;
import org.osfworkbench.export.bag.Hashing;
import org.osfworkbench.export.bag.WholeFile;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The files of a bag that is being made. A file is first complete in the folder of the state, then in the journal, then at its place, so
 * that after an end at any moment it is known whether it is there.
 */
@SuppressWarnings("nls") // names of members
public final class Payload {

	/** The folder that holds the state of an export; gone when the bag is finished. */
	public static final String STATE = ".osf-export";

	private static final String FILE = "file ";
	private static final String DESCRIPTION = "description ";

	private final Path bag;
	private final Path parts;
	private final Journal journal;

	private Payload(Path bag, Journal journal) throws IOException {
		this.bag = bag;
		this.journal = journal;
		this.parts = Files.createDirectories(bag.resolve(STATE).resolve("parts"));
		Files.createDirectories(bag.resolve(BagWriter.PAYLOAD));
		recover();
	}

	/**
	 * Opens the files of a bag, and repairs what the end of a process left half.
	 *
	 * @param bag the folder
	 * @param journal what was fetched
	 * @return the files
	 * @throws IOException if they cannot be read
	 */
	public static Payload in(Path bag, Journal journal) throws IOException {
		return new Payload(bag, journal);
	}

	private void recover() throws IOException {
		for (Map.Entry<String, JsonNode> kept : journal.all(FILE).entrySet()) {
			Fixity file = fixity(kept.getValue());
			Path part = part(kept.getKey().substring(FILE.length()));
			Path target = bag.resolve(file.path());
			if (!is(target, file) && is(part, file)) {
				place(part, target);
			} else if (!is(target, file)) {
				journal.forget(kept.getKey());
			}
		}
	}

	private static boolean is(Path path, Fixity file) throws IOException {
		return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) == file.size();
	}

	/** What was fetched under a key. */
	Optional<Fixity> has(String key) {
		return journal.recall(FILE + key).map(Payload::fixity);
	}

	/** Where a file grows until it is complete. */
	Path part(String key) {
		return parts.resolve(Hashing.sha256(key));
	}

	/** Takes a complete part over. */
	Fixity keep(String key, Fixity file) throws IOException {
		journal.keep(FILE + key, Jsons.object().put("path", file.path()).put("size", file.size()).put("md5", file.md5()).put("sha256",
				file.sha256()));
		place(part(key), bag.resolve(file.path()));
		return file;
	}

	/** Writes a small file. */
	Fixity write(String key, String path, byte[] bytes) throws IOException {
		Files.write(part(key), bytes);
		return keep(key, Hashing.of(bytes, path));
	}

	private static void place(Path part, Path target) throws IOException {
		Files.createDirectories(target.getParent());
		WholeFile.move(part, target);
	}

	/**
	 * Writes a file that describes others; it takes the place of one from an earlier try.
	 *
	 * @param path in the bag
	 * @param bytes the content
	 * @throws IOException if it cannot be written
	 */
	public void describe(String path, byte[] bytes) throws IOException {
		write(DESCRIPTION + path, path, bytes);
	}

	/**
	 * Takes a description back.
	 *
	 * @param path in the bag
	 * @throws IOException if it cannot be removed
	 */
	public void clear(String path) throws IOException {
		Files.deleteIfExists(bag.resolve(path));
		journal.forget(FILE + DESCRIPTION + path);
	}

	/**
	 * Every file.
	 *
	 * @return by a key
	 */
	public Map<String, Fixity> all() {
		Map<String, Fixity> files = new java.util.LinkedHashMap<>();
		journal.all(FILE).forEach((key, value) -> files.put(key.substring(FILE.length()), fixity(value)));
		return files;
	}

	/** Reads every file again; forgets what is not as it was fetched, so that it is fetched again. */
	List<Fixity> damaged(Cancellation cancellation) throws IOException {
		List<Fixity> damaged = new ArrayList<>();
		for (Map.Entry<String, Fixity> file : all().entrySet()) {
			Path path = bag.resolve(file.getValue().path());
			if (!is(path, file.getValue()) || !Hashing.of(path, file.getValue().path(), cancellation).equals(file.getValue())) {
				Files.deleteIfExists(path);
				journal.forget(FILE + file.getKey());
				damaged.add(file.getValue());
			}
		}
		return damaged;
	}

	/**
	 * Refuses if there is a file that is not of the bag: it would make the bag wrong, and it is not ours to delete.
	 *
	 * @throws IOException {@link ExportRefusedException} if there is one
	 */
	public void requireNothingElse() throws IOException {
		TreeSet<Path> ours = new TreeSet<>();
		all().values().forEach(file -> ours.add(bag.resolve(file.path())));
		try (Stream<Path> walk = Files.walk(bag.resolve(BagWriter.PAYLOAD))) {
			Optional<Path> foreign = walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !ours.contains(file)).findFirst();
			if (foreign.isPresent()) {
				throw new ExportRefusedException(ExportRefusedException.Reason.FOREIGN_FILE, foreign.get());
			}
		}
	}

	byte[] read(Fixity file) throws IOException {
		return Files.readAllBytes(bag.resolve(file.path()));
	}

	private static Fixity fixity(JsonNode value) {
		return new Fixity(value.path("path").asText(), value.path("size").asLong(), value.path("md5").asText(), value.path("sha256").asText());
	}
}
