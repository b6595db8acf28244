package org.osfworkbench.sync.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.fakes.MemoryJournal;
import org.osfworkbench.sync.fakes.World;

/** One suite for the database and for its twin in memory, so that the twin cannot drift. */
class JournalContractTest {

	static final Wish WISH = new Wish("id1", 3, Bytes.hashes("wish"), 4, "name.txt");

	static FileKey key(String path) {
		return new FileKey("link", path);
	}

	static Base base(String path, int version) {
		return new Base(key(path), "id-" + path, version, Bytes.hashes(path), path.length(), Instant.parse("2026-03-01T10:15:30.123456Z"));
	}

	static Pending pending(String path, PendingKind kind) {
		return new Pending(key(path), kind, Instant.parse("2026-03-01T10:15:30Z"), "why", 2);
	}

	abstract static class Contract {

		private Journal journal;

		abstract Journal open() throws IOException;

		@BeforeEach
		void openIt() throws IOException {
			journal = open();
		}

		@AfterEach
		void closeIt() {
			journal.close();
			journal.close();
		}

		@Test
		void recordsAndReplacesBases() {
			journal.record(base("b", 1));
			journal.record(base("a", 1));
			journal.record(base("b", 2));

			assertThat(journal.base(key("b"))).contains(base("b", 2));
			assertThat(journal.base(key("c"))).isEmpty();
			assertThat(journal.bases("link")).containsExactly(base("a", 1), base("b", 2));
			assertThat(journal.bases("other")).isEmpty();
		}

		@Test
		void commitEndsTheIntentAndWhatWaited() {
			Intent intent = journal.begin(key("a"), IntentKind.UPDATE, WISH);
			journal.putPending(pending("a", PendingKind.OFFLINE));
			journal.putPending(pending("b", PendingKind.OFFLINE));

			journal.commit(intent, base("a", 4));
			assertThat(journal.intents()).isEmpty();
			assertThat(journal.base(key("a"))).contains(base("a", 4));
			assertThat(journal.pending()).containsExactly(pending("b", PendingKind.OFFLINE));
		}

		@Test
		void aFileHasOneIntent() {
			Intent older = journal.begin(key("a"), IntentKind.UPDATE, WISH);
			Intent newer = journal.begin(key("a"), IntentKind.REPLACE, WISH);

			assertThat(newer.id()).isNotEqualTo(older.id());
			assertThat(journal.intents()).containsExactly(newer);
			journal.abandon(older);
			assertThat(journal.intent(key("a"))).contains(newer);
			journal.abandon(newer);
			journal.abandon(newer);
			assertThat(journal.intent(key("a"))).isEmpty();
		}

		@Test
		void intentsComeOldestFirst() {
			Intent first = journal.begin(key("b"), IntentKind.CREATE, WISH);
			Intent second = journal.begin(key("a"), IntentKind.KEEP_BOTH, WISH);

			assertThat(journal.intents()).containsExactly(first, second);
		}

		@Test
		void aFileWaitsForOneReason() {
			journal.putPending(pending("a", PendingKind.UPLOAD));
			journal.putPending(pending("a", PendingKind.CONFLICT));

			assertThat(journal.pending(key("a"))).contains(pending("a", PendingKind.CONFLICT));
			journal.clearPending(key("a"));
			assertThat(journal.pending()).isEmpty();
		}

		@Test
		void forgetsOneFileOrAllOfALink() {
			journal.record(base("a", 1));
			journal.record(base("b", 1));
			journal.putPending(pending("a", PendingKind.UPLOAD));
			journal.putPending(pending("b", PendingKind.UPLOAD));
			journal.begin(key("b"), IntentKind.UPDATE, WISH);

			journal.forget(key("a"));
			assertThat(journal.bases("link")).containsExactly(base("b", 1));
			assertThat(journal.pending()).hasSize(1);
			journal.forget("link");
			assertThat(journal.bases("link")).isEmpty();
			assertThat(journal.pending()).isEmpty();
			assertThat(journal.intents()).isEmpty();
		}
	}

	@Nested
	class InMemory extends Contract {
		@Override
		Journal open() {
			return new MemoryJournal(World.CLOCK);
		}
	}

	@Nested
	class Sqlite extends Contract {
		@TempDir
		private Path folder;

		@Override
		Journal open() throws IOException {
			return SqliteJournal.open(folder, World.CLOCK);
		}
	}
}
