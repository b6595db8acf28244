package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OAuthApplication;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Waits on this computer for the browser to come back (RFC 8252). Only the answer with the right state counts; what else knocks is
 * turned away and changes nothing. For one sign-in.
 */
@SuppressWarnings("nls") // protocol words
final class Loopback implements AutoCloseable {

	/** What the browser brought; empty means that it was declined. */
	record Answered(Optional<String> code) {
	}

	private final HttpServer server;
	private final OAuthApplication application;
	private final BrowserPrompt prompt;
	private final String state;
	private final BlockingQueue<Optional<Answered>> answers = new LinkedBlockingQueue<>();

	Loopback(OAuthApplication application, BrowserPrompt prompt, String state) throws IOException {
		this.application = application;
		this.prompt = prompt;
		this.state = state;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), application.port()), 0);
		server.createContext("/", this::handle);
		server.start();
	}

	URI callback() {
		return application.callback(server.getAddress().getPort());
	}

	/** Waits; empty if nothing came in time. */
	Optional<Answered> await(Duration patience, Cancellation cancellation) {
		try (Cancellation.Registration registration = cancellation.onCancel(() -> answers.add(Optional.empty()))) {
			Optional<Optional<Answered>> answer = Optional.ofNullable(answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
			if (cancellation.isCancelled()) {
				throw new CancellationException();
			}
			return answer.flatMap(Function.identity());
		} catch (InterruptedException e) {
			throw Stopped.byInterrupt(e);
		}
	}

	private void handle(HttpExchange exchange) throws IOException {
		URI asked = exchange.getRequestURI();
		boolean right = "GET".equals(exchange.getRequestMethod()) && application.path().equals(asked.getPath())
				&& isState(parameter(asked, "state"));
		Optional<String> code = parameter(asked, "code");
		boolean declined = parameter(asked, "error").isPresent() && right;
		// A refusal need not repeat the state, but then anybody could send it; the person is told and the waiting goes on.
		page(exchange, right ? 200 : 400, right && code.isPresent() ? prompt.agreed() : prompt.declined());
		if (right && (code.isPresent() || declined)) {
			answers.add(Optional.of(new Answered(declined ? Optional.empty() : code)));
		}
	}

	private boolean isState(Optional<String> text) {
		return text.isPresent() && MessageDigest.isEqual(text.get().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
	}

	private static Optional<String> parameter(URI address, String name) {
		String query = address.getQuery();
		return query == null ? Optional.empty()
				: Arrays.stream(query.split("&")).filter(part -> part.startsWith(name + "=")).map(part -> part.substring(name.length() + 1))
						.filter(value -> !value.isEmpty()).findFirst();
	}

	private static void page(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	/** Lets the page that is being sent reach the browser. */
	@Override
	public void close() {
		server.stop(1);
	}
}
