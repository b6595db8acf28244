package org.osfworkbench.sandbox.http;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.osfworkbench.sandbox.requests.SeenRequest.Origin;

/**
 * A request in the form the services work with.
 *
 * @param path the path as sent, percent-encoded
 * @param header gives the value of a header by its name, ignoring case
 * @param length the {@code Content-Length}, or -1 when there was none
 */
public record Call(Origin origin, String method, String path, Query query, Function<String, Optional<String>> header,
		long length, InputStream body) {

	/** The value of a header. */
	public Optional<String> header(String name) {
		return header.apply(name);
	}

	/** The decoded parts of the path between slashes, empty ones left out. */
	public List<String> segments() {
		return Stream.of(path.split("/")).filter(s -> !s.isEmpty()).map(Query::decodeSegment).toList(); //$NON-NLS-1$
	}

	/** Says whether the method changes something. */
	public boolean writes() {
		return switch (method) {
			case "GET", "HEAD", "OPTIONS" -> false; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			default -> true;
		};
	}

	/** The same call at another path. */
	public Call at(String otherPath) {
		return new Call(origin, method, otherPath, query, header, length, body);
	}

	/** The same call with another body. */
	public Call with(InputStream otherBody) {
		return new Call(origin, method, path, query, header, length, otherBody);
	}

	/** The same call without a header. */
	public Call without(String name) {
		return new Call(origin, method, path, query, asked -> asked.equalsIgnoreCase(name) ? Optional.empty() : header.apply(asked), length,
				body);
	}

	/** The same call as a GET of another address, for the same caller. */
	public Call get(String otherPath, Query otherQuery) {
		return new Call(origin, "GET", otherPath, otherQuery, header, 0, InputStream.nullInputStream()); //$NON-NLS-1$
	}
}
