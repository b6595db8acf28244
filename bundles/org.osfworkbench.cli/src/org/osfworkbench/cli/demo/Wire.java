package org.osfworkbench.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Plain requests to the server, written on their own, so that what the demo checks does not pass through the client it demonstrates. The
 * token goes to the host's own addresses only; redirects are followed by hand and without it ({@code osf-api.md}, section 5.6).
 */
@SuppressWarnings("nls") // the protocol
final class Wire {

	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final int REDIRECT = 302;

	/**
	 * An answer.
	 *
	 * @param request method and path as sent
	 * @param status HTTP status
	 * @param body the bytes
	 */
	record Answer(String request, int status, byte[] body) {

		JsonNode json() throws IOException {
			return new ObjectMapper().readTree(body);
		}

		/** For people: {@code GET /v2/users/me/ 200}. */
		String line() {
			return request + " " + status;
		}
	}

	private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();
	private final Host host;
	private final Token token;

	Wire(Host host, Token token) {
		this.host = host;
		this.token = token;
	}

	/** Reads below the API's base, for example {@code users/me/}. */
	Answer api(String path) throws OsfException, IOException, InterruptedException {
		return get(host.api().resolve(path));
	}

	Answer get(URI address) throws OsfException, IOException, InterruptedException {
		HttpResponse<byte[]> response = send("GET", address, BodyPublishers.noBody());
		if (response.statusCode() == REDIRECT) {
			URI elsewhere = address.resolve(response.headers().firstValue("Location").orElseThrow());
			byte[] body = http.send(HttpRequest.newBuilder(elsewhere).timeout(PATIENCE).build(), BodyHandlers.ofByteArray()).body();
			return new Answer("GET " + shown(address), response.statusCode(), body);
		}
		return new Answer("GET " + shown(address), response.statusCode(), response.body());
	}

	Answer put(URI address, byte[] bytes) throws OsfException, IOException, InterruptedException {
		HttpResponse<byte[]> response = send("PUT", address, BodyPublishers.ofByteArray(bytes));
		return new Answer("PUT " + shown(address), response.statusCode(), response.body());
	}

	private HttpResponse<byte[]> send(String method, URI address, BodyPublisher body) throws OsfException, IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body).header("Accept", "application/vnd.api+json;version=2.20");
		if (host.trusts(address)) {
			request.header("Authorization", "Bearer " + token.secret());
		}
		try {
			return http.send(request.build(), BodyHandlers.ofByteArray());
		} catch (IOException e) {
			throw new OsfException.Unavailable("No answer", OsfException.Details.NONE, e);
		}
	}

	private static String shown(URI address) {
		return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
	}
}
