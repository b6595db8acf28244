package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Deletion, rights, check-out, view-only links, add-ons: osf-api.md section 8, rows 16 to 18 and 20. */
class RightsTest extends SandboxFixture {

	private static final String KEY = "view_only=0123456789abcdef0123456789abcdef";

	@Test
	void aWithdrawnRegistrationHasNoFiles() {
		Probe.Answer withdrawn = nobody.api("registrations/withd/");
		assertThat(withdrawn.data().at("/attributes/withdrawn").asBoolean()).isTrue();
		assertThat(withdrawn.data().at("/attributes/date_registered").asText()).isEqualTo("2025-03-01T10:00:00.000000Z");
		assertThat(nobody.api("registrations/withd/files/").status()).isEqualTo(404);
		assertThat(nobody.butler("GET", "withd/providers/osfstorage/", null).status()).isEqualTo(410);
	}

	@Test
	void deletes() {
		String id = upload("a.txt", "one");
		Probe.Answer gone = me.butler("DELETE", W + id, null);
		assertThat(gone.status()).isEqualTo(204);
		assertThat(gone.bytes()).isEmpty();
		assertThat(me.butler("DELETE", W + id, null).status()).isEqualTo(404);
		assertThat(me.api("files/" + id + "/").status()).isEqualTo(410);
		upload("b.txt", "two");
		assertThat(me.butler("DELETE", W, null).status()).isEqualTo(400);
		assertThat(me.butler("DELETE", W + "?confirm_delete=1", null).status()).isEqualTo(204);
		assertThat(me.api("nodes/priv1/files/osfstorage/").data()).isEmpty();
	}

	@Test
	void refusesOnWaterButlerWith403() {
		String id = upload("a.txt", "one");
		assertThat(nobody.butler("GET", W + id, null).status()).isEqualTo(403);
		assertThat(nobody.token("bad").butler("GET", W + id, null).status()).isEqualTo(403);
		assertThat(nobody.token(READER).butler("PUT", W + id + "?kind=file", "x").status()).isEqualTo(403);
		assertThat(nobody.token(READER).butler("GET", W + id, null).status()).isEqualTo(302);
		assertThat(nobody.token(READ_SCOPE).butler("PUT", W + id + "?kind=file", "x").status()).isEqualTo(403);
		assertThat(nobody.token(READ_SCOPE).api("POST", "nodes/", "{}").status()).isEqualTo(403);
		String open = sandbox.state().find("publ1", "/open.txt").orElseThrow().id();
		assertThat(nobody.token("bad").butler("GET", "publ1/providers/osfstorage/" + open, null).status()).isEqualTo(302);
		assertThat(me.butler("PUT", "regi1/providers/osfstorage/?kind=file&name=x", "x").text())
				.contains("Registered Nodes are immutable");
		assertThat(me.butler("GET", "priv1/providers/osfstorage", null).header("Content-Type")).startsWith("text/html");
	}

	@Test
	void locks() {
		String folder = makeFolder("d");
		String id = id(me.butler("PUT", W + folder + "/?kind=file&name=a.txt", "one"));
		String body = "{\"data\":{\"id\":\"" + id + "\",\"type\":\"files\",\"attributes\":{\"checkout\":\"adm01\"}}}";
		Probe.Answer locked = me.api("PATCH", "files/" + id + "/", body);
		assertThat(locked.data().at("/relationships/checkout/links/related/meta/id").asText()).isEqualTo("adm01");
		assertThat(locked.data().path("attributes").has("checkout")).isFalse();
		Probe writer = nobody.token(WRITER);
		assertThat(writer.butler("PUT", W + id + "?kind=file", "x").status()).isEqualTo(403);
		assertThat(me.butler("PUT", W + id + "?kind=file", "y").data().at("/attributes/extra/checkout").asText())
				.isEqualTo("adm01");
		assertThat(me.butler("DELETE", W + id, null).status()).isEqualTo(403);
		assertThat(me.butler("DELETE", W + folder + "/", null).status()).isEqualTo(403);
		Probe.Answer renamed = me.butler("POST", W + id, "{\"action\":\"rename\",\"rename\":\"b\"}");
		assertThat(renamed.status()).isEqualTo(405);
		assertThat(renamed.json().path("message_short").asText()).isNotEmpty();
		assertThat(writer.api("PATCH", "files/" + id + "/", body.replace("adm01", "wri01")).status()).isEqualTo(403);
		assertThat(me.api("PATCH", "files/" + id + "/", body.replace("\"adm01\"", "null")).data()
				.at("/attributes/checkout").isNull()).isTrue();
	}

	@Test
	void takeOverByAnAdminLeavesTheLock() {
		String id = upload("a.txt", "one");
		sandbox.state().checkOut(id);
		String body = "{\"data\":{\"id\":\"" + id + "\",\"type\":\"files\",\"attributes\":{\"checkout\":\"adm01\"}}}";
		Probe.Answer answer = me.api("PATCH", "files/" + id + "/", body);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.data().at("/relationships/checkout/links/related/meta/id").asText()).isEqualTo("wri01");
	}

	@Test
	void givesGuids() {
		String id = upload("a.txt", "one");
		assertThat(me.api("files/" + id + "/").data().at("/attributes/guid").isNull()).isTrue();
		String guid = me.api("files/" + id + "/?create_guid=1").data().at("/attributes/guid").asText();
		Probe.Answer byGuid = me.api("files/" + guid + "/");
		assertThat(byGuid.data().path("id").asText()).isEqualTo(guid);
		assertThat(byGuid.data().at("/attributes/path").asText()).isEqualTo("/" + id);
		assertThat(me.api("guids/" + guid + "/").header("Location")).endsWith("/v2/files/" + guid + "/");
		assertThat(me.api("guids/priv1/?resolve=false").data().at("/relationships/referent/data/type").asText())
				.isEqualTo("nodes");
		assertThat(me.api("guids/zzzzz/").status()).isEqualTo(404);
	}

	@Test
	void letsViewOnlyLinksRead() {
		String id = upload("a.txt", "one");
		Probe.Answer node = nobody.api("nodes/priv1/?" + KEY);
		assertThat(node.data().at("/attributes/current_user_permissions").toString()).isEqualTo("[\"read\"]");
		assertThat(node.json().at("/meta/anonymous").asBoolean()).isTrue();
		String list = node.data().at("/relationships/files/links/related/href").asText();
		assertThat(nobody.get(list).status()).isEqualTo(200);
		assertThat(nobody.butler("GET", W + id + "?" + KEY, null).status()).isEqualTo(302);
		assertThat(nobody.butler("PUT", W + id + "?kind=file&" + KEY, "x").status()).isEqualTo(403);
		String made = me.api("POST", "nodes/priv1/view_only_links/",
				"{\"data\":{\"type\":\"view-only-links\",\"attributes\":{\"name\":\"R\"}}}").data().path("id").asText();
		assertThat(me.api("DELETE", "nodes/priv1/view_only_links/" + made + "/", "").status()).isEqualTo(204);
		assertThat(sandbox.requests().all().toString()).doesNotContain("0123456789abcdef");
	}

	@Test
	void hasAddons() {
		Probe writer = nobody.token(WRITER);
		Probe.Answer providers = writer.api("nodes/publ1/files/");
		assertThat(providers.data().at("/0/id").asText()).isEqualTo("publ1:osfstorage");
		assertThat(providers.data().at("/1/id").asText()).hasSize(36);
		assertThat(providers.data().at("/1/attributes").has("name")).isFalse();
		Probe.Answer list = writer.api("nodes/publ1/files/github/src/");
		assertThat(list.data().at("/0/attributes/path").asText()).isEqualTo("/src/a b.R");
		assertThat(list.data().at("/0/attributes/extra/hashes/md5").isNull()).isTrue();
		String upload = list.data().at("/0/links/upload").asText();
		assertThat(upload).endsWith("/providers/github/src/a%20b.R");
		assertThat(writer.get(upload).text()).isEqualTo("1");
		assertThat(writer.butler("PUT", "publ1/providers/github/src/?kind=file&name=n.R", "2").status()).isEqualTo(201);
		assertThat(writer.butler("PUT", "publ1/providers/bitbucket/?kind=file&name=n", "2").status()).isEqualTo(501);
		assertThat(writer.butler("GET", "publ1/providers/dropbox/", null).status()).isEqualTo(400);
		assertThat(writer.api("nodes/publ1/files/dropbox/").status()).isEqualTo(404);
	}

	@Test
	void addsAndRemovesContributors() {
		String body = """
				{"data":{"type":"contributors","attributes":{"permission":"read"},
				 "relationships":{"users":{"data":{"type":"users","id":"str01"}}}}}""";
		assertThat(nobody.token(WRITER).api("POST", "nodes/priv1/contributors/", body).status()).isEqualTo(403);
		assertThat(me.api("POST", "nodes/priv1/contributors/", body).data().path("id").asText()).isEqualTo("priv1-str01");
		assertThat(me.api("POST", "nodes/priv1/contributors/", body).status()).isEqualTo(400);
		assertThat(nobody.token(STRANGER).api("nodes/priv1/").status()).isEqualTo(200);
		assertThat(me.api("DELETE", "nodes/priv1/contributors/str01/", "").status()).isEqualTo(204);
		assertThat(me.api("DELETE", "nodes/priv1/contributors/adm01/", "").status()).isEqualTo(400);
	}

	@Test
	void cleansTitles() {
		String body = "{\"data\":{\"type\":\"nodes\",\"attributes\":{\"title\":\"%s\",\"category\":\"project\"}}}";
		Probe.Answer made = me.api("POST", "nodes/", body.formatted("a & <b>x</b>"));
		assertThat(made.status()).isEqualTo(201);
		assertThat(made.data().at("/attributes/title").asText()).isEqualTo("a &amp; x");
		assertThat(me.api("POST", "nodes/", body.formatted("x".repeat(513))).status()).isEqualTo(400);
		Probe.Answer untitled = me.api("POST", "nodes/", "{\"data\":{\"type\":\"nodes\",\"attributes\":{}}}");
		assertThat(untitled.json().at("/errors/0/source/pointer").asText()).isEqualTo("/data/attributes/title");
		assertThat(me.api("POST", "nodes/", "{").status()).isEqualTo(400);
		assertThat(me.api("POST", "nodes/", body.replace("nodes", "files")).status()).isEqualTo(409);
		String id = made.data().path("id").asText();
		assertThat(me.with("Accept", "*/*").api("DELETE", "nodes/priv1/", "").status()).isEqualTo(400);
		assertThat(me.api("nodes/" + id + "/storage/").data().at("/attributes/storage_usage").asText()).isEqualTo("0");
	}
}
