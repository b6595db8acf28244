package org.osfworkbench.client.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLServerSocket;

/** A server for what no proper server does: cut bodies, silence, answers before the request is complete. */
final class RawServer implements AutoCloseable {

	/** Deals with one connection after the head of its first request was read. */
	@FunctionalInterface
	interface Behaviour {
		void on(Socket socket, String head) throws Exception;
	}

	private final ServerSocket listener;
	private final List<Socket> open = new CopyOnWriteArrayList<>();
	private final List<String> heads = new CopyOnWriteArrayList<>();

	RawServer(Behaviour behaviour) throws IOException {
		this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
	}

	RawServer(ServerSocket listener, Behaviour behaviour) {
		this.listener = listener;
		Thread.ofVirtual().start(() -> accept(behaviour));
	}

	URI uri(String path) {
		return URI.create((listener instanceof SSLServerSocket ? "https://localhost:" : "http://127.0.0.1:") + listener.getLocalPort() + path);
	}

	List<String> heads() {
		return List.copyOf(heads);
	}

	static void write(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
		socket.getOutputStream().flush();
	}

	private void accept(Behaviour behaviour) {
		try {
			while (true) {
				Socket socket = listener.accept();
				open.add(socket);
				Thread.ofVirtual().start(() -> serve(socket, behaviour));
			}
		} catch (@SuppressWarnings("unused") IOException e) {
			// closed by the test
		}
	}

	private void serve(Socket socket, Behaviour behaviour) {
		try {
			String head = head(socket.getInputStream());
			heads.add(head);
			behaviour.on(socket, head);
		} catch (@SuppressWarnings("unused") IOException e) {
			// the client hung up, which many of these tests are about
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static String head(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
			int next = in.read();
			if (next < 0) {
				break;
			}
			head.write(next);
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	@Override
	public void close() throws IOException {
		listener.close();
		for (Socket socket : open) {
			socket.close();
		}
	}
}
