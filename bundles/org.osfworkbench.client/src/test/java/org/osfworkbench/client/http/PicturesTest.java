package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.http.TestServer.Reply;

/** Pictures of people. */
class PicturesTest {

	private static final byte[] PICTURE = { (byte) 0x89, 'P', 'N', 'G' };

	private final Fixture fixture = new Fixture();
	private TestServer server;
	private TestServer elsewhere;
	private OsfClient client;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer();
		elsewhere = new TestServer();
		elsewhere.answer(seen -> new Reply(200, Map.of("Content-Type", "image/png"), PICTURE));
		client = fixture.client(server.uri("/"));
	}

	@AfterEach
	void stop() {
		client.close();
		server.close();
		elsewhere.close();
	}

	private void person(URI picture, Reply reply) {
		server.answer(seen -> !seen.uri().getPath().startsWith("/v2/") ? reply
				: Reply.json(200, "{\"data\":{\"id\":\"usr01\",\"type\":\"users\",\"attributes\":{},\"links\":{\"profile_image\":\"" + picture + "\"}}}"));
	}

	@Test
	void aPictureOfTheHostComesWithoutTheToken() throws Exception {
		person(server.uri("/static/face.png"), new Reply(200, Map.of("Content-Type", "image/png"), PICTURE));

		assertThat(client.people().picture("usr01", Cancellation.NEVER)).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(PICTURE));
		assertThat(server.seen().getFirst().header("authorization")).isNotEmpty();
		assertThat(server.last().uri().getPath()).isEqualTo("/static/face.png");
		assertThat(server.last().header("authorization")).isEmpty();
	}

	@Test
	void nothingIsFetchedFromElsewhere() throws Exception {
		person(elsewhere.uri("/face.png"), Reply.bytes(PICTURE));
		assertThat(client.people().picture("usr01", Cancellation.NEVER)).isEmpty();

		person(server.uri("/face.png"), Reply.redirect(302, elsewhere.uri("/face.png")));
		assertThat(client.people().picture("usr01", Cancellation.NEVER)).isEmpty();

		assertThat(elsewhere.seen()).isEmpty();
	}

	@Test
	void theServiceForPicturesIsAllowedByItsWholeOriginOnly() {
		assertThat(Pictures.isAllowed(Hosts.OSF, URI.create("https://secure.gravatar.com/avatar/0?d=identicon"))).isTrue();
		assertThat(Pictures.isAllowed(Hosts.OSF, URI.create("https://osf.io/static/face.png"))).isTrue();
		assertThat(Pictures.isAllowed(Hosts.OSF, URI.create("http://secure.gravatar.com/avatar/0"))).isFalse();
		assertThat(Pictures.isAllowed(Hosts.OSF, URI.create("https://secure.gravatar.com.example.org/avatar/0"))).isFalse();
		assertThat(Pictures.isAllowed(Hosts.OSF, URI.create("https://secure.gravatar.com:8443/avatar/0"))).isFalse();
	}

	@Test
	void aPageOrAHugeFileIsNoPicture() throws Exception {
		person(server.uri("/face.png"), Reply.html(200, "<html>"));
		assertThat(client.people().picture("usr01", Cancellation.NEVER)).isEmpty();
		person(server.uri("/face.png"), new Reply(200, Map.of("Content-Type", "image/png"), new byte[(512 << 10) + 1]));
		assertThat(client.people().picture("usr01", Cancellation.NEVER)).isEmpty();
		person(server.uri("/face.png"), Reply.json(404, "{}"));
		assertThat(client.people().picture("usr01", Cancellation.NEVER)).isEmpty();
	}
}
