package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;

/** Commands go by the proxy that the environment names, but for what it excepts, and never to this computer. */
class ProxyTest extends InProcessCase {

	private final Queue<String> asked = new ConcurrentLinkedQueue<>();

	@Test
	void theHostIsReachedByTheProxy() throws IOException {
		try (ServerSocket proxy = proxy()) {
			String address = "http://user:geheim@127.0.0.1:" + proxy.getLocalPort();
			InProcess away = osf.with("OSF_API_URL", "https://api.osf.invalid/v2/").with("OSF_WEB_URL", "https://osf.invalid/").with("https_proxy", address);
			Result result = away.osf("whoami");
			assertThat(result.exit()).isEqualTo(6);
			assertThat(result.err()).doesNotContain("geheim");
			assertThat(asked).contains("CONNECT api.osf.invalid:443 HTTP/1.1");
			asked.clear();
			away.with("no_proxy", "localhost, .osf.invalid").osf("whoami");
			assertThat(asked).isEmpty();
			done("whoami");
			osf.with("http_proxy", address).osf("whoami");
			assertThat(asked).isEmpty();
		}
	}

	/** Writes down what it is asked for and does none of it. */
	private ServerSocket proxy() throws IOException {
		ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(() -> {
			while (!server.isClosed()) {
				try (Socket socket = server.accept();
						BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
					asked.add(String.valueOf(lines.readLine()));
				} catch (IOException e) {
					// closed by the test, or by who asked
				}
			}
		});
		thread.setDaemon(true);
		thread.start();
		return server;
	}
}
