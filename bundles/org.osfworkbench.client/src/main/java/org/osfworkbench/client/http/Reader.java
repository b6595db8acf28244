package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfException;
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
		if (answer.isHtml()) {
			throw transport.problems().bad(answer, "A web page instead of data");
		}
		try {
			Json json = Json.parse(answer.body());
			answer.drain();
			return decoder.decode(json);
		} catch (MalformedAnswerException e) {
			throw transport.problems().bad(answer, String.valueOf(e.getMessage()));
		} catch (IOException e) {
			throw answer.broken(e);
		}
	}

	/** A whole list. Elements for which the decoder gives nothing are left out, and so make the list incomplete. */
	<T> Listing<T> all(URI first, Decoder<Optional<T>> decoder, Function<T, Object> key, Cancellation cancellation) throws OsfException {
		Map<Object, T> found = new LinkedHashMap<>();
		Set<URI> seen = new HashSet<>();
		OptionalLong announced = OptionalLong.empty();
		Optional<URI> next = Optional.of(first);
		while (next.isPresent()) {
			Request request = Request.api(next.get());
			if (!seen.add(next.get())) {
				throw transport.problems().bad(request, "The pages of a list run in a circle");
			}
			Contents<T> page = get(request, json -> Contents.of(Page.of(json), decoder), cancellation);
			page.items.forEach(item -> found.putIfAbsent(key.apply(item), item));
			announced = page.total.isPresent() ? page.total : announced;
			next = page.next;
		}
		return new Listing<>(List.copyOf(found.values()), (int) Math.min(announced.orElse(found.size()), Integer.MAX_VALUE));
	}

	/** A page whose elements are decoded, so that one that cannot be is reported with the request it came by. */
	private record Contents<T>(List<T> items, OptionalLong total, Optional<URI> next) {

		static <T> Contents<T> of(Page page, Decoder<Optional<T>> decoder) throws MalformedAnswerException {
			List<T> items = new java.util.ArrayList<>();
			for (Json json : page.items()) {
				decoder.decode(json).ifPresent(items::add);
			}
			return new Contents<>(items, page.total(), page.next());
		}
	}
}
