package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;

/** Fetches pictures of people, without the token, from few places. A picture that cannot be had is none. */
@SuppressWarnings("nls") // addresses and media types
final class Pictures {

	/** Where OSF installations keep pictures, beside themselves ({@code osf-api.md}, section 3.1). */
	private static final List<URI> SERVICES = List.of(URI.create("https://secure.gravatar.com/"), URI.create("https://www.gravatar.com/"));
	private static final List<String> TYPES = List.of("image/png", "image/jpeg", "image/gif");
	private static final int LARGEST = 512 << 10;
	private static final int OK = 200;

	private final Transport transport;
	private final Host host;

	Pictures(Transport transport) {
		this.transport = transport;
		this.host = transport.credentials().host();
	}

	/** The picture at an address; empty if it may not be fetched from there, or is no picture. */
	Optional<byte[]> fetch(URI address, Cancellation cancellation) {
		if (!isAllowed(host, address)) {
			return Optional.empty();
		}
		try (Answer answer = transport.openUnsigned(Request.text(address), cancellation)) {
			return isPicture(answer) ? read(answer) : Optional.empty();
		} catch (@SuppressWarnings("unused") OsfException | IOException e) {
			return Optional.empty(); // a picture is no matter to fail for
		}
	}

	/** Whether a picture of a person of a host may come from an address. */
	static boolean isAllowed(Host host, URI address) {
		return Host.isSafe(address) && (host.trusts(address) || SERVICES.stream().anyMatch(service -> Host.sameOrigin(service, address)));
	}

	private static boolean isPicture(Answer answer) {
		String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
		return answer.status() == OK && TYPES.stream().anyMatch(type::startsWith);
	}

	private static Optional<byte[]> read(Answer answer) throws IOException {
		byte[] bytes = answer.body().readNBytes(LARGEST + 1);
		return bytes.length == 0 || bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
	}
}
