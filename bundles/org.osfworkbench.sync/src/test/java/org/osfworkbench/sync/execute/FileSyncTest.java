package org.osfworkbench.sync.execute;

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
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.fakes.MemoryRemote.Moment;
import org.osfworkbench.sync.fakes.World;
import org.osfworkbench.sync.journal.Base;
import org.osfworkbench.sync.journal.Pending;
import org.osfworkbench.sync.journal.PendingKind;

/** One file of a link, up to the point where a person has to decide. */
class FileSyncTest {

	private final World world = World.inSync();

	@AfterEach
	void nothingIsLeftBehind() {
		assertThat(world.leftTemps()).isEmpty();
		world.close();
	}

	@Test
	void aSaveIsUploadedWithOneLookAndOneWrite() {
		world.folder.save(World.NAME, "mine");

		assertThat(world.sync()).isInstanceOfSatisfying(Outcome.Uploaded.class, uploaded -> {
			assertThat(uploaded.file().version()).isEqualTo(2);
			assertThat(uploaded.upload().sent()).isEqualTo(Bytes.hashes("mine"));
		});
		assertThat(world.remote.newest(world.id())).isEqualTo("mine");
		assertThat(world.remote.requests).containsExactly("look", "update");
		assertThat(base().remoteVersion()).isEqualTo(2);
		assertThat(world.journal.intents()).isEmpty();
		assertThat(world.journal.pending()).isEmpty();
	}

	@Test
	void aSaveWithoutAChangeSendsNothing() {
		world.folder.save(World.NAME, "base");

		assertThat(world.sync()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.remote.requests).isEmpty();
	}

	@Test
	void aSecondSyncIsQuiet() {
		world.folder.save(World.NAME, "mine");
		world.sync();
		world.remote.requests.clear();

		assertThat(world.sync()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.remote.requests).isEmpty();
		assertThat(world.check()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.remote.requests).containsExactly("look");
	}

	@Test
	void aRemoteThatMovedOnIsAConflictAndNothingIsWritten() {
		world.remote.write(world.id(), "theirs");
		world.folder.save(World.NAME, "mine");

		assertThat(world.sync()).isInstanceOfSatisfying(Outcome.InConflict.class, told -> {
			assertThat(told.conflict().base().orElseThrow().remoteVersion()).isEqualTo(1);
			assertThat(told.conflict().localHashes()).isEqualTo(Bytes.hashes("mine"));
			assertThat(told.conflict().remote().version()).isEqualTo(2);
		});
		assertThat(world.remote.requests).containsExactly("look");
		assertThat(world.local()).isEqualTo("mine");
		assertThat(pending()).extracting(Pending::kind, Pending::remoteVersion).containsExactly(PendingKind.CONFLICT, 2);
	}

	@Test
	void aConflictThatTheLocalSideTookBackIsNoConflict() {
		world.remote.write(world.id(), "theirs");
		world.folder.save(World.NAME, "mine");
		world.sync();
		world.folder.save(World.NAME, "base");

		assertThat(world.sync()).isInstanceOf(Outcome.Incoming.class);
		assertThat(world.journal.pending()).isEmpty();
	}

	@Test
	void equalBytesOnBothSidesAreAdopted() {
		world.remote.write(world.id(), "same");
		world.folder.save(World.NAME, "same");

		assertThat(world.sync()).isInstanceOf(Outcome.Adopted.class);
		assertThat(base().remoteVersion()).isEqualTo(2);
		assertThat(world.remote.requests).containsExactly("look");
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
		world.folder.save(World.NAME, "mine");

		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(base().remoteVersion()).isEqualTo(4);
	}

	@Test
	void aDeletedRemoteFileIsToldAndNotMadeAgain() {
		world.remote.delete(world.id());
		world.folder.save(World.NAME, "mine");

		assertThat(world.sync()).isEqualTo(new Outcome.RemoteGone());
		assertThat(pending().kind()).isEqualTo(PendingKind.REMOTE_DELETED);
		assertThat(world.local()).isEqualTo("mine");
	}

	@Test
	void aDeletedLocalFileDeletesNothing() {
		world.folder.delete(World.NAME);

		assertThat(world.sync()).isEqualTo(new Outcome.LocalMissing());
		assertThat(world.remote.newest(world.id())).isEqualTo("base");
	}

	@Test
	void aFileGoneOnBothSidesIsForgotten() {
		world.folder.delete(World.NAME);
		world.remote.delete(world.id());

		assertThat(world.sync()).isEqualTo(new Outcome.LocalMissing());
		assertThat(world.journal.base(World.KEY)).isEmpty();
	}

	@Test
	void anUploadThatLandsOnTopOfAnUnseenVersionKeepsThatVersion() {
		world.folder.save(World.NAME, "mine");
		world.remote.once("within", Moment.BEFORE, () -> world.remote.write(world.id(), "theirs"));

		assertThat(world.sync()).isInstanceOfSatisfying(Outcome.Overtaken.class, overtaken -> {
			assertThat(overtaken.file().version()).isEqualTo(3);
			assertThat(overtaken.copies()).hasSize(1);
		});
		assertThat(world.folder.text("stroop (conflict remote 1970-01-01 000000).osexp")).isEqualTo("theirs");
		assertThat(world.local()).isEqualTo("mine");
		assertThat(base().remoteVersion()).isEqualTo(3);
	}

	@Test
	void aCopyOfAnUnseenVersionThatCouldNotBeFetchedIsFetchedLater() {
		world.folder.save(World.NAME, "mine");
		world.remote.once("within", Moment.BEFORE, () -> world.remote.write(world.id(), "theirs"));
		world.remote.loseAnswer("read");

		assertThat(world.sync()).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.recover().get(World.KEY)).isInstanceOf(Outcome.Overtaken.class);
		assertThat(world.folder.names()).hasSize(2);
		assertThat(world.recover()).isEmpty();
	}

	@Test
	void aLostAnswerOfAnUploadThatHappenedIsASuccess() {
		world.folder.save(World.NAME, "mine");
		world.remote.loseAnswer("update");

		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.requests).containsExactly("look", "update", "look");
		assertThat(world.remote.version(world.id())).isEqualTo(2);
		assertThat(base().remoteVersion()).isEqualTo(2);
	}

	@Test
	void aLostAnswerIsUnderstoodLaterIfTheServerIsAwayMeanwhile() {
		world.folder.save(World.NAME, "mine");
		world.remote.once("update", Moment.AFTER, () -> {
			world.remote.down(MemoryRemote.offline());
			throw MemoryRemote.offline();
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.journal.intents()).hasSize(1);
		world.remote.up();
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.version(world.id())).isEqualTo(2);
		assertThat(world.journal.pending()).isEmpty();
	}

	@Test
	void aConnectionCutBeforeTheUploadHappenedWaits() {
		world.folder.save(World.NAME, "mine");
		world.remote.once("update", Moment.BEFORE, () -> {
			throw MemoryRemote.offline();
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.journal.intents()).isEmpty();
		assertThat(pending().kind()).isEqualTo(PendingKind.OFFLINE);
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
	}

	@Test
	void somebodyElsesWriteAfterALostAnswerIsNotTakenForOurs() {
		world.folder.save(World.NAME, "mine");
		world.remote.once("update", Moment.BEFORE, () -> {
			world.remote.write(world.id(), "theirs");
			throw MemoryRemote.offline();
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.sync()).isInstanceOf(Outcome.InConflict.class);
		assertThat(world.remote.newest(world.id())).isEqualTo("theirs");
	}

	@Test
	void aWriteOnTopOfOursAfterALostAnswerIsOffered() {
		world.folder.save(World.NAME, "mine");
		world.remote.once("update", Moment.AFTER, () -> {
			world.remote.write(world.id(), "theirs");
			throw MemoryRemote.offline();
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(base().remoteVersion()).isEqualTo(2);
		assertThat(world.check()).isInstanceOf(Outcome.Incoming.class);
	}

	@Test
	void aFileThatChangesWhileItIsSentIsSentAgain() {
		world.folder.save(World.NAME, "mine");
		world.folder.onOpen(() -> {
			// the first reading is for the hash
		});
		world.folder.onOpen(() -> world.folder.save(World.NAME, "late"));

		assertThat(world.sync()).isEqualTo(new Outcome.ChangedMeanwhile());
		assertThat(base().hashes()).isEqualTo(Bytes.hashes("base"));
		assertThat(pending().kind()).isEqualTo(PendingKind.UPLOAD);
		world.folder.save(World.NAME, "later");
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.newest(world.id())).isEqualTo("later");
		assertThat(world.journal.intents()).isEmpty();
		assertThat(world.journal.pending()).isEmpty();
	}

	@Test
	void aHalfSentChangeOnTopOfAnUnseenVersionIsAConflict() {
		world.folder.save(World.NAME, "mine");
		world.folder.onOpen(() -> {
			// the first reading is for the hash
		});
		world.folder.onOpen(() -> world.folder.save(World.NAME, "late"));
		world.remote.once("within", Moment.BEFORE, () -> world.remote.write(world.id(), "theirs"));

		assertThat(world.sync()).isEqualTo(new Outcome.ChangedMeanwhile());
		world.folder.save(World.NAME, "later");
		assertThat(world.sync()).isInstanceOf(Outcome.InConflict.class);
	}

	@Test
	void aHalfSentChangeThatWasTakenBackDoesNotStayOnTheServer() {
		world.folder.save(World.NAME, "mine");
		world.folder.onOpen(() -> {
			// the first reading is for the hash
		});
		world.folder.onOpen(() -> world.folder.save(World.NAME, "late"));
		world.sync();
		world.folder.save(World.NAME, "base");

		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.newest(world.id())).isEqualTo("base");
	}

	@Test
	void aFileThatGrowsWhileItIsSentIsSentAgain() {
		world.folder.save(World.NAME, "mine");
		world.folder.onOpen(() -> {
			// the first reading is for the hash
		});
		world.folder.onOpen(() -> world.folder.save(World.NAME, "much longer"));

		assertThat(world.sync()).isEqualTo(new Outcome.ChangedMeanwhile());
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.newest(world.id())).isEqualTo("much longer");
	}

	@Test
	void aFileThatIsWrittenAllTheTimeIsNotRead() {
		for (int round = 0; round < 5; round++) {
			String text = "round " + round;
			world.folder.onOpen(() -> world.folder.save(World.NAME, text));
		}

		assertThat(world.sync()).isEqualTo(new Outcome.ChangedMeanwhile());
		assertThat(world.remote.requests).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void whatTheServerRefusesWaitsWithItsReason(OsfException cause, PendingKind kind) {
		world.folder.save(World.NAME, "mine");
		world.remote.down(cause);

		assertThat(world.sync()).isEqualTo(new Outcome.Waiting(kind, cause));
		assertThat(pending()).extracting(Pending::kind, Pending::details).containsExactly(kind, "why");
		world.remote.up();
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.journal.pending()).isEmpty();
	}

	static Stream<Arguments> whatTheServerRefusesWaitsWithItsReason() {
		Details none = Details.NONE;
		return Stream.of(Arguments.of(new OsfException.NotSignedIn("why", none), PendingKind.SIGNED_OUT),
				Arguments.of(new OsfException.Forbidden("why", none), PendingKind.NO_PERMISSION),
				Arguments.of(new OsfException.Throttled("why", none, Optional.of(Duration.ofSeconds(3))), PendingKind.OFFLINE),
				Arguments.of(new OsfException.WriteRefused("why", none), PendingKind.REFUSED),
				Arguments.of(new OsfException.QuotaExceeded("why", none), PendingKind.QUOTA),
				Arguments.of(new OsfException.Unavailable("why", none, null), PendingKind.OFFLINE),
				Arguments.of(new OsfException.BadAnswer("log", new Details(500, "why", "", ""), null), PendingKind.FAILED));
	}

	@Test
	void aRefusedUploadLeavesNothingBegun() {
		world.folder.save(World.NAME, "mine");
		world.remote.once("update", Moment.BEFORE, () -> {
			throw new OsfException.WriteRefused("read-only", Details.NONE);
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.journal.intents()).isEmpty();
		assertThat(pending().kind()).isEqualTo(PendingKind.REFUSED);
	}

	@Test
	void aCancelStopsBeforeTheFirstRequest() {
		world.folder.save(World.NAME, "mine");
		CancelSource cancel = new CancelSource();
		cancel.cancel();

		assertThatThrownBy(() -> world.engine().sync(world.task(), world.remote, Progress.NONE, cancel))
				.isInstanceOf(CancellationException.class);
		assertThat(world.remote.requests).isEmpty();
	}

	@Test
	void aRecordOfAnotherRemoteFileIsNotUsed() {
		String other = world.remote.make("other.osexp", "theirs");
		world.folder.save(World.NAME, "mine");
		world.linkTo(other);

		assertThat(world.sync()).isInstanceOfSatisfying(Outcome.InConflict.class,
				told -> assertThat(told.conflict().base()).isEmpty());
		assertThat(world.remote.newest(other)).isEqualTo("theirs");
	}

	private Base base() {
		return world.journal.base(World.KEY).orElseThrow();
	}

	private Pending pending() {
		return world.journal.pending(World.KEY).orElseThrow();
	}
}
