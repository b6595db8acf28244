package org.osfworkbench.sync.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.disk.NioDisk;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.disk.Sha256;

/** A body is whole only if it is exactly what was planned. */
class SteadyContentTest {

	private static final Place FILE = new Place(Place.Area.TREE, "a");

	@TempDir
	private Path folder;
	private Disk disk;

	@BeforeEach
	void link() throws IOException {
		disk = NioDisk.link(folder, folder.resolve(".osfworkbench"));
	}

	@Test
	void givesThePlannedBytes() throws IOException {
		for (int size : new int[] { 0, 1, 131_071, 131_072, 131_073, 400_000 }) {
			byte[] bytes = bytes(size);
			Files.write(folder.resolve("a"), bytes);
			SteadyContent content = content(bytes);
			try (InputStream stream = content.open()) {
				assertThat(stream.readAllBytes()).isEqualTo(bytes);
			}
			assertThat(content.length()).isEqualTo(size);
		}
	}

	@Test
	void neverGivesAllBytesOfAnotherState() throws IOException {
		byte[] planned = bytes(400_000);
		byte[] changed = planned.clone();
		changed[399_999]++;
		byte[] longer = bytes(500_000);
		System.arraycopy(planned, 0, longer, 0, planned.length);
		for (byte[] state : new byte[][] { changed, longer, bytes(399_999), new byte[0] }) {
			Files.write(folder.resolve("a"), state);
			ByteArrayOutputStream given = new ByteArrayOutputStream();
			try (InputStream stream = content(planned).open()) {
				assertThatThrownBy(() -> stream.transferTo(given)).isInstanceOf(SteadyContent.ChangedException.class);
			}
			assertThat(given.size()).isLessThan(planned.length);
		}
	}

	@Test
	void givesNothingOfASmallFileThatChanged() throws IOException {
		Files.write(folder.resolve("a"), bytes(10));
		try (InputStream stream = content(bytes(11)).open()) {
			assertThatThrownBy(stream::read).isInstanceOf(SteadyContent.ChangedException.class);
		}
	}

	private SteadyContent content(byte[] planned) throws IOException {
		return new SteadyContent(disk, FILE, Sha256.of(new ByteArrayInputStream(planned)), () -> {
			// nobody listens
		});
	}

	private static byte[] bytes(int size) {
		byte[] bytes = new byte[size];
		new Random(7).nextBytes(bytes);
		return bytes;
	}
}
