package org.osfworkbench.scenarios.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalEntry;
import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.LinkSettings.Guard;
import org.osfworkbench.sync.engine.LinkSettings.Policy;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads files of the format of {@code sync-scenarios.md}. Every scalar is a word, so that {@code 1R}, {@code no} and {@code 1e3} are bytes. */
public final class ScenarioReader {

	static final Map<String, Policy> POLICIES = Map.of("keep-both", Policy.KEEP_BOTH, "ask", Policy.ASK);

	private final String file;
	private final Set<String> ids = new HashSet<>();

	private ScenarioReader(String file) {
		this.file = file;
	}

	/**
	 * Reads a file.
	 *
	 * @throws FormatException if it is not of the format
	 * @throws IOException if it cannot be read
	 */
	public static List<Scenario> read(Path file) throws IOException {
		return read(String.valueOf(file.getFileName()), Files.readString(file));
	}

	/**
	 * Reads the text of a file.
	 *
	 * @throws FormatException if it is not of the format
	 */
	public static List<Scenario> read(String name, String text) {
		try {
			LoadSettings settings = LoadSettings.builder().setLabel(name).setSchema(new FailsafeSchema()).setAllowDuplicateKeys(false)
					.setMaxAliasesForCollections(Integer.MAX_VALUE).setCodePointLimit(Integer.MAX_VALUE).build();
			return new ScenarioReader(name).suite(new Load(settings).loadFromString(text));
		} catch (YamlEngineException e) {
			throw new FormatException(name, e);
		}
	}

	private List<Scenario> suite(Object node) {
		Fields suite = new Fields(file, node);
		if (suite.number("format") != 1) {
			throw suite.error("format", "only format 1 is known");
		}
		suite.optional("suite");
		LinkSettings settings = suite.has("policy") ? policy(suite.fields("policy")) : LinkSettings.PROJECT;
		List<Scenario> all = suite.list("scenarios", one -> scenario(one, settings));
		suite.end();
		return all;
	}

	/** The policy of the suite. Some of its keys have one value that this engine was made for. */
	private static LinkSettings policy(Fields policy) {
		LinkSettings settings = LinkSettings.PROJECT;
		if (policy.has("default")) {
			settings = settings.with(policy.word("default", POLICIES));
		}
		only(policy, "name_after_conflict", "remote");
		only(policy, "edit_beats_delete", "true");
		only(policy, "rename_beats_delete", "true");
		only(policy, "rename_rename", "remote");
		only(policy, "secure_before_remote_delete", "always");
		if (policy.has("guard")) {
			settings = new LinkSettings(settings.direction(), settings.policy(), guard(policy.fields("guard")), settings.ignore());
		}
		policy.end();
		return settings;
	}

	private static void only(Fields policy, String key, String value) {
		if (policy.has(key) && !policy.text(key).equals(value)) {
			throw policy.error(key, "the engine knows no other way than " + value);
		}
	}

	static Guard guard(Fields fields) {
		Guard guard = new Guard(fields.number("min_deletes", Guard.USUAL.minDeletes()),
				fields.has("over_share") ? fields.share("over_share") : Guard.USUAL.overShare(),
				fields.number("emptied_root_min_entries", Guard.USUAL.emptiedRootMinEntries()));
		fields.end();
		return guard;
	}

	private Scenario scenario(Object node, LinkSettings suite) {
		String id = new Fields(file, node).text("id");
		Fields fields = new Fields(file + ", " + id, node);
		if (!ids.add(fields.text("id"))) {
			throw fields.error("id", "is used twice");
		}
		String title = fields.optional("title").orElse("");
		fields.optional("source");
		fields.optional("note");
		if (fields.has("tags")) {
			fields.texts("tags");
		}
		Fields given = fields.fields("given");
		Scenario scenario = new Scenario(id, title, platform(fields), settings(fields, suite), remote(given, "base"), local(given),
				remote(given, "remote"), fields.list("when", step -> StepReader.step(fields.where("when"), step)),
				ExpectReader.expect(fields.fields("expect")));
		given.end();
		fields.end();
		return scenario;
	}

	private static Optional<Platform> platform(Fields fields) {
		Map<String, Optional<Platform>> words = new TreeMap<>(Map.of("any", Optional.empty()));
		for (Platform platform : Platform.values()) {
			words.put(platform.word(), Optional.of(platform));
		}
		return fields.has("platform") ? fields.word("platform", words) : Optional.empty();
	}

	private static LinkSettings settings(Fields fields, LinkSettings suite) {
		LinkSettings settings = fields.has("policy") ? suite.with(fields.word("policy", POLICIES)) : suite;
		return fields.has("config") ? StepReader.config(fields.fields("config")).apply(settings) : settings;
	}

	private static Map<String, Scenario.Given> remote(Fields given, String side) {
		if (!given.has(side)) {
			return Map.of();
		}
		Fields entries = given.fields(side);
		Map<String, Scenario.Given> all = entries.entries(path -> entry(entries.fields(path), path));
		Set<String> seen = new HashSet<>();
		all.forEach((path, entry) -> {
			if (!entry.id().isEmpty() && !seen.add(entry.id())) {
				throw entries.error(path, "the id " + entry.id() + " is used twice");
			}
		});
		noFileAboveAnother(entries, all.keySet(), side.equals("remote"));
		return all;
	}

	private static Scenario.Given entry(Fields entry, String path) {
		boolean isFolder = entry.flag("dir");
		if (isFolder != path.endsWith("/")) {
			throw entry.error("dir", "a folder's path ends with a slash, and no other");
		}
		Optional<Bytes> bytes = isFolder ? Optional.empty() : Optional.of(Bytes.of(entry.text("c")));
		int version = isFolder ? 0 : entry.number("v", 1);
		if (!isFolder && version < 1) {
			throw entry.error("v", "versions begin with 1");
		}
		Scenario.Given given = new Scenario.Given(bytes, entry.optional("id").orElse(""), version);
		entry.end();
		return given;
	}

	private static Map<String, LocalEntry> local(Fields given) {
		if (!given.has("local")) {
			return Map.of();
		}
		Fields entries = given.fields("local");
		Map<String, LocalEntry> all = entries.entries(path -> localEntry(entries, path));
		noFileAboveAnother(entries, all.keySet(), false);
		return all;
	}

	private static LocalEntry localEntry(Fields entries, String path) {
		if (entries.node(path) instanceof Map<?, ?>) {
			Fields link = entries.fields(path);
			LocalEntry entry = new LocalEntry.Link(link.text("symlink"));
			link.end();
			return entry;
		}
		if (path.endsWith("/")) {
			entries.word(path, Map.of("dir", true));
			return new LocalEntry.Folder();
		}
		return new LocalEntry.File(Bytes.of(entries.text(path)));
	}

	/** On a disk no name is a file and a folder; on the server it may be. */
	private static void noFileAboveAnother(Fields entries, Set<String> paths, boolean mayShare) {
		List<String> folders = new ArrayList<>();
		for (String path : paths) {
			for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
				folders.add(path.substring(0, slash));
			}
		}
		for (String folder : folders) {
			if (paths.contains(folder) && !mayShare) {
				throw entries.error(folder, "is a file and a folder");
			}
		}
	}
}
