package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeds in YAML. */
class YamlSeedTest {

	private static final String SEED = """
			---
			# people first
			users:
			- id: samp1            # not indented, as YAML allows
			  full_name: 'Zoë d''Or'
			  tokens: [ { secret: SeedSecretSeedSecret, scopes: [osf.full_read] }, { secret: OldSecretOldSecret, expires: "2020-01-01T00:00:00Z" } ]
			- id: "samp2"
			  full_name: "Tab\\tand \\u00fc"

			projects:
			  -
			    id: study
			    title: "Colours: red, green # blue"
			    public: true
			    tags: [a b, 'c, d', "e"]
			    description:
			    contributors:
			      - { user: samp1, permission: admin }
			      - user: samp2
			        permission: read
			        bibliographic: false
			    files:
			      - path: /notes.txt
			        tags: [ draft ]
			        checkout: samp2
			        text: |
			          # first line

			            indented
			          last
			      - path: /bare.txt
			        text: |-
			          no end
			      - { path: /trial-%02d.csv, repeat: 3, text: "a,b\\n" }
			    components:
			      - title: Part
			        category: data
			""";

	@TempDir
	Path folder;

	private Sandbox start(String seed) throws IOException {
		Path file = Files.writeString(folder.resolve("seed.yaml"), seed);
		return Sandbox.start(SandboxOptions.in(folder.resolve("data")).seed(file));
	}

	@Test
	void saysTheSameAsJson() throws IOException {
		try (Sandbox sandbox = start(SEED)) {
			Probe me = Probe.signedIn(sandbox);
			assertThat(me.api("users/me/").data().at("/attributes/full_name").asText()).isEqualTo("Zoë d'Or");
			assertThat(me.api("users/samp2/").data().at("/attributes/full_name").asText()).isEqualTo("Tab\tand ü");
			assertThat(me.token("SeedSecretSeedSecret").api("users/me/").status()).isEqualTo(200);
			assertThat(me.token("OldSecretOldSecret").api("users/me/").status()).as("an expired token").isEqualTo(401);
			var notes = me.api("nodes/study/files/osfstorage/").data().path(0);
			assertThat(notes.at("/relationships/checkout/links/related/meta/id").asText()).isEqualTo("samp2");
			assertThat(notes.at("/attributes/tags/0").asText()).isEqualTo("draft");
			var study = me.api("nodes/study/").data().path("attributes");
			assertThat(study.path("title").asText()).isEqualTo("Colours: red, green # blue");
			assertThat(study.path("public").asBoolean()).isTrue();
			assertThat(study.path("tags").toString()).isEqualTo("[\"a b\",\"c, d\",\"e\"]");
			assertThat(me.api("nodes/study/contributors/").data().at("/1/attributes/bibliographic").asBoolean()).isFalse();
			assertThat(sandbox.state().files("study")).extracting(SandboxFile::path).containsExactly("/notes.txt", "/bare.txt",
					"/trial-01.csv", "/trial-02.csv", "/trial-03.csv");
			assertThat(text(sandbox, "/notes.txt")).isEqualTo("# first line\n\n  indented\nlast\n");
			assertThat(text(sandbox, "/bare.txt")).isEqualTo("no end");
			assertThat(sandbox.state().node("Part")).isPresent();
		}
	}

	private static String text(Sandbox sandbox, String path) {
		return new String(sandbox.state().read(sandbox.state().find("study", path).orElseThrow().id(), 1), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "users:\n\t- id: a", "users:\n  - id: a\n bad", "users: &x 1", "users: [a", "users: {a: 1", "users:\n  - id: \"a",
			"a: 1\na: 2", "users: >\n  folded", "users: []", "just words", "a: 1\n  b: 2", "'a", "" })
	void mistakesAreToldWithTheirLine(String seed) {
		assertThatThrownBy(() -> start(seed).close()).isInstanceOf(IOException.class).hasMessageContaining("seed.yaml")
				.hasMessageMatching("(?s).*(Line \\d|There are no users).*");
	}
}
