package org.osfworkbench.client.http;

import java.net.URI;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.jsonapi.Addresses;
import org.osfworkbench.client.jsonapi.Documents;
import org.osfworkbench.client.jsonapi.Page;

/**
 * What the groups of operations of API v2 have in common: addresses, reading, writing.
 *
 * @param host where
 * @param reader reads
 * @param writer writes
 */
@SuppressWarnings("nls") // parts of addresses
record Api(Host host, Reader reader, Writer writer) {

	private static final String PAGE_SIZE = "100";

	/** An address of API v2; names are encoded, the rest is taken as it is. */
	URI address(String form, String... names) {
		Object[] encoded = java.util.Arrays.stream(names).map(Addresses::encode).toArray();
		return host.api().resolve(String.format(form, encoded));
	}

	<T> T get(URI address, Reader.Decoder<T> decoder, Cancellation cancellation) throws OsfException {
		return reader.get(Request.api(address), decoder, cancellation);
	}

	<T> Pages<T> list(URI address, Page.Decoder<T> decoder, java.util.function.Function<T, Object> key, Cancellation cancellation) {
		return reader.pages(paged(address), decoder, key, cancellation);
	}

	<T> T post(URI address, Documents document, Reader.Decoder<T> decoder, Cancellation cancellation) throws OsfException {
		return writer.send(Request.apiWrite("POST", address, document.bytes()), decoder, cancellation);
	}

	<T> T patch(URI address, Documents document, Reader.Decoder<T> decoder, Cancellation cancellation) throws OsfException {
		return writer.send(Request.apiWrite("PATCH", address, document.bytes()), decoder, cancellation);
	}

	static URI paged(URI address) {
		return Addresses.with(address, "page[size]", PAGE_SIZE);
	}
}
