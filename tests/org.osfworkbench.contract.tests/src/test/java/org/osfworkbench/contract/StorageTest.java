package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PartialFile;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Revision;

/** Whole folders at once, moving without a new upload, downloads in parts. */
class StorageTest extends ContractTest {

	private static final Optional<String> SAME = Optional.empty();

	@Test
	void aListingSaysTheSameAsApiV2InOneRequest() throws Exception {
		RemoteFolder root = root(STUDY);
		sandbox.requests().clear();
		List<RemoteEntry> entries = client.storage().list(root, NEVER);

		assertThat(sandbox.requests().all()).hasSize(1);
		assertThat(entries).containsExactlyInAnyOrderElementsOf(client.list(root, NEVER).items());
		RemoteFile file = file(root, "Stroop.osexp");
		assertThat(client.storage().look(file, NEVER)).isEqualTo(file);
	}

	@Test
	void aRenameKeepsIdAndVersions() throws Exception {
		RemoteFolder root = root(STUDY);
		RemoteFile one = create(root, "a.txt", "1").file();
		RemoteFile two = update(one, "2").file();
		RemoteFile renamed = client.storage().rename(two, "n\u00e4ive & b.txt", NameRule.WARN, NEVER);
		RemoteFolder data = client.storage().rename((RemoteFolder) child(root, "data"), "results", NameRule.WARN, NEVER);

		assertThat(renamed.id()).isEqualTo(one.id());
		assertThat(renamed.name()).isEqualTo("n\u00e4ive & b.txt");
		assertThat(renamed.version()).isEqualTo(2);
		assertThat(data.materializedPath()).isEqualTo("/results/");
		assertThat(client.storage().list(data, NEVER)).extracting(RemoteEntry::materializedPath).containsExactly("/results/subject-1.csv");
	}

	@Test
	void aTakenNameIsForTheCallerToDecide() throws Exception {
		RemoteFolder root = root(STUDY);
		RemoteFolder data = (RemoteFolder) child(root, "data");
		RemoteFile here = create(root, "a.txt", "here").file();
		RemoteFile there = create(data, "a.txt", "there").file();

		assertThatThrownBy(() -> client.storage().move(here, data, SAME, NameRule.WARN, NEVER)).isInstanceOfSatisfying(
				OsfException.NameConflict.class, conflict -> assertThat(conflict.existing().orElseThrow().id()).isEqualTo(there.id()));
		RemoteFile kept = client.storage().move(here, data, SAME, NameRule.KEEP, NEVER);
		assertThat(kept.name()).isEqualTo("a (1).txt");
		assertThat(kept.id()).isEqualTo(here.id());
		RemoteFile replaced = client.storage().move(kept, data, Optional.of("a.txt"), NameRule.REPLACE, NEVER);
		assertThat(replaced.id()).isEqualTo(here.id());
		assertThatThrownBy(() -> client.storage().look(there, NEVER)).isInstanceOf(OsfException.NotFound.class);
		assertThatThrownBy(() -> client.storage().rename(root, "x", NameRule.WARN, NEVER)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aCopyHasANewIdAndAllVersions() throws Exception {
		RemoteFolder root = root(STUDY);
		RemoteFile two = update(create(root, "a.txt", "1").file(), "2").file();
		RemoteFile copy = client.storage().copy(two, (RemoteFolder) child(root, "data"), Optional.of("b.txt"), NameRule.WARN, NEVER);

		assertThat(copy.id()).isNotEqualTo(two.id());
		assertThat(copy.materializedPath()).isEqualTo("/data/b.txt");
		assertThat(client.storage().revisions(copy, NEVER)).extracting(Revision::id).containsExactly("2", "1");
		assertThat(client.storage().list(root, NEVER)).contains(two);
	}

	@Test
	void aSlowMoveIsFollowedToItsEnd() throws Exception {
		RemoteFolder root = root(STUDY);
		RemoteFolder data = (RemoteFolder) child(root, "data");
		RemoteFile file = create(root, "a.txt", "1").file();
		RemoteFolder other = client.createFolder(root, "other", NEVER);
		sandbox.faults().slowMoves(true);

		RemoteFile moved = client.storage().move(file, data, Optional.of("b.txt"), NameRule.WARN, NEVER);
		assertThat(moved.id()).isEqualTo(file.id());
		assertThat(moved.materializedPath()).isEqualTo("/data/b.txt");
		RemoteFolder copied = client.storage().copy(data, other, SAME, NameRule.WARN, NEVER);
		assertThat(client.storage().list(copied, NEVER)).extracting(RemoteEntry::name).containsExactlyInAnyOrder("b.txt", "subject-1.csv");
		RemoteFile again = client.storage().copy(moved, data, SAME, NameRule.KEEP, NEVER);
		assertThat(again.name()).isEqualTo("b (1).txt");
		assertThat(client.storage().rename(again, "c.txt", NameRule.WARN, NEVER).name()).isEqualTo("c.txt");
	}

	@Test
	void movesAcrossNodesAndRefusals() throws Exception {
		RemoteFile file = create(root(STUDY), "a.txt", "1").file();

		assertThatThrownBy(() -> client.storage().copy(file, root(READABLE), SAME, NameRule.WARN, NEVER))
				.isInstanceOf(OsfException.Forbidden.class);
		RemoteFile away = client.storage().move(file, root(CONNECTED), SAME, NameRule.WARN, NEVER);
		assertThat(away.nodeId()).isEqualTo(CONNECTED);
		assertThat(download(away, 0)).isEqualTo("1");
		sandbox.state().checkOut(away.id());
		assertThatThrownBy(() -> client.storage().rename(away, "b.txt", NameRule.WARN, NEVER)).isInstanceOf(OsfException.WriteRefused.class);
	}

	@Test
	void everyRevisionCanBeFetched() throws Exception {
		RemoteFile two = update(create(root(STUDY), "a.txt", "one").file(), "two").file();
		for (Revision revision : client.storage().revisions(two, NEVER)) {
			ByteArrayOutputStream target = new ByteArrayOutputStream();
			Download download = client.storage().download(two, revision, target, Progress.NONE, NEVER);
			assertThat(target).hasToString(revision.id().equals("1") ? "one" : "two");
			assertThat(download.hashes()).isEqualTo(revision.hashes());
		}
	}

	@Test
	void aDownloadGoesOnWhereItEnded(@org.junit.jupiter.api.io.TempDir Path target) throws Exception {
		byte[] bytes = new byte[400_000];
		new Random(3).nextBytes(bytes);
		RemoteFile file = client.create(root(STUDY), "noise.bin", Content.of(bytes), Progress.NONE, NEVER).file();
		Path part = target.resolve("noise.part");
		Files.write(part, java.util.Arrays.copyOf(bytes, 100_000));
		sandbox.faults().cutDownloadsAfter(150_000);
		sandbox.requests().clear();
		long[] moved = new long[1];

		Download download = client.storage().resume(file, PartialFile.of(part), count -> moved[0] += count, NEVER);

		assertThat(part).hasBinaryContent(bytes);
		assertThat(download.hashes()).isEqualTo(file.hashes());
		assertThat(moved[0]).isEqualTo(300_000);
		assertThat(sandbox.requests().count(request -> request.status() == 206)).isEqualTo(2);
		sandbox.requests().clear();
		client.storage().resume(file, PartialFile.of(part), Progress.NONE, NEVER);
		assertThat(sandbox.requests().all()).isEmpty();
	}

	@Test
	void wrongBytesOfAnEarlierTryAreNotJoined(@org.junit.jupiter.api.io.TempDir Path target) throws Exception {
		RemoteFile file = create(root(STUDY), "a.txt", "the right bytes").file();
		Path part = target.resolve("a.part");
		Files.writeString(part, "another");

		assertThatThrownBy(() -> client.storage().resume(file, PartialFile.of(part), Progress.NONE, NEVER))
				.isInstanceOf(OsfException.BadAnswer.class);
		assertThat(part).doesNotExist();
		Files.writeString(part, "more bytes than the file ever had, by far");
		client.storage().resume(file, PartialFile.of(part), Progress.NONE, NEVER);
		assertThat(part).hasContent("the right bytes");
	}

	@Test
	void theVersionOfAResumedDownloadIsPinned(@org.junit.jupiter.api.io.TempDir Path target) throws Exception {
		RemoteFile file = create(root(STUDY), "a.txt", "first").file();
		sandbox.state().addVersion(file.id(), bytes("second"));
		Path part = target.resolve("a.part");

		client.storage().resume(file, PartialFile.of(part), Progress.NONE, NEVER);
		assertThat(part).hasContent("first");
	}

	@Test
	void aFolderComesAsAnArchive() throws Exception {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		long bytes = client.storage().zip(root(STUDY), target, Progress.NONE, NEVER);

		assertThat(bytes).isEqualTo(target.size());
		List<String> names = new java.util.ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(target.toByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		assertThat(names).contains("Stroop.osexp", "data/", "data/subject-1.csv");
	}

	@Test
	void aReadOnlyStorageIsAskedOnce() throws Exception {
		RemoteFolder bitbucket = client.providers(CONNECTED, NEVER).items().stream()
				.filter(provider -> provider.provider().equals("bitbucket")).findFirst().orElseThrow().root();
		RemoteFile plan = file(bitbucket, "plan.txt");
		sandbox.requests().clear();

		assertThatThrownBy(() -> client.storage().rename(plan, "b.txt", NameRule.WARN, NEVER)).isInstanceOf(OsfException.WriteRefused.class);
		assertThatThrownBy(() -> client.delete(plan, NEVER)).isInstanceOf(OsfException.WriteRefused.class);
		assertThat(sandbox.requests().all()).isEmpty();
		assertThat(client.storage().list(bitbucket, NEVER)).extracting(RemoteEntry::materializedPath).containsExactly("/plan.txt");
	}
}
