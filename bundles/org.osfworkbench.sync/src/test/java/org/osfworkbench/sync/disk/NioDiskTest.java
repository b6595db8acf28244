package org.osfworkbench.sync.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is special about a real disk, beside the contract. */
class NioDiskTest extends DiskContract {

	@TempDir
	private Path folder;

	@Override
	protected Disk disk() throws IOException {
		Files.createDirectories(root());
		return NioDisk.link(root(), root().resolve(".osfworkbench"));
	}

	@Override
	protected void save(String path, String text) throws IOException {
		Files.writeString(root().resolve(path), text);
	}

	@Override
	protected boolean makeLink(String path, String target) throws IOException {
		Files.createSymbolicLink(root().resolve(path), Path.of(target));
		return true;
	}

	@Test
	void theMountPointOfAMissingVolumeIsNoRoot() throws IOException {
		Path mount = Files.createDirectory(folder.resolve("mount"));

		assertThat(new NioDisk(mount, mount.resolve(".osfworkbench")).hasRoot()).isFalse();
		assertThat(new NioDisk(folder.resolve("gone"), mount).hasRoot()).isFalse();
	}

	@Test
	void tellsTheNumberAndTheTimeOfAFile() throws IOException {
		Disk disk = disk();
		Path file = Files.writeString(root().resolve("a"), "text");

		DiskItem item = disk.look(new Place(Place.Area.TREE, "a")).orElseThrow();
		assertThat(item.stat().modified()).isEqualTo(Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS));
		if (PrivateFiles.isPosix(file)) {
			assertThat(item.stat().fileKey()).isEqualTo(Files.getAttribute(file, "unix:ino"));
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no POSIX rights")
	void keepsTheRightsOfAFileAndGivesANewOneThoseOfItsFolder() throws IOException {
		Disk disk = disk();
		Path old = Files.writeString(root().resolve("run.sh"), "old");
		Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-x---"));
		Files.setPosixFilePermissions(root(), PosixFilePermissions.fromString("rwxr-x---"));
		Place fresh = new Place(Place.Area.PRIVATE, "t");
		disk.write(fresh).close();
		Path file = root().resolve(".osfworkbench").resolve("t");

		assertThat(rights(file)).isEqualTo("rw-------");
		disk.takeRights(fresh, new Place(Place.Area.TREE, "run.sh"));
		assertThat(rights(file)).isEqualTo("rwxr-x---");
		disk.takeRights(fresh, new Place(Place.Area.TREE, ""));
		assertThat(rights(file)).isEqualTo("rw-r-----");
	}

	@Test
	void windowsTakesFewerNames() {
		for (String name : new String[] { "a:b", "a?", "nul", "NUL.txt", "com1.tar.gz", "x.", "x ", "a\\b", "a\tb" }) {
			assertThat(DiskNames.isForWindows(name)).as(name).isFalse();
			assertThat(DiskNames.allows(folder, true, name)).as(name).isFalse();
		}
		assertThat(DiskNames.isForWindows("null.txt")).isTrue();
		assertThat(DiskNames.isForWindows(".hidden")).isTrue();
	}

	@Test
	void theSameNameTwiceIsRefusedInThePrivateAreaToo() throws IOException {
		Disk disk = disk();
		save("a", "one");
		disk.rename(new Place(Place.Area.TREE, "a"), new Place(Place.Area.PRIVATE, "t"));
		save("a", "two");

		assertThatThrownBy(() -> disk.rename(new Place(Place.Area.TREE, "a"), new Place(Place.Area.PRIVATE, "t")))
				.isInstanceOf(FileAlreadyExistsException.class);
	}

	private static String rights(Path file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

	private Path root() {
		return folder.resolve("root");
	}
}
