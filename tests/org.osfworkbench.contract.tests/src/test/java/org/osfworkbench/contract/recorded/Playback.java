package org.osfworkbench.contract.recorded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osfworkbench.contract.recorded.Recording.Exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server that gives recorded answers, whatever the query, with its own address in the place of the recorded hosts. */
final class Playback implements AutoCloseable {

	private final HttpServer server;
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private volatile List<Exchange> answers = List.of();

	Playback() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(threads);
		server.createContext("/", this::answer);
		server.start();
	}

	URI base() {
		return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
	}

	/** Answers these from now on; of two with the same method and path the one whose page is asked for. */
	void give(List<Exchange> exchanges) {
		answers = List.copyOf(exchanges);
	}

	/** A text of an answer as this server gives it. */
	String local(String text) {
		return text.replaceAll("https://api\\.(test\\.)?osf\\.io/", base().toString())
				.replaceAll("https://files[-.a-z0-9]*osf\\.io/", base().toString()).replaceAll("https://(test\\.)?osf\\.io/", base().toString());
	}

	private void answer(HttpExchange asked) throws IOException {
		try (asked) {
			asked.getRequestBody().readAllBytes();
			List<Exchange> fitting = answers.stream().filter(e -> e.method().equals(asked.getRequestMethod()))
					.filter(e -> e.uri().getPath().equals(asked.getRequestURI().getPath())).toList();
			String query = String.valueOf(asked.getRequestURI().getQuery());
			Optional<Exchange> answer = fitting.stream().filter(e -> page(query).equals(page(String.valueOf(e.uri().getQuery())))).findFirst();
			if (answer.isPresent()) {
				send(asked, answer.get());
			} else {
				nothing(asked);
			}
		}
	}

	/** A page, or a listing before a copy, that nobody recorded. */
	private static void nothing(HttpExchange asked) throws IOException {
		byte[] empty = "{\"data\":[],\"links\":{\"next\":null}}".getBytes(StandardCharsets.UTF_8);
		asked.sendResponseHeaders(asked.getRequestMethod().equals("GET") ? 200 : 599, empty.length);
		asked.getResponseBody().write(empty);
	}

	private static String page(String query) {
		return query.replaceFirst("^(?:.*&)?page=(\\d+)(?:&.*)?$", "$1").replaceFirst("^\\D.*$", "1");
	}

	private void send(HttpExchange asked, Exchange answer) throws IOException {
		answer.headers().forEach((name, value) -> {
			if (!name.matches("content-length|content-encoding|transfer-encoding")) {
				asked.getResponseHeaders().add(name, local(value));
			}
		});
		if (answer.body().isMissingNode() || answer.body().isNull()) {
			asked.sendResponseHeaders(answer.status(), -1);
			return;
		}
		String text = answer.body().isTextual() ? answer.body().asText() : answer.body().toString();
		byte[] bytes = local(text).getBytes(StandardCharsets.UTF_8);
		asked.sendResponseHeaders(answer.status(), bytes.length);
		asked.getResponseBody().write(bytes);
	}

	@Override
	public void close() {
		server.stop(0);
		threads.close();
	}
}
