package org.osfworkbench.client.http;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.jsonapi.Page;

/** Follows {@code next}, and drops what a page before had already ({@code osf-api.md}, section 1.3). For one thread at a time. */
@SuppressWarnings("nls") // log texts
final class HttpPages<T> implements Pages<T> {

	private final Reader reader;
	private final Problems problems;
	private final Page.Decoder<T> decoder;
	private final Function<T, Object> key;
	private final Cancellation cancellation;
	private final Deque<T> waiting = new ArrayDeque<>();
	private final Set<Object> known = new HashSet<>();
	private final Set<URI> asked = new HashSet<>();
	private Optional<URI> next;
	private OptionalLong announced = OptionalLong.empty();

	HttpPages(Reader reader, Problems problems, URI first, Page.Decoder<T> decoder, Function<T, Object> key, Cancellation cancellation) {
		this.reader = reader;
		this.problems = problems;
		this.next = Optional.of(first);
		this.decoder = decoder;
		this.key = key;
		this.cancellation = cancellation;
	}

	@Override
	public Optional<T> next() throws OsfException {
		while (waiting.isEmpty() && next.isPresent()) {
			fetch(next.get());
		}
		if (cancellation.isCancelled()) {
			throw new CancellationException();
		}
		return Optional.ofNullable(waiting.poll());
	}

	@Override
	public OptionalLong announced() {
		return announced;
	}

	private void fetch(URI address) throws OsfException {
		Request request = Request.api(address);
		if (asked.contains(address)) {
			throw problems.bad(request, "The pages of a list run in a circle");
		}
		Page<T> page = reader.page(request, decoder, cancellation);
		asked.add(address);
		page.items().stream().filter(item -> known.add(key.apply(item))).forEach(waiting::add);
		announced = page.total().isPresent() ? page.total() : announced;
		next = page.next();
	}
}
