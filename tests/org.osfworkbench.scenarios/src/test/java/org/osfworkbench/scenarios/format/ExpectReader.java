package org.osfworkbench.scenarios.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.osfworkbench.scenarios.format.Expect.At;
import org.osfworkbench.scenarios.format.Expect.Clash;
import org.osfworkbench.scenarios.format.Expect.Copy;
import org.osfworkbench.scenarios.format.Expect.Item;
import org.osfworkbench.scenarios.format.Expect.Planned;
import org.osfworkbench.scenarios.format.Expect.Range;
import org.osfworkbench.scenarios.format.Expect.Waiting;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Status;

/** Reads what is expected. */
final class ExpectReader {

	/** The engine's operations by the words of the format. */
	private static final List<String> OPERATIONS = List.of("upload", "download", "move", "delete", "mkdir", "local_writes");
	static final List<String> PLANNED = List.of("upload", "download", "move-remote", "move-local", "delete-remote", "delete-local",
			"mkdir-remote", "mkdir-local", "conflict-copy", "adopt", "forget");

	private final Fields fields;

	private ExpectReader(Fields fields) {
		this.fields = fields;
	}

	static Expect expect(Fields fields) {
		Expect expect = new ExpectReader(fields).read();
		fields.end();
		return expect;
	}

	private Expect read() {
		return new Expect(optional("status", () -> fields.word("status", Fields.words(Status.values()))), optional("local", () -> tree("local")),
				optional("remote", () -> tree("remote")), optional("copies", () -> all("copies", this::copy)),
				optional("conflicts", () -> all("conflicts", ExpectReader::clash)),
				optional("trash", () -> fields.texts("trash").stream().map(Bytes::of).toList()).orElse(List.of()),
				optional("notices", () -> all("notices", ExpectReader::notice)),
				optional("problems", () -> all("problems", ExpectReader::waiting)), optional("ids", this::ids).orElse(Map.of()),
				optional("versions", this::versions).orElse(Map.of()), optional("ops", this::ops).orElse(Map.of()),
				optional("requests_per_sync", () -> range(fields, "requests_per_sync")),
				optional("planned", () -> all("planned", ExpectReader::planned)));
	}

	private <T> Optional<T> optional(String key, Supplier<T> reader) {
		return fields.has(key) ? Optional.of(reader.get()) : Optional.empty();
	}

	private <T> List<T> all(String key, java.util.function.Function<Fields, T> reader) {
		return fields.maps(key).stream().map(one -> {
			T read = reader.apply(one);
			one.end();
			return read;
		}).toList();
	}

	private SortedMap<String, Item> tree(String side) {
		return tree(fields.fields(side));
	}

	private static SortedMap<String, Item> tree(Fields entries) {
		SortedMap<String, Item> tree = new TreeMap<>(entries.entries(path -> item(entries, path)));
		for (String path : List.copyOf(tree.keySet())) {
			for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
				tree.putIfAbsent(path.substring(0, slash + 1), new Item.Folder());
			}
		}
		return tree;
	}

	private static Item item(Fields entries, String path) {
		String word = entries.text(path);
		if (path.endsWith("/")) {
			return entries.word(path, Map.of("dir", new Item.Folder()));
		}
		return word.equals("symlink") ? new Item.Link() : new Item.File(Bytes.of(word));
	}

	private Copy copy(Fields copy) {
		SortedMap<String, Item> content;
		if (copy.has("dir")) {
			content = copy.node("dir") instanceof String ? new TreeMap<>() : tree(copy.fields("dir"));
			content.put("", new Item.Folder());
		} else {
			content = new TreeMap<>(Map.of("", new Item.File(Bytes.of(copy.text("c")))));
		}
		return new Copy(copy.text("of"), copy.has("at") ? copy.word("at", Fields.words(At.values())) : At.BOTH, content);
	}

	private static Clash clash(Fields clash) {
		return new Clash(clash.text("path"), clash.word("kind", Fields.words(Conflict.Kind.values())));
	}

	private static Notice notice(Fields notice) {
		return new Notice(notice.word("kind", Fields.words(Notice.Kind.values())), notice.text("path"));
	}

	private static Waiting waiting(Fields problem) {
		return new Waiting(problem.word("kind", Fields.words(Problem.Kind.values())), problem.optional("path"),
				problem.has("side") ? Optional.of(problem.word("side", Fields.words(Problem.Side.values()))) : Optional.empty(),
				problem.has("count") ? Optional.of(problem.number("count")) : Optional.empty());
	}

	private static Planned planned(Fields planned) {
		return new Planned(planned.word("op", PLANNED.stream().collect(Collectors.toMap(word -> word, word -> word))), planned.text("path"));
	}

	private Map<String, String> ids() {
		Fields ids = fields.fields("ids");
		return ids.entries(ids::text);
	}

	private Map<String, Integer> versions() {
		Fields versions = fields.fields("versions");
		return versions.entries(versions::number);
	}

	private Map<String, Range> ops() {
		Fields ops = fields.fields("ops");
		Map<String, Range> ranges = new HashMap<>();
		OPERATIONS.stream().filter(ops::has).forEach(operation -> ranges.put(operation, range(ops, operation)));
		ops.end();
		return ranges;
	}

	private static Range range(Fields fields, String key) {
		String[] ends = fields.text(key).split("\\.\\.", 2);
		try {
			return new Range(Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[ends.length - 1].strip()));
		} catch (NumberFormatException e) {
			throw fields.error(key, "a number or a range such as 1..9 is wanted, not " + fields.text(key));
		}
	}
}
