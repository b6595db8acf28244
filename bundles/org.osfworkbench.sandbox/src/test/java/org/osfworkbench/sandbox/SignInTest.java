package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

/** Who am I, versions, redirects, rights: osf-api.md section 8, rows 1 to 4. */
class SignInTest extends SandboxFixture {

	@Test
	void redirectsAddressesWithoutSlashAndDoesNotWrite() {
		Probe.Answer get = me.api("nodes/priv1");
		assertThat(get.status()).isEqualTo(301);
		assertThat(get.header("Location")).isEqualTo("/v2/nodes/priv1/");
		assertThat(get.bytes()).isEmpty();
		String body = "{\"data\":{\"type\":\"nodes\",\"id\":\"priv1\",\"attributes\":{\"title\":\"x\"}}}";
		assertThat(me.api("PATCH", "nodes/priv1", body).status()).isEqualTo(301);
		assertThat(me.api("POST", "nodes", body).status()).isEqualTo(301);
		assertThat(me.api("nodes/priv1/").data().at("/attributes/title").asText()).isEqualTo("Private");
	}

	@Test
	void tellsWhoIsSignedIn() {
		assertThat(nobody.api("").json().at("/meta/current_user").isNull()).isTrue();
		assertThat(me.api("").json().at("/meta/current_user/data/id").asText()).isEqualTo("adm01");
		assertThat(me.api("users/me/").data().at("/attributes/email").asText()).isEqualTo("ada@example.org");
		assertThat(me.api("users/wri01/").data().path("attributes").has("email")).isFalse();
		Probe.Answer bad = nobody.token("wrong").api("nodes/publ1/");
		assertThat(bad.status()).isEqualTo(401);
		assertThat(bad.detail()).isEqualTo("User provided an invalid OAuth2 access token");
		assertThat(nobody.api("users/me/").status()).isEqualTo(401);
	}

	@Test
	void speaksTheVersionThatIsAskedFor() {
		Probe.Answer old = me.with("Accept", "*/*").api("nodes/priv1/");
		assertThat(old.json().at("/meta/version").asText()).isEqualTo("2.0");
		assertThat(old.data().at("/attributes/date_created").asText()).doesNotEndWith("Z");
		assertThat(old.data().at("/relationships").has("parent")).isFalse();
		Probe.Answer now = me.api("nodes/priv1/");
		assertThat(now.json().at("/meta/version").asText()).isEqualTo("2.20");
		assertThat(now.data().at("/attributes/date_created").asText()).endsWith("Z");
		assertThat(now.data().at("/relationships/parent/data").isNull()).isTrue();
		assertThat(me.with("Accept", "application/vnd.api+json;version=9.9").api("nodes/priv1/").status()).isEqualTo(406);
		assertThat(me.api("nodes/priv1/?version=2.1").status()).isEqualTo(409);
		assertThat(me.with("Accept", "*/*").api("nodes/priv1/?version=3.1").status()).isEqualTo(404);
		Probe.Answer page = me.with("Accept", "text/html, image/gif, *; q=.2, */*; q=.2").api("nodes/priv1/");
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(me.with("Accept", "image/png").api("nodes/priv1/").status()).isEqualTo(406);
	}

	@Test
	void guardsNodes() {
		Probe.Answer anonymous = nobody.api("nodes/priv1/");
		assertThat(anonymous.status()).isEqualTo(401);
		assertThat(anonymous.header("WWW-Authenticate")).isEqualTo("Documentation realm=\"api\"");
		assertThat(nobody.token(STRANGER).api("nodes/priv1/").status()).isEqualTo(403);
		Probe.Answer reader = nobody.token(READER).api("nodes/priv1/");
		assertThat(reader.data().at("/attributes/current_user_permissions").toString()).isEqualTo("[\"read\"]");
		assertThat(me.api("DELETE", "nodes/comp1/", "").status()).isEqualTo(204);
		assertThat(me.api("nodes/comp1/").status()).isEqualTo(410);
		assertThat(nobody.api("nodes/comp1/").status()).isEqualTo(410);
		assertThat(me.api("nodes/zzzzz/").status()).isEqualTo(404);
		assertThat(me.api("nodes/regi1/").status()).isEqualTo(404);
		assertThat(me.api("registrations/regi1/").data().path("type").asText()).isEqualTo("registrations");
		assertThat(me.api("nowhere/").header("Content-Type")).isEqualTo("application/vnd.api+json; application/json");
	}

	@Test
	void takesPasswordsAndSecondFactors() {
		Probe plain = nobody.with("Authorization", basic("will@example.org:secret"));
		assertThat(plain.api("users/me/").data().path("id").asText()).isEqualTo("wri01");
		Probe ada = nobody.with("Authorization", basic("ada@example.org:lovelace"));
		assertThat(ada.api("users/me/").header("X-OSF-OTP")).isEqualTo("required; app");
		assertThat(ada.with("X-OSF-OTP", "000000").api("users/me/").detail()).startsWith("Invalid two-factor");
		assertThat(ada.with("X-OSF-OTP", "123456").api("users/me/").status()).isEqualTo(200);
		assertThat(nobody.with("Authorization", basic("ada@example.org:no")).api("").detail())
				.isEqualTo("Invalid username/password.");
	}

	@Test
	void makesAndRevokesTokens() {
		String body = """
				{"data":{"type":"tokens","attributes":{"name":"PC 12"},
				 "relationships":{"scopes":{"data":[{"type":"scopes","id":"osf.full_write"}]}}}}""";
		Probe.Answer made = me.api("POST", "tokens/", body);
		assertThat(made.status()).isEqualTo(201);
		String secret = made.data().at("/attributes/token_id").asText();
		assertThat(secret).matches("[0-9A-Za-z]{70}");
		Probe other = nobody.token(secret);
		assertThat(other.api("users/me/").status()).isEqualTo(200);
		assertThat(me.api("tokens/").text()).doesNotContain(secret);
		assertThat(me.api("DELETE", "tokens/" + made.data().path("id").asText() + "/", "").status()).isEqualTo(204);
		assertThat(other.api("users/me/").status()).isEqualTo(401);
		assertThat(me.api("POST", "tokens/", body.replace("osf.full_write", "all")).status()).isEqualTo(404);
	}

	private static String basic(String pair) {
		return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}
}
