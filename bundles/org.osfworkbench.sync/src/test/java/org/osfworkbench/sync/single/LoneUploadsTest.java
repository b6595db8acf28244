package org.osfworkbench.sync.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.fakes.MemoryRemote.Moment;
import org.osfworkbench.sync.journal.WaitKind;
import org.osfworkbench.sync.link.LinkTools;

/** Files that go into a remote folder by name and have no link. */
class LoneUploadsTest {

	private static final String NAME = "run 1.csv";

	@TempDir
	private Path root;
	private final MemoryRemote remote = new MemoryRemote();
	private Path file;
	private LoneUploads uploads;

	@BeforeEach
	void aFile() throws IOException {
		file = Files.createDirectory(root.resolve("data")).resolve("other name.csv");
		save("mine");
		uploads = new LoneUploads(root.resolve("scratch"), new LinkTools(OneFile.CLOCK, new Random(1), Runnable::run, (time, cancellation) -> {
			// time passes at once
		}));
	}

	@AfterEach
	void nothingIsLeftBehind() throws IOException {
		uploads.close();
		assertThat(root.resolve("scratch")).doesNotExist();
		try (var all = Files.list(file.getParent())) {
			assertThat(all).containsExactly(file);
		}
	}

	@Test
	void aNewFileIsMadeWithOneRequest() {
		assertThat(send()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(remote.requests).containsExactly("create");
		assertThat(remote.newest(remote.id(NAME).orElseThrow())).isEqualTo("mine");
	}

	@Test
	void aTakenNameWithEqualBytesIsThereAlready() {
		remote.make(NAME, "mine");

		assertThat(send()).isInstanceOf(Outcome.Adopted.class);
		assertThat(remote.allBytes()).containsExactly("mine");
	}

	@Test
	void aTakenNameWithOtherBytesIsLeftAloneUnlessANewVersionIsWanted() {
		String id = remote.make(NAME, "theirs");

		assertThat(send()).isInstanceOfSatisfying(Outcome.InConflict.class, taken -> assertThat(taken.remote().id()).isEqualTo(id));
		assertThat(remote.newest(id)).isEqualTo("theirs");
		assertThat(send(true)).isInstanceOfSatisfying(Outcome.Uploaded.class, done -> assertThat(done.file().version()).isEqualTo(2));
		assertThat(remote.newest(id)).isEqualTo("mine");
	}

	@Test
	void aNameThatWasMadeAtTheSameMomentKeepsItsBytesThere() {
		remote.once("within", Moment.BEFORE, () -> remote.make(NAME, "theirs"));

		assertThat(send()).isInstanceOf(Outcome.Overtaken.class);
		assertThat(remote.allBytes()).containsExactly("theirs", "mine");
	}

	@Test
	void aLostAnswerIsFoundByName() {
		remote.loseAnswer("create");

		assertThat(send()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(remote.requests).containsExactly("create", "find");
		assertThat(remote.version(remote.id(NAME).orElseThrow())).isEqualTo(1);
	}

	@Test
	void aServerThatIsAwayIsTheReason() {
		remote.down(MemoryRemote.offline());

		assertThat(send()).isInstanceOfSatisfying(Outcome.Waiting.class, waiting -> assertThat(waiting.kind()).isEqualTo(WaitKind.OFFLINE));
	}

	@Test
	void aFileThatChangesWhileItIsSentIsSentAsItIsInTheEnd() {
		remote.once("create", Moment.BEFORE, () -> save("late, and longer"));

		assertThat(send()).isInstanceOf(Outcome.Uploaded.class);
		assertThat(remote.allBytes()).containsExactly("late, and longer");
	}

	@Test
	void aCancelSendsNothing() {
		CancelSource cancel = new CancelSource();
		cancel.cancel();

		assertThatThrownBy(() -> uploads.send(order(false), remote, SyncProgress.NONE, cancel)).isInstanceOf(CancellationException.class);
		assertThat(remote.allBytes()).isEmpty();
	}

	@Test
	void theRulesOfAFolderAreNotAboutAFileThatAPersonNames() throws IOException {
		Path rules = Files.move(file, file.resolveSibling(".osfignore"));
		Files.writeString(rules, "*");
		file = rules;

		assertThat(uploads.send(new LoneUploads.Order(rules, MemoryRemote.FOLDER.folder(), ".osfignore", false), remote, SyncProgress.NONE,
				Cancellation.NEVER)).isInstanceOf(Outcome.Uploaded.class);
	}

	private Outcome send() {
		return send(false);
	}

	private Outcome send(boolean newVersion) {
		try {
			return uploads.send(order(newVersion), remote, SyncProgress.NONE, Cancellation.NEVER);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private LoneUploads.Order order(boolean newVersion) {
		return new LoneUploads.Order(file, MemoryRemote.FOLDER.folder(), NAME, newVersion);
	}

	private void save(String text) {
		try {
			Files.writeString(file, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
