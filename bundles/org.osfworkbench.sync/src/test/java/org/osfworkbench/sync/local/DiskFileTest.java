package org.osfworkbench.sync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.trash.Held;
import org.osfworkbench.sync.trash.Trash;
import org.osfworkbench.sync.trash.TrashEntry;

/** The replacement protocol on a real disk. */
class DiskFileTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:15:30Z"), ZoneOffset.UTC);

	@TempDir
	private Path root;
	private Path path;
	private Path fresh;
	private Trash trash;
	private DiskFile file;

	@BeforeEach
	void aFileAndADownload() throws IOException {
		path = Files.createDirectory(root.resolve("project")).resolve("a.txt");
		Files.writeString(path, "old");
		fresh = root.resolve("download.tmp");
		Files.writeString(fresh, "new");
		trash = new Trash(root.resolve("trash"), CLOCK);
		file = new DiskFile(path, trash);
	}

	@Test
	void replacesAndKeepsTheOldBytes() throws IOException {
		assertThat(file.replaceWith(fresh, Bytes.hashes("old"))).isEqualTo(ReplaceResult.REPLACED);

		assertThat(path).hasContent("new");
		assertThat(trash.entries()).singleElement().satisfies(entry -> {
			assertThat(entry.path()).isEqualTo(path.toString());
			assertThat(entry.time()).isEqualTo(CLOCK.instant());
			assertThat(entry.size()).isEqualTo(3);
		});
		assertThat(trash.open(Bytes.hashes("old")).orElseThrow()).hasContent("old");
		onlyTheFileIsInTheProject();
	}

	@Test
	void leavesBytesThatWereNotExpected() throws IOException {
		assertThat(file.replaceWith(fresh, Bytes.hashes("something else"))).isEqualTo(ReplaceResult.CHANGED_MEANWHILE);

		assertThat(path).hasContent("old");
		assertThat(trash.entries()).isEmpty();
		onlyTheFileIsInTheProject();
	}

	@Test
	void doesNotReplaceAFileThatIsGone() throws IOException {
		Files.delete(path);

		assertThat(file.replaceWith(fresh, Bytes.hashes("old"))).isEqualTo(ReplaceResult.CHANGED_MEANWHILE);
		assertThat(path).doesNotExist();
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no POSIX permissions")
	void keepsThePermissions() throws IOException {
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));

		file.replaceWith(fresh, Bytes.hashes("old"));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rwxr-x---");
	}

	@Test
	void bringsBackWhatACrashLeftWithoutAName() throws IOException {
		trash.hold(path);
		assertThat(path).doesNotExist();

		new DiskFile(path, new Trash(root.resolve("trash"), CLOCK)).settle();
		assertThat(path).hasContent("old");
		assertThat(trash.left(path)).isEmpty();
	}

	@Test
	void securesWhatACrashLeftIfTheNameIsTaken() throws IOException {
		trash.hold(path);
		Files.writeString(path, "newer");

		file.settle();
		assertThat(path).hasContent("newer");
		assertThat(trash.entries()).extracting(TrashEntry::sha256).containsExactly(Bytes.hashes("old").sha256().orElseThrow());
	}

	@Test
	void settlesOnlyItsOwnFile() throws IOException {
		Held held = trash.hold(path);

		new DiskFile(path.resolveSibling("b.txt"), trash).settle();
		assertThat(held.bytes()).hasContent("old");
	}

	@Test
	void createsWithoutReplacing() throws IOException {
		LocalFile sibling = file.sibling("b.txt");
		sibling.createFrom(fresh);
		assertThat(path.resolveSibling("b.txt")).hasContent("new");

		Files.writeString(fresh, "newer");
		assertThatThrownBy(() -> sibling.createFrom(fresh)).isInstanceOf(FileAlreadyExistsException.class);
		assertThat(path.resolveSibling("b.txt")).hasContent("new");
		assertThat(fresh).hasContent("newer");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "making a symbolic link needs a privilege")
	void doesNotFollowLinks() throws IOException {
		Path link = Files.createSymbolicLink(path.resolveSibling("link"), path);
		DiskFile linked = new DiskFile(link, trash);

		assertThatThrownBy(linked::look).isInstanceOf(IOException.class);
		assertThatThrownBy(linked::open).isInstanceOf(IOException.class);
	}

	@Test
	void looksWithoutReading() throws IOException {
		assertThat(file.look().orElseThrow().size()).isEqualTo(3);
		Files.delete(path);
		assertThat(file.look()).isEmpty();
	}

	@Test
	void aNameIsOneSegment() {
		assertThatThrownBy(() -> file.sibling("../b.txt")).isInstanceOf(IllegalArgumentException.class);
	}

	private void onlyTheFileIsInTheProject() throws IOException {
		try (var files = Files.list(path.getParent())) {
			assertThat(files).containsExactly(path);
		}
		assertThat(trash.left(path)).isEmpty();
	}
}
