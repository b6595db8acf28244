package org.osfworkbench.export.bag;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manifest that was read.
 *
 * @param name its file name
 * @param kind the kind of hash
 * @param hashes the hash of each path
 */
@SuppressWarnings("nls") // words of the format
record Manifest(String name, String kind, Map<String, String> hashes) {

	private static final Pattern NAME = Pattern.compile("(?:tag)?manifest-([a-z0-9]+)\\.txt");
	private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]+)\\s+\\*?(.*)");

	boolean ofTags() {
		return name.startsWith("tag");
	}

	/** Whether a file name is that of a manifest whose kind of hash is known. */
	static boolean isOne(String name) {
		Matcher matcher = NAME.matcher(name);
		return matcher.matches() && Hashing.KINDS.containsKey(matcher.group(1));
	}

	/** Reads one; what cannot be right is found. A path never leads out of the bag. */
	static Manifest read(Path bag, String name, List<BagFinding> findings) throws IOException {
		Matcher matcher = NAME.matcher(name);
		Map<String, String> hashes = new LinkedHashMap<>();
		Manifest manifest = new Manifest(name, matcher.matches() ? matcher.group(1) : "", hashes);
		try {
			for (String line : Files.readAllLines(bag.resolve(name))) {
				Matcher parts = LINE.matcher(line);
				if (parts.matches() && inside(bag, ManifestPath.decode(parts.group(2)))) {
					hashes.put(ManifestPath.decode(parts.group(2)), parts.group(1).toLowerCase(Locale.ROOT));
				} else if (!line.isBlank()) {
					findings.add(new BagFinding(BagFinding.Kind.MALFORMED, name, line));
				}
			}
		} catch (MalformedInputException e) {
			findings.add(new BagFinding(BagFinding.Kind.MALFORMED, name, String.valueOf(e.getMessage())));
		}
		return manifest;
	}

	private static boolean inside(Path bag, String path) {
		try {
			Path resolved = bag.resolve(path).normalize();
			return !path.isEmpty() && resolved.startsWith(bag.normalize()) && !resolved.equals(bag.normalize());
		} catch (InvalidPathException e) {
			return false;
		}
	}
}
