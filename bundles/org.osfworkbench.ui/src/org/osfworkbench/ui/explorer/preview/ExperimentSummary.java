package org.osfworkbench.ui.explorer.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.ui.experiment.ExperimentArchive;
import org.osfworkbench.ui.experiment.OpenSesameScript;

/**
 * What an experiment is, for somebody who looks at it without its editor ({@code experiment-formats.md}, sections 1.5, 1.6 and 2).
 *
 * @param title its own title, or that of the file
 * @param facts label and value, in order
 * @param structure its items from the start, indented by two spaces a level
 */
@SuppressWarnings("nls") // words of the formats
public record ExperimentSummary(String title, List<Map.Entry<String, String>> facts, List<String> structure) {

	private static final int DEEPEST = 12;
	private static final int LONGEST = 400;
	private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)((?:\\s++\\w++=\"[^\"]*+\")*+)\\s*+/?>");
	private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

	/** Copies the lists. */
	public ExperimentSummary {
		facts = List.copyOf(facts);
		structure = List.copyOf(structure);
	}

	/**
	 * Reads an experiment.
	 *
	 * @param name the file's name
	 * @param bytes its bytes
	 * @return the summary
	 * @throws IOException if an archive is broken or larger than the limits
	 */
	public static ExperimentSummary of(String name, byte[] bytes) throws IOException {
		return name.toLowerCase(Locale.ROOT).endsWith(".psyexp") ? psychoPy(name, new String(bytes, StandardCharsets.UTF_8))
				: openSesame(name, ExperimentArchive.read(bytes));
	}

	private static ExperimentSummary openSesame(String name, ExperimentArchive archive) {
		OpenSesameScript script = OpenSesameScript.of(archive.script());
		List<Map.Entry<String, String>> facts = new ArrayList<>();
		add(facts, Messages.Fact_description, script.variable("description"));
		add(facts, Messages.Fact_savedBy, Optional.of(script.version()).filter(version -> !version.isEmpty()).map(version -> "OpenSesame " + version));
		add(facts, Messages.Fact_window, script.variable("width").flatMap(width -> script.variable("height").map(height -> width + " \u00d7 " + height)));
		add(facts, Messages.Fact_backend, script.variable("canvas_backend"));
		add(facts, Messages.Fact_items, Optional.of(kinds(script)));
		add(facts, Messages.Fact_pool, Optional.of(archive.pool()).filter(pool -> !pool.isEmpty())
				.map(pool -> NLS.bind(Messages.Fact_files, Integer.valueOf(pool.size()), String.join(", ", pool.subList(0, Math.min(5, pool.size()))))));
		List<String> structure = new ArrayList<>();
		outline(script, script.start(), 0, structure);
		return new ExperimentSummary(script.variable("title").orElse(name), facts, structure);
	}

	private static String kinds(OpenSesameScript script) {
		Map<String, Integer> counts = new TreeMap<>();
		script.items().forEach(item -> counts.merge(item.type(), Integer.valueOf(1), Integer::sum));
		return String.join(", ", counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).toList());
	}

	private static void outline(OpenSesameScript script, String name, int depth, List<String> lines) {
		Optional<OpenSesameScript.Item> item = script.item(name);
		String kind = item.map(OpenSesameScript.Item::type).orElse(Messages.Summary_missing);
		lines.add("  ".repeat(depth) + name + "  (" + kind + ')');
		if (depth < DEEPEST && lines.size() < LONGEST) {
			item.ifPresent(known -> known.runs().forEach(child -> outline(script, child, depth + 1, lines)));
		}
	}

	private static ExperimentSummary psychoPy(String name, String xml) {
		Map<String, String> settings = new HashMap<>();
		List<String> routines = new ArrayList<>();
		List<String> flow = new ArrayList<>();
		String version = "";
		String part = "";
		int depth = 0;
		Matcher tag = TAG.matcher(xml);
		while (tag.find()) {
			String kind = tag.group(2);
			boolean ends = !tag.group(1).isEmpty();
			Map<String, String> attributes = attributes(tag.group(3));
			String called = attributes.getOrDefault("name", "");
			if (kind.equals("PsychoPy2experiment") && !ends) {
				version = attributes.getOrDefault("version", "");
			} else if (kind.equals("Settings") || kind.equals("Routines") || kind.equals("Flow")) {
				part = ends ? "" : kind;
			} else if (part.equals("Settings") && kind.equals("Param")) {
				settings.put(called, attributes.getOrDefault("val", ""));
			} else if (part.equals("Routines") && kind.endsWith("Routine") && !ends) {
				routines.add(called);
			} else if (part.equals("Flow") && !ends) {
				depth -= kind.equals("LoopTerminator") && depth > 0 ? 1 : 0;
				flow(kind, called, attributes, depth).ifPresent(flow::add);
				depth += kind.equals("LoopInitiator") ? 1 : 0;
			}
		}
		List<Map.Entry<String, String>> facts = new ArrayList<>();
		add(facts, Messages.Fact_savedBy, Optional.of(version).filter(told -> !told.isEmpty()).map(told -> "PsychoPy " + told));
		add(facts, Messages.Fact_participant, Optional.ofNullable(settings.get("Experiment info")));
		add(facts, Messages.Fact_window, Optional.ofNullable(settings.get("Window size (pixels)")));
		add(facts, Messages.Fact_units, Optional.ofNullable(settings.get("Units")));
		add(facts, Messages.Fact_dataFile, Optional.ofNullable(settings.get("Data filename")));
		add(facts, Messages.Fact_routines, Optional.of(String.join(", ", routines)));
		return new ExperimentSummary(Optional.ofNullable(settings.get("expName")).filter(title -> !title.isBlank()).orElse(name), facts, flow);
	}

	private static Optional<String> flow(String kind, String called, Map<String, String> attributes, int depth) {
		String indent = "  ".repeat(Math.min(depth, DEEPEST));
		return switch (kind) {
		case "LoopInitiator" -> Optional.of(indent + called + "  (" + attributes.getOrDefault("loopType", Messages.Summary_loop) + ')');
		case "LoopTerminator", "Param" -> Optional.empty();
		default -> Optional.of(indent + called);
		};
	}

	private static Map<String, String> attributes(String text) {
		Map<String, String> found = new HashMap<>();
		Matcher attribute = ATTRIBUTE.matcher(text);
		while (attribute.find()) {
			found.put(attribute.group(1), attribute.group(2).replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#10;", " ")
					.replace("&amp;", "&"));
		}
		return found;
	}

	private static void add(List<Map.Entry<String, String>> facts, String label, Optional<String> value) {
		value.filter(known -> !known.isBlank()).ifPresent(known -> facts.add(Map.entry(label, known)));
	}
}
