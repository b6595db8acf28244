package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.osfworkbench.sandbox.faults.Target;

/** Ordered misbehaviour: osf-api.md section 8, row 19. */
class FaultsTest extends SandboxFixture {

	@Test
	void throttles() {
		sandbox.faults().throttle(1, Duration.ofSeconds(7));
		Probe.Answer api = me.api("nodes/priv1/");
		assertThat(api.status()).isEqualTo(429);
		assertThat(api.header("Retry-After")).isEqualTo("7");
		assertThat(api.detail()).startsWith("Request was throttled.");
		assertThat(me.api("nodes/priv1/").status()).isEqualTo(200);
		sandbox.faults().balancer(1);
		Probe.Answer balancer = me.api("nodes/priv1/");
		assertThat(balancer.status()).isEqualTo(429);
		assertThat(balancer.header("Retry-After")).isEmpty();
		assertThat(balancer.header("Content-Type")).startsWith("text/html");
	}

	@Test
	void storms() {
		sandbox.faults().storm(Target.FILES, 500, 1);
		assertThat(me.api("nodes/priv1/").status()).isEqualTo(200);
		assertThat(me.butler("GET", W, null).status()).isEqualTo(500);
		for (int status : new int[] { 401, 403, 404, 429, 500, 502, 503 }) {
			sandbox.faults().storm(status, 1);
			assertThat(me.api("nodes/priv1/").status()).isEqualTo(status);
		}
		sandbox.faults().html(Target.API, 1);
		assertThat(me.api("nodes/priv1/").text()).startsWith("<!DOCTYPE html>");
		sandbox.faults().storm(500, 3);
		sandbox.faults().reset();
		assertThat(me.api("nodes/priv1/").status()).isEqualTo(200);
	}

	@Test
	void keepsWritersOut() {
		sandbox.faults().maintenance(true);
		Probe.Answer maintenance = me.api("nodes/priv1/");
		assertThat(maintenance.status()).isEqualTo(503);
		assertThat(maintenance.json().has("errors")).isFalse();
		assertThat(maintenance.json().at("/meta/maintenance_mode").asBoolean()).isTrue();
		sandbox.faults().reset();
		sandbox.faults().refuseWrites(423);
		assertThat(me.butler("PUT", W + "?kind=file&name=a", "x").status()).isEqualTo(423);
		assertThat(me.api("POST", "nodes/", "{}").status()).isEqualTo(423);
		assertThat(me.api("nodes/priv1/").status()).isEqualTo(200);
		sandbox.faults().reset();
		sandbox.faults().quotaExceeded(true);
		assertThat(me.butler("PUT", W + "?kind=file&name=a", "x").status()).isEqualTo(507);
		assertThat(sandbox.state().files("priv1")).isEmpty();
	}

	@Test
	void revokesTokens() {
		sandbox.faults().revokeTokens(true);
		assertThat(me.api("nodes/publ1/").status()).isEqualTo(401);
		sandbox.faults().revokeTokens(false);
		assertThat(me.api("nodes/publ1/").status()).isEqualTo(200);
	}

	@Test
	void dropsConnections() {
		sandbox.faults().offline(true);
		assertThatThrownBy(() -> me.trySend("GET", sandbox.baseUrl().resolve("v2/"), BodyPublishers.noBody()))
				.isInstanceOf(IOException.class);
		sandbox.faults().offline(false);
		assertThat(me.api("").status()).isEqualTo(200);
	}

	@Test
	void cutsDownloads() {
		String id = upload("a.bin", "x".repeat(200_000));
		sandbox.faults().cutDownloadsAfter(100_000);
		String signed = me.butler("GET", W + id, null).header("Location");
		assertThatThrownBy(() -> nobody.trySend("GET", URI.create(signed), BodyPublishers.noBody()))
				.isInstanceOf(IOException.class);
		sandbox.faults().reset();
		assertThat(nobody.get(signed).bytes()).hasSize(200_000);
	}

	@Test
	void tellsWrongHashes() {
		sandbox.faults().wrongHashes(true);
		Probe.Answer made = me.butler("PUT", W + "?kind=file&name=a", "x");
		assertThat(made.data().at("/attributes/extra/hashes/md5").asText()).isEqualTo("0".repeat(32));
	}

	@Test
	void canBeOrderedOverHttp() {
		Probe.Answer done = nobody.with("Content-Type", "application/json").send("POST", "_sandbox/faults",
				"{\"storm\":{\"status\":500,\"requests\":1,\"target\":\"API\"},\"delay_ms\":1}".getBytes());
		assertThat(done.status()).isEqualTo(204);
		assertThat(me.api("").status()).isEqualTo(500);
		assertThat(nobody.with("Content-Type", "text/plain").send("POST", "_sandbox/faults", new byte[0]).status())
				.isEqualTo(404);
		assertThat(nobody.with("Content-Type", "application/json").send("POST", "_sandbox/faults",
				"{\"nonsense\":true}".getBytes()).status()).isEqualTo(400);
	}
}
