package org.osfworkbench.sandbox.seed;

import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads a value that is on one line: a text, a number, or a list or mapping in brackets. */
@SuppressWarnings("nls") // syntax, and messages for the log of whoever starts a sandbox
final class YamlValue {

	private final String text;
	private final int line;
	private int at;

	private YamlValue(String text, int line) {
		this.text = text;
		this.line = line;
	}

	static JsonNode read(String text, int line) {
		YamlValue value = new YamlValue(text, line);
		JsonNode read = value.next("");
		value.blanks();
		if (value.at < text.length() && text.charAt(value.at) != '#') {
			throw value.wrong();
		}
		return read;
	}

	private IllegalArgumentException wrong() {
		return new IllegalArgumentException("Line " + line + " has a value that cannot be read.");
	}

	private void blanks() {
		while (at < text.length() && text.charAt(at) == ' ') {
			at++;
		}
	}

	private char here() {
		if (at >= text.length()) {
			throw wrong();
		}
		return text.charAt(at);
	}

	/** @param ends the characters that end a plain text, beside a comment */
	private JsonNode next(String ends) {
		blanks();
		return switch (here()) {
			case '[' -> list();
			case '{' -> mapping();
			case '"' -> JsonNodeFactory.instance.textNode(quoted());
			case '\'' -> JsonNodeFactory.instance.textNode(single());
			case '&', '*', '!', '|', '>', '%', '@', '`' -> throw wrong();
			default -> plain(ends);
		};
	}

	private ArrayNode list() {
		ArrayNode list = Json.array();
		at++;
		for (blanks(); here() != ']'; blanks()) {
			list.add(next(",]"));
			comma(']');
		}
		at++;
		return list;
	}

	private ObjectNode mapping() {
		ObjectNode mapping = Json.object();
		at++;
		for (blanks(); here() != '}'; blanks()) {
			String name = next(":,}").asText();
			blanks();
			if (here() != ':') {
				throw wrong();
			}
			at++;
			mapping.set(name, next(",}"));
			comma('}');
		}
		at++;
		return mapping;
	}

	private void comma(char end) {
		blanks();
		if (here() == ',') {
			at++;
		} else if (here() != end) {
			throw wrong();
		}
	}

	private String quoted() {
		int start = at;
		at++;
		while (here() != '"') {
			at += here() == '\\' ? 2 : 1;
		}
		at++;
		try {
			return Json.mapper().readTree(text.substring(start, at)).asText();
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException(wrong().getMessage(), e);
		}
	}

	private String single() {
		StringBuilder all = new StringBuilder();
		at++;
		while (here() != '\'' || at + 1 < text.length() && text.charAt(at + 1) == '\'') {
			at += here() == '\'' ? 1 : 0;
			all.append(here());
			at++;
		}
		at++;
		return all.toString();
	}

	private JsonNode plain(String ends) {
		int start = at;
		while (at < text.length() && ends.indexOf(text.charAt(at)) < 0 && !(text.startsWith(" #", at))) {
			at++;
		}
		String word = text.substring(start, at).strip();
		return switch (word) {
			case "", "~", "null" -> JsonNodeFactory.instance.nullNode();
			case "true" -> JsonNodeFactory.instance.booleanNode(true);
			case "false" -> JsonNodeFactory.instance.booleanNode(false);
			default -> word.matches("-?(0|[1-9]\\d{0,17})") ? JsonNodeFactory.instance.numberNode(Long.parseLong(word))
					: JsonNodeFactory.instance.textNode(word);
		};
	}
}
