package org.osfworkbench.sync.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.fakes.MemoryRemote.Moment;
import org.osfworkbench.sync.fakes.World;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.journal.PendingKind;

/** What a person's answers do. */
class ResolveTest {

	private final World world = World.inSync();

	ResolveTest() {
		world.remote.write(world.id(), "theirs");
		world.folder.save(World.NAME, "mine");
		world.sync();
		world.remote.requests.clear();
	}

	@AfterEach
	void nothingIsLeftBehind() {
		assertThat(world.leftTemps()).isEmpty();
		world.close();
	}

	@Test
	void mineGoesOnTopOfTheVersionThatWasSeen() {
		assertThat(world.resolve(Choice.USE_MINE, 2)).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.newest(world.id())).isEqualTo("mine");
		assertThat(world.remote.version(world.id())).isEqualTo(3);
		settled();
	}

	@Test
	void theirsReplacesTheLocalBytesWhichAreSecured() {
		assertThat(world.resolve(Choice.USE_REMOTE, 2)).isInstanceOf(Outcome.Downloaded.class);
		assertThat(world.local()).isEqualTo("theirs");
		assertThat(world.folder.trash).containsExactly("mine");
		settled();
	}

	@Test
	void bothAreKeptSideBySide() {
		assertThat(world.resolve(Choice.KEEP_BOTH, 2)).isInstanceOfSatisfying(Outcome.KeptBoth.class, kept -> {
			assertThat(kept.copy().name()).isEqualTo(World.COPY);
			assertThat(kept.uploaded()).isEmpty();
		});
		assertThat(world.local()).isEqualTo("theirs");
		assertThat(world.folder.text(World.COPY)).isEqualTo("mine");
		settled();
	}

	@Test
	void theCopyIsUploadedWhereTheFolderIsKnown() {
		world.linkToFolder();

		assertThat(world.resolve(Choice.KEEP_BOTH, 2)).isInstanceOfSatisfying(Outcome.KeptBoth.class,
				kept -> assertThat(kept.uploaded().orElseThrow()).isInstanceOf(Outcome.Uploaded.class));
		assertThat(world.remote.newest(world.remote.id(World.COPY).orElseThrow())).isEqualTo("mine");
		assertThat(world.journal.base(new FileKey("link1", World.COPY))).isPresent();
	}

	@Test
	void aTakenNameOfACopyIsNumbered() {
		world.folder.save(World.COPY, "older");

		world.resolve(Choice.KEEP_BOTH, 2);
		assertThat(world.folder.text(World.COPY)).isEqualTo("older");
		assertThat(world.folder.text("stroop (conflict local 2026-03-01 101530 2).osexp")).isEqualTo("mine");
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerHoldsOnlyForTheVersionItWasGivenFor(Choice choice) {
		world.remote.write(world.id(), "newer");

		assertThat(world.resolve(choice, 2)).isInstanceOfSatisfying(Outcome.InConflict.class,
				told -> assertThat(told.conflict().remote().version()).isEqualTo(3));
		assertThat(world.journal.pending(World.KEY).orElseThrow().remoteVersion()).isEqualTo(3);
		assertThat(world.local()).isEqualTo("mine");
		assertThat(world.remote.newest(world.id())).isEqualTo("newer");
		assertThat(world.folder.names()).containsExactly(World.NAME);
	}

	@ParameterizedTest
	@EnumSource
	void sidesThatBecameEqualNeedNoAnswer(Choice choice) {
		world.folder.save(World.NAME, "theirs");

		assertThat(world.resolve(choice, 2)).isInstanceOf(Outcome.Adopted.class);
		settled();
	}

	@ParameterizedTest
	@EnumSource(names = { "USE_REMOTE", "KEEP_BOTH" })
	void aSaveOfTheLastMomentIsNotReplaced(Choice choice) {
		world.folder.onReplace(() -> world.folder.save(World.NAME, "last moment"));

		assertThat(world.resolve(choice, 2)).isEqualTo(new Outcome.ChangedMeanwhile());
		assertThat(world.local()).isEqualTo("last moment");
		assertThat(world.journal.intents()).isEmpty();
		assertThat(world.journal.pending(World.KEY).orElseThrow().kind()).isEqualTo(PendingKind.CONFLICT);
	}

	@ParameterizedTest
	@EnumSource
	void withoutAnAnswerFromTheServerNothingChanges(Choice choice) {
		world.remote.down(MemoryRemote.offline());

		assertThat(world.resolve(choice, 2)).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.local()).isEqualTo("mine");
	}

	@Test
	void aDownloadThatIsCutOffReplacesNothing() {
		world.remote.once("read", Moment.AFTER, () -> {
			throw MemoryRemote.offline();
		});

		assertThat(world.resolve(Choice.USE_REMOTE, 2)).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.local()).isEqualTo("mine");
		assertThat(world.journal.intents()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "USE_REMOTE", "KEEP_BOTH" })
	void aDownloadOfOtherBytesThanAnnouncedReplacesNothing(Choice choice) {
		world.remote.corruptNextRead();

		assertThat(world.resolve(choice, 2)).isInstanceOfSatisfying(Outcome.Waiting.class,
				waiting -> assertThat(waiting.kind()).isEqualTo(PendingKind.FAILED));
		assertThat(world.local()).isEqualTo("mine");
		assertThat(world.folder.names()).containsExactly(World.NAME);
	}

	@ParameterizedTest
	@EnumSource
	void aRemoteThatIsGoneIsTold(Choice choice) {
		world.remote.delete(world.id());

		assertThat(world.resolve(choice, 2)).isEqualTo(new Outcome.RemoteGone());
		assertThat(world.local()).isEqualTo("mine");
	}

	@Test
	void aRemoteThatIsGoneIsMadeAgainOnRequest() {
		world.linkToFolder();
		world.remote.delete(world.id());
		world.sync();

		assertThat(world.resolve(Choice.USE_REMOTE, 0)).isEqualTo(new Outcome.RemoteGone());
		assertThat(world.resolve(Choice.USE_MINE, 0)).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.newest(world.id())).isEqualTo("mine");
		settled();
	}

	@Test
	void anOfferIsTakenWithUseRemote() {
		world.folder.save(World.NAME, "base");
		world.check();

		assertThat(world.resolve(Choice.USE_REMOTE, 2)).isInstanceOf(Outcome.Downloaded.class);
		assertThat(world.local()).isEqualTo("theirs");
		settled();
	}

	@Test
	void aMissingLocalFileIsBroughtBack() {
		world.folder.delete(World.NAME);

		assertThat(world.resolve(Choice.USE_MINE, 2)).isInstanceOf(Outcome.Incoming.class);
		assertThat(world.resolve(Choice.USE_REMOTE, 2)).isInstanceOf(Outcome.Downloaded.class);
		assertThat(world.local()).isEqualTo("theirs");
		settled();
	}

	private void settled() {
		assertThat(world.journal.intents()).isEmpty();
		assertThat(world.journal.pending()).isEmpty();
		assertThat(world.check()).isEqualTo(new Outcome.UpToDate());
	}
}
