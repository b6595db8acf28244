package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** The built-in sample, the overview page, and changes by a colleague. */
class SampleTest extends SandboxFixture {

	@Override
	SandboxOptions options() {
		return SandboxOptions.in(folder.resolve("data"));
	}

	@Test
	void holdsWhatTheDemonstrationNeeds() {
		assertThat(me.api("users/me/").data().at("/attributes/full_name").asText()).isEqualTo("Sample Researcher");
		SandboxState state = sandbox.state();
		String study = state.node("My Study").orElseThrow();
		assertThat(state.find(study, "/Stroop.osexp").orElseThrow().version()).isEqualTo(1);
		assertThat(state.find(study, "/data/subject-2.csv")).isPresent();
		assertThat(state.find(study, "/materials/naïve & sons #1.txt")).isPresent();
		assertThat(me.api("nodes/" + state.node("Large archive").orElseThrow() + "/files/osfstorage/").status()).isEqualTo(200);
		assertThat(state.files(state.node("Large archive").orElseThrow())).hasSizeGreaterThan(120);
		assertThat(me.api("nodes/" + state.node("Reading times").orElseThrow() + "/").data()
				.at("/attributes/current_user_permissions").toString()).isEqualTo("[\"read\"]");
	}

	@Test
	void canBeChangedByAColleague() {
		SandboxState state = sandbox.state();
		SandboxFile file = state.find("mystu", "/Stroop.osexp").orElseThrow();
		SandboxFile changed = state.addVersion(file.id(), "new".getBytes(StandardCharsets.UTF_8));
		assertThat(changed.version()).isEqualTo(2);
		Probe.Answer revisions = me.butler("GET", "mystu/providers/osfstorage/" + file.id() + "?revisions=", null);
		assertThat(revisions.data().at("/0/attributes/extra/user/name").asText()).isEqualTo("Sample Colleague");
		SandboxFile added = state.addFile("mystu", "/new/deep/x.txt", new byte[] { 1 });
		state.rename(added.id(), "y.txt");
		state.move(added.id(), state.rootId("mystu"));
		assertThat(state.file(added.id()).orElseThrow().path()).isEqualTo("/y.txt");
		state.delete(added.id());
		assertThat(state.file(added.id())).isEmpty();
		state.deleteNode("mystu");
		assertThat(me.api("nodes/pilt1/").status()).isEqualTo(410);
	}

	@Test
	void showsAPage() {
		Probe.Answer page = nobody.send("GET", "", null);
		assertThat(page.text()).contains("My Study", "Stroop.osexp", "naïve &amp; sons #1.txt", "prefers-color-scheme");
		assertThat(nobody.with("Accept-Language", "fr-FR").send("GET", "", null).text()).contains("privé");
		assertThat(nobody.send("GET", "zzzzz/", null).status()).isEqualTo(404);
	}

	@Test
	void thePageShowsOddNamesAsTheyAre() {
		String odd = "<script>alert('x') & \"q\" 100%.txt";
		SandboxFile file = sandbox.state().addFile("mystu", "/<b>d/" + odd, new byte[] { 1 });
		sandbox.state().addVersion(file.id(), new byte[] { 2 });
		me.api("PATCH", "nodes/mystu/", "{\"data\":{\"type\":\"nodes\",\"id\":\"mystu\",\"attributes\":{\"title\":\"a < b & c > d\"}}}");

		Probe.Answer page = nobody.send("GET", "", null);

		assertThat(page.text()).contains("&lt;script&gt;alert('x') &amp; \"q\" 100%.txt", "&lt;b&gt;d/",
				"<h2>a &lt; b &amp; c &gt; d</h2>").doesNotContain("<script", "<b>", "&amp;amp;", "&amp;lt;");
		assertThat(page.text().split("&lt;script&gt;", 2)[1].split("</details>")[0]).as("both versions").contains("Version 2", "Version 1");
		assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(page.text()).doesNotContain(sandbox.token());
	}

	@Test
	void servesAddonsElsewhereIfAsked() throws IOException {
		try (Sandbox apart = Sandbox.start(SandboxOptions.in(folder.resolve("apart")).addonsApart(true))) {
			Probe.Answer providers = Probe.signedIn(apart).api("nodes/addns/files/");
			assertThat(providers.data().at("/1/links/upload").asText()).startsWith(apart.filesOrigin().toString());
			assertThat(apart.filesOrigin()).isNotEqualTo(apart.baseUrl());
		}
	}
}
