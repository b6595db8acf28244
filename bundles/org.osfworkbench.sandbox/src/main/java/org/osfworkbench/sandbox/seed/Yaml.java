package org.osfworkbench.sandbox.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads the part of YAML that a seed needs: mappings and lists by indentation, plain and quoted texts, blocks after {@code |}, and lists
 * and mappings in brackets on one line. Anchors, tags, folded blocks and several documents are refused.
 */
@SuppressWarnings("nls") // syntax, and messages for the log of whoever starts a sandbox
final class Yaml {

	private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'";
	private static final String PLAIN = "[^\"'\\[\\]{},#&*!|>%@`-][^#]*?|-[^ #][^#]*?";
	private static final Pattern PAIR = Pattern.compile("(" + QUOTED + "|" + PLAIN + "):(?: +(.*))?");

	private record Line(int number, int indent, String text) {
	}

	private final List<String> raw;
	private final List<Line> lines = new ArrayList<>();
	private int at;

	private Yaml(String text) {
		raw = text.lines().toList();
		for (int i = 0; i < raw.size(); i++) {
			String line = raw.get(i).stripTrailing();
			String content = line.stripLeading();
			if (line.substring(0, line.length() - content.length()).contains("\t")) {
				throw new IllegalArgumentException("Line " + (i + 1) + " is indented with a tab.");
			}
			lines.add(new Line(i + 1, line.length() - content.length(), content));
		}
	}

	/**
	 * Reads a document.
	 *
	 * @throws IllegalArgumentException when it is no YAML of this kind; the message names the line
	 */
	static JsonNode read(String text) {
		Yaml yaml = new Yaml(text);
		if (yaml.more() && yaml.line().text().equals("---")) {
			yaml.at++;
		}
		JsonNode all = yaml.more() ? yaml.value(yaml.line().indent()) : Json.object();
		if (yaml.more()) {
			throw yaml.wrong("does not belong to what is above it");
		}
		return all;
	}

	/** Goes to the next line that says something. */
	private boolean more() {
		while (at < lines.size() && (lines.get(at).text().isEmpty() || lines.get(at).text().startsWith("#"))) {
			at++;
		}
		return at < lines.size();
	}

	private Line line() {
		return lines.get(at);
	}

	private IllegalArgumentException wrong(String what) {
		return new IllegalArgumentException("Line " + line().number() + " " + what + ".");
	}

	private JsonNode value(int indent) {
		String text = line().text();
		if (text.equals("-") || text.startsWith("- ")) {
			return list(indent);
		}
		if (PAIR.matcher(text).matches()) {
			return mapping(indent);
		}
		at++;
		return YamlValue.read(text, lines.get(at - 1).number());
	}

	private ArrayNode list(int indent) {
		ArrayNode list = Json.array();
		while (more() && line().indent() == indent && (line().text().equals("-") || line().text().startsWith("- "))) {
			String rest = line().text().substring(1).stripLeading();
			int inner = indent + line().text().length() - rest.length();
			if (rest.isEmpty() || rest.startsWith("#")) {
				at++;
				list.add(nested(indent));
			} else {
				lines.set(at, new Line(line().number(), inner, rest));
				list.add(value(inner));
			}
		}
		return list;
	}

	private ObjectNode mapping(int indent) {
		ObjectNode mapping = Json.object();
		while (more() && line().indent() == indent) {
			Matcher pair = PAIR.matcher(line().text());
			if (!pair.matches()) {
				throw wrong("is neither a name with a value nor an element of a list");
			}
			String name = YamlValue.read(pair.group(1), line().number()).asText();
			String rest = pair.group(2) == null ? "" : pair.group(2).strip();
			if (mapping.has(name)) {
				throw wrong("has a name that was there before, " + name);
			}
			mapping.set(name, member(indent, rest));
		}
		return mapping;
	}

	private JsonNode member(int indent, String rest) {
		if (rest.isEmpty() || rest.startsWith("#")) {
			at++;
			boolean list = more() && line().indent() == indent && (line().text().equals("-") || line().text().startsWith("- "));
			return list ? list(indent) : nested(indent);
		}
		if (rest.equals("|") || rest.equals("|-")) {
			return Json.of("text", block(indent, rest.equals("|"))).get("text");
		}
		JsonNode value = YamlValue.read(rest, line().number());
		at++;
		return value;
	}

	private JsonNode nested(int indent) {
		return more() && line().indent() > indent ? value(line().indent()) : Json.object().nullNode();
	}

	/** The lines below that are further to the right, as they are. */
	private String block(int indent, boolean end) {
		at++;
		List<String> block = new ArrayList<>();
		int left = -1;
		while (at < lines.size() && (line().text().isEmpty() || line().indent() > indent)) {
			left = left < 0 && !line().text().isEmpty() ? line().indent() : left;
			block.add(line().text().isEmpty() ? "" : raw.get(at).substring(Math.min(left, line().indent())));
			at++;
		}
		while (!block.isEmpty() && block.getLast().isEmpty()) {
			block.removeLast();
		}
		return String.join("\n", block) + (end && !block.isEmpty() ? "\n" : "");
	}
}
