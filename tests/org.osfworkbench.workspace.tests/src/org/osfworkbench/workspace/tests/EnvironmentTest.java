package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.osfworkbench.workspace.internal.account.Environment;

/** The variables are those of the {@code osf} command, so that one environment serves both. */
class EnvironmentTest {

	@Test
	void fileServersAreReadAsTheCommandReadsThem() {
		Environment environment = of(Map.of("OSF_API_URL", "https://api.example.org/v2/", "OSF_FILES_URLS",
				"https://files.example.org https://files2.example.org/"));

		assertEquals(List.of(URI.create("https://api.example.org/"), URI.create("https://files.example.org/"),
				URI.create("https://files2.example.org/")), environment.host().orElseThrow().storage());
	}

	@Test
	void anUnprotectedServerGetsNoToken() {
		Environment environment = of(Map.of("OSF_API_URL", "http://api.example.org/v2/", "OSF_TOKEN", "a".repeat(70)));

		assertTrue(environment.host().isEmpty());
		assertTrue(environment.token("env").isEmpty());
		assertTrue(environment.token("osf").isEmpty(), "a token for another server");
	}

	private static Environment of(Map<String, String> variables) {
		return new Environment(variables::get);
	}
}
