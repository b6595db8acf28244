package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.workspace.account.TokenStore.Stored;

/** osf login --browser, with an application that is registered at the sandbox. */
@Timeout(60)
class BrowserSignInTest {

	private static final String CLIENT = "0123456789abcdef0123456789abcdef";
	private static final String SECRET = "AppSecretAppSecretAppSecretAppSecretAppS";

	@TempDir
	Path folder;
	private final AtomicReference<Instant> time = new AtomicReference<>(Instant.now());
	private final InProcess.Tokens tokens = new InProcess.Tokens(false);
	private Sandbox sandbox;
	private InProcess osf;

	@BeforeEach
	void start() throws IOException {
		InstantSource source = time::get;
		Clock clock = source.withZone(ZoneOffset.UTC);
		Path seed = Files.writeString(folder.resolve("seed.yaml"), """
				users:
				  - { id: samp1, full_name: Sample Researcher }
				applications:
				  - { client_id: %s, client_secret: %s, redirect_uri: "http://localhost:\\\\d+/callback" }
				""".formatted(CLIENT, SECRET));
		sandbox = Sandbox.start(SandboxOptions.in(folder.resolve("data")).seed(seed).clock(clock).token(Shell.CANARY));
		osf = signedOut(tokens);
	}

	@AfterEach
	void stop() throws IOException {
		sandbox.close();
	}

	private InProcess signedOut(InProcess.Tokens kept) {
		return new InProcess(Map.of("OSF_API_URL", sandbox.baseUrl().resolve("v2/").toString(), "XDG_STATE_HOME",
				folder.resolve("state").toString(), "OSF_CLIENT_ID", CLIENT, "OSF_CLIENT_SECRET", SECRET), kept);
	}

	private Stored kept() {
		return tokens.load(sandbox.baseUrl().getAuthority()).orElseThrow();
	}

	/** Somebody who reads the page and presses a button. */
	private static BiConsumer<URI, CancelSource> person(String decision) {
		return (address, interruption) -> Thread.ofVirtual().start(() -> {
			try (HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
				browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
				browser.send(HttpRequest.newBuilder(address.resolve("authorize")).header("Content-Type", "application/x-www-form-urlencoded")
						.POST(BodyPublishers.ofString(address.getRawQuery() + "&decision=" + decision)).build(), BodyHandlers.discarding());
			} catch (IOException | InterruptedException e) {
				throw new AssertionError(e);
			}
		});
	}

	private int whoami(Token token) {
		return osf.with("OSF_TOKEN", token.secret()).osf("whoami").exit();
	}

	@Test
	void theTokenIsKeptRenewedAndRevoked() {
		Result in = osf.browsing(person("allow")).osf("login", "--browser", "--json");
		assertThat(in.exit()).as(in.err()).isZero();
		assertThat(in.err()).contains("oauth2/authorize?");
		assertThat(SandboxCase.json(in).get(0).path("name").asText()).isEqualTo("Sample Researcher");
		Stored first = kept();
		Token refresh = first.refresh().orElseThrow().token();
		assertThat(in.out() + in.err() + first).doesNotContain(SECRET, first.token().secret(), refresh.secret());
		assertThat(osf.osf("whoami").exit()).isZero();
		assertThat(kept().token()).isEqualTo(first.token());

		time.updateAndGet(now -> now.plus(Duration.ofHours(2)));
		assertThat(whoami(first.token())).as("it has expired").isEqualTo(3);
		assertThat(osf.osf("whoami").exit()).as("renewed").isZero();
		Stored second = kept();
		assertThat(second.token()).isNotEqualTo(first.token());
		assertThat(second.refresh().orElseThrow().token()).isEqualTo(refresh);
		assertThat(whoami(second.token())).isZero();

		assertThat(SandboxCase.json(osf.osf("logout", "--json")).get(0).path("revoked").asBoolean()).isTrue();
		assertThat(tokens.hostIds()).isEmpty();
		assertThat(whoami(second.token())).isEqualTo(3);
	}

	@Test
	void nothingIsKeptWithoutConsent() {
		Result refused = osf.browsing(person("deny")).osf("login", "--browser", "--wait", "1");
		assertThat(refused.exit()).isEqualTo(3);
		assertThat(refused.err()).contains("in time");
		Result alone = osf.osf("login", "--browser", "--wait", "1");
		assertThat(alone.exit()).as("without a terminal the address is only printed").isEqualTo(3);
		assertThat(alone.err()).contains("oauth2/authorize?").doesNotContain(SECRET);
		Result stopped = osf.browsing((address, interruption) -> interruption.cancel()).osf("login", "--browser");
		assertThat(stopped.exit()).isEqualTo(1);
		assertThat(tokens.hostIds()).isEmpty();
	}

	@Test
	void withoutAPlaceForThemTheTokensAreTakenBack() {
		assertThat(signedOut(new InProcess.Tokens(true)).browsing(person("allow")).osf("login", "--browser").exit()).isEqualTo(1);
		assertThat(sandbox.requests().all()).anyMatch(request -> request.path().equals("/oauth2/revoke"));
	}

	@Test
	void theSecretIsNeverSeen() throws IOException {
		Path secret = Files.writeString(folder.resolve("secret"), SECRET);
		String[] arguments = { "login", "--browser", "--client-id", CLIENT, "--client-secret-file", secret.toString() };
		Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
		Result open = osf.with("OSF_CLIENT_SECRET", "").osf(arguments);
		assertThat(open.exit()).isEqualTo(2);
		assertThat(open.err()).contains("chmod 600").doesNotContain(SECRET);
		Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
		assertThat(osf.with("OSF_CLIENT_SECRET", "").browsing(person("allow")).osf(arguments).exit()).isZero();
	}

	@Test
	void whatIsMissingOrWrongIsTold() {
		assertThat(osf.with("OSF_CLIENT_ID", "").osf("login", "--browser").err()).contains("OSF_CLIENT_ID");
		assertThat(osf.with("OSF_CLIENT_SECRET", "").osf("login", "--browser").err()).contains("OSF_CLIENT_SECRET");
		for (String callback : new String[] { "https://example.org/callback", "http://localhost", "http://localhost:8642/a?b", "nonsense" }) {
			assertThat(osf.osf("login", "--browser", "--callback", callback).exit()).as(callback).isEqualTo(2);
		}
		assertThat(osf.osf("login", "--browser", "--user", "x@example.org").exit()).isEqualTo(2);
		assertThat(osf.osf("login", "--client-id", CLIENT).exit()).as("without --browser").isEqualTo(2);
		assertThat(osf.osf("login", "--browser", "--wait", "0").exit()).isEqualTo(2);
	}
}
