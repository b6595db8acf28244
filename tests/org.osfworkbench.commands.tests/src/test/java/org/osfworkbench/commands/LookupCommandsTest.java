package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** osf lookup, osf open, and web addresses as paths. */
class LookupCommandsTest extends InProcessCase {

	@Test
	void tellsWhatAnIdOrALinkStandsFor() {
		assertThat(one("lookup", "--json", "MYSTU").path("type").asText()).isEqualTo("nodes");
		assertThat(one("lookup", "--json", sandbox.baseUrl() + "regi1/files").path("type").asText()).isEqualTo("registrations");
		assertThat(one("lookup", "--json", "samp2").path("type").asText()).isEqualTo("users");
		assertThat(exit("lookup", "zzzzz")).isEqualTo(4);
		assertThat(exit("lookup", "https://example.org/abc12")).isEqualTo(2);
	}

	@Test
	void whatIsPrintedCanBeRead() {
		String file = one("open", "--json", ROOT + "a.txt").path("url").asText();
		assertThat(one("info", "--json", file).path("path").asText()).isEqualTo(ROOT + "a.txt");
		String shorter = done("open", "--short", ROOT + "a.txt").out().strip();
		assertThat(shorter).hasSizeLessThan(file.length());
		assertThat(one("info", "--json", shorter).path("path").asText()).isEqualTo(ROOT + "a.txt");
		assertThat(one("info", "--json", shorter + "download").path("path").asText()).isEqualTo(ROOT + "a.txt");
		assertThat(done("open", ROOT + "a.txt").out().strip()).isEqualTo(shorter);
		JsonNode node = one("open", "--json", "mystu");
		assertThat(node.path("url").asText()).isEqualTo(sandbox.baseUrl() + "mystu/");
		assertThat(exit("open", ROOT + "missing.txt")).isEqualTo(4);
		assertThat(exit("open", "samp2")).isEqualTo(4);
	}
}
