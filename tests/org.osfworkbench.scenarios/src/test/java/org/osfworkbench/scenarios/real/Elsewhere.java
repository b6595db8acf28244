package org.osfworkbench.scenarios.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

import com.sun.net.httpserver.HttpServer;

/** Another host, to which nothing secret may come. It has nothing that anybody wants. */
final class Elsewhere implements AutoCloseable {

	private final HttpServer server;
	private final AtomicBoolean sawSecret = new AtomicBoolean();

	Elsewhere() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			boolean secret = exchange.getRequestHeaders().containsKey("Authorization") || exchange.getRequestHeaders().containsKey("Cookie");
			sawSecret.compareAndSet(false, secret);
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		server.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bytes");
	}

	boolean sawSecret() {
		return sawSecret.get();
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
