package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What clients asked for in the moment of their death. */
@Timeout(120)
class GoneTest extends SandboxFixture {

	@Test
	void whatADeadClientAskedForHasHappened() throws Exception {
		for (int client = 0; client < 50; client++) {
			askAndDie("PUT /v1/resources/" + W + "?kind=folder&name=d" + client);
			sandbox.awaitGone();
			assertThat(sandbox.state().find("priv1", "/d" + client + "/")).as("folder %s", client).isPresent();
		}
	}

	private void askAndDie(String request) throws IOException {
		URI address = sandbox.baseUrl();
		String text = request + " HTTP/1.1\r\nHost: sandbox\r\nAuthorization: Bearer " + sandbox.token() + "\r\nContent-Length: 0\r\n\r\n";
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		}
	}
}
