package org.osfworkbench.client.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.waterbutler.EntityParser;

/** Answers that real servers gave. Skipped where the recordings are not at hand. */
class RecordedAnswersTest {

	private static final EntryParser ENTRIES = new EntryParser(Hosts.OSF_TEST.api());
	private static final EntityParser ENTITIES = new EntityParser(Hosts.OSF_TEST.api());
	private static final NodeParser NODES = new NodeParser(Hosts.OSF_TEST.web());

	private record Exchange(String method, URI uri, int status, Json body) {
	}

	@Test
	void everyListOfFilesCanBeRead() throws Exception {
		int lists = 0;
		for (Exchange exchange : all()) {
			if (exchange.status == 200 && exchange.uri.getPath().matches(".*/nodes/\\w+/files/osfstorage/.*")) {
				Page<Json> page = Page.read(new java.io.ByteArrayInputStream(exchange.body.node().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
						java.util.Optional::of);
				for (Json json : page.items()) {
					check(ENTRIES.entry(json, "other").orElseThrow());
				}
				assertThat(page.total()).isPresent();
				lists++;
			}
		}
		assertThat(lists).isGreaterThan(15);
	}

	@Test
	void everyFileCanBeRead() throws Exception {
		int files = 0;
		for (Exchange exchange : all()) {
			if (exchange.status == 200 && exchange.uri.getPath().matches("/v2/files/\\w+/")) {
				check(ENTRIES.entry(exchange.body.at("data"), "").orElseThrow());
				files++;
			}
		}
		assertThat(files).isGreaterThan(15);
	}

	@Test
	void everyUploadAnswerCanBeRead() throws Exception {
		int uploads = 0;
		for (Exchange exchange : all()) {
			if ("PUT".equals(exchange.method) && exchange.status < 300) {
				check("file".equals(exchange.body.need("data", "attributes", "kind")) ? ENTITIES.file(exchange.body)
						: ENTITIES.folder(exchange.body));
				uploads++;
			}
		}
		assertThat(uploads).isGreaterThan(15);
	}

	@Test
	void everyNodeCanBeRead() throws Exception {
		int nodes = 0;
		for (Exchange exchange : all()) {
			boolean list = exchange.uri.getPath().matches("/v2/nodes/\\w+/children/") && exchange.status == 200;
			boolean one = exchange.uri.getPath().matches("/v2/nodes/(\\w+/)?(children/)?") && exchange.status < 300 && exchange.body.at("data").isObject();
			for (Json json : list ? exchange.body.items("data") : one ? List.of(exchange.body.at("data")) : List.<Json>of()) {
				Node node = NODES.node(json);
				assertThat(node.title()).isNotBlank().doesNotContain("&amp;", "&lt;");
				assertThat(node.modified()).isPresent();
				nodes++;
			}
		}
		assertThat(nodes).isGreaterThan(15);
	}

	@Test
	void titlesAreUnescapedAndParentsKnown() throws Exception {
		Node node = NODES.node(exchanges("osfr/html-entity-encoding--create-p1.json").get(1).body.at("data"));
		assertThat(node.parentId()).contains("fs5cd");
		assertThat(node.writable()).isTrue();
		assertThat(NODES.node(exchanges("osfr/html-entity-encoding--retrieve-p1.json").getFirst().body.at("data")).title()).contains("&");
	}

	@Test
	void storagesWithAndWithoutNamesCanBeRead() throws Exception {
		List<StorageProvider> found = new ArrayList<>();
		for (String file : List.of("metacheck/node-providers.json", "metacheck/node-providers-github.json", "osfclient/storages-2017.json")) {
			for (Json json : exchanges(file).getFirst().body.items("data")) {
				found.add(ENTRIES.provider(json, "abc12"));
			}
		}
		assertThat(found).extracting(StorageProvider::provider).contains("osfstorage", "github");
		assertThat(found).filteredOn(StorageProvider::isOsfStorage).extracting(StorageProvider::name).containsOnly("OSF Storage");
		assertThat(found).allMatch(provider -> provider.root().location().getPath().endsWith("/") && provider.files().isAbsolute());
	}

	@Test
	void theUserAndNobodyCanBeRead() throws Exception {
		assertThat(NODES.user(exchanges("osfr/osf-tbl--retrieve-user.json").getFirst().body.at("data")).id()).isEqualTo("usr01");
		Json root = exchanges("metacheck/root-anonymous.json").getLast().body;
		assertThat(root.at("meta", "current_user", "data").isObject()).isFalse();
	}

	@Test
	void conflictsNameTheFile() throws Exception {
		Exchange conflict = exchanges("osfr/files--move-conflict-error.json").getLast();
		RemoteFolder parent = new RemoteFolder("x", "vjeuh", "osfstorage", "d1", "/d1/", Hosts.OSF_TEST.api(),
				URI.create("https://files.us.test.osf.io/v1/resources/vjeuh/providers/osfstorage/69967bb4d957f4745b0caad6/"));

		RemoteFile file = ENTITIES.existing(conflict.body, parent).orElseThrow();

		assertThat(conflict.status).isEqualTo(409);
		assertThat(file.name()).isEqualTo("a.txt");
		assertThat(file.location()).hasToString("https://files.us.test.osf.io/v1/resources/vjeuh/providers/osfstorage/" + file.id());
		assertThat(file.hashes().sha256()).isPresent();
		assertThat(ErrorWords.of(conflict.body.node().toString()).words()).startsWith("Cannot complete action");
	}

	@Test
	void errorsHaveWords() throws Exception {
		for (String file : List.of("metacheck/node-private-anonymous-401.json", "metacheck/file-guid-unknown-404.json",
				"metacheck/file-429-load-balancer.json", "osfr/nodes--delete-p1-error.json")) {
			Json body = exchanges(file).getLast().body;
			String text = body.node().isTextual() ? body.node().asText() : body.node().toString();
			assertThat(ErrorWords.of(text).words()).as(file).isNotBlank().doesNotContain("<", "{");
		}
	}

	@Test
	void downloadsLeaveTheHost() throws Exception {
		List<Exchange> chain = exchanges("metacheck/download-chain-by-guid.json");
		Host host = Hosts.OSF;
		assertThat(chain).extracting(exchange -> host.trusts(exchange.uri)).containsExactly(true, true, false);
		assertThat(Addresses.parse(chain.get(2).uri.toString())).contains(chain.get(2).uri);
	}

	private static void check(RemoteEntry entry) {
		assertThat(entry.id()).matches("[0-9a-f]{24}");
		assertThat(entry.nodeId()).matches("\\w{5}");
		assertThat(entry.materializedPath()).startsWith("/");
		if (entry instanceof RemoteFile file) {
			assertThat(file.version()).isPositive();
			assertThat(file.size()).isPresent();
			assertThat(file.modified()).isPresent();
			assertThat(file.hashes()).isNotEqualTo(Hashes.UNKNOWN);
			assertThat(file.location().getRawQuery()).isNull();
			assertThat(file.location().getPath()).endsWith(file.id());
		} else if (entry instanceof RemoteFolder folder) {
			assertThat(folder.location().getPath()).endsWith(folder.id() + "/");
			assertThat(folder.children().getPath()).endsWith("/");
		}
	}

	private static List<Exchange> all() throws Exception {
		List<Exchange> found = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder().resolve("osfr"))) {
			for (Path file : files.toList()) {
				found.addAll(exchanges(file));
			}
		}
		for (String name : List.of("osfstorage-list", "osfstorage-root-folders", "file-by-guid", "file-by-guid-2", "node-children",
				"node-children-2", "node-public-anonymous")) {
			found.addAll(exchanges("metacheck/" + name + ".json"));
		}
		return found;
	}

	private static List<Exchange> exchanges(String name) throws Exception {
		return exchanges(folder().resolve(name));
	}

	private static List<Exchange> exchanges(Path file) throws Exception {
		List<Exchange> found = new ArrayList<>();
		try (InputStream in = Files.newInputStream(file)) {
			for (Json json : Json.parse(in).items("exchanges")) {
				found.add(new Exchange(json.need("request", "method"), URI.create(json.need("request", "uri")),
						(int) json.number("response", "status").orElseThrow(), json.at("response", "body")));
			}
		}
		return found;
	}

	private static Path folder() {
		Path folder = Path.of(System.getProperty("osf.shared", "no-shared-folder"), "recorded");
		assumeTrue(Files.isDirectory(folder), "The recorded answers are not at hand: osf.shared names no folder that has them");
		return folder;
	}
}
