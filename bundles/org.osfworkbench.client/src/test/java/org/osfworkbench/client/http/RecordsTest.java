package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Licence;
import org.osfworkbench.client.api.LogEntry;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.WikiPage;
import org.osfworkbench.client.http.TestServer.Reply;

/** Lists that are read as they come, and what the sandbox has no data for. */
class RecordsTest extends ServerTest {

	private static final Cancellation NEVER = Cancellation.NEVER;

	private Reply page(int number, int pages) {
		String items = IntStream.range(0, 3).mapToObj(i -> "{\"id\":\"n" + number + i + "\"}").collect(Collectors.joining(","));
		String next = number < pages ? "\"" + server.uri("/v2/nodes/abc12/linked_nodes/?page=" + (number + 1)) + "\"" : "null";
		return Reply.json(200, "{\"data\":[" + items + "],\"links\":{\"next\":" + next + "},\"meta\":{\"total\":" + 3 * pages + "}}");
	}

	private Reply page(TestServer.Seen seen) {
		String query = String.valueOf(seen.uri().getQuery()).replaceAll("&view_only.*", "");
		return page(query.startsWith("page=") ? Integer.parseInt(query.substring(5)) : 1, 4);
	}

	@Test
	void aListIsFetchedOnlyAsFarAsItIsRead() throws Exception {
		server.answer(this::page);
		Pages<Node> nodes = client.nodes().linked("abc12", NEVER);

		assertThat(server.seen()).isEmpty();
		assertThat(nodes.next(2)).extracting(Node::id).containsExactly("n10", "n11");
		assertThat(server.seen()).hasSize(1);
		assertThat(nodes.announced()).hasValue(12);
		assertThat(nodes.all().items()).hasSize(10);
		assertThat(server.seen()).hasSize(4);
	}

	@Test
	void aCancelEndsAListBetweenTwoItems() throws Exception {
		server.answer(this::page);
		CancelSource cancel = new CancelSource();
		Pages<Node> nodes = client.nodes().linked("abc12", cancel);
		nodes.next();
		cancel.cancel();

		assertThatThrownBy(nodes::next).isInstanceOf(CancellationException.class);
	}

	@Test
	void aPageThatFailedIsAskedForAgain() throws Exception {
		server.answer(seen -> server.seen().size() == 2 ? Reply.json(404, "{}") : page(seen));
		Pages<Node> nodes = client.nodes().linked("abc12", NEVER);
		nodes.next(3);

		assertThatThrownBy(nodes::next).isInstanceOf(OsfException.NotFound.class);
		assertThat(nodes.all().items()).hasSize(9);
	}

	@Test
	void licencesHaveTextAndFields() throws Exception {
		server.answer(seen -> Reply.json(200, """
				{"data":[{"id":"563c1cf88c5e4a3877f9e965","type":"licenses","attributes":{"name":"MIT License","text":"Copyright {{year}}",
				"url":"https://opensource.org/licenses/MIT","required_fields":["year","copyrightHolders"]}}],"meta":{"total":1}}"""));

		Licence mit = client.records().licences(NEVER).next().orElseThrow();
		assertThat(server.last().uri().getPath()).isEqualTo("/v2/licenses/");
		assertThat(mit.name()).isEqualTo("MIT License");
		assertThat(mit.required()).containsExactly("year", "copyrightHolders");
		assertThat(mit.page()).isPresent();
	}

	@Test
	void aWikiPageHasItsText() throws Exception {
		server.answer(seen -> seen.uri().getPath().endsWith("/content/")
				? new Reply(200, java.util.Map.of("Content-Type", "text/markdown"), Fixture.bytes("# \u00dcber"))
				: Reply.json(200, """
						{"data":[{"id":"wik01","type":"wikis","attributes":{"name":"home","size":6,"date_modified":"2026-02-19T03:00:00.000001Z",
						"extra":{"version":3}},"links":{"download":"%s"}}],"meta":{"total":1}}""".formatted(server.uri("/v2/wikis/wik01/content/"))));

		WikiPage home = client.records().wiki("abc12", NEVER).next().orElseThrow();
		assertThat(home.version()).isEqualTo(3);
		assertThat(client.records().text(home, NEVER)).isEqualTo("# \u00dcber");
	}

	@Test
	void theLogTellsWhatWasDone() throws Exception {
		server.answer(seen -> Reply.json(200, """
				{"data":[{"id":"65b000000000000000000001","type":"logs","attributes":{"action":"osf_storage_file_added",
				"date":"2026-02-19T03:00:00.000001Z","params":{"path":"/a.txt"}},"relationships":{"user":{"data":{"id":"usr01","type":"users"}},
				"node":{"links":{"related":{"href":"%s"}}}}},{"id":"2","attributes":{"action":"new_kind"}}],"meta":{"total":2}}"""
				.formatted(server.uri("/v2/nodes/abc12/"))));

		List<LogEntry> log = client.records().log("abc12", NEVER).all().items();
		assertThat(log.getFirst().userId()).contains("usr01");
		assertThat(log.getFirst().nodeId()).contains("abc12");
		assertThat(log.getFirst().path()).contains("/a.txt");
		assertThat(log.get(1).action()).isEqualTo("new_kind");
	}

	@Test
	void aLongListIsReadElementByElement() throws Exception {
		String filler = "x".repeat(100_000);
		server.answer(seen -> Reply.json(200, "{\"data\":[" + IntStream.range(0, 300)
				.mapToObj(i -> "{\"id\":\"n" + i + "\",\"attributes\":{\"description\":\"" + filler + "\"}}").collect(Collectors.joining(","))
				+ "],\"meta\":{\"total\":300}}"));

		assertThat(client.nodes().linked("abc12", NEVER).all().complete()).isTrue();
	}

	@Test
	void aViewOnlyKeyGoesWithEveryAddressOfTheHostAndNoOther() throws Exception {
		try (TestServer stranger = new TestServer();
				OsfClient reader = new HttpClientFactory().open(org.osfworkbench.client.api.Hosts.sandbox(server.uri("/")),
						org.osfworkbench.client.api.Access.viewOnly(org.osfworkbench.client.api.ViewOnlyKey.of("0123456789abcdef")))) {
			stranger.answer(seen -> Reply.bytes(Fixture.bytes("abc")));
			server.answer(seen -> seen.uri().getPath().startsWith("/v2/") ? page(seen) : Reply.redirect(302, stranger.uri("/signed?x=1")));
			reader.nodes().linked("abc12", NEVER).all();
			reader.download(Fixture.file(server.uri("/"), Fixture.bytes("abc")), 0, new java.io.ByteArrayOutputStream(),
					org.osfworkbench.client.api.Progress.NONE, NEVER);

			assertThat(server.seen()).hasSize(5).allMatch(seen -> seen.uri().getQuery().endsWith("view_only=0123456789abcdef"));
			assertThat(stranger.last().uri().getQuery()).isEqualTo("x=1");
		}
	}
}
