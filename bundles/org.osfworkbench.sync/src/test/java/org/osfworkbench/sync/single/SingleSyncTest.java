package org.osfworkbench.sync.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.sync.engine.LinkSettings.Policy;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.fakes.MemoryRemote.Moment;
import org.osfworkbench.sync.journal.WaitKind;

/** One file of a link, up to the point where a person has to decide. */
class SingleSyncTest {

	private final OneFile world = OneFile.inSync();

	@AfterEach
	void everythingIsDoneOrUndone() {
		world.remote.up();
		world.folder.calm();
		world.check();
		assertThat(world.state().begun()).isEmpty();
	}

	@Test
	void aSaveIsUploadedWithOneLookAndOneWrite() {
		world.folder.save(OneFile.NAME, "mine");

		assertThat(world.sync()).isInstanceOfSatisfying(Outcome.Uploaded.class, uploaded -> assertThat(uploaded.file().version()).isEqualTo(2));
		assertThat(world.remote.newest(world.id())).isEqualTo("mine");
		assertThat(world.remote.requests).containsExactly("look", "update");
		assertThat(world.base().remoteVersion()).isEqualTo(2);
		assertThat(world.waits()).isEmpty();
	}

	@Test
	void aSaveWithoutAChangeSendsNothing() {
		world.folder.save(OneFile.NAME, "base");

		assertThat(world.sync()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.remote.requests).isEmpty();
	}

	@Test
	void aSecondSyncIsQuiet() {
		world.folder.save(OneFile.NAME, "mine");
		world.sync();
		world.remote.requests.clear();

		assertThat(world.sync()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.remote.requests).isEmpty();
		assertThat(world.check()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.remote.requests).containsExactly("look");
	}

	@Test
	void aLookSendsNothingAndRecordsWhatIsEqual() {
		world.folder.save(OneFile.NAME, "mine");
		assertThat(world.look()).isEqualTo(new Outcome.Outgoing());
		assertThat(world.remote.requests).containsExactly("look");
		world.remote.write(world.id(), "mine");

		world.look();
		assertThat(world.base().remoteVersion()).isEqualTo(2);
		assertThat(world.look()).isEqualTo(new Outcome.UpToDate());
	}

	@Test
	void aRemoteThatMovedOnIsAConflictAndNothingIsWritten() {
		world.remote.write(world.id(), "theirs");
		world.folder.save(OneFile.NAME, "mine");

		assertThat(world.sync()).isInstanceOfSatisfying(Outcome.InConflict.class, told -> {
			assertThat(told.baseVersion()).isEqualTo(1);
			assertThat(told.local().orElseThrow().size()).isEqualTo(4);
			assertThat(told.remote().version()).isEqualTo(2);
		});
		assertThat(world.remote.requests).doesNotContain("update");
		assertThat(world.local()).isEqualTo("mine");
		assertThat(world.waits()).contains(WaitKind.CONFLICT);
		assertThat(world.sync()).isInstanceOf(Outcome.InConflict.class);
	}

	@Test
	void aConflictThatTheLocalSideTookBackIsNoConflict() {
		world.remote.write(world.id(), "theirs");
		world.folder.save(OneFile.NAME, "mine");
		world.sync();
		world.folder.save(OneFile.NAME, "base");

		assertThat(world.sync()).isInstanceOf(Outcome.Incoming.class);
		assertThat(world.waits()).isEmpty();
	}

	@Test
	void equalBytesOnBothSidesAreAdopted() {
		world.remote.write(world.id(), "same");
		world.folder.save(OneFile.NAME, "same");

		world.sync();
		assertThat(world.base().remoteVersion()).isEqualTo(2);
		assertThat(world.remote.requests).doesNotContain("update");
		assertThat(world.check()).isEqualTo(new Outcome.UpToDate());
	}

	@Test
	void newsOnTheServerAreOfferedByACheckAndNotTakenUnasked() {
		world.remote.write(world.id(), "theirs");

		assertThat(world.sync()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.check()).isInstanceOf(Outcome.Incoming.class);
		assertThat(world.local()).isEqualTo("base");
	}

	@Test
	void aRemoteThatWentBackToTheBaseIsNotInTheWay() {
		world.remote.write(world.id(), "theirs");
		world.remote.write(world.id(), "base");
		world.folder.save(OneFile.NAME, "mine");

		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.base().remoteVersion()).isEqualTo(4);
	}

	@Test
	void aDeletedRemoteFileIsToldAndNotMadeAgain() {
		String id = world.id();
		world.remote.delete(id);
		world.folder.save(OneFile.NAME, "mine");

		assertThat(world.sync()).isEqualTo(new Outcome.RemoteGone());
		assertThat(world.waits()).contains(WaitKind.REMOTE_DELETED);
		assertThat(world.sync()).isEqualTo(new Outcome.RemoteGone());
		assertThat(world.remote.id(OneFile.NAME)).isEmpty();
		assertThat(world.local()).isEqualTo("mine");
	}

	@Test
	void aDeletedLocalFileDeletesNothing() {
		world.folder.delete(OneFile.NAME);

		assertThat(world.sync()).isEqualTo(new Outcome.LocalMissing());
		assertThat(world.check()).isEqualTo(new Outcome.LocalMissing());
		assertThat(world.remote.newest(world.id())).isEqualTo("base");
		assertThat(world.folder.has(OneFile.NAME)).isFalse();
	}

	@Test
	void anUploadThatLandsOnTopOfAnUnseenVersionKeepsThatVersion() {
		world.folder.save(OneFile.NAME, "mine");
		world.remote.once("within", Moment.BEFORE, () -> world.remote.write(world.id(), "theirs"));

		assertThat(world.sync()).isInstanceOfSatisfying(Outcome.Overtaken.class, overtaken -> {
			assertThat(overtaken.file().version()).isEqualTo(3);
			assertThat(overtaken.copies()).containsExactly(OneFile.THEIRS);
		});
		assertThat(world.folder.text(OneFile.THEIRS)).isEqualTo("theirs");
		assertThat(world.local()).isEqualTo("mine");
		assertThat(world.base().remoteVersion()).isEqualTo(3);
		assertThat(world.check()).isEqualTo(new Outcome.UpToDate());
	}

	@Test
	void aCopyOfAnUnseenVersionThatCouldNotBeFetchedIsFetchedLater() {
		world.folder.save(OneFile.NAME, "mine");
		world.remote.once("within", Moment.BEFORE, () -> world.remote.write(world.id(), "theirs"));
		world.remote.once("read", Moment.AFTER, () -> {
			world.remote.down(MemoryRemote.offline());
			throw MemoryRemote.offline();
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Waiting.class);
		world.remote.up();
		world.check();
		assertThat(world.folder.names()).hasSize(2);
		assertThat(world.check()).isEqualTo(new Outcome.UpToDate());
	}

	@Test
	void aLostAnswerOfAnUploadThatHappenedIsASuccess() {
		world.folder.save(OneFile.NAME, "mine");
		world.remote.loseAnswer("update");

		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.requests).containsExactly("look", "update", "look");
		assertThat(world.remote.version(world.id())).isEqualTo(2);
		assertThat(world.base().remoteVersion()).isEqualTo(2);
	}

	@Test
	void aLostAnswerIsUnderstoodLaterIfTheServerIsAwayMeanwhile() {
		world.folder.save(OneFile.NAME, "mine");
		world.remote.once("update", Moment.AFTER, () -> {
			world.remote.down(MemoryRemote.offline());
			throw MemoryRemote.offline();
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.facts().open()).isTrue();
		world.remote.up();
		assertThat(world.sync()).isNotInstanceOf(Outcome.Waiting.class);
		assertThat(world.remote.version(world.id())).isEqualTo(2);
		assertThat(world.base().remoteVersion()).isEqualTo(2);
		assertThat(world.waits()).isEmpty();
	}

	@Test
	void aConnectionCutBeforeTheUploadHappenedIsTriedAgain() {
		world.folder.save(OneFile.NAME, "mine");
		world.remote.once("update", Moment.BEFORE, () -> {
			throw MemoryRemote.offline();
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.version(world.id())).isEqualTo(2);
	}

	@Test
	void aWriteOnTopOfOursAfterALostAnswerIsOffered() {
		world.folder.save(OneFile.NAME, "mine");
		world.remote.once("update", Moment.AFTER, () -> {
			world.remote.write(world.id(), "theirs");
			throw MemoryRemote.offline();
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.base().remoteVersion()).isEqualTo(2);
		assertThat(world.check()).isInstanceOf(Outcome.Incoming.class);
	}

	@Test
	void aFileThatChangesWhileItIsSentIsSentAgainAndNoMixtureIsEverAVersion() {
		world.folder.save(OneFile.NAME, "mine");
		world.remote.once("update", Moment.BEFORE, () -> world.folder.save(OneFile.NAME, "late, and longer"));

		world.sync();
		world.sync();
		assertThat(world.remote.newest(world.id())).isEqualTo("late, and longer");
		assertThat(world.remote.version(world.id())).isEqualTo(2);
		assertThat(world.waits()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void whatTheServerRefusesWaitsWithItsReason(OsfException cause, WaitKind kind) {
		world.folder.save(OneFile.NAME, "mine");
		world.remote.down(cause);

		assertThat(world.sync()).isEqualTo(new Outcome.Waiting(kind, cause));
		assertThat(world.waits()).contains(kind);
		assertThat(world.facts().open()).isTrue();
		world.remote.up();
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.waits()).isEmpty();
	}

	static Stream<Arguments> whatTheServerRefusesWaitsWithItsReason() {
		Details none = Details.NONE;
		return Stream.of(Arguments.of(new OsfException.NotSignedIn("why", none), WaitKind.SIGNED_OUT),
				Arguments.of(new OsfException.Forbidden("why", none), WaitKind.NO_PERMISSION),
				Arguments.of(new OsfException.Throttled("why", none, Optional.of(Duration.ofSeconds(3))), WaitKind.OFFLINE),
				Arguments.of(new OsfException.WriteRefused("why", none), WaitKind.REFUSED),
				Arguments.of(new OsfException.QuotaExceeded("why", none), WaitKind.QUOTA),
				Arguments.of(new OsfException.Unavailable("why", none, null), WaitKind.OFFLINE),
				Arguments.of(new OsfException.BadAnswer("log", new Details(500, "why", "", ""), null), WaitKind.FAILED));
	}

	@Test
	void aRefusedUploadLeavesNothingBegun() {
		world.folder.save(OneFile.NAME, "mine");
		world.remote.once("update", Moment.BEFORE, () -> {
			throw new OsfException.WriteRefused("read-only", Details.NONE);
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.state().begun()).isEmpty();
		assertThat(world.waits()).contains(WaitKind.REFUSED);
	}

	@Test
	void aCancelStopsBeforeTheFirstRequest() {
		world.folder.save(OneFile.NAME, "mine");
		CancelSource cancel = new CancelSource();
		cancel.cancel();

		assertThatThrownBy(() -> world.engine().sync(SyncProgress.NONE, cancel)).isInstanceOf(CancellationException.class);
		assertThat(world.remote.requests).isEmpty();
		assertThat(world.remote.version(world.id())).isEqualTo(1);
	}

	@Test
	void aRecordOfAnotherRemoteFileIsNotUsed() {
		String other = world.remote.make("other.osexp", "theirs");
		world.folder.save(OneFile.NAME, "mine");
		world.linkTo(other);

		assertThat(world.sync()).isInstanceOfSatisfying(Outcome.InConflict.class, told -> assertThat(told.baseVersion()).isZero());
		assertThat(world.remote.newest(other)).isEqualTo("theirs");
		world.resolve(Choice.USE_MINE, 1);
	}

	@Test
	void aNameHereIsNoNameThere() {
		world.rename("renamed.osexp");
		world.remote.requests.clear();

		assertThat(world.sync()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.remote.requests).isEmpty();
		world.folder.save("renamed.osexp", "mine");
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.newest(world.id())).isEqualTo("mine");
		assertThat(world.remote.allBytes()).hasSize(2);
	}

	@Test
	void aLinkThatKeepsBothTakesWhatIsNewerWithoutACopy() {
		world.settings = world.settings.with(Policy.KEEP_BOTH);
		world.remote.write(world.id(), "theirs");

		assertThat(world.check()).isInstanceOf(Outcome.Downloaded.class);
		assertThat(world.folder.names()).containsExactly(OneFile.NAME);
		assertThat(world.local()).isEqualTo("theirs");
	}

	@Test
	void aLinkThatKeepsBothAsksNobody() {
		world.settings = world.settings.with(Policy.KEEP_BOTH);
		world.remote.write(world.id(), "theirs");
		world.folder.save(OneFile.NAME, "mine");

		assertThat(world.check()).isEqualTo(new Outcome.KeptBoth(world.remote.file(world.id()), OneFile.COPY));
		assertThat(world.local()).isEqualTo("theirs");
		assertThat(world.folder.text(OneFile.COPY)).isEqualTo("mine");
	}
}
