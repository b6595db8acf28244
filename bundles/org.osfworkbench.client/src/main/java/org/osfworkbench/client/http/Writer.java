package org.osfworkbench.client.http;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;

/** Changes things in API v2. Nothing is sent twice: an answer that got lost does not say whether the change was made. */
final class Writer {

	private final Transport transport;
	private final Reader reader;

	Writer(Transport transport, Reader reader) {
		this.transport = transport;
		this.reader = reader;
	}

	/** Sends a change and reads the answer. */
	<T> T send(Request request, Reader.Decoder<T> decoder, Cancellation cancellation) throws OsfException {
		try (Answer answer = transport.send(request, cancellation)) {
			return reader.decode(answer, decoder);
		}
	}

	/** Deletes; what is already gone counts as done. */
	void delete(Request request, Cancellation cancellation) throws OsfException {
		try (Answer answer = transport.open(request, cancellation)) {
			boolean alreadyGone = answer.status() == 404 || answer.status() == 410;
			if (!answer.isSuccess() && !alreadyGone) {
				throw transport.problems().of(answer);
			}
			answer.drain();
		}
	}
}
