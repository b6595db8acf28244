package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osfworkbench.cli.command.Surroundings;
import org.osfworkbench.cli.command.UsageException;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.commands.Shell.Result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** osf login, logout, accounts, hosts. */
class SignInCommandsTest extends InProcessCase {

	private final InProcess.Tokens tokens = new InProcess.Tokens(false);

	@BeforeEach
	void signedOut() {
		osf = new InProcess(surroundings(), tokens);
	}

	private String hostId() {
		return sandbox.baseUrl().getAuthority();
	}

	@Test
	void keepsATokenFromAPipe() {
		Result in = osf.piped(sandbox.token() + "\n").osf("login", "--json");
		assertThat(in.exit()).as(in.err()).isZero();
		assertThat(in.out() + in.err()).doesNotContain(sandbox.token());
		assertThat(one("whoami", "--json").path("id").asText()).isEqualTo("samp1");
		assertThat(one("accounts", "--json").path("host").asText()).isEqualTo(hostId());
		assertThat(osf.piped(sandbox.token()).osf("login").exit()).isEqualTo(1);
		JsonNode out = one("logout", "--json");
		assertThat(out.path("revoked").asBoolean()).isFalse();
		assertThat(exit("whoami")).isEqualTo(3);
		assertThat(exit("logout")).isEqualTo(3);
		assertThat(done("accounts").out()).isEmpty();
		assertThat(osf.with("OSF_TOKEN", sandbox.token()).osf("whoami").exit()).isZero();
	}

	@Test
	void keepsATokenFromAFile() throws IOException {
		Path file = Files.writeString(folder.resolve("token"), sandbox.token() + "\n");
		done("login", "--token-file", file.toString());
		assertThat(exit("whoami")).isZero();
		assertThat(exit("whoami", "--anonymous")).isEqualTo(3);
		assertThat(exit("login", "--token-file", file.toString(), "--user", "x@example.org")).isEqualTo(2);
	}

	@Test
	void makesATokenOfAPasswordAndRevokesItAtTheEnd() {
		Result in = osf.piped("correct horse\n").osf("login", "--user", "researcher@example.org");
		assertThat(in.exit()).as(in.err()).isZero();
		Token made = tokens.load(hostId()).orElseThrow().token();
		assertThat(in.out() + in.err()).doesNotContain(made.secret()).doesNotContain("correct horse");
		assertThat(osf.with("OSF_TOKEN", made.secret()).osf("whoami").exit()).isZero();
		assertThat(one("logout", "--json").path("revoked").asBoolean()).isTrue();
		assertThat(osf.with("OSF_TOKEN", made.secret()).osf("whoami").exit()).isEqualTo(3);
	}

	@Test
	void asksForTheSecondFactor() {
		assertThat(osf.piped("battery\n000000\n123456\n").osf("login", "--user", "colleague@example.org").exit()).isZero();
		assertThat(one("whoami", "--json").path("id").asText()).isEqualTo("samp2");
	}

	@Test
	void whatDoesNotWorkIsNotKept() {
		assertThat(osf.piped("wrong\n").osf("login", "--user", "researcher@example.org").exit()).isEqualTo(3);
		assertThat(osf.piped("battery\n000000\n").osf("login", "--user", "colleague@example.org").exit()).isEqualTo(2);
		assertThat(osf.piped("an-unknown-token\n").osf("login").exit()).isEqualTo(3);
		Result id = osf.piped("64b000000000000000000001\n").osf("login");
		assertThat(id.exit()).isEqualTo(2);
		assertThat(id.err()).doesNotContain("64b000000000000000000001");
		assertThat(osf.piped("").osf("login").exit()).isEqualTo(2);
		assertThat(osf.typed(sandbox.token() + "\n").osf("login").exit()).as("it would be seen while it is typed").isEqualTo(2);
		assertThat(tokens.hostIds()).isEmpty();
	}

	@Test
	void withoutAPlaceForItAMadeTokenIsTakenBack() throws IOException {
		InProcess nowhere = new InProcess(surroundings(), new InProcess.Tokens(true));
		long before = tokensOnTheServer();
		Result in = nowhere.piped("correct horse\n").osf("login", "--user", "researcher@example.org");
		assertThat(in.exit()).isEqualTo(1);
		assertThat(in.err()).contains("OSF_TOKEN");
		assertThat(tokensOnTheServer()).isEqualTo(before);
	}

	private long tokensOnTheServer() throws IOException {
		HttpURLConnection request = (HttpURLConnection) sandbox.baseUrl().resolve("v2/tokens/").toURL().openConnection();
		request.setRequestProperty("Authorization", "Bearer " + sandbox.token());
		try (InputStream answer = request.getInputStream()) {
			return new ObjectMapper().readTree(answer).path("data").size();
		}
	}

	@Test
	void aTokenOfTheEnvironmentStaysWithTheHostOfTheEnvironment() throws UsageException {
		InProcess given = osf.with("OSF_TOKEN", sandbox.token());
		Result hosts = given.osf("hosts", "--json");
		assertThat(SandboxCase.json(hosts)).extracting(host -> host.path("id").asText()).containsExactly("osf", "osf-test", "gakunin-rdm", hostId());
		assertThat(SandboxCase.json(hosts)).extracting(host -> host.path("current").asBoolean()).containsExactly(false, false, false, true);
		assertThat(given.osf("whoami", "--host", hostId()).exit()).isZero();
		assertThat(given.osf("whoami", "--host", "nowhere").exit()).isEqualTo(2);
		Surroundings environment = new Surroundings(Map.of("OSF_TOKEN", "abc", "OSF_API_URL", sandbox.baseUrl() + "v2/"));
		assertThat(environment.token(Optional.empty(), environment.host())).isPresent();
		assertThat(environment.token(Optional.empty(), Hosts.OSF)).isEmpty();
		assertThat(new Surroundings(Map.of("OSF_TOKEN", "abc")).token(Optional.empty(), Hosts.OSF)).isPresent();
	}
}
