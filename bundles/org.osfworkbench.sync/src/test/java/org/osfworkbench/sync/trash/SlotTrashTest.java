package org.osfworkbench.sync.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sync.disk.NioDisk;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.journal.Begun;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.SqliteLinkJournal;

/** Bytes leave the tree and stay at hand. */
class SlotTrashTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:15:30Z"), ZoneOffset.UTC);
	private static final Place A = new Place(Place.Area.TREE, "a");

	@TempDir
	private Path folder;
	private SqliteLinkJournal journal;
	private SlotTrash trash;

	@BeforeEach
	void open() throws IOException {
		Path root = Files.createDirectory(folder.resolve("root"));
		journal = SqliteLinkJournal.open(folder.resolve("journal"), CLOCK);
		trash = new SlotTrash(NioDisk.link(root, root.resolve(".osfworkbench")), journal, CLOCK);
		trash.prepare();
		trash.prepare();
	}

	@AfterEach
	void close() {
		journal.close();
	}

	@Test
	void keepsEqualBytesOnce() throws IOException {
		keep("text", "one");
		keep("text", "two");

		assertThat(trash.entries()).extracting(TrashEntry::path, TrashEntry::time)
				.containsExactly(tuple("one", CLOCK.instant()), tuple("two", CLOCK.instant()));
		assertThat(bytes(trash.entries().get(0))).isEqualTo("text");
		assertThat(slots()).hasSize(1);
		assertThat(trash.left()).isEmpty();
	}

	@Test
	void putsBackUnlessTheNameIsTaken() throws IOException {
		save("text");
		Place held = trash.hold(A, 1);
		assertThat(trash.left()).containsExactly(1L);
		assertThat(trash.putBack(held, A)).isTrue();
		assertThat(folder.resolve("root/a")).hasContent("text");

		held = trash.hold(A, 2);
		save("new");
		assertThat(trash.putBack(held, A)).isFalse();
		assertThat(folder.resolve("root/a")).hasContent("new");
		assertThat(trash.read(held).size()).isEqualTo(4);
	}

	@Test
	void keepsWhatAProgramWroteIntoASlot() throws IOException {
		keep("text", "one");
		Files.writeString(slots().get(0), "written through an open handle");
		keep("text", "two");

		assertThat(slots()).hasSize(2);
		for (TrashEntry entry : trash.entries()) {
			assertThat(bytes(entry)).hasSize((int) entry.size());
		}
	}

	@Test
	void forgetsTheOldUnlessSomethingIsUnfinished() throws IOException {
		keep("text", "one");
		journal.commit(List.of(new LinkChange.Begin(new Begun(9, "download", Map.of()))));
		trash.expire(CLOCK.instant().plusSeconds(1));
		assertThat(trash.entries()).hasSize(1);

		journal.commit(List.of(new LinkChange.End(9)));
		trash.expire(CLOCK.instant());
		assertThat(trash.entries()).hasSize(1);
		trash.expire(CLOCK.instant().plusSeconds(1));
		assertThat(trash.entries()).isEmpty();
		assertThat(slots()).isEmpty();
	}

	@Test
	void showsWhatACrashLeftWithoutALine() throws IOException {
		save("text");
		Place held = trash.hold(A, 1);
		trash.keep(held, trash.read(held), "deleted", "a");

		assertThat(trash.entries()).singleElement().satisfies(entry -> assertThat(bytes(entry)).isEqualTo("text"));
	}

	private void keep(String text, String path) throws IOException {
		save(text);
		Place held = trash.hold(A, 1);
		journal.commit(trash.keep(held, trash.read(held), "deleted", path));
	}

	private void save(String text) throws IOException {
		Files.writeString(folder.resolve("root/a"), text);
	}

	private String bytes(TrashEntry entry) throws IOException {
		try (var stream = trash.open(entry.sha256()).orElseThrow()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private List<Path> slots() throws IOException {
		try (var files = Files.list(folder.resolve("root/.osfworkbench/slots"))) {
			return files.toList();
		}
	}
}
