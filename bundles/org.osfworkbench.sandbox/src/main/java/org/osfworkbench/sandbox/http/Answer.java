package org.osfworkbench.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer before it is sent; immutable. */
@SuppressWarnings("nls") // header names and media types
public record Answer(int status, Map<String, String> headers, Body body) {

	/** What comes after the headers. */
	public sealed interface Body {

		/** A few bytes. */
		record Bytes(byte[] bytes) implements Body {
		}

		/** A few bytes, of which only the first ones are sent before the connection breaks. */
		record Broken(byte[] bytes, int sent) implements Body {
		}

		/** A JSON tree. */
		record Tree(JsonNode json) implements Body {
		}

		/** A part of a file of the blob store. */
		record Slice(Path file, long start, long length) implements Body {
		}

		/** Bytes made while they are sent; no length is told. */
		record Stream(Writer writer) implements Body {
		}
	}

	/** Writes a body piece by piece. */
	@FunctionalInterface
	public interface Writer {

		/** Writes everything; the stream is closed by the caller. */
		void write(OutputStream out) throws IOException;
	}

	/** No body. */
	public static Answer empty(int status) {
		return new Answer(status, Map.of(), new Body.Bytes(new byte[0]));
	}

	/** A JSON tree with its media type. */
	public static Answer json(int status, String mediaType, JsonNode tree) {
		return new Answer(status, Map.of("Content-Type", mediaType), new Body.Tree(tree));
	}

	/** A page. */
	public static Answer html(int status, String page) {
		return text(status, "text/html; charset=utf-8", page);
	}

	/** Text of some media type, sent as UTF-8. */
	public static Answer text(int status, String mediaType, String text) {
		return new Answer(status, Map.of("Content-Type", mediaType),
				new Body.Bytes(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** A redirect without body. */
	public static Answer redirect(int status, String location) {
		return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8", "Location", location),
				new Body.Bytes(new byte[0]));
	}

	/** The same with one more header. */
	public Answer with(String name, String value) {
		return with(Map.of(name, value));
	}

	/** The same with more headers. */
	public Answer with(Map<String, String> more) {
		Map<String, String> all = new LinkedHashMap<>(headers);
		all.putAll(more);
		return new Answer(status, Map.copyOf(all), body);
	}

	/** The same with the headers that forbid to keep it (osf-api.md section 9). */
	public Answer uncached() {
		return with(Map.of("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate", "Expires", "-1", "Pragma", "no-cache"));
	}

	/** The JSON tree; an empty object if the body is something else. */
	public JsonNode tree() {
		return body instanceof Body.Tree tree ? tree.json() : Json.object();
	}
}
