package org.osfworkbench.client.http;

import java.net.URI;
import java.util.Optional;

import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Token;

/**
 * The only class that puts a token into a request, and the one that keeps it out of texts ({@code sync-design.md}, section 9).
 * Safe for use from any thread.
 */
@SuppressWarnings("nls") // protocol words
final class Credentials {

	private final Host host;
	private final Optional<Token> token;

	Credentials(Host host, Optional<Token> token) {
		this.host = host;
		this.token = token;
	}

	boolean trusts(URI address) {
		return host.trusts(address);
	}

	boolean present() {
		return token.isPresent();
	}

	/** Adds the token if the address may have it. */
	void authorize(HttpRequest request, URI address) {
		if (host.trusts(address)) {
			token.ifPresent(secret -> request.setHeader(new SecretHeader("Bearer " + secret.secret())));
		}
	}

	/** Blots the token out of a text that came from a server, which may repeat what it was sent. */
	String redact(String text) {
		return token.map(secret -> text.replace(secret.secret(), "[hidden]")).orElse(text);
	}

	/** Drops a cause that quotes the token, anywhere in its chain. */
	@Nullable Throwable redact(Throwable cause) {
		Throwable link = cause;
		for (int depth = 0; link != null && depth < 20; depth++) {
			String text = String.valueOf(link.getMessage());
			if (!redact(text).equals(text)) {
				return null;
			}
			link = link.getCause();
		}
		return cause;
	}

	/** The library's own log prints headers as text. */
	private static final class SecretHeader extends BasicHeader {
		private static final long serialVersionUID = 1L;

		SecretHeader(String value) {
			super(HttpHeaders.AUTHORIZATION, value, true);
		}

		@Override
		public String toString() {
			return getName() + ": [hidden]";
		}
	}
}
