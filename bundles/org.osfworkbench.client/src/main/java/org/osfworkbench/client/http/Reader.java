package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Function;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.jsonapi.Json;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;
import org.osfworkbench.client.jsonapi.Page;

/** Fetches JSON: single documents, and lists with all their pages. */
@SuppressWarnings("nls") // log texts
final class Reader {

	/** Makes a value of an answer. */
	@FunctionalInterface
	interface Decoder<T> {
		T decode(Json json) throws MalformedAnswerException;
	}

	/** Makes a value of bytes that arrive. */
	@FunctionalInterface
	interface Streamed<T> {
		T read(InputStream body) throws MalformedAnswerException, IOException;
	}

	private final Transport transport;
	private final Retry retry;

	Reader(Transport transport, Retry retry) {
		this.transport = transport;
		this.retry = retry;
	}

	/** One document; repeated if the network or the server fails for a moment. */
	<T> T get(Request request, Decoder<T> decoder, Cancellation cancellation) throws OsfException {
		return retry.read(cancellation, () -> {
			try (Answer answer = transport.send(request, cancellation)) {
				return decode(answer, decoder);
			}
		});
	}

	/** Reads the body of an answer that has arrived. */
	<T> T decode(Answer answer, Decoder<T> decoder) throws OsfException {
		return read(answer, body -> decoder.decode(Json.parse(body)));
	}

	/** One page of a list, element by element. */
	<T> Page<T> page(Request request, Page.Decoder<T> decoder, Cancellation cancellation) throws OsfException {
		return stream(request, body -> Page.read(body, decoder), cancellation);
	}

	/** A document that is read while it arrives. */
	<T> T stream(Request request, Streamed<T> decoder, Cancellation cancellation) throws OsfException {
		return retry.read(cancellation, () -> {
			try (Answer answer = transport.send(request, cancellation)) {
				return read(answer, decoder);
			}
		});
	}

	/** A list that fetches its pages while it is read. */
	<T> Pages<T> pages(URI first, Page.Decoder<T> decoder, Function<T, Object> key, Cancellation cancellation) {
		return new HttpPages<>(this, transport.problems(), first, decoder, key, cancellation);
	}

	/** A whole list. Elements for which the decoder gives nothing are left out, and so make the list incomplete. */
	<T> Listing<T> all(URI first, Page.Decoder<T> decoder, Function<T, Object> key, Cancellation cancellation) throws OsfException {
		return pages(first, decoder, key, cancellation).all();
	}

	private <T> T read(Answer answer, Streamed<T> decoder) throws OsfException {
		if (answer.isHtml()) {
			throw transport.problems().bad(answer, "A web page instead of data");
		}
		try {
			T value = decoder.read(answer.body());
			answer.drain();
			return value;
		} catch (MalformedAnswerException e) {
			throw transport.problems().bad(answer, String.valueOf(e.getMessage()));
		} catch (IOException e) {
			throw answer.broken(e);
		}
	}
}
