package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.osfworkbench.sandbox.faults.Asked;
import org.osfworkbench.sandbox.faults.Target;
import org.osfworkbench.sandbox.faults.Trouble;

/** Misbehaviour of single requests, ordered by a test in the same process. */
class MeddlerTest extends SandboxFixture {

	@Test
	void refusesWithoutDoingAnything() {
		meddle("PUT", new Trouble.Refused(507, OptionalInt.empty()));
		assertThat(me.butler("PUT", W + "?kind=file&name=a", "x").status()).isEqualTo(507);
		assertThat(sandbox.state().files("priv1")).isEmpty();
		meddle("GET", new Trouble.Refused(429, OptionalInt.of(30)));
		assertThat(me.butler("GET", W, null).header("Retry-After")).isEqualTo("30");
		assertThat(me.api("nodes/priv1/").status()).isEqualTo(200);
	}

	@Test
	void actsAndLosesTheAnswer() {
		meddle("PUT", new Trouble.LostAnswer());
		sandbox.requests().clear();
		assertThatThrownBy(() -> me.trySend("PUT", butler(W + "?kind=file&name=a"), BodyPublishers.ofString("x"))).isInstanceOf(IOException.class);
		assertThat(sandbox.state().find("priv1", "/a")).isPresent();
		assertThat(sandbox.requests().all()).extracting(r -> r.status()).containsExactly(201);
	}

	@Test
	void changesTheListOfOneFolder() {
		upload("a", "1");
		upload("b", "2");
		meddle("GET", new Trouble.Relisted("b", "a"));
		assertThat(me.butler("GET", W, null).json().at("/data").findValuesAsText("name")).containsExactly("a", "a");
		meddle("GET", new Trouble.Cut(20));
		assertThatThrownBy(() -> me.trySend("GET", butler(W), BodyPublishers.noBody())).isInstanceOf(IOException.class);
	}

	@Test
	void changesWhatIsDownloaded() {
		String signed = me.butler("GET", W + upload("a", "abcdef"), null).header("Location");
		meddleWithStorage(new Trouble.Shortened(2));
		assertThat(nobody.get(signed).text()).isEqualTo("ab");
		meddleWithStorage(new Trouble.WrongByte());
		assertThat(nobody.get(signed).text()).hasSize(6).startsWith("abcde").doesNotEndWith("f");
		meddleWithStorage(new Trouble.Cut(2));
		assertThatThrownBy(() -> nobody.trySend("GET", URI.create(signed), BodyPublishers.noBody())).isInstanceOf(IOException.class);
		meddleWithStorage(new Trouble.Whole());
		assertThat(nobody.with("Range", "bytes=2-").get(signed).status()).isEqualTo(200);
		meddleWithStorage(new Trouble.Redirected(URI.create("http://127.0.0.1:9/")));
		assertThat(nobody.get(signed).header("Location")).isEqualTo("http://127.0.0.1:9/");
	}

	@Test
	void letsSomebodyElseBeQuicker() {
		meddle("PUT", new Trouble.Raced(() -> sandbox.state().addFile("priv1", "/a", "theirs".getBytes())));
		assertThat(me.butler("PUT", W + "?kind=file&name=a", "mine").status()).isEqualTo(409);
		meddle("PUT", new Trouble.Raced(() -> sandbox.state().addFile("priv1", "/b", "theirs".getBytes())));
		sandbox.faults().racesMakeVersions(true);
		Probe.Answer second = me.butler("PUT", W + "?kind=file&name=b", "mine");
		assertThat(second.status()).isEqualTo(200);
		assertThat(second.data().at("/attributes/extra/version").asInt()).isEqualTo(2);
	}

	@Test
	void colleaguesLockAndTakeRightsAway() {
		String id = upload("a", "1");
		sandbox.state().checkOut(id);
		assertThat(me.butler("PUT", W + id, "2").status()).isEqualTo(403);
		sandbox.state().checkIn(id);
		sandbox.state().writable("priv1", false);
		assertThat(me.butler("PUT", W + id, "2").status()).isEqualTo(403);
		sandbox.state().writable("priv1", true);
		assertThat(me.butler("PUT", W + id, "2").status()).isEqualTo(200);
	}

	private void meddle(String method, Trouble trouble) {
		sandbox.faults().meddle(asked -> asked.target() == Target.FILES && asked.method().equals(method) ? trouble : new Trouble.None());
	}

	private void meddleWithStorage(Trouble trouble) {
		sandbox.faults().meddle((Asked asked) -> asked.target() == Target.STORAGE ? trouble : new Trouble.None());
	}

	private URI butler(String path) {
		return sandbox.baseUrl().resolve("v1/resources/" + path);
	}
}
