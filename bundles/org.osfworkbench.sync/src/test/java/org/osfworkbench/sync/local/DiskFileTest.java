package org.osfworkbench.sync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sync.trash.Trash;

/** New files on a real disk. */
class DiskFileTest {

	@TempDir
	private Path root;
	private Path path;
	private Path fresh;
	private Trash trash;

	@BeforeEach
	void aFileAndADownload() throws IOException {
		path = Files.createDirectory(root.resolve("project")).resolve("a.txt");
		Files.writeString(path, "old");
		fresh = root.resolve("download.tmp");
		Files.writeString(fresh, "new");
		trash = new Trash(root.resolve("trash"));
	}

	@Test
	void createsWithoutReplacing() throws IOException {
		DiskFile sibling = new DiskFile(path.resolveSibling("b.txt"), trash);
		sibling.createFrom(fresh);
		assertThat(path.resolveSibling("b.txt")).hasContent("new");

		Files.writeString(fresh, "newer");
		assertThatThrownBy(() -> sibling.createFrom(fresh)).isInstanceOf(FileAlreadyExistsException.class);
		assertThat(path.resolveSibling("b.txt")).hasContent("new");
		assertThat(fresh).hasContent("newer");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no POSIX permissions")
	void getsWhatItsFolderGrantsAndMayNotBeExecuted() throws IOException {
		Files.setPosixFilePermissions(path.getParent(), PosixFilePermissions.fromString("rwxr-x---"));

		new DiskFile(path.resolveSibling("b.txt"), trash).createFrom(fresh);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolveSibling("b.txt")))).isEqualTo("rw-r-----");
	}
}
