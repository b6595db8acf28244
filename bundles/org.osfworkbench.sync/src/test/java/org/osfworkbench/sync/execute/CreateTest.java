package org.osfworkbench.sync.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.fakes.MemoryRemote.Moment;
import org.osfworkbench.sync.fakes.World;
import org.osfworkbench.sync.journal.PendingKind;

/** Files that go into a remote folder by name: data links, and the first upload of an experiment. */
class CreateTest {

	private final World world = new World();

	CreateTest() {
		world.folder.save(World.NAME, "mine");
	}

	@AfterEach
	void nothingIsLeftBehind() {
		assertThat(world.leftTemps()).isEmpty();
		world.close();
	}

	@Test
	void aNewFileIsMadeWithOneRequest() {
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.requests).containsExactly("create");
		assertThat(world.remote.newest(world.id())).isEqualTo("mine");
	}

	@Test
	void aChangedDataFileBecomesAVersion() {
		world.uploadOnly();
		world.sync();
		world.folder.save(World.NAME, "more");

		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.version(world.id())).isEqualTo(2);
	}

	@Test
	void aTakenNameWithEqualBytesIsAdopted() {
		world.remote.make(World.NAME, "mine");

		assertThat(world.sync()).isInstanceOf(Outcome.Adopted.class);
		assertThat(world.journal.base(World.KEY)).isPresent();
		assertThat(world.journal.intents()).isEmpty();
	}

	@Test
	void aTakenNameWithOtherBytesIsAConflict() {
		String id = world.remote.make(World.NAME, "theirs");

		assertThat(world.sync()).isInstanceOf(Outcome.InConflict.class);
		assertThat(world.remote.newest(id)).isEqualTo("theirs");
		assertThat(world.journal.intents()).isEmpty();
		assertThat(world.resolve(Choice.USE_MINE, 1)).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.newest(id)).isEqualTo("mine");
	}

	@Test
	void aNameThatWasMadeAtTheSameMomentKeepsItsBytes() {
		world.remote.once("within", Moment.BEFORE, () -> world.remote.make(World.NAME, "theirs"));

		assertThat(world.sync()).isInstanceOf(Outcome.Overtaken.class);
		assertThat(world.folder.text("stroop (conflict remote 1970-01-01 000000).osexp")).isEqualTo("theirs");
	}

	@Test
	void anUploadOnlyFolderIsNotFilledWithCopies() {
		world.uploadOnly();
		world.remote.once("within", Moment.BEFORE, () -> world.remote.make(World.NAME, "theirs"));

		assertThat(world.sync()).isInstanceOfSatisfying(Outcome.Overtaken.class,
				overtaken -> assertThat(overtaken.copies()).isEmpty());
		assertThat(world.folder.names()).containsExactly(World.NAME);
		assertThat(world.remote.allBytes()).contains("theirs");
	}

	@Test
	void aLostAnswerIsFoundByName() {
		world.remote.loseAnswer("create");

		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.requests).containsExactly("create", "find");
		assertThat(world.remote.version(world.id())).isEqualTo(1);
	}

	@Test
	void aCreateThatDidNotHappenWaits() {
		world.remote.once("create", Moment.BEFORE, () -> {
			throw MemoryRemote.offline();
		});

		assertThat(world.sync()).isInstanceOf(Outcome.Waiting.class);
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
	}

	@Test
	void aNewFileThatChangesWhileItIsSentIsSentAgainIntoTheSameFile() {
		world.folder.onOpen(() -> {
			// the first reading is for the hash
		});
		world.folder.onOpen(() -> world.folder.save(World.NAME, "late"));

		assertThat(world.sync()).isEqualTo(new Outcome.ChangedMeanwhile());
		world.folder.save(World.NAME, "later");
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(world.remote.newest(world.id())).isEqualTo("later");
		assertThat(world.remote.version(world.id())).isEqualTo(2);
	}

	@Test
	void aDataFileWhoseRemoteWasDeletedIsMadeAgainOnlyIfItChanged() {
		world.uploadOnly();
		world.sync();
		world.remote.delete(world.id());

		assertThat(world.check()).isEqualTo(new Outcome.RemoteGone());
		world.folder.save(World.NAME, "more");
		assertThat(world.sync()).isInstanceOf(Outcome.Uploaded.class);
	}

	@Test
	void newsOnTheServerDoNotComeDownAnUploadOnlyLink() {
		world.uploadOnly();
		world.sync();
		world.remote.write(world.id(), "theirs");

		assertThat(world.check()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.local()).isEqualTo("mine");
		world.folder.save(World.NAME, "more");
		assertThat(world.sync()).isInstanceOf(Outcome.InConflict.class);
		assertThat(world.journal.pending(World.KEY).orElseThrow().kind()).isEqualTo(PendingKind.CONFLICT);
	}

	@Test
	void aCheckFindsAFileByNameBeforeAnythingIsSent() {
		world.remote.make(World.NAME, "theirs");

		assertThat(world.check()).isInstanceOf(Outcome.InConflict.class);
		assertThat(world.remote.requests).containsExactly("find");
	}
}
