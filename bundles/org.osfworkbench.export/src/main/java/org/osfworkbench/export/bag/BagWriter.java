package org.osfworkbench.export.bag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns a folder with a payload into a bag (RFC 8493). The declaration is written last, so that a folder without it is no bag yet, and one
 * with it is whole.
 */
@SuppressWarnings("nls") // words of the format
public final class BagWriter {

	/** The file that makes a folder a bag. */
	public static final String DECLARATION = "bagit.txt";
	/** The folder of the payload. */
	public static final String PAYLOAD = "data";

	private static final byte[] DECLARED = bytes("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");

	private final Path bag;

	/**
	 * A writer for a folder.
	 *
	 * @param bag the folder that holds {@code data}
	 */
	public BagWriter(Path bag) {
		this.bag = bag;
	}

	/**
	 * Whether a folder is a bag already.
	 *
	 * @return true if the declaration is there
	 */
	public boolean finished() {
		return Files.exists(bag.resolve(DECLARATION));
	}

	/**
	 * Writes all tag files.
	 *
	 * @param payload every file of the payload
	 * @param info labels and values for {@code bag-info.txt}, in their order; the size of the payload is added
	 * @throws IOException if something cannot be written; then it is no bag yet
	 */
	public void finish(Collection<Fixity> payload, Map<String, String> info) throws IOException {
		List<Fixity> tags = new ArrayList<>();
		tags.add(tag("bag-info.txt", bytes(info(payload, info))));
		tags.add(tag("manifest-sha256.txt", manifest(payload, Fixity::sha256)));
		tags.add(tag("manifest-md5.txt", manifest(payload, Fixity::md5)));
		tags.add(Hashing.of(DECLARED, DECLARATION));
		tag("tagmanifest-sha256.txt", manifest(tags, Fixity::sha256));
		tag("tagmanifest-md5.txt", manifest(tags, Fixity::md5));
		tag(DECLARATION, DECLARED);
	}

	private Fixity tag(String name, byte[] bytes) throws IOException {
		WholeFile.write(bag.resolve(name), bytes);
		return Hashing.of(bytes, name);
	}

	private static String info(Collection<Fixity> payload, Map<String, String> info) {
		StringBuilder text = new StringBuilder();
		info.forEach((label, value) -> text.append(label).append(": ").append(value.replaceAll("\\s+", " ").strip()).append('\n'));
		long size = payload.stream().mapToLong(Fixity::size).sum();
		return text.append("Payload-Oxum: ").append(size).append('.').append(payload.size()).append('\n').toString();
	}

	private static byte[] manifest(Collection<Fixity> files, Function<Fixity, String> hash) {
		StringBuilder lines = new StringBuilder();
		files.stream().sorted(Comparator.comparing(Fixity::path)).forEach(
				file -> lines.append(hash.apply(file)).append("  ").append(ManifestPath.encode(file.path())).append('\n'));
		return bytes(lines.toString());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
