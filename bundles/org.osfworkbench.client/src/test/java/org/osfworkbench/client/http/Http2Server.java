package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A server on this computer that offers HTTP/2 as the servers of the OSF do, and that nobody here wrote. */
final class Http2Server implements AutoCloseable {

	/** What came in: how, and on which connection. */
	record Seen(String version, String connection, Request request) {
		String header(String name) {
			return String.valueOf(request.getHeaders().get(name));
		}
	}

	/** Deals with one request. Without an exception, the answer is complete when it returns. */
	@FunctionalInterface
	interface Behaviour {
		void on(Request request, Response response) throws Exception;
	}

	/** Kept, because the platform forgets loggers nobody holds. Tells of each start otherwise. */
	private static final Logger TALK = Logger.getLogger("org.eclipse.jetty");

	static {
		TALK.setLevel(Level.WARNING);
	}

	private final Server server = new Server();
	private final ServerConnector connector;
	private final List<Seen> seen = new CopyOnWriteArrayList<>();
	private volatile Behaviour behaviour = (request, response) -> response.setStatus(404);

	Http2Server(KeyStore keys, boolean offering) throws Exception {
		SslContextFactory.Server tls = new SslContextFactory.Server();
		tls.setKeyStore(keys);
		tls.setKeyStorePassword(new String(TestCertificates.PASSWORD));
		HttpConfiguration configuration = new HttpConfiguration();
		ConnectionFactory old = new HttpConnectionFactory(configuration);
		ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
		choice.setDefaultProtocol(old.getProtocol());
		ConnectionFactory first = new SslConnectionFactory(tls, choice.getProtocol());
		connector = offering ? new ServerConnector(server, first, choice, new HTTP2ServerConnectionFactory(configuration), old)
				: new ServerConnector(server, first, choice, old);
		connector.setHost("localhost");
		server.addConnector(connector);
		server.setHandler(new Handler.Abstract() {
			@Override
			public boolean handle(Request request, Response response, Callback callback) throws Exception {
				seen.add(new Seen(request.getConnectionMetaData().getHttpVersion().asString(), request.getConnectionMetaData().getId(), request));
				behaviour.on(request, response);
				callback.succeeded();
				return true;
			}
		});
		server.start();
	}

	void answer(Behaviour told) {
		behaviour = told;
	}

	void answer(int status, String body) {
		answer((request, response) -> say(response, status, Fixture.bytes(body)));
	}

	URI uri(String path) {
		return URI.create("https://localhost:" + connector.getLocalPort() + path);
	}

	List<Seen> seen() {
		return List.copyOf(seen);
	}

	Seen last() {
		return seen.getLast();
	}

	static void say(Response response, int status, byte[] body) throws Exception {
		response.setStatus(status);
		response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
		try (OutputStream out = Content.Sink.asOutputStream(response)) {
			out.write(body);
		}
	}

	/** Sends the first part of an answer. */
	static void begin(Response response, String part) throws IOException {
		Content.Sink.write(response, false, ByteBuffer.wrap(Fixture.bytes(part)));
	}

	static byte[] body(Request request) throws Exception {
		try (InputStream in = Content.Source.asInputStream(request)) {
			return in.readAllBytes();
		}
	}

	@Override
	public void close() throws Exception {
		server.stop();
	}
}
