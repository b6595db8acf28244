package org.osfworkbench.sync.single;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.fakes.MemoryRemote.Moment;
import org.osfworkbench.sync.journal.WaitKind;

/** What a person's answers do. */
class ResolveTest {

	private final OneFile world = OneFile.inSync();

	ResolveTest() {
		world.remote.write(world.id(), "theirs");
		world.folder.save(OneFile.NAME, "mine");
		world.sync();
		world.remote.requests.clear();
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
		assertThat(world.folder.hidden()).contains("mine");
		settled();
	}

	@Test
	void bothAreKeptSideBySide() {
		assertThat(world.resolve(Choice.KEEP_BOTH, 2)).isInstanceOfSatisfying(Outcome.KeptBoth.class,
				kept -> assertThat(kept.copy()).isEqualTo(OneFile.COPY));
		assertThat(world.local()).isEqualTo("theirs");
		assertThat(world.folder.text(OneFile.COPY)).isEqualTo("mine");
		assertThat(world.remote.id(OneFile.COPY)).isEmpty();
		settled();
	}

	@Test
	void aTakenNameOfACopyIsNumbered() {
		world.folder.save(OneFile.COPY, "older");

		world.resolve(Choice.KEEP_BOTH, 2);
		assertThat(world.folder.text(OneFile.COPY)).isEqualTo("older");
		assertThat(world.folder.text("stroop (conflict local 2026-03-01 101530 2).osexp")).isEqualTo("mine");
		assertThat(world.local()).isEqualTo("theirs");
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerHoldsOnlyForTheVersionItWasGivenFor(Choice choice) {
		world.remote.write(world.id(), "newer");

		assertThat(world.resolve(choice, 2)).isInstanceOfSatisfying(Outcome.InConflict.class,
				told -> assertThat(told.remote().version()).isEqualTo(3));
		assertThat(world.local()).isEqualTo("mine");
		assertThat(world.remote.newest(world.id())).isEqualTo("newer");
		assertThat(world.folder.names()).containsExactly(OneFile.NAME);
	}

	@ParameterizedTest
	@EnumSource
	void sidesThatBecameEqualNeedNoAnswer(Choice choice) {
		world.folder.save(OneFile.NAME, "theirs");

		world.resolve(choice, 2);
		assertThat(world.remote.version(world.id())).isEqualTo(2);
		assertThat(world.folder.names()).containsExactly(OneFile.NAME);
		settled();
	}

	@ParameterizedTest
	@EnumSource(names = { "USE_REMOTE", "KEEP_BOTH" })
	void aSaveOfTheLastMomentIsNotReplaced(Choice choice) {
		world.folder.onReplace(() -> world.folder.save(OneFile.NAME, "last moment"));

		assertThat(world.resolve(choice, 2)).isInstanceOf(Outcome.InConflict.class);
		assertThat(world.local()).isEqualTo("last moment");
		assertThat(world.state().begun()).isEmpty();
		assertThat(world.waits()).contains(WaitKind.CONFLICT);
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
			world.remote.down(MemoryRemote.offline());
			throw MemoryRemote.offline();
		});

		assertThat(world.resolve(Choice.USE_REMOTE, 2)).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.local()).isEqualTo("mine");
		assertThat(world.state().begun()).isEmpty();
	}

	@Test
	void keepingBothMakesNoCopyUntilTheOtherBytesAreHere() {
		world.remote.once("read", Moment.BEFORE, () -> {
			world.remote.down(MemoryRemote.offline());
			throw MemoryRemote.offline();
		});

		assertThat(world.resolve(Choice.KEEP_BOTH, 2)).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.folder.names()).containsExactly(OneFile.NAME);
		assertThat(world.local()).isEqualTo("mine");
	}

	@Test
	void aDownloadOfOtherBytesThanAnnouncedReplacesNothing() {
		world.remote.corruptNextRead();

		world.resolve(Choice.USE_REMOTE, 2);
		assertThat(world.folder.allBytes()).doesNotContain("damaged").contains("mine");
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
		world.remote.delete(world.id());
		world.sync();
		world.linkToFolder();

		assertThat(world.resolve(Choice.USE_REMOTE, 0)).isEqualTo(new Outcome.RemoteGone());
		assertThat(world.resolve(Choice.USE_MINE, 0)).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.newest(world.id())).isEqualTo("mine");
		world.linkTo(world.id());
		settled();
	}

	@Test
	void anotherFileThatHasThePlaceOfOneThatIsGoneIsAConflict() {
		world.remote.delete(world.id());
		world.remote.make(OneFile.NAME, "other");
		world.linkToFolder();

		assertThat(world.resolve(Choice.USE_MINE, 0)).isInstanceOfSatisfying(Outcome.InConflict.class,
				told -> assertThat(told.remote().id()).isEqualTo(world.id()));
		assertThat(world.remote.newest(world.id())).isEqualTo("other");
	}

	@Test
	void anOfferIsTakenWithUseRemote() {
		world.folder.save(OneFile.NAME, "base");
		world.check();

		assertThat(world.resolve(Choice.USE_REMOTE, 2)).isInstanceOf(Outcome.Downloaded.class);
		assertThat(world.local()).isEqualTo("theirs");
		settled();
	}

	@Test
	void whatIsOnlyHereIsGivenUpWithUseRemote() {
		world.resolve(Choice.USE_REMOTE, 2);
		world.folder.save(OneFile.NAME, "again mine");

		assertThat(world.resolve(Choice.USE_REMOTE, 2)).isInstanceOf(Outcome.Downloaded.class);
		assertThat(world.local()).isEqualTo("theirs");
		assertThat(world.folder.hidden()).contains("again mine");
		settled();
	}

	@Test
	void aMissingLocalFileIsBroughtBack() {
		world.folder.delete(OneFile.NAME);

		assertThat(world.resolve(Choice.USE_MINE, 2)).isInstanceOf(Outcome.Incoming.class);
		assertThat(world.resolve(Choice.USE_REMOTE, 2)).isInstanceOf(Outcome.Downloaded.class);
		assertThat(world.local()).isEqualTo("theirs");
		settled();
	}

	private void settled() {
		assertThat(world.state().begun()).isEmpty();
		assertThat(world.waits()).isEmpty();
		assertThat(world.check()).isEqualTo(new Outcome.UpToDate());
	}
}
