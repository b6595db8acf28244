package org.osfworkbench.contract.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.osfworkbench.client.api.FileDetails;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;

import com.fasterxml.jackson.databind.JsonNode;

/** What the client has to make of the JSON of an answer. */
record Expected(Playback server) {

	void node(Node node, JsonNode json) {
		JsonNode attributes = json.path("attributes");
		assertThat(node.id()).isEqualTo(json.path("id").asText());
		assertThat(node.title()).isEqualTo(plain(attributes.path("title").asText()));
		assertThat(node.isPublic()).isEqualTo(attributes.path("public").asBoolean());
		assertThat(node.writable()).isEqualTo(texts(attributes.path("current_user_permissions")).contains("write"));
		assertThat(node.modified()).contains(time(attributes.path("date_modified")));
		String parent = json.at("/relationships/parent/links/related/href").asText();
		assertThat(node.parentId()).isEqualTo(parent.isEmpty() ? Optional.empty() : Optional.of(parent.replaceFirst("^.*/(\\w+)/$", "$1")));
	}

	void details(NodeDetails details, JsonNode json) {
		JsonNode attributes = json.path("attributes");
		assertThat(details.description()).isEqualTo(plain(attributes.path("description").asText()));
		assertThat(details.tags()).containsExactlyElementsOf(texts(attributes.path("tags")).stream().map(Expected::plain).toList());
		assertThat(details.created()).contains(time(attributes.path("date_created")));
		assertThat(details.copyrightHolders()).containsExactlyElementsOf(texts(attributes.at("/node_license/copyright_holders")));
		String licence = json.at("/relationships/license/links/related/href").asText();
		assertThat(details.licenceId())
				.isEqualTo(licence.isEmpty() ? Optional.empty() : Optional.of(licence.replaceFirst("^.*/(\\w+)/$", "$1")));
	}

	/** An entry of API v2. */
	void entry(RemoteEntry entry, JsonNode json) {
		JsonNode attributes = json.path("attributes");
		common(entry, attributes, attributes.path("materialized_path").asText());
		assertThat(location(entry)).hasToString(server.local(json.at("/links/move").asText()));
		if (entry instanceof RemoteFile file) {
			assertThat(file.version()).isEqualTo(attributes.path("current_version").asInt());
			hashes(file, attributes.at("/extra/hashes"));
			assertThat(file.modified()).isEqualTo(
					attributes.path("date_modified").isNull() ? Optional.empty() : Optional.of(time(attributes.path("date_modified"))));
		} else if (entry instanceof RemoteFolder folder) {
			assertThat(folder.children()).hasToString(server.local(json.at("/relationships/files/links/related/href").asText()));
		}
	}

	/** An entry of WaterButler. */
	void butler(RemoteEntry entry, JsonNode json) {
		JsonNode attributes = json.path("attributes");
		common(entry, attributes, attributes.path("materialized").asText());
		assertThat(entry.nodeId()).isEqualTo(attributes.path("resource").asText());
		assertThat(location(entry)).hasToString(server.local(json.at("/links/move").asText()));
		if (entry instanceof RemoteFile file) {
			assertThat(file.version()).isEqualTo(attributes.at("/extra/version").asInt());
			hashes(file, attributes.at("/extra/hashes"));
			assertThat(file.modified()).contains(time(attributes.path("modified")));
		}
	}

	private static void common(RemoteEntry entry, JsonNode attributes, String path) {
		assertThat(entry instanceof RemoteFolder).isEqualTo(attributes.path("kind").asText().equals("folder"));
		assertThat(entry.name()).isEqualTo(attributes.path("name").asText());
		assertThat(entry.materializedPath()).isEqualTo(path);
		assertThat(entry.provider()).isEqualTo(attributes.path("provider").asText());
		String id = attributes.path("path").asText().replace("/", "");
		if (id.matches("[0-9a-f]{24}")) {
			assertThat(entry.id()).isEqualTo(id);
		}
		if (entry instanceof RemoteFile file && attributes.path("size").isNumber()) {
			assertThat(file.size()).hasValue(attributes.path("size").asLong());
		}
	}

	private static URI location(RemoteEntry entry) {
		return switch (entry) {
			case RemoteFile file -> file.location();
			case RemoteFolder folder -> folder.location();
		};
	}

	private static void hashes(RemoteFile file, JsonNode hashes) {
		assertThat(file.hashes().md5()).isEqualTo(text(hashes.path("md5")));
		assertThat(file.hashes().sha256()).isEqualTo(text(hashes.path("sha256")));
	}

	void properties(FileDetails details, JsonNode json) {
		assertThat(details.guid()).isEqualTo(text(json.at("/attributes/guid")));
		assertThat(details.tags()).containsExactlyElementsOf(texts(json.at("/attributes/tags")));
		assertThat(details.checkedOutBy()).isEmpty();
	}

	/** The element that stands for an entry. */
	static JsonNode same(JsonNode list, RemoteEntry entry) {
		return StreamSupport.stream(list.spliterator(), false)
				.filter(one -> one.at("/attributes/materialized_path").asText().equals(entry.materializedPath())).findFirst().orElseThrow();
	}

	/** The bytes of that hash, if they are a letter or two. */
	static Optional<byte[]> bytes(int size, String sha256) {
		Stream<String> tries = switch (size) {
			case 2 -> letters().map(a -> a + "\n");
			case 4 -> letters().flatMap(a -> letters().map(b -> a + "\n" + b + "\n"));
			default -> Stream.empty();
		};
		return tries.map(text -> text.getBytes(StandardCharsets.UTF_8)).filter(bytes -> sha256(bytes).equals(sha256)).findFirst();
	}

	private static Stream<String> letters() {
		return IntStream.range(' ', 127).mapToObj(Character::toString);
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	private static String plain(String escaped) {
		return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
	}

	/** Times without a zone are those of UTC. */
	private static Instant time(JsonNode value) {
		return Instant.parse(value.asText().replaceFirst("(Z|\\+00:00)?$", "Z"));
	}

	private static Optional<String> text(JsonNode value) {
		return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
	}

	private static List<String> texts(JsonNode values) {
		return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList();
	}
}
