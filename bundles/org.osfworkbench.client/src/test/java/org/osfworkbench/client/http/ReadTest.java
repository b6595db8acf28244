package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.http.TestServer.Reply;

/** Reading documents and lists. */
class ReadTest extends ServerTest {

	@Test
	void whoAmIReadsTheRoot() throws Exception {
		server.answer(seen -> Reply.json(200,
				"{\"meta\":{\"version\":\"2.20\",\"current_user\":{\"data\":{\"id\":\"usr01\",\"attributes\":{\"full_name\":\"A &amp; B\"}}}}}"));

		assertThat(client.whoAmI(Cancellation.NEVER)).hasValueSatisfying(user -> {
			assertThat(user.fullName()).isEqualTo("A & B");
			assertThat(user.profile()).isEqualTo(server.uri("/usr01/"));
		});
		assertThat(server.last().uri().getRawPath()).isEqualTo("/v2/");
	}

	@Test
	void whoAmIIsNobodyWithoutAToken() throws Exception {
		server.answer(seen -> Reply.json(200, "{\"meta\":{\"current_user\":null}}"));
		try (OsfClient anonymous = fixture.client(server.uri("/"), Optional.empty(), ProxySelection.DIRECT)) {
			assertThat(anonymous.whoAmI(Cancellation.NEVER)).isEmpty();
		}
		assertThatThrownBy(() -> client.whoAmI(Cancellation.NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
	}

	@Test
	void myProjectsAsksForRootsOnly() throws Exception {
		server.answer(seen -> Reply.json(200, "{\"data\":[{\"id\":\"abc12\",\"attributes\":{\"title\":\"a &lt; b\"}}],\"meta\":{\"total\":1}}"));

		Listing<Node> projects = client.myProjects(Cancellation.NEVER);

		assertThat(server.last().uri().getRawPath()).isEqualTo("/v2/users/me/nodes/");
		assertThat(server.last().uri().getQuery()).isEqualTo("filter[parent]=null&page[size]=100");
		assertThat(server.last().uri().getRawQuery()).isEqualTo("filter%5Bparent%5D=null&page%5Bsize%5D=100");
		assertThat(projects.complete()).isTrue();
		assertThat(projects.items().getFirst().title()).isEqualTo("a < b");
	}

	@Test
	void pagesAreFollowedAndRepetitionsDropped() throws Exception {
		String next = server.uri("/v2/nodes/abc12/files/osfstorage/?page=2&sort=name").toString();
		server.answer(seen -> seen.uri().getQuery().contains("page=2")
				? Reply.json(200, page(List.of("b", "c"), "null", 3))
				: Reply.json(200, page(List.of("a", "b"), "\"" + next + "\"", 3)));

		Listing<RemoteEntry> listing = client.list(Fixture.root(server.uri("/")), Cancellation.NEVER);

		assertThat(listing.items()).extracting(RemoteEntry::name).containsExactly("a", "b", "c");
		assertThat(listing.complete()).isTrue();
		assertThat(server.seen().getFirst().uri().getQuery()).isEqualTo("sort=name&page[size]=100");
	}

	@Test
	void aShortListIsNotComplete() throws Exception {
		server.answer(seen -> Reply.json(200, page(List.of("a"), "null", 2)));

		assertThat(client.list(Fixture.root(server.uri("/")), Cancellation.NEVER).complete()).isFalse();
	}

	@Test
	void entriesOfUnknownKindAreLeftOutAndMakeTheListIncomplete() throws Exception {
		server.answer(seen -> Reply.json(200, page(List.of("a"), "null", 1).replace("\"kind\":\"file\"", "\"kind\":\"wormhole\"")));

		Listing<RemoteEntry> listing = client.list(Fixture.root(server.uri("/")), Cancellation.NEVER);
		assertThat(listing.items()).isEmpty();
		assertThat(listing.complete()).isFalse();
	}

	@Test
	void totalsOfVersion20AreUnderstood() throws Exception {
		server.answer(seen -> Reply.json(200, "{\"data\":[],\"links\":{\"next\":null,\"meta\":{\"total\":7}}}"));

		assertThat(client.components("abc12", Cancellation.NEVER).announced()).isEqualTo(7);
	}

	@Test
	void pagesInACircleEnd() {
		String self = server.uri("/v2/nodes/abc12/children/?page%5Bsize%5D=100").toString();
		server.answer(seen -> Reply.json(200, "{\"data\":[],\"links\":{\"next\":\"" + self + "\"},\"meta\":{\"total\":1}}"));

		assertThatThrownBy(() -> client.components("abc12", Cancellation.NEVER)).isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void anAddOnIsNamedByItsKind() throws Exception {
		server.answer(seen -> Reply.json(200, """
				{"data":[{"id":"163c0afa-8ea9-4fb1-a621-951278d27d20","attributes":{"kind":"folder","path":"/","node":"abc12","provider":"github"},
				"relationships":{"files":{"links":{"related":{"href":"%1$s"}}}},"links":{"upload":"%2$s"}}],"meta":{"total":1}}"""
				.formatted(server.uri("/v2/nodes/abc12/files/github/"), server.uri("/v1/resources/abc12/providers/github/"))));

		StorageProvider provider = client.providers("abc12", Cancellation.NEVER).items().getFirst();
		assertThat(provider.name()).isEqualTo("github");
		assertThat(provider.root().id()).isEmpty();
		assertThat(provider.files()).isEqualTo(server.uri("/v2/nodes/abc12/files/github/"));
	}

	@Test
	void aFolderIsNotAFile() {
		String folder = entry("d").replace("\"kind\":\"file\"", "\"kind\":\"folder\"").replace("000d\"", "000d/\"");
		server.answer(seen -> Reply.json(200, "{\"data\":" + folder + "}"));

		assertThatThrownBy(() -> client.file("x", Cancellation.NEVER)).isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void theIdComesFromThePathNotFromTheGuid() throws Exception {
		server.answer(seen -> Reply.json(200, "{\"data\":" + entry("a").replace("\"id\":\"guid\"", "\"id\":\"k6gbt\"") + "}"));

		assertThat(client.file("k6gbt", Cancellation.NEVER).id()).isEqualTo("65a00000000000000000000a");
		assertThat(server.last().uri().getRawPath()).isEqualTo("/v2/files/k6gbt/");
	}

	@Test
	void versionsComeFromWaterButlerWithHashes() throws Exception {
		server.answer(seen -> Reply.json(200, """
				{"data":[{"id":"2","attributes":{"version":"2","modified_utc":"2026-02-19T03:10:00.000002+00:00",
				"extra":{"user":{"name":"Sample Researcher"},"hashes":{"md5":"686D347B97DBBFA88F852AB3E72E5999"}}}},
				{"id":"1","attributes":{"version":1}},{"id":"main","attributes":{"version":"e3b0c4"}}]}"""));

		List<FileVersion> versions = client.versions(Fixture.file(server.uri("/"), new byte[1]), Cancellation.NEVER);

		assertThat(server.last().uri().getRawQuery()).startsWith("revisions=");
		assertThat(versions).extracting(FileVersion::number).containsExactly(2, 1);
		assertThat(versions.getFirst().author()).isEqualTo("Sample Researcher");
		assertThat(versions.getFirst().hashes().md5()).contains("686d347b97dbbfa88f852ab3e72e5999");
	}

	@Test
	void deletedAlreadyCountsAsDeleted() throws Exception {
		for (int status : new int[] { 204, 404, 410 }) {
			server.answer(seen -> status == 204 ? new Reply(204, java.util.Map.of(), new byte[0]) : Reply.json(status, "{\"code\":404}"));
			client.delete(Fixture.file(server.uri("/"), new byte[0]), Cancellation.NEVER);
			assertThat(server.last().method()).isEqualTo("DELETE");
		}
		assertThatThrownBy(() -> client.delete(Fixture.root(server.uri("/")), Cancellation.NEVER)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void packedAnswersAreUnpacked() throws Exception {
		byte[] packed = gzip("{\"data\":{\"id\":\"abc12\"}}");
		server.answer(seen -> new Reply(200, java.util.Map.of("Content-Type", "application/vnd.api+json", "Content-Encoding", "gzip"), packed));

		assertThat(client.node("abc12", Cancellation.NEVER).title()).isEqualTo("abc12");
	}

	@Test
	void anAnswerThatUnpacksToTooMuchIsABadAnswer() throws Exception {
		byte[] packed = gzip("{\"data\":" + " ".repeat(70 << 20) + "{}}");
		server.answer(seen -> new Reply(200, java.util.Map.of("Content-Type", "application/vnd.api+json", "Content-Encoding", "gzip"), packed));

		assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void answersThatCannotBeReadAreBad() {
		for (String body : List.of("", "{\"data\":", "not json", "{\"data\":{}}", "[".repeat(100) + "]".repeat(100), "{} trailing", "null")) {
			server.answer(seen -> Reply.json(200, body));
			assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).as(body).isInstanceOf(OsfException.BadAnswer.class);
		}
		server.answer(seen -> Reply.html(200, "<html>Sign in</html>"));
		assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void oneConnectionServesRequestAfterRequest() throws Exception {
		byte[] packed = gzip("{\"data\":{\"id\":\"abc12\"}}");
		server.answer(seen -> switch (seen.uri().getPath()) {
			case "/v2/nodes/packed/" -> new Reply(200, java.util.Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"), packed);
			case "/v2/nodes/moved/" -> new Reply(302, java.util.Map.of("Location", "/v2/nodes/plain/"), Fixture.bytes("<html>moved</html>"));
			case "/v2/nodes/plain/" -> Reply.json(200, "{\"data\":{\"id\":\"abc12\"}}");
			case "/v2/nodes/missing/" -> Reply.json(404, "{\"errors\":[]}");
			default -> seen.method().equals("GET") ? Reply.bytes(Fixture.bytes("abc")) : new Reply(204, java.util.Map.of(), new byte[0]);
		});
		RemoteFile file = Fixture.file(server.uri("/"), Fixture.bytes("abc"));
		client.node("plain", Cancellation.NEVER);
		client.node("packed", Cancellation.NEVER);
		client.node("moved", Cancellation.NEVER);
		assertThatThrownBy(() -> client.node("missing", Cancellation.NEVER)).isInstanceOf(OsfException.NotFound.class);
		client.download(file, 0, new ByteArrayOutputStream(), Progress.NONE, Cancellation.NEVER);
		client.delete(file, Cancellation.NEVER);
		client.node("plain", Cancellation.NEVER);

		assertThat(server.seen()).hasSize(8).extracting(TestServer.Seen::port).containsOnly(server.last().port());
	}

	private String page(List<String> names, String next, int total) {
		return "{\"data\":[" + String.join(",", names.stream().map(this::entry).toList()) + "],\"links\":{\"next\":" + next
				+ "},\"meta\":{\"total\":" + total + ",\"per_page\":100,\"version\":\"2.20\"}}";
	}

	private String entry(String name) {
		return """
				{"id":"guid","type":"files","attributes":{"name":"%1$s","kind":"file","path":"/65a00000000000000000000%1$s","size":5000000000,
				"provider":"osfstorage","materialized_path":"/%1$s","date_modified":"2026-02-19T02:59:28.146904Z","current_version":4,"new":[1],
				"extra":{"hashes":{"md5":null}}},"relationships":{"target":{"data":{"type":"nodes","id":"abc12"}}},
				"links":{"upload":"%2$s"}}""".formatted(name, server.uri("/v1/resources/abc12/providers/osfstorage/65a00000000000000000000" + name));
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
			zip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return out.toByteArray();
	}
}
