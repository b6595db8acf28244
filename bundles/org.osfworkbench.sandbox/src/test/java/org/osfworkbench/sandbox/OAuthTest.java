package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

/** The authorization code flow: osf-api.md 2.4. */
class OAuthTest extends SandboxFixture {

	private static final String CLIENT = "client_id=0123456789abcdef&redirect_uri=http%3A%2F%2Flocalhost%3A7777%2Fcallback";
	private static final String SECRET = "&client_secret=AppSecretAppSecret";

	private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-20T10:00:00Z"));

	@Override
	SandboxOptions options() {
		InstantSource source = time::get;
		return super.options().clock(source.withZone(ZoneOffset.UTC));
	}

	@Test
	void givesTokensForAnHourAndRefreshesThem() throws IOException {
		String code = code();
		Probe.Answer tokens = post("token", "grant_type=authorization_code&code=" + code + "&" + CLIENT + SECRET);
		assertThat(tokens.json().path("expires_in").asInt()).isEqualTo(3600);
		Probe user = nobody.token(tokens.json().path("access_token").asText());
		assertThat(user.api("users/me/").data().path("id").asText()).isEqualTo("adm01");
		assertThat(user.send("GET", "oauth2/profile", null).json().at("/scope/0").asText()).isEqualTo("osf.full_write");
		assertThat(post("token", "grant_type=authorization_code&code=" + code + "&" + CLIENT + SECRET).json()
				.path("error").asText()).isEqualTo("invalid_grant");
		time.updateAndGet(t -> t.plusSeconds(3601));
		assertThat(user.api("users/me/").status()).isEqualTo(401);
		String refresh = tokens.json().path("refresh_token").asText();
		sandbox.close();
		sandbox = Sandbox.start(options());
		nobody = Probe.anonymous(sandbox);
		Probe.Answer again = post("token", "grant_type=refresh_token&refresh_token=" + refresh + "&" + CLIENT + SECRET);
		Probe renewed = nobody.token(again.json().path("access_token").asText());
		assertThat(renewed.api("users/me/").status()).isEqualTo(200);
		assertThat(post("revoke", "token=" + refresh).status()).isEqualTo(204);
		assertThat(renewed.api("users/me/").status()).isEqualTo(401);
	}

	@Test
	void refusesWhatIsWrong() {
		assertThat(nobody.send("GET", "oauth2/authorize?response_type=token&scope=x&" + CLIENT, null).status()).isEqualTo(400);
		assertThat(nobody.send("GET", "oauth2/authorize?response_type=code&scope=x&client_id=none", null).header("Location"))
				.isEmpty();
		String late = code();
		time.updateAndGet(t -> t.plusSeconds(61));
		assertThat(post("token", "grant_type=authorization_code&code=" + late + "&" + CLIENT + SECRET).status())
				.isEqualTo(400);
		assertThat(post("token", "grant_type=authorization_code&code=x&" + CLIENT).status()).isEqualTo(401);
		assertThat(post("authorize", "decision=deny&" + CLIENT).header("Location")).endsWith("?error=access_denied");
		assertThat(nobody.send("GET", "oauth2/profile", null).json().path("error").asText()).isEqualTo("missing_accessToken");
	}

	private String code() {
		String query = "response_type=code&scope=osf.full_write&state=s%261&access_type=offline&" + CLIENT;
		assertThat(nobody.send("GET", "oauth2/authorize?" + query, null).text()).contains("Bench");
		String location = post("authorize", query + "&decision=allow").header("Location");
		assertThat(location).startsWith("http://localhost:7777/callback?code=AC-").endsWith("&state=s%261");
		return location.replaceFirst(".*code=([^&]*)&.*", "$1");
	}

	private Probe.Answer post(String place, String form) {
		return nobody.with("Content-Type", "application/x-www-form-urlencoded").send("POST", "oauth2/" + place,
				form.getBytes(StandardCharsets.UTF_8));
	}
}
