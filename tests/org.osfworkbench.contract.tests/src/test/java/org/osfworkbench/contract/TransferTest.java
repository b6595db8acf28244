package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.sandbox.requests.SeenRequest;
import org.osfworkbench.sandbox.requests.SeenRequest.Origin;

/** Moving files. */
class TransferTest extends ContractTest {

	@Test
	void whatGoesUpComesDown() throws Exception {
		byte[] bytes = new byte[3_000_000];
		new Random(7).nextBytes(bytes);
		Upload upload = client.create(root(STUDY), "noise.bin", Content.of(bytes), Progress.NONE, NEVER);
		ByteArrayOutputStream target = new ByteArrayOutputStream();

		Download download = client.download(upload.file(), 0, target, Progress.NONE, NEVER);

		assertThat(target.toByteArray()).isEqualTo(bytes);
		assertThat(download.hashes()).isEqualTo(upload.sent()).isEqualTo(upload.file().hashes());
		assertThat(sandbox.state().read(upload.file().id(), 1)).isEqualTo(bytes);
		assertThat(client.file(upload.file().id(), NEVER)).usingRecursiveComparison().ignoringFields("created").isEqualTo(upload.file());
	}

	@Test
	void theStorageNeverSeesTheToken() throws Exception {
		RemoteFile file = file(root(STUDY), "Stroop.osexp");
		sandbox.requests().clear();

		download(file, 0);

		List<SeenRequest> seen = sandbox.requests().all();
		assertThat(seen).extracting(SeenRequest::origin).containsExactly(Origin.MAIN, Origin.STORAGE);
		assertThat(seen).extracting(SeenRequest::authorized).containsExactly(true, false);
		assertThat(seen).extracting(SeenRequest::status).containsExactly(302, 200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "#&+% \u00e9", "a b.txt", "100%25.txt", "na\u0308ive", "?x=1", "\u65e5\u672c\u8a9e.csv", "semi;colon,comma" })
	void namesSurvive(String name) throws Exception {
		RemoteFolder root = root(STUDY);

		assertThat(create(root, name, "x").file().name()).isEqualTo(name);
		assertThat(download(file(root, name), 0)).isEqualTo("x");
		assertThat(client.createFolder(root, name, NEVER).name()).isEqualTo(name);
	}

	@Test
	void emptyFilesAreFiles() throws Exception {
		Upload upload = create(root(STUDY), "empty.txt", "");

		assertThat(upload.file().size()).hasValue(0);
		assertThat(upload.file().hashes()).isEqualTo(upload.sent());
		assertThat(download(upload.file(), 0)).isEmpty();
	}

	@Test
	void aTakenNameIsTold() throws Exception {
		RemoteFolder root = root(STUDY);
		RemoteFile there = create(root, "a.txt", "one").file();

		assertThatThrownBy(() -> create(root, "a.txt", "two")).isInstanceOfSatisfying(OsfException.NameConflict.class, conflict -> {
			RemoteFile existing = conflict.existing().orElseThrow();
			assertThat(existing.id()).isEqualTo(there.id());
			assertThat(existing.hashes()).isEqualTo(there.hashes());
			assertThat(existing.location()).isEqualTo(there.location());
		});
		assertThat(sandbox.state().versions(there.id())).isEqualTo(1);
	}

	@Test
	void foldersAndFilesMayShareAName() throws Exception {
		RemoteFolder root = root(STUDY);
		RemoteFolder made = client.createFolder(root, "d", NEVER);

		assertThat(made).isEqualTo(child(root, "d"));
		assertThatThrownBy(() -> client.createFolder(root, "d", NEVER))
				.isInstanceOfSatisfying(OsfException.NameConflict.class, conflict -> assertThat(conflict.existing()).isEmpty());
		create(root, "d", "a file");
		assertThat(create(made, "inside.txt", "x").file().materializedPath()).isEqualTo("/d/inside.txt");
		assertThat(client.list(made, NEVER).items()).hasSize(1);
	}

	@Test
	void everyUpdateIsAVersionAndEqualBytesAreNone() throws Exception {
		RemoteFile one = create(root(STUDY), "a.txt", "one").file();
		RemoteFile two = update(one, "two").file();
		RemoteFile same = update(two, "two").file();

		assertThat(List.of(one.version(), two.version(), same.version())).containsExactly(1, 2, 2);
		assertThat(download(same, 1)).isEqualTo("one");
		assertThat(download(same, 2)).isEqualTo("two");
		List<FileVersion> versions = client.versions(same, NEVER);
		assertThat(versions).extracting(FileVersion::number).containsExactly(2, 1);
		assertThat(versions.get(1).hashes()).isEqualTo(one.hashes());
		assertThat(versions.get(0).author()).isEqualTo("Sample Researcher");
		assertThat(versions).allMatch(version -> version.modified().isPresent());
	}

	@Test
	void aVersionOfSomebodyElseShowsInTheNumber() throws Exception {
		RemoteFile one = create(root(STUDY), "a.txt", "one").file();
		sandbox.state().addVersion(one.id(), bytes("theirs"));

		Upload upload = update(one, "mine");

		assertThat(upload.file().version()).isEqualTo(one.version() + 2);
		assertThat(download(upload.file(), 2)).isEqualTo("theirs");
	}

	@Test
	void aFileThatChangedSinceItWasListedIsNotTakenForTheListedOne() throws Exception {
		RemoteFile one = create(root(STUDY), "a.txt", "one").file();
		sandbox.state().addVersion(one.id(), bytes("two"));

		assertThatThrownBy(() -> download(one, 0)).isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void deletedIsDeletedTwice() throws Exception {
		RemoteFolder root = root(STUDY);
		RemoteFile file = file(root, "Stroop.osexp");
		client.delete(file, NEVER);
		client.delete(file, NEVER);
		client.delete(child(root, "data"), NEVER);

		assertThat(sandbox.state().find(STUDY, "/Stroop.osexp")).isEmpty();
		assertThat(sandbox.state().find(STUDY, "/data/")).isEmpty();
		assertThatThrownBy(() -> update(file, "x")).isInstanceOf(OsfException.NotFound.class);
		assertThatThrownBy(() -> download(file, 0)).isInstanceOf(OsfException.NotFound.class);
		assertThatThrownBy(() -> client.delete(root, NEVER)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aStaleSignatureIsRenewed() throws Exception {
		RemoteFile file = create(root(STUDY), "a.txt", "one").file();
		sandbox.faults().storm(org.osfworkbench.sandbox.faults.Target.STORAGE, 400, 1);

		assertThat(download(file, 0)).isEqualTo("one");
	}

	@Test
	void contentOfTheWrongLengthLeavesNothing() throws Exception {
		RemoteFolder root = root(STUDY);
		for (int announced : new int[] { 1, 4_000_000 }) {
			Content wrong = new Content() {
				@Override
				public long length() {
					return announced;
				}

				@Override
				public InputStream open() {
					return new ByteArrayInputStream(new byte[3_000_000]);
				}
			};
			assertThatThrownBy(() -> client.create(root, "wrong.bin", wrong, Progress.NONE, NEVER)).isInstanceOf(IOException.class);
		}
		assertThat(sandbox.state().find(STUDY, "/wrong.bin")).isEmpty();
	}

	@Test
	void aCancelledUploadLeavesNothing() throws Exception {
		CancelSource cancel = new CancelSource();
		RemoteFolder root = root(STUDY);

		assertThatThrownBy(() -> client.create(root, "big.bin", Content.of(new byte[20_000_000]), moved -> cancel.cancel(), cancel))
				.isInstanceOf(java.util.concurrent.CancellationException.class);
		assertThat(sandbox.state().find(STUDY, "/big.bin")).isEmpty();
	}
}
