package org.osfworkbench.client.http;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.osfworkbench.client.api.OsfClient;

/** For each test a server that answers as told, and a client of it. */
abstract class ServerTest {

	final Fixture fixture = new Fixture();
	TestServer server;
	OsfClient client;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer();
		client = fixture.client(server.uri("/"));
	}

	@AfterEach
	void stop() {
		client.close();
		server.close();
	}
}
