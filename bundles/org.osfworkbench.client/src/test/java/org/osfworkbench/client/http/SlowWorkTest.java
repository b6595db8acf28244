package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.http.TestServer.Reply;

/** Orders that a server carries out after it answered 202, and orders about a whole storage. */
class SlowWorkTest extends ServerTest {

	private static final Cancellation NEVER = Cancellation.NEVER;
	private static final Reply ACCEPTED = new Reply(202, Map.of(), new byte[0]);
	private final AtomicInteger looks = new AtomicInteger();

	@Test
	void aSlowRenameOfAFolderIsFollowedToItsEnd() throws Exception {
		server.answer(seen -> seen.method().equals("POST") ? ACCEPTED
				: Reply.json(200, described(looks.incrementAndGet() < 3 ? "old" : "new")));

		RemoteFolder renamed = client.storage().rename(folder(), "new", NameRule.WARN, NEVER);

		assertThat(renamed.name()).isEqualTo("new");
		assertThat(renamed.id()).isEqualTo(Fixture.FOLDER_ID);
		assertThat(server.last().uri().getPath()).isEqualTo("/v2/nodes/abc12/files/osfstorage/" + Fixture.FOLDER_ID + "/");
		assertThat(fixture.pauses).hasSize(2);
	}

	@Test
	void whereTheNameIsTheIdTheNewPlaceIsLookedAt() throws Exception {
		URI base = server.uri("/v1/resources/abc12/providers/github/src/");
		RemoteFolder old = new RemoteFolder("src/old/", "abc12", "github", "old", "/src/old/", server.uri("/v2/nodes/abc12/files/github/src/old/"),
				base.resolve("old/?ref=main"));
		server.answer(seen -> {
			if (seen.method().equals("POST")) {
				return ACCEPTED;
			}
			boolean done = looks.incrementAndGet() > 3;
			return switch (seen.uri().getPath().substring(base.getPath().length() - 1)) {
				case "/" -> Reply.json(200, "{\"data\":[" + (done ? "" : entity("old") + ",") + entity("new") + "]}");
				case "/old/" -> done ? Reply.json(404, "{}") : Reply.json(200, "{\"data\":[" + entity("old/rest") + "]}");
				default -> Reply.json(200, "{\"data\":[]}");
			};
		});

		assertThat(client.storage().rename(old, "new", NameRule.WARN, NEVER).materializedPath()).isEqualTo("/src/new/");
		assertThat(server.seen()).anyMatch(seen -> seen.uri().getPath().endsWith("/github/src/") && "ref=main".equals(seen.uri().getQuery()));
	}

	@Test
	void aWholeStorageIsClearedOnlyOnPurpose() throws Exception {
		server.answer(seen -> new Reply(204, Map.of(), new byte[0]));
		RemoteFolder root = Fixture.root(server.uri("/"));

		assertThatThrownBy(() -> client.delete(root, NEVER)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> client.storage().clear(folder(), NEVER)).isInstanceOf(IllegalArgumentException.class);
		assertThat(server.seen()).isEmpty();
		client.storage().clear(root, NEVER);
		assertThat(server.last().method() + server.last().uri().getQuery()).isEqualTo("DELETEconfirm_delete=1");
		server.answer(seen -> Reply.json(404, "{}"));
		assertThatThrownBy(() -> client.storage().clear(root, NEVER)).isInstanceOf(OsfException.NotFound.class);
	}

	private RemoteFolder folder() {
		return new RemoteFolder(Fixture.FOLDER_ID, "abc12", "osfstorage", "old", "/old/",
				server.uri("/v2/nodes/abc12/files/osfstorage/" + Fixture.FOLDER_ID + "/"),
				server.uri("/v1/resources/abc12/providers/osfstorage/" + Fixture.FOLDER_ID + "/"));
	}

	private String described(String name) {
		String link = server.uri("/v1/resources/abc12/providers/osfstorage/" + Fixture.FOLDER_ID + "/").toString();
		return """
				{"data":{"id":"%1$s","type":"files","attributes":{"kind":"folder","name":"%2$s","path":"/%1$s/","provider":"osfstorage",
				"materialized_path":"/%2$s/"},"relationships":{"files":{"links":{"related":{"href":"%3$s"}}},
				"target":{"data":{"id":"abc12","type":"nodes"}}},"links":{"upload":"%4$s","new_folder":"%4$s?kind=folder"}}}"""
				.formatted(Fixture.FOLDER_ID, name, folder().children(), link);
	}

	private String entity(String path) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		String link = server.uri("/v1/resources/abc12/providers/github/src/" + path + "/").toString();
		return """
				{"id":"github/src/%1$s/","type":"files","attributes":{"kind":"folder","name":"%2$s","path":"/src/%1$s/","provider":"github",
				"materialized":"/src/%1$s/","resource":"abc12"},"links":{"upload":"%3$s?kind=file","new_folder":"%3$s?kind=folder"}}"""
				.formatted(path, name, link);
	}
}
