package org.osfworkbench.export.bag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.export.bag.BagFinding.Kind;

/**
 * Checks whether a folder is a complete and valid bag (RFC 8493, section 3). Takes bags of other programs, too, with any of the hashes of
 * the format. Reads only.
 */
@SuppressWarnings("nls") // words of the format
public final class BagCheck {

	private static final Pattern VERSION = Pattern.compile("BagIt-Version: \\d+\\.\\d+");
	private static final Pattern SIZE = Pattern.compile("Payload-Oxum: *(\\d{1,18})\\.(\\d{1,18})");
	private static final String INFO = "bag-info.txt";

	private final Path bag;
	private final Consumer<String> progress;
	private final Cancellation cancellation;
	private final List<BagFinding> findings = new ArrayList<>();

	private BagCheck(Path bag, Consumer<String> progress, Cancellation cancellation) {
		this.bag = bag;
		this.progress = progress;
		this.cancellation = cancellation;
	}

	/**
	 * Checks a folder.
	 *
	 * @param bag the folder
	 * @param progress told each file before it is read
	 * @param cancellation stops it
	 * @return what is wrong; empty for a valid bag
	 * @throws IOException if something that is there cannot be read
	 */
	public static List<BagFinding> check(Path bag, Consumer<String> progress, Cancellation cancellation) throws IOException {
		BagCheck check = new BagCheck(bag, progress, cancellation);
		check.run();
		return List.copyOf(check.findings);
	}

	private void run() throws IOException {
		declaration();
		Map<Boolean, List<Manifest>> manifests = manifests();
		List<Manifest> ofPayload = Optional.ofNullable(manifests.get(Boolean.FALSE)).orElse(List.of());
		if (ofPayload.isEmpty()) {
			findings.add(new BagFinding(Kind.NO_BAG, "manifest-sha256.txt", ""));
		}
		for (List<Manifest> kind : manifests.values()) {
			compare(kind);
		}
		payload(ofPayload);
	}

	private void declaration() throws IOException {
		Path file = bag.resolve(BagWriter.DECLARATION);
		if (!Files.isRegularFile(file)) {
			findings.add(new BagFinding(Kind.NO_BAG, BagWriter.DECLARATION, ""));
		} else if (Files.readAllLines(file).stream().noneMatch(line -> VERSION.matcher(line.strip()).matches())) {
			findings.add(new BagFinding(Kind.MALFORMED, BagWriter.DECLARATION, ""));
		}
	}

	private Map<Boolean, List<Manifest>> manifests() throws IOException {
		Map<Boolean, List<Manifest>> manifests = new TreeMap<>();
		for (String name : names(bag)) {
			if (Manifest.isOne(name)) {
				Manifest manifest = Manifest.read(bag, name, findings);
				manifests.computeIfAbsent(Boolean.valueOf(manifest.ofTags()), key -> new ArrayList<>()).add(manifest);
			}
		}
		return manifests;
	}

	private static List<String> names(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).map(file -> file.getFileName().toString()).sorted()
					.toList();
		}
	}

	/** Reads each file once for all manifests that list it. */
	private void compare(List<Manifest> manifests) throws IOException {
		Map<String, Map<String, String>> wanted = new TreeMap<>();
		manifests.forEach(manifest -> manifest.hashes()
				.forEach((path, hash) -> wanted.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(manifest.kind(), hash)));
		for (Map.Entry<String, Map<String, String>> file : wanted.entrySet()) {
			compare(file.getKey(), file.getValue());
			if (file.getValue().size() < manifests.size()) {
				findings.add(new BagFinding(Kind.UNLISTED, file.getKey(), "only in " + String.join(", ", file.getValue().keySet())));
			}
		}
	}

	private void compare(String path, Map<String, String> hashes) throws IOException {
		Path file = bag.resolve(path);
		if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
			findings.add(new BagFinding(Kind.MISSING, path, ""));
			return;
		}
		progress.accept(path);
		Map<String, String> actual = Hashing.of(file, hashes.keySet(), cancellation);
		List<String> different = hashes.keySet().stream().filter(kind -> !String.valueOf(hashes.get(kind)).equals(actual.get(kind))).toList();
		if (!different.isEmpty()) {
			findings.add(new BagFinding(Kind.CHANGED, path, String.join(", ", different)));
		}
	}

	private void payload(List<Manifest> manifests) throws IOException {
		Path data = bag.resolve(BagWriter.PAYLOAD);
		if (!Files.isDirectory(data)) {
			findings.add(new BagFinding(Kind.NO_BAG, BagWriter.PAYLOAD, ""));
			return;
		}
		TreeSet<String> listed = new TreeSet<>();
		manifests.forEach(manifest -> listed.addAll(manifest.hashes().keySet()));
		long size = 0;
		List<Path> files = files(data);
		for (Path file : files) {
			size += Files.size(file);
			String path = path(bag, file);
			if (!listed.contains(path)) {
				findings.add(new BagFinding(Kind.UNLISTED, path, ""));
			}
		}
		size(size, files.size());
	}

	/** Everything in a folder that is no folder. */
	static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> walk = Files.walk(folder)) {
			return walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
		}
	}

	/** A file's path as manifests have it. */
	static String path(Path bag, Path file) {
		return bag.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
	}

	private void size(long bytes, int files) throws IOException {
		if (!Files.isRegularFile(bag.resolve(INFO))) {
			return;
		}
		for (String line : Files.readAllLines(bag.resolve(INFO))) {
			Matcher told = SIZE.matcher(line.strip());
			if (told.matches() && (Long.parseLong(told.group(1)) != bytes || Long.parseLong(told.group(2)) != files)) {
				findings.add(new BagFinding(Kind.OTHER_SIZE, INFO, bytes + "." + files));
			}
		}
	}
}
