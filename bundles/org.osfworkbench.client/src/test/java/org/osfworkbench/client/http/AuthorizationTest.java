package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException.BadAnswer;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.ProxySelection.Login;
import org.osfworkbench.client.api.ProxySelection.Proxy;
import org.osfworkbench.client.http.TestServer.Reply;

/** Where the token goes, and where it never goes. */
class AuthorizationTest {

	private static final String NODE = "{\"data\":{\"id\":\"abc12\",\"type\":\"nodes\",\"attributes\":{\"title\":\"T\"}}}";

	private final Fixture fixture = new Fixture();
	private TestServer server;
	private TestServer stranger;
	private OsfClient client;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer();
		stranger = new TestServer();
		client = fixture.client(server.uri("/"));
	}

	@AfterEach
	void stop() {
		client.close();
		server.close();
		stranger.close();
	}

	@Test
	void everyRequestToTheHostHasTokenAndVersion() throws Exception {
		server.answer(seen -> Reply.json(200, NODE));

		client.node("abc12", Cancellation.NEVER);

		assertThat(server.last().header("authorization")).isEqualTo("Bearer " + Fixture.CANARY);
		assertThat(server.last().header("accept")).isEqualTo("application/vnd.api+json;version=2.20");
		assertThat(server.last().header("accept-encoding")).isEqualTo("gzip");
		assertThat(server.last().uri().getRawPath()).isEqualTo("/v2/nodes/abc12/");
	}

	@Test
	void withoutATokenThereIsNoHeader() throws Exception {
		server.answer(seen -> Reply.json(200, NODE));
		try (OsfClient anonymous = fixture.client(server.uri("/"), Optional.empty(), ProxySelection.DIRECT)) {
			anonymous.node("abc12", Cancellation.NEVER);
		}
		assertThat(server.last().headers()).doesNotContainKey("authorization");
	}

	@Test
	void accountsOnSeveralHostsKeepApart() throws Exception {
		server.answer(seen -> Reply.json(200, NODE));
		stranger.answer(seen -> Reply.json(200, NODE));
		Host other = new Host("other", "Other", stranger.uri("/v2/"), stranger.uri("/"), stranger.uri("/"), List.of());
		OsfClientFactory factory = new HttpClientFactory();
		try (OsfClient here = factory.open(Hosts.sandbox(server.uri("/")), Access.token(Token.of("here")));
				OsfClient second = factory.open(Hosts.sandbox(server.uri("/")), Access.token(Token.of("second")));
				OsfClient there = factory.open(other, Access.token(Token.of("there")))) {
			for (OsfClient each : List.of(here, there, second, here)) {
				each.node("abc12", Cancellation.NEVER);
			}
			assertThatThrownBy(() -> there.storage().list(Fixture.root(server.uri("/")), Cancellation.NEVER)).isInstanceOf(BadAnswer.class);
		}
		assertThat(server.seen()).extracting(seen -> seen.header("authorization")).containsExactly("Bearer here", "Bearer second", "Bearer here");
		assertThat(stranger.seen()).extracting(seen -> seen.header("authorization")).containsExactly("Bearer there");
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void readsFollowRedirectsWithinTheHost(int status) throws Exception {
		server.answer(seen -> seen.uri().getPath().endsWith("/moved/") ? Reply.json(200, NODE)
				: Reply.redirect(status, URI.create("/v2/nodes/moved/")));

		client.node("abc12", Cancellation.NEVER);

		assertThat(server.last().header("authorization")).isEqualTo("Bearer " + Fixture.CANARY);
		assertThat(server.last().header("accept")).contains("version=2.20");
	}

	@Test
	void dataIsNotReadFromAStranger() {
		server.answer(seen -> Reply.redirect(302, stranger.uri("/v2/nodes/abc12/")));

		assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(BadAnswer.class);
		assertThat(stranger.seen()).isEmpty();
	}

	@Test
	void aNextLinkToAStrangerIsNotFollowed() {
		server.answer(seen -> Reply.json(200, "{\"data\":[],\"links\":{\"next\":\"" + stranger.uri("/v2/x/?page=2") + "\"},\"meta\":{\"total\":2}}"));

		assertThatThrownBy(() -> client.components("abc12", Cancellation.NEVER)).isInstanceOf(BadAnswer.class);
		assertThat(stranger.seen()).isEmpty();
	}

	@Test
	void anUploadLinkToAStrangerIsNotUsed() {
		assertThatThrownBy(() -> client.create(Fixture.root(stranger.uri("/")), "a", Content.of(new byte[1]), Progress.NONE, Cancellation.NEVER))
				.isInstanceOf(BadAnswer.class);
		assertThat(stranger.seen()).isEmpty();
	}

	@Test
	void aTokenDoesNotComeBackAfterAStranger() throws Exception {
		byte[] content = Fixture.bytes("abc");
		server.answer(seen -> seen.uri().getPath().equals("/back") ? Reply.bytes(content) : Reply.redirect(302, stranger.uri("/x")));
		stranger.answer(seen -> Reply.redirect(302, server.uri("/back")));

		client.download(Fixture.file(server.uri("/"), content), 0, new ByteArrayOutputStream(), Progress.NONE, Cancellation.NEVER);

		assertThat(server.last().headers()).doesNotContainKey("authorization");
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 307, 308 })
	void aWriteIsNeverRedirected(int status) {
		server.answer(seen -> Reply.redirect(status, server.uri("/elsewhere")));

		assertThatThrownBy(() -> client.create(Fixture.root(server.uri("/")), "a", Content.of(new byte[1]), Progress.NONE, Cancellation.NEVER))
				.isInstanceOf(BadAnswer.class).hasMessageContaining("write was redirected");
		assertThatThrownBy(() -> client.delete(Fixture.file(server.uri("/"), new byte[0]), Cancellation.NEVER))
				.isInstanceOf(BadAnswer.class);
		assertThat(server.seen()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://example.org/x", "ftp://example.org/x", "http://user@127.0.0.1/x", "" })
	void unsafeRedirectsAreNotFollowed(String location) {
		server.answer(seen -> new Reply(302, java.util.Map.of("Location", location), new byte[0]));

		assertThatThrownBy(() -> client.download(Fixture.file(server.uri("/"), new byte[1]), 0, new ByteArrayOutputStream(), Progress.NONE,
				Cancellation.NEVER)).isInstanceOf(Exception.class).isInstanceOf(BadAnswer.class);
	}

	@Test
	void redirectsEnd() {
		server.answer(seen -> Reply.redirect(302, URI.create("/v2/again/")));

		assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(BadAnswer.class).hasMessageContaining("Too many");
		assertThat(server.seen()).hasSize(6);
	}

	@Test
	void aProxyGetsItsOwnLoginAndNobodyElseDoes() throws Exception {
		try (RawServer proxy = new RawServer((socket, head) -> {
			if (!head.contains("Proxy-Authorization: Basic dTpw")) {
				RawServer.write(socket, "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
			} else {
				RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
						+ NODE.length() + "\r\n\r\n" + NODE);
			}
			socket.close();
		})) {
			Proxy chosen = new Proxy("127.0.0.1", proxy.uri("/").getPort(), Optional.of(new Login("u", "p")));
			try (OsfClient proxied = fixture.client(server.uri("/"), Optional.empty(), address -> Optional.of(chosen))) {
				assertThat(proxied.node("abc12", Cancellation.NEVER).id()).isEqualTo("abc12");
			}
			assertThat(proxy.heads().getLast()).startsWith("GET " + server.uri("/v2/nodes/abc12/") + " HTTP/1.1");
			assertThat(server.seen()).isEmpty();
			assertThat(chosen.toString()).doesNotContain("password");
		}
	}
}
