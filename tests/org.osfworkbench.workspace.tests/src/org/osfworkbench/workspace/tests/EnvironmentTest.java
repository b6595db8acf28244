package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.workspace.internal.account.Environment;

/** The variables are those of the {@code osf} command, so that one environment serves both. */
class EnvironmentTest {

	private static final String SECRET = "a-token-of-the-environment";

	@Test
	void addressesMakeAHostAndTheTokenIsForItOnly() {
		Environment environment = environment(Map.of("OSF_API_URL", "http://127.0.0.1:8000/v2", "OSF_WEB_URL", "http://127.0.0.1:5000", "OSF_FILES_URLS",
				"http://127.0.0.1:7777 http://127.0.0.1:7778/", "OSF_TOKEN", SECRET));
		Host host = environment.host().orElseThrow();

		assertEquals("env", host.id());
		assertEquals(URI.create("http://127.0.0.1:8000/v2/"), host.api());
		assertEquals(URI.create("http://127.0.0.1:5000/"), host.web());
		assertTrue(host.trusts(URI.create("http://127.0.0.1:7778/v1/resources/")));
		assertEquals(Token.of(SECRET), environment.token("env").orElseThrow());
		assertTrue(environment.token("osf").isEmpty());
	}

	@Test
	void aTokenAloneIsForThePublicInstallation() {
		Environment environment = environment(Map.of("OSF_TOKEN", SECRET));

		assertTrue(environment.host().isEmpty());
		assertEquals(Token.of(SECRET), environment.token(Hosts.OSF.id()).orElseThrow());
		assertTrue(environment.token(Hosts.OSF_TEST.id()).isEmpty());
	}

	@Test
	void aKnownServiceKeepsItsStorage() {
		Host host = environment(Map.of("OSF_API_URL", Hosts.OSF.api().toString())).host().orElseThrow();

		assertEquals(Hosts.OSF.storage(), host.storage());
		assertEquals(Hosts.OSF.web(), host.web());
	}

	@Test
	void anAddressThatMayNotCarryATokenIsIgnored() {
		assertTrue(environment(Map.of("OSF_API_URL", "http://example.org/v2/")).host().isEmpty());
		assertTrue(environment(Map.of("OSF_API_URL", "not an address")).host().isEmpty());
		assertTrue(environment(Map.of("OSF_TOKEN", "  ")).token(Hosts.OSF.id()).isEmpty());
	}

	@Test
	void fileServersAreReadAsTheCommandReadsThem() {
		Environment environment = environment(Map.of("OSF_API_URL", "https://api.example.org/v2/", "OSF_FILES_URLS",
				"https://files.example.org https://files2.example.org/"));

		assertEquals(List.of(URI.create("https://api.example.org/"), URI.create("https://files.example.org/"),
				URI.create("https://files2.example.org/")), environment.host().orElseThrow().storage());
	}

	@Test
	void anUnprotectedServerGetsNoToken() {
		Environment environment = environment(Map.of("OSF_API_URL", "http://api.example.org/v2/", "OSF_TOKEN", "a".repeat(70)));

		assertTrue(environment.host().isEmpty());
		assertTrue(environment.token("env").isEmpty());
		assertTrue(environment.token("osf").isEmpty(), "a token for another server");
	}

	private static Environment environment(Map<String, String> variables) {
		return new Environment(variables::get);
	}
}
