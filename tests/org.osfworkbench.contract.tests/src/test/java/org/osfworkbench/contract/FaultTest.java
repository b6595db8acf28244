package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.faults.Target;

/** What the client makes of refusals and of a server in trouble. */
class FaultTest extends ContractTest {

	private RemoteFolder root;
	private RemoteFile file;

	@BeforeEach
	void look() throws Exception {
		root = root(STUDY);
		file = file(root, "Stroop.osexp");
	}

	@Test
	void writingWhereOnlyReadingIsAllowed() throws Exception {
		RemoteFolder readable = root(READABLE);
		assertThatThrownBy(() -> create(readable, "x", "x")).isInstanceOf(OsfException.Forbidden.class);
		assertThatThrownBy(() -> client.createFolder(readable, "x", NEVER)).isInstanceOf(OsfException.Forbidden.class);
		assertThatThrownBy(() -> client.delete(file(readable, "README.md"), NEVER)).isInstanceOf(OsfException.Forbidden.class);
	}

	@Test
	void aCheckedOutFileRefusesWriting() {
		sandbox.state().checkOut(file.id());

		assertThatThrownBy(() -> update(file, "x")).isInstanceOf(OsfException.WriteRefused.class);
		assertThatThrownBy(() -> client.delete(file, NEVER)).isInstanceOf(OsfException.WriteRefused.class);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 405, 423, 501 })
	void thePhaseOutRefusesWritingAndReadingGoesOn(int status) throws Exception {
		sandbox.faults().refuseWrites(status);

		assertThatThrownBy(() -> create(root, "x", "x")).isInstanceOf(OsfException.WriteRefused.class);
		assertThatThrownBy(() -> update(file, "x")).isInstanceOf(OsfException.WriteRefused.class);
		assertThatThrownBy(() -> client.delete(file, NEVER)).isInstanceOf(OsfException.WriteRefused.class);
		assertThat(download(file, 0)).startsWith("---");
	}

	@Test
	void aRegistrationIsReadAndNotWritten() throws Exception {
		RemoteFolder frozen = client.folder(sandbox.state().rootId(REGISTRATION), NEVER);

		assertThat(download(file(frozen, "Stroop.osexp"), 0)).isEqualTo("frozen\n");
		assertThatThrownBy(() -> create(frozen, "x", "x")).isInstanceOf(OsfException.WriteRefused.class);
	}

	@Test
	void aFullStorageIsTold() {
		sandbox.faults().quotaExceeded(true);

		assertThatThrownBy(() -> create(root, "x", "x")).isInstanceOf(OsfException.QuotaExceeded.class);
	}

	@Test
	void otherHashesThanSentAreNotBelieved() {
		sandbox.faults().wrongHashes(true);

		assertThatThrownBy(() -> create(root, "x", "x")).isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void aRevokedTokenIsNotSignedInAlsoWhereTheFileServerSaysForbidden() {
		sandbox.faults().revokeTokens(true);

		assertThatThrownBy(() -> client.node(STUDY, NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
		assertThatThrownBy(() -> download(file, 0)).isInstanceOfSatisfying(OsfException.NotSignedIn.class,
				problem -> assertThat(problem.details().status()).isEqualTo(403));
	}

	@Test
	void maintenanceIsTold() {
		sandbox.faults().maintenance(true);

		assertThatThrownBy(() -> client.node(STUDY, NEVER))
				.isInstanceOfSatisfying(OsfException.Unavailable.class, problem -> assertThat(problem.maintenance()).isTrue());
	}

	@Test
	void throttlingTellsHowLong() {
		sandbox.faults().throttle(1, Duration.ofSeconds(1780));
		assertThatThrownBy(() -> client.node(STUDY, NEVER)).isInstanceOfSatisfying(OsfException.Throttled.class,
				problem -> assertThat(problem.waitFor()).contains(Duration.ofSeconds(1780)));

		sandbox.faults().balancer(1);
		try (OsfClient another = client(Optional.of(Token.of(sandbox.token())))) {
			assertThatThrownBy(() -> another.node(STUDY, NEVER)).isInstanceOfSatisfying(OsfException.Throttled.class,
					problem -> assertThat(problem.waitFor()).isEmpty());
			int sent = sandbox.requests().all().size();
			assertThatThrownBy(() -> another.node(STUDY, NEVER)).isInstanceOfSatisfying(OsfException.Throttled.class,
					problem -> assertThat(problem.waitFor().orElseThrow()).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(60)));
			assertThat(sandbox.requests().all()).as("nothing is sent while the server wants rest").hasSize(sent);
		}
	}

	@Test
	void aGatewayThatFailsOnceIsNotSeenWhenReading() throws Exception {
		sandbox.faults().storm(502, 1);
		assertThat(client.node(STUDY, NEVER).id()).isEqualTo(STUDY);

		sandbox.faults().storm(502, 1);
		assertThatThrownBy(() -> create(root, "x", "x")).isInstanceOf(OsfException.Unavailable.class);
	}

	@Test
	void aDownloadThatBreaksIsUnavailable() {
		sandbox.faults().cutDownloadsAfter(10);

		assertThatThrownBy(() -> download(file, 0)).isInstanceOf(OsfException.Unavailable.class);
	}

	@Test
	void aServerThatHangsUpIsUnavailable() {
		sandbox.faults().offline(true);

		assertThatThrownBy(() -> client.node(STUDY, NEVER)).isInstanceOf(OsfException.Unavailable.class);
		assertThatThrownBy(() -> create(root, "x", "x")).isInstanceOf(OsfException.Unavailable.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "FILES", "STORAGE" })
	void aWebPageIsNeverAFile(Target target) {
		sandbox.faults().html(target, 1);

		assertThatThrownBy(() -> download(file, 0)).isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void aWebPageIsNeverData() {
		sandbox.faults().html(Target.API, 1);
		assertThatThrownBy(() -> client.node(STUDY, NEVER)).isInstanceOf(OsfException.BadAnswer.class);
		sandbox.faults().html(Target.FILES, 1);
		assertThatThrownBy(() -> create(root, "x", "x")).isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void aCancelEndsAWaitForASlowServer() throws Exception {
		sandbox.faults().delay(Duration.ofMinutes(5));
		CancelSource cancel = new CancelSource();
		var task = new java.util.concurrent.FutureTask<>(() -> client.node(STUDY, cancel));
		Thread.ofVirtual().start(task);
		cancel.cancel();

		assertThatThrownBy(() -> task.get(10, java.util.concurrent.TimeUnit.SECONDS))
				.hasCauseInstanceOf(java.util.concurrent.CancellationException.class);
		sandbox.faults().reset();
	}

	@Test
	void aReadOnlyAddOnRefusesWriting() throws Exception {
		RemoteFolder bitbucket = client.providers(CONNECTED, NEVER).items().stream()
				.filter(provider -> provider.provider().equals("bitbucket")).findFirst().orElseThrow().root();

		assertThatThrownBy(() -> create(bitbucket, "x", "x")).isInstanceOf(OsfException.WriteRefused.class);
	}

	@Test
	void theTokenIsInNoMessage() {
		sandbox.faults().revokeTokens(true);
		for (OsfException problem : problems()) {
			assertThat(problem.toString() + problem.details()).doesNotContain(sandbox.token());
		}
	}

	private java.util.List<OsfException> problems() {
		java.util.List<OsfException> found = new java.util.ArrayList<>();
		try (OsfClient again = client(Optional.of(Token.of(sandbox.token())))) {
			collect(found, () -> again.whoAmI(NEVER));
			collect(found, () -> again.create(root, "x", Content.of(new byte[1]), Progress.NONE, NEVER));
			collect(found, () -> again.delete(file, NEVER));
		}
		assertThat(found).hasSize(3);
		return found;
	}

	private static void collect(java.util.List<OsfException> found, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		if (org.assertj.core.api.Assertions.catchThrowable(call) instanceof OsfException problem) {
			found.add(problem);
		}
	}
}
