package org.osfworkbench.sync.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class VolumesTest {

	@Test
	void believesThePlatform(@TempDir Path folder) throws IOException {
		Path other = Files.createDirectory(folder.resolve("other"));
		assertThat(new Volumes(path -> "one").same(folder, other)).isTrue();
		assertThat(new Volumes(Path::getFileName).same(folder, other)).isFalse();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void looksAtTheDeviceWhereThePlatformDoesNotKnowTheMount(@TempDir Path folder) throws IOException {
		Volumes volumes = new Volumes(path -> {
			throw new IOException("Mount point not found");
		});
		assertThat(volumes.same(folder, Files.createDirectory(folder.resolve("other")))).isTrue();
		assertThat(volumes.same(folder, Path.of("/proc"))).isFalse();
	}
}
