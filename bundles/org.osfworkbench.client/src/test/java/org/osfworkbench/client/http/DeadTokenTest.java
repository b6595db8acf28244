package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.NodeQuery;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException.Forbidden;
import org.osfworkbench.client.api.OsfException.NotSignedIn;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.client.http.TestServer.Reply;
import org.osfworkbench.client.http.TestServer.Seen;

/** What a token that was good once does to requests that do not say so. */
class DeadTokenTest extends ServerTest {

	private static final Cancellation NEVER = Cancellation.NEVER;
	private static final String NODE = "{\"data\":{\"id\":\"abc12\",\"type\":\"nodes\",\"attributes\":{\"title\":\"T\",\"public\":true}}}";

	/** WaterButler says 403 where API v2 says 401. */
	private Reply dead(Seen seen, String good) {
		if (seen.header("authorization").equals("Bearer " + good)) {
			return seen.uri().getPath().equals("/v2/") ? Reply.json(200, "{\"meta\":{\"current_user\":{\"data\":{\"id\":\"usr01\"}}}}")
					: Reply.json(200, Fixture.entity(server.uri("/"), "a.txt", seen.body(), 3));
		}
		return seen.uri().getPath().startsWith("/v1/") ? Reply.json(403, "{\"code\":403,\"message\":\"Forbidden\"}")
				: Reply.json(401, "{\"errors\":[{\"detail\":\"User provided an invalid OAuth2 access token\"}]}");
	}

	@Test
	void waterButlersRefusalOfADeadTokenIsNotAMissingRight() {
		server.answer(seen -> dead(seen, "none"));
		AtomicInteger told = new AtomicInteger();

		assertThatThrownBy(() -> client.watchedBy(told::incrementAndGet).storage().list(Fixture.root(server.uri("/")), NEVER))
				.isInstanceOfSatisfying(NotSignedIn.class, problem -> assertThat(problem.details().status()).isEqualTo(403));
		assertThat(told).hasValue(1);
	}

	@Test
	void aMissingRightStaysOneAndIsAskedAboutOnce() {
		server.answer(seen -> seen.uri().getPath().equals("/v2/") ? dead(seen, Fixture.CANARY) : dead(seen, "none"));
		RemoteFile file = Fixture.file(server.uri("/"), new byte[1]);

		for (int i = 0; i < 3; i++) {
			assertThatThrownBy(() -> client.update(file, Content.of(new byte[1]), Progress.NONE, NEVER)).isInstanceOf(Forbidden.class);
		}
		assertThat(server.seen()).filteredOn(seen -> seen.uri().getPath().equals("/v2/")).hasSize(1);
	}

	@Test
	void anUploadIsSentAgainWithTheRenewedToken() throws Exception {
		server.answer(seen -> dead(seen, "new"));
		Access access = Access.token(Token.of("old")).of("usr01")
				.renewedBy((refused, cancellation) -> Optional.of(new Grant(Token.of("new"), Optional.empty())));
		try (OsfClient renewed = new HttpClientFactory().open(Hosts.sandbox(server.uri("/")), access)) {
			Upload upload = renewed.update(Fixture.file(server.uri("/"), new byte[1]), Content.of(Fixture.bytes("mine")), Progress.NONE, NEVER);
			assertThat(upload.file().version()).isEqualTo(3);
		}
		assertThat(new String(server.last().body(), StandardCharsets.UTF_8)).isEqualTo("mine");
		assertThat(server.last().header("authorization")).isEqualTo("Bearer new");
	}

	@Test
	void whatEverybodyMayReadIsReadWithoutTheToken() throws Exception {
		server.answer(seen -> seen.header("authorization").isEmpty() ? Reply.json(200, NODE) : Reply.json(401, "{}"));
		AtomicInteger told = new AtomicInteger();

		assertThat(client.watchedBy(told::incrementAndGet).node("abc12", NEVER).id()).isEqualTo("abc12");
		assertThat(told).hasValue(1);
		assertThat(server.seen()).extracting(seen -> seen.header("authorization")).containsExactly("Bearer " + Fixture.CANARY, "");
	}

	@Test
	void aListThatWouldBeShorterWithoutTheTokenIsNot() {
		server.answer(seen -> seen.header("authorization").isEmpty() ? Reply.json(200, "{\"data\":[]}") : Reply.json(401, "{}"));

		assertThatThrownBy(() -> client.components("abc12", NEVER)).isInstanceOf(NotSignedIn.class);
		assertThatThrownBy(() -> client.nodes().search(NodeQuery.title("x"), NEVER).next()).isInstanceOf(NotSignedIn.class);
		assertThat(server.seen()).hasSize(2);
	}

	@Test
	void whatIsPrivateStaysRefused() {
		server.answer(seen -> Reply.json(401, "{\"errors\":[{\"detail\":\"why\"}]}"));

		assertThatThrownBy(() -> client.node("abc12", NEVER)).isInstanceOf(NotSignedIn.class).hasMessageContaining("why");
		assertThat(server.seen()).hasSize(2);
	}
}
