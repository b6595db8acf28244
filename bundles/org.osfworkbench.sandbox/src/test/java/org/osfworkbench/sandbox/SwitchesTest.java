package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osfworkbench.sandbox.faults.Fault;
import org.osfworkbench.sandbox.faults.UnfitFaultException;

import com.fasterxml.jackson.databind.JsonNode;

/** Every switch, given at the start and set while the sandbox runs. */
class SwitchesTest extends SandboxFixture {

	/** How a fault is given. */
	enum Way {
		START, ADMIN
	}

	private void given(Way way, String fault) throws IOException {
		if (way == Way.START) {
			sandbox.close();
			sandbox = Sandbox.start(options().fault(Fault.parse(fault)));
			me = Probe.signedIn(sandbox);
			nobody = Probe.anonymous(sandbox);
		} else {
			assertThat(admin(json(Fault.parse(fault))).status()).isEqualTo(204);
		}
	}

	private static String json(Fault fault) {
		StringBuilder members = new StringBuilder();
		fault.values().forEach((key, value) -> members.append(members.isEmpty() ? "" : ",").append("\"" + key + "\":\"" + value + "\""));
		return "{\"" + fault.name().name().toLowerCase(java.util.Locale.ROOT) + "\":{" + members + "}}";
	}

	private Probe.Answer admin(String json) {
		return nobody.with("Content-Type", "application/json").send("POST", "_sandbox/faults", json.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@EnumSource
	void storms(Way way) throws IOException {
		given(way, "storm=401,requests=2,target=api");
		assertThat(me.butler("GET", W, null).status()).isEqualTo(200);
		assertThat(List.of(me.api("").status(), me.api("").status(), me.api("").status())).containsExactly(401, 401, 200);
	}

	@ParameterizedTest
	@EnumSource
	void throttlesWithARequestToWait(Way way) throws IOException {
		given(way, "throttle=7,requests=1,target=files");
		Probe.Answer answer = me.butler("GET", W, null);
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.header("Retry-After")).isEqualTo("7");
		assertThat(answer.json().at("/headers/Retry-After").asText()).isEqualTo("7");
		assertThat(answer.header("X-Waterbutler-RateLimiting-Remaining")).isEqualTo("0");
		assertThat(me.butler("GET", W, null).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource
	void answersWithWebPages(Way way) throws IOException {
		given(way, "html=1,target=api,status=500");
		assertThat(me.api("").status()).isEqualTo(500);
		given(way, "balancer");
		assertThat(me.api("").text()).startsWith("<!DOCTYPE html>").contains("429");
		given(way, "maintenance");
		assertThat(me.api("").json().has("errors")).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void waitsBeforeItAnswers(Way way) throws IOException {
		given(way, "delay-ms=150");
		long start = System.nanoTime();
		me.api("");
		assertThat(System.nanoTime() - start).isGreaterThan(140_000_000L);
	}

	@ParameterizedTest
	@EnumSource
	void breaksBodies(Way way) throws IOException {
		String id = upload("a.bin", "x".repeat(100_000));
		given(way, "cut-downloads-after=1000");
		String signed = me.butler("GET", W + id, null).header("Location");
		assertThatThrownBy(() -> nobody.trySend("GET", URI.create(signed), BodyPublishers.noBody())).isInstanceOf(IOException.class);
		given(way, "cut-answers-after=20");
		assertThatThrownBy(() -> me.trySend("GET", sandbox.baseUrl().resolve("v2/"), BodyPublishers.noBody()))
				.isInstanceOf(IOException.class);
		given(way, "cut-uploads-after=70000");
		assertThatThrownBy(() -> me.trySend("PUT", sandbox.baseUrl().resolve("v1/resources/" + W + "?kind=file&name=b.bin"),
				BodyPublishers.ofByteArray(new byte[2_000_000]))).isInstanceOf(IOException.class);
		assertThat(sandbox.state().files("priv1")).extracting(SandboxFile::path).containsExactly("/a.bin");
	}

	@ParameterizedTest
	@EnumSource
	void goesOffline(Way way) throws IOException {
		given(way, "offline");
		assertThatThrownBy(() -> me.trySend("GET", sandbox.baseUrl().resolve("v2/"), BodyPublishers.noBody()))
				.isInstanceOf(IOException.class);
	}

	@ParameterizedTest
	@EnumSource
	void tellsWrongHashesAndSendsWrongBytes(Way way) throws IOException {
		String id = upload("a.txt", "abc");
		given(way, "wrong-hashes");
		assertThat(me.butler("PUT", W + "?kind=file&name=b", "x").data().at("/attributes/extra/hashes/sha256").asText())
				.isEqualTo("0".repeat(64));
		given(way, "wrong-bytes");
		assertThat(nobody.get(me.butler("GET", W + id, null).header("Location")).text()).isEqualTo("`bc");
	}

	@ParameterizedTest
	@EnumSource
	void refusesChanges(Way way) throws IOException {
		given(way, "refuse-writes=423");
		assertThat(me.butler("PUT", W + "?kind=file&name=a", "x").status()).isEqualTo(423);
		given(way, "refuse-writes=0");
		given(way, "quota-exceeded");
		assertThat(me.butler("PUT", W + "?kind=file&name=a", "x").status()).isEqualTo(507);
	}

	@ParameterizedTest
	@EnumSource
	void movesSlowly(Way way) throws IOException {
		String id = upload("a.txt", "abc");
		String folder = makeFolder("d");
		given(way, "slow-moves=true,after-ms=100");
		Probe.Answer answer = me.butler("POST", W + id, "{\"action\":\"move\",\"path\":\"/" + folder + "/\"}");
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.bytes()).isEmpty();
		assertThat(sandbox.state().file(id).orElseThrow().path()).isEqualTo("/a.txt");
		long limit = System.nanoTime() + 10_000_000_000L;
		while (!sandbox.state().file(id).orElseThrow().path().equals("/d/a.txt")) {
			Thread.onSpinWait();
			if (System.nanoTime() > limit) {
				fail("the move never came to its end");
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void listsInNoOrderAndPagesOverlap(Way way) throws IOException {
		List<String> before = names("list1");
		given(way, "unsorted-pages");
		assertThat(names("list1")).isNotEqualTo(before).containsExactlyInAnyOrderElementsOf(before);
		assertThat(me.butler("GET", "list1/providers/osfstorage/", null).data()).hasSize(before.size());
		given(way, "unstable-pages");
		String query = "nodes/list1/files/osfstorage/?page[size]=5".replace("[", "%5B").replace("]", "%5D");
		String last = me.api(query).data().path(4).path("id").asText();
		assertThat(me.api(query + "&page=2").data().path(0).path("id").asText()).isEqualTo(last);
	}

	private List<String> names(String node) {
		return StreamSupport.stream(me.api("nodes/" + node + "/files/osfstorage/?page%5Bsize%5D=100").data().spliterator(), false)
				.map(f -> f.at("/attributes/name").asText()).toList();
	}

	@ParameterizedTest
	@EnumSource
	void locksAndUnlocksAFile(Way way) throws IOException {
		String id = upload("a.txt", "abc");
		given(way, "check-out=" + id + ",user=wri01");
		assertThat(me.butler("PUT", W + id + "?kind=file", "x").status()).isEqualTo(403);
		given(way, "check-in=" + id);
		assertThat(me.butler("PUT", W + id + "?kind=file", "x").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource
	void asksForASecondFactor(Way way) throws IOException {
		given(way, "second-factor=654321");
		Probe will = nobody.with("Authorization",
				"Basic " + Base64.getEncoder().encodeToString("will@example.org:secret".getBytes(StandardCharsets.UTF_8)));
		assertThat(will.api("").header("X-OSF-OTP")).isEqualTo("required; app");
		assertThat(will.with("X-OSF-OTP", "111111").api("").status()).isEqualTo(401);
		assertThat(will.with("X-OSF-OTP", "654321").api("").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource
	void takesTokensBack(Way way) throws IOException {
		given(way, "revoke-tokens");
		assertThat(me.api("").status()).isEqualTo(401);
	}

	@ParameterizedTest
	@EnumSource
	void letsAccessTokensExpireEarly(Way way) throws IOException {
		given(way, "token-lifetime=0");
		String client = "client_id=0123456789abcdef&redirect_uri=http%3A%2F%2Flocalhost%3A7777%2Fcallback";
		String location = post("authorize", "response_type=code&scope=osf.full_write&state=s&decision=allow&" + client).header("Location");
		String code = location.replaceFirst(".*code=([^&]*)&.*", "$1");
		JsonNode answer = post("token", "grant_type=authorization_code&client_secret=AppSecretAppSecret&code=" + code + "&" + client).json();
		assertThat(answer.path("expires_in").asInt()).isZero();
		assertThat(nobody.token(answer.path("access_token").asText()).api("").status()).isEqualTo(401);
	}

	private Probe.Answer post(String place, String form) {
		return nobody.with("Content-Type", "application/x-www-form-urlencoded").send("POST", "oauth2/" + place,
				form.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@EnumSource
	void connectsStorages(Way way) throws IOException {
		given(way, "addons=priv1");
		Probe.Answer providers = me.api("nodes/priv1/files/");
		assertThat(providers.data()).hasSize(3);
		assertThat(me.butler("GET", "priv1/providers/github/README.md?meta=", null).data().at("/attributes/extra/hashes").isMissingNode())
				.isTrue();
		assertThat(me.butler("PUT", "priv1/providers/github/?kind=file&name=b.txt", "x").status()).isEqualTo(201);
		assertThat(me.butler("GET", "priv1/providers/bitbucket/", null).data().at("/0/attributes/path").asText()).matches("/[0-9a-f]{24}");
		assertThat(me.butler("PUT", "priv1/providers/bitbucket/?kind=file&name=b.txt", "x").status()).isEqualTo(501);
	}

	@ParameterizedTest
	@EnumSource
	void announcesAndAddsUnknownMembers(Way way) throws IOException {
		given(way, "announce=Back soon");
		assertThat(nobody.api("status/").json().at("/maintenance/message").asText()).isEqualTo("Back soon");
		given(way, "extra-members");
		JsonNode node = me.api("nodes/priv1/").json();
		for (String place : List.of("", "/data", "/data/attributes", "/data/relationships/children/links/related", "/meta")) {
			assertThat(node.at(place).has("not_known_in_2026")).as(place).isTrue();
		}
	}

	@ParameterizedTest
	@EnumSource
	void limitsRequests(Way way) throws IOException {
		given(way, "limits,user=2,anonymous=1,files=1,seconds=600");
		assertThat(Stream.of(1, 2, 3).map(i -> me.api("nodes/publ1/").status())).containsExactly(200, 200, 429);
		Probe.Answer refused = me.api("nodes/publ1/");
		assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(590, 600);
		assertThat(refused.detail()).startsWith("Request was throttled. Expected available in ");
		assertThat(Stream.of(1, 2).map(i -> nobody.api("nodes/publ1/").status())).containsExactly(200, 429);
		assertThat(Stream.of(1, 2).map(i -> me.butler("GET", W, null).status())).containsExactly(200, 429);
		assertThat(nobody.api("").status()).as("the root is not limited").isEqualTo(200);
		given(Way.ADMIN, "limits=false");
		assertThat(me.api("nodes/publ1/").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource
	void hasTheRealLimits(Way way) throws IOException {
		given(way, "limits");
		assertThat(Stream.of(1, 2, 3, 4).map(i -> nobody.api("nodes/publ1/files/osfstorage/").status())).contains(429);
		assertThat(Stream.of(1, 2, 3, 4).map(i -> me.api("nodes/publ1/files/osfstorage/").status())).containsOnly(200);
	}

	@Test
	void everySwitchIsDescribed() throws IOException {
		String words = Files.readString(Path.of("src/main/resources/org/osfworkbench/sandbox/faults/fault-format.md"));
		for (Fault.Switch one : Fault.Switch.values()) {
			assertThat(words).contains("`" + one.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "`");
		}
	}

	@Test
	void mistakesAreToldAndChangeNothing() {
		assertThat(admin("{\"offline\":true,\"nonsense\":1}").json().path("error").asText()).contains("nonsense");
		assertThat(admin("{\"storm\":{\"colour\":1}}").status()).isEqualTo(400);
		assertThat(admin("{\"storm\":\"many\"}").status()).isEqualTo(400);
		assertThat(admin("{\"check_out\":\"zzzzz\"}").status()).isEqualTo(400);
		assertThat(me.api("").status()).isEqualTo(200);
		for (String wrong : List.of("", "nonsense", "storm=503,colour=1", "storm=503,requests")) {
			assertThatThrownBy(() -> Fault.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
		}
		assertThatThrownBy(() -> {
			try (Sandbox never = Sandbox.start(SandboxOptions.in(folder.resolve("x")).fault(Fault.parse("addons=zzzzz")))) {
				fail("it started");
			}
		}).isInstanceOf(UnfitFaultException.class).hasMessageContaining("zzzzz");
	}

	@Test
	void aResetSwitchesEverythingOff() throws IOException {
		for (String fault : List.of("delay-ms=1", "storm", "limits,user=0", "refuse-writes", "extra-members", "revoke-tokens", "maintenance",
				"cut-answers-after=1", "second-factor=1")) {
			given(Way.ADMIN, fault);
		}
		given(Way.ADMIN, "reset");
		assertThat(me.api("nodes/priv1/").json().path("data").has("not_known_in_2026")).isFalse();
	}
}
