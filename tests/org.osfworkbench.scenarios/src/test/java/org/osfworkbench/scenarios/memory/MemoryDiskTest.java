package org.osfworkbench.scenarios.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalEntry;
import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.disk.Place.Area;

/** A disk that forgives too much would prove nothing. */
class MemoryDiskTest {

	private static final Place TEMP = new Place(Area.PRIVATE, "t");
	private static final Place A = new Place(Area.TREE, "a");
	private static final Place B = new Place(Area.TREE, "b");
	private static final Place ROOT = new Place(Area.TREE, "");
	private static final int FATES = 50;

	/** Two people's view of one disk. */
	private static final class Machine {
		final VirtualClock clock = new VirtualClock();
		final Power power = new Power();
		final FileSystem files;
		final MemoryDisk disk;
		final MemoryLocalUser user;

		Machine(Platform platform) {
			files = new FileSystem(platform, clock);
			disk = new MemoryDisk(files, power);
			user = new MemoryLocalUser(files, disk, clock);
		}

		void download(String bytes, boolean force) throws IOException {
			try (var out = disk.write(TEMP)) {
				out.write(bytes.getBytes());
			}
			if (force) {
				disk.force(TEMP);
			}
			disk.link(TEMP, A);
		}

		String a() {
			return user.tree().get("a") instanceof LocalEntry.File file ? file.bytes().toString() : "none";
		}
	}

	/** What is there after a crash, for many fates. */
	private static Set<String> fates(Function<Machine, Machine> work) {
		Set<String> all = new TreeSet<>();
		for (int seed = 0; seed < FATES; seed++) {
			Machine machine = work.apply(new Machine(Platform.POSIX));
			machine.files.crash(new Random(seed * 0x9E3779B97F4A7C15L));
			all.add(machine.a());
		}
		return all;
	}

	private interface Steps {
		void run(Machine machine) throws IOException;
	}

	private static Set<String> after(Steps steps) {
		return fates(machine -> {
			try {
				steps.run(machine);
			} catch (IOException e) {
				throw new AssertionError(e);
			}
			return machine;
		});
	}

	@Test
	void bytesAreTornUntilTheyAreForced() {
		assertThat(after(machine -> machine.download("12345", false))).contains("none", "\"\"", "\"12\"", "\"12345\"");
		assertThat(after(machine -> machine.download("12345", true))).containsExactlyInAnyOrder("none", "\"12345\"");
	}

	@Test
	void namesVanishUntilTheirFolderIsForced() {
		assertThat(after(machine -> {
			machine.download("12345", true);
			machine.disk.force(ROOT);
		})).containsExactly("\"12345\"");
	}

	@Test
	void aRenameHappensWholeOrNotAtAll() {
		assertThat(after(machine -> {
			machine.user.write("b", Bytes.of("x"));
			machine.disk.rename(B, A);
			assertThat(machine.user.tree()).containsOnlyKeys("a");
		})).containsExactlyInAnyOrder("\"x\"", "none");
	}

	@Test
	void whatAPersonSavesStays() {
		assertThat(after(machine -> {
			machine.download("1", false);
			machine.user.write("a", Bytes.of("mine"));
		})).containsExactly("\"mine\"");
	}

	@Test
	void nothingIsReplaced() throws IOException {
		Machine machine = new Machine(Platform.POSIX);
		machine.user.write("a", Bytes.of("1"));
		machine.user.write("b", Bytes.of("2"));
		machine.user.write("d/x", Bytes.of("3"));
		assertThatThrownBy(() -> machine.disk.rename(B, A)).isInstanceOf(FileAlreadyExistsException.class);
		assertThatThrownBy(() -> machine.download("3", true)).isInstanceOf(FileAlreadyExistsException.class);
		assertThatThrownBy(() -> machine.disk.removeFolder(new Place(Area.TREE, "d"))).isInstanceOf(DirectoryNotEmptyException.class);
		assertThatThrownBy(() -> machine.disk.rename(new Place(Area.TREE, "none"), new Place(Area.TREE, "c")))
				.isInstanceOf(NoSuchFileException.class);
		assertThat(machine.a()).isEqualTo("\"1\"");
		assertThat(machine.disk.writes()).isZero();
	}

	@Test
	void aDiskThatIgnoresCaseKnowsBothSpellings() throws IOException {
		Machine machine = new Machine(Platform.CASE_INSENSITIVE);
		machine.user.write("a", Bytes.of("1"));
		Place other = new Place(Area.TREE, "A");
		assertThat(machine.disk.look(other).orElseThrow().name()).isEqualTo("a");
		machine.disk.rename(A, other);
		assertThat(machine.user.tree()).containsOnlyKeys("A");
	}

	@Test
	void writingIntoTheTreeIsComplainedAbout() {
		Machine machine = new Machine(Platform.POSIX);
		assertThatThrownBy(() -> machine.disk.write(A)).isInstanceOf(IOException.class);
		assertThat(machine.disk.complaints()).hasSize(1);
	}

	@Test
	void aFullDiskTakesWhatFits() throws IOException {
		Machine machine = new Machine(Platform.POSIX);
		machine.user.diskFullAfter(3);
		assertThatThrownBy(() -> machine.download("12345", true)).hasMessageContaining("No space");
		assertThat(machine.user.privateBytes()).containsExactly(Bytes.of("123"));
	}

	@Test
	void readersSeeWhatIsWrittenMeanwhile() throws IOException {
		Machine machine = new Machine(Platform.POSIX);
		machine.user.write("a", Bytes.of("11112222"));
		machine.power.beforeEachCall(call -> {
			if (call.startsWith("disk bytes")) {
				machine.user.write("a", Bytes.of("33334444"));
			}
		});
		try (var in = machine.disk.read(A)) {
			assertThat(new String(in.readAllBytes())).isEqualTo("11334444");
		}
	}
}
