package org.osfworkbench.sandbox.http;

import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.osfworkbench.sandbox.requests.SeenRequest.Origin;

/** Jetty with one loopback port per origin. */
@SuppressWarnings("nls") // addresses, and a message for the log of whoever starts a sandbox
public final class WebServer implements AutoCloseable {

	private static final String LOOPBACK = "127.0.0.1";

	private final Server server;
	private final Connections connections = new Connections();
	private final ServerConnector main;
	private final ServerConnector files;
	private final ServerConnector storage;

	/**
	 * Opens the ports without answering yet.
	 *
	 * @param port the port of the main address, 0 for a free one
	 * @throws BindException when the port is taken
	 */
	public WebServer(int port) throws IOException {
		QueuedThreadPool threads = new QueuedThreadPool(64, 4);
		threads.setName("sandbox");
		threads.setDaemon(true);
		server = new Server(threads);
		main = connector(Origin.MAIN, port);
		files = connector(Origin.FILES, 0);
		storage = connector(Origin.STORAGE, 0);
		try {
			main.open();
			files.open();
			storage.open();
		} catch (IOException e) {
			close(main, files, storage);
			BindException busy = new BindException("Port " + port + " of " + LOOPBACK + " cannot be used: " + e.getMessage());
			busy.initCause(e);
			throw busy;
		}
	}

	private ServerConnector connector(Origin origin, int port) {
		HttpConfiguration config = new HttpConfiguration();
		config.setSendServerVersion(false);
		config.setUriCompliance(UriCompliance.UNSAFE);
		ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(config));
		connector.setName(origin.name());
		connector.setHost(LOOPBACK);
		connector.setPort(port);
		connector.addBean(connections);
		server.addConnector(connector);
		return connector;
	}

	/** Where it listens. */
	public Origins origins(boolean filesApart) {
		return new Origins(uri(main), uri(filesApart ? files : main), uri(storage));
	}

	private static URI uri(ServerConnector connector) {
		return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort() + "/");
	}

	/** Begins to answer. */
	public void start(Front front) throws IOException {
		server.setHandler(front);
		try {
			server.start();
		} catch (Exception e) {
			close();
			throw new IOException("The web server did not start.", e);
		}
	}

	/**
	 * Waits until all connections that exist are closed by their clients, those included that nobody has accepted yet.
	 *
	 * @throws IOException if no connection can be made
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void awaitNoConnection() throws IOException, InterruptedException {
		for (ServerConnector connector : new ServerConnector[] { main, files, storage }) {
			passQueue(connector);
		}
		connections.awaitNone();
	}

	// connections are accepted in their order, so what is answered here came after all others
	private static void passQueue(ServerConnector connector) throws IOException {
		try (Socket socket = new Socket(LOOPBACK, connector.getLocalPort())) {
			socket.getOutputStream().write("nothing\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			socket.getInputStream().read();
		}
	}

	@Override
	public void close() throws IOException {
		try {
			server.setStopTimeout(0);
			server.stop();
			close(main, files, storage);
		} catch (Exception e) {
			throw new IOException("The web server did not stop.", e);
		}
	}

	private static void close(ServerConnector... connectors) {
		for (ServerConnector connector : connectors) {
			connector.close();
		}
	}
}
