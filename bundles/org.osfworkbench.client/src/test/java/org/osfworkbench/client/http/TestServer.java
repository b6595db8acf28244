package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An HTTP server on this computer whose answers a test writes down. */
final class TestServer implements AutoCloseable {

	/** What came in, and by which port of the client. */
	record Seen(String method, URI uri, Map<String, String> headers, byte[] body, int port) {
		String header(String name) {
			return headers.getOrDefault(name.toLowerCase(), "");
		}
	}

	/** What goes out. */
	record Reply(int status, Map<String, String> headers, byte[] body) {
		static Reply json(int status, String body) {
			return new Reply(status, Map.of("Content-Type", "application/vnd.api+json; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8));
		}

		static Reply bytes(byte[] body) {
			return new Reply(200, Map.of("Content-Type", "application/octet-stream"), body);
		}

		static Reply html(int status, String body) {
			return new Reply(status, Map.of("Content-Type", "text/html; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8));
		}

		static Reply redirect(int status, URI target) {
			return new Reply(status, Map.of("Location", target.toString()), new byte[0]);
		}

		Reply with(String name, String value) {
			Map<String, String> more = new LinkedHashMap<>(headers);
			more.put(name, value);
			return new Reply(status, more, body);
		}
	}

	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final List<Seen> seen = new CopyOnWriteArrayList<>();
	private volatile Function<Seen, Reply> script = request -> Reply.json(404, "{}");

	TestServer() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(threads);
		server.createContext("/", this::handle);
		server.start();
	}

	void answer(Function<Seen, Reply> replies) {
		script = replies;
	}

	URI uri(String path) {
		return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
	}

	List<Seen> seen() {
		return List.copyOf(seen);
	}

	Seen last() {
		return seen.getLast();
	}

	private void handle(HttpExchange exchange) throws IOException {
		Map<String, String> headers = new LinkedHashMap<>();
		exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), String.join(", ", values)));
		Seen request = new Seen(exchange.getRequestMethod(), exchange.getRequestURI(), headers, exchange.getRequestBody().readAllBytes(),
				exchange.getRemoteAddress().getPort());
		seen.add(request);
		Reply reply = script.apply(request);
		reply.headers().forEach(exchange.getResponseHeaders()::set);
		exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(reply.body());
		}
		exchange.close();
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
