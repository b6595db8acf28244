package org.osfworkbench.client.http;

import java.net.URI;
import java.util.Optional;

import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.osfworkbench.client.jsonapi.Addresses;

/**
 * What to send.
 *
 * @param method the HTTP method
 * @param uri where; has to be trusted
 * @param expect what the answer is
 * @param body what goes along
 * @param range which bytes are asked for, as {@code bytes=5-}; empty for all
 */
@SuppressWarnings("nls") // protocol words
record Request(String method, URI uri, Expect expect, Optional<HttpEntity> body, Optional<String> range) {

	private static final ContentType JSON_API = ContentType.create("application/vnd.api+json");

	/** What kind of answer is asked for. */
	enum Expect {
		/** Answers of API v2; the version is pinned ({@code osf-api.md}, section 1.2). */
		API("application/vnd.api+json;version=2.20", "gzip"),
		/** Answers of WaterButler. */
		ENTITY("application/json", "gzip"),
		/** A text of API v2 that is no document. */
		TEXT("*/*", "gzip"),
		/** A file. */
		BYTES("*/*", "identity");

		final String accept;
		final String encoding;

		Expect(String accept, String encoding) {
			this.accept = accept;
			this.encoding = encoding;
		}
	}

	static Request api(URI uri) {
		return new Request("GET", uri, Expect.API, Optional.empty(), Optional.empty());
	}

	static Request entity(URI uri) {
		return new Request("GET", uri, Expect.ENTITY, Optional.empty(), Optional.empty());
	}

	static Request text(URI uri) {
		return new Request("GET", uri, Expect.TEXT, Optional.empty(), Optional.empty());
	}

	static Request bytes(URI uri) {
		return new Request("GET", uri, Expect.BYTES, Optional.empty(), Optional.empty());
	}

	static Request put(URI uri, Optional<HttpEntity> body) {
		return new Request("PUT", uri, Expect.ENTITY, body, Optional.empty());
	}

	/** A change in API v2. */
	static Request apiWrite(String method, URI uri, byte[] document) {
		return new Request(method, uri, Expect.API, Optional.of(new ByteArrayEntity(document, JSON_API)), Optional.empty());
	}

	static Request apiDelete(URI uri) {
		return new Request("DELETE", uri, Expect.API, Optional.empty(), Optional.empty());
	}

	/** An order to WaterButler: rename, move, copy. */
	static Request order(URI uri, byte[] json) {
		return new Request("POST", uri, Expect.ENTITY, Optional.of(new ByteArrayEntity(json, ContentType.APPLICATION_JSON)), Optional.empty());
	}

	/** A form for the login server. */
	static Request form(URI uri, HttpEntity form) {
		return new Request("POST", uri, Expect.ENTITY, Optional.of(form), Optional.empty());
	}

	/** The same, from that byte on. */
	Request from(long offset) {
		return new Request(method, uri, expect, body, Optional.of("bytes=" + offset + "-"));
	}

	static Request delete(URI uri) {
		return new Request("DELETE", uri, Expect.ENTITY, Optional.empty(), Optional.empty());
	}

	/** Whether the same bytes can be sent again. */
	boolean repeatable() {
		return body.map(HttpEntity::isRepeatable).orElse(true);
	}

	boolean isWrite() {
		return !"GET".equals(method);
	}

	/** For messages: without parameters, which may hold keys and signatures. */
	String describe() {
		return method + " " + Addresses.withoutQuery(uri);
	}
}
