package org.osfworkbench.client.http;

import java.net.URI;
import java.util.Optional;

import org.apache.hc.core5.http.HttpEntity;
import org.osfworkbench.client.jsonapi.Addresses;

/**
 * What to send.
 *
 * @param method the HTTP method
 * @param uri where; has to be trusted
 * @param expect what the answer is
 * @param body what goes along
 */
@SuppressWarnings("nls") // protocol words
record Request(String method, URI uri, Expect expect, Optional<HttpEntity> body) {

	/** What kind of answer is asked for. */
	enum Expect {
		/** Answers of API v2; the version is pinned ({@code osf-api.md}, section 1.2). */
		API("application/vnd.api+json;version=2.20", "gzip"),
		/** Answers of WaterButler. */
		ENTITY("application/json", "gzip"),
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
		return new Request("GET", uri, Expect.API, Optional.empty());
	}

	static Request entity(URI uri) {
		return new Request("GET", uri, Expect.ENTITY, Optional.empty());
	}

	static Request bytes(URI uri) {
		return new Request("GET", uri, Expect.BYTES, Optional.empty());
	}

	static Request put(URI uri, Optional<HttpEntity> body) {
		return new Request("PUT", uri, Expect.ENTITY, body);
	}

	static Request delete(URI uri) {
		return new Request("DELETE", uri, Expect.ENTITY, Optional.empty());
	}

	boolean isWrite() {
		return !"GET".equals(method);
	}

	/** For messages: without parameters, which may hold keys and signatures. */
	String describe() {
		return method + " " + Addresses.withoutQuery(uri);
	}
}
