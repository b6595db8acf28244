package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.Kind;

/** What the engine relies on, whatever is behind the port ({@code sync-design.md}, sections 1 and 10, T8). */
public interface RemoteTreeContract {

	Cancellation UNSTOPPED = Cancellation.NEVER;

	/** A tree with nothing in it. */
	RemoteTree tree();

	/** Somebody else adds a version. */
	void colleagueWrites(String fileId, String text);

	/** Somebody else deletes. */
	void colleagueDeletes(String id);

	/** Somebody else checks a file out. */
	void colleagueChecksOut(String fileId);

	@Test
	default void aListShowsWhatWasMade() throws Exception {
		RemoteItem folder = tree().createFolder(tree().rootId(), "d", UNSTOPPED);
		RemoteTree.Sent file = create(folder.id(), "a.txt", "one");

		assertThat(file.item().version()).isEqualTo(1);
		assertThat(file.sent().sameBytes(content("one"))).isTrue();
		assertThat(folder).isEqualTo(new RemoteItem(folder.id(), tree().rootId(), Kind.FOLDER, "d", 0, RemoteItem.NO_BYTES));
		assertThat(tree().list(tree().rootId(), UNSTOPPED)).containsExactly(folder);
		assertThat(tree().list(folder.id(), UNSTOPPED))
				.containsExactly(new RemoteItem(file.item().id(), folder.id(), Kind.FILE, "a.txt", 1, content("one")));
	}

	@Test
	default void aLookShowsTheSameAsAList() throws Exception {
		RemoteItem folder = tree().createFolder(tree().rootId(), "d", UNSTOPPED);
		String file = create(folder.id(), "a.txt", "one").item().id();

		assertThat(tree().look(file, Kind.FILE, UNSTOPPED)).contains(tree().list(folder.id(), UNSTOPPED).getFirst());
		assertThat(tree().look(folder.id(), Kind.FOLDER, UNSTOPPED)).contains(folder);
	}

	@Test
	default void whatIsGoneIsGone() throws Exception {
		RemoteItem folder = tree().createFolder(tree().rootId(), "d", UNSTOPPED);
		String file = create(folder.id(), "a.txt", "one").item().id();
		colleagueDeletes(folder.id());

		assertThat(tree().look(file, Kind.FILE, UNSTOPPED)).isEmpty();
		assertThat(tree().look(folder.id(), Kind.FOLDER, UNSTOPPED)).isEmpty();
		assertThatThrownBy(() -> tree().list(folder.id(), UNSTOPPED)).isInstanceOfAny(OsfException.NotFound.class, OsfException.Gone.class);
		assertThatThrownBy(() -> update(file, "two")).isInstanceOfAny(OsfException.NotFound.class, OsfException.Gone.class);
		assertThatThrownBy(() -> read(file, 1)).isInstanceOfAny(OsfException.NotFound.class, OsfException.Gone.class);
		tree().delete(folder.id(), Kind.FOLDER, UNSTOPPED);
		tree().delete(file, Kind.FILE, UNSTOPPED);
	}

	@Test
	default void aTakenNameChangesNothing() throws Exception {
		RemoteItem first = create(tree().rootId(), "a", "one").item();

		assertThatThrownBy(() -> create(tree().rootId(), "a", "two")).isInstanceOfSatisfying(OsfException.NameConflict.class,
				conflict -> assertThat(conflict.existing().orElseThrow().id()).isEqualTo(first.id()));
		RemoteItem folder = tree().createFolder(tree().rootId(), "a", UNSTOPPED);
		assertThatThrownBy(() -> tree().createFolder(tree().rootId(), "a", UNSTOPPED)).isInstanceOf(OsfException.NameConflict.class);
		assertThat(tree().list(tree().rootId(), UNSTOPPED)).containsExactlyInAnyOrder(first, folder);
	}

	@Test
	default void equalBytesMakeNoVersion() throws Exception {
		String file = create(tree().rootId(), "a", "one").item().id();

		assertThat(update(file, "one").item().version()).isEqualTo(1);
		RemoteTree.Sent second = update(file, "two");
		assertThat(second.item().version()).isEqualTo(2);
		assertThat(second.item().content().sameBytes(second.sent())).isTrue();
		colleagueWrites(file, "three");
		assertThat(update(file, "four").item().version()).isEqualTo(4);
		assertThat(update(file, "four").item().version()).isEqualTo(4);
	}

	@Test
	default void everyVersionCanBeRead() throws Exception {
		String file = create(tree().rootId(), "a", "one").item().id();
		update(file, "");
		colleagueWrites(file, "three");

		assertThat(List.of(read(file, 1), read(file, 2), read(file, 3))).containsExactly("one", "", "three");
		assertThatThrownBy(() -> read(file, 4)).isInstanceOf(OsfException.class);
	}

	@Test
	default void theVersionsTellTheirHashes() throws Exception {
		String file = create(tree().rootId(), "a", "one").item().id();
		colleagueWrites(file, "two");

		List<RemoteTree.Version> versions = tree().versions(file, UNSTOPPED);

		assertThat(versions).extracting(RemoteTree.Version::number).containsExactlyInAnyOrder(1, 2);
		for (RemoteTree.Version version : versions) {
			assertThat(version.content().hashes().sameBytes(content(version.number() == 1 ? "one" : "two").hashes())).isTrue();
		}
	}

	@Test
	default void aMoveKeepsIdAndVersions() throws Exception {
		RemoteItem from = tree().createFolder(tree().rootId(), "from", UNSTOPPED);
		RemoteItem into = tree().createFolder(tree().rootId(), "into", UNSTOPPED);
		RemoteItem file = create(from.id(), "a", "one").item();

		RemoteItem renamed = tree().move(file.id(), Kind.FILE, from.id(), "b", UNSTOPPED);
		assertThat(renamed).isEqualTo(new RemoteItem(file.id(), from.id(), Kind.FILE, "b", 1, content("one")));
		RemoteItem moved = tree().move(from.id(), Kind.FOLDER, into.id(), "below", UNSTOPPED);
		assertThat(moved).isEqualTo(new RemoteItem(from.id(), into.id(), Kind.FOLDER, "below", 0, RemoteItem.NO_BYTES));
		assertThat(tree().list(into.id(), UNSTOPPED)).containsExactly(moved);
		assertThat(tree().look(file.id(), Kind.FILE, UNSTOPPED)).contains(renamed);
		RemoteItem up = tree().move(file.id(), Kind.FILE, tree().rootId(), "c", UNSTOPPED);
		assertThat(tree().list(tree().rootId(), UNSTOPPED)).containsExactlyInAnyOrder(up, into);
	}

	@Test
	default void aMoveReplacesNothing() throws Exception {
		RemoteItem folder = tree().createFolder(tree().rootId(), "d", UNSTOPPED);
		RemoteItem first = create(tree().rootId(), "a", "one").item();
		RemoteItem second = create(folder.id(), "a", "two").item();

		assertThatThrownBy(() -> tree().move(first.id(), Kind.FILE, folder.id(), "a", UNSTOPPED)).isInstanceOf(OsfException.NameConflict.class);
		assertThat(tree().look(first.id(), Kind.FILE, UNSTOPPED)).contains(first);
		assertThat(tree().look(second.id(), Kind.FILE, UNSTOPPED)).contains(second);
	}

	@Test
	default void aDeleteTakesWhatIsInAFolder() throws Exception {
		RemoteItem folder = tree().createFolder(tree().rootId(), "d", UNSTOPPED);
		String below = create(folder.id(), "a", "one").item().id();
		String beside = create(tree().rootId(), "b", "two").item().id();

		tree().delete(folder.id(), Kind.FOLDER, UNSTOPPED);
		tree().delete(beside, Kind.FILE, UNSTOPPED);
		assertThat(tree().list(tree().rootId(), UNSTOPPED)).isEmpty();
		assertThat(tree().look(below, Kind.FILE, UNSTOPPED)).isEmpty();
	}

	@Test
	default void whatIsCheckedOutIsNotWritten() throws Exception {
		RemoteItem file = create(tree().rootId(), "a", "one").item();
		colleagueChecksOut(file.id());

		assertThatThrownBy(() -> update(file.id(), "two")).isInstanceOf(OsfException.WriteRefused.class);
		assertThatThrownBy(() -> tree().delete(file.id(), Kind.FILE, UNSTOPPED)).isInstanceOf(OsfException.WriteRefused.class);
		assertThatThrownBy(() -> tree().move(file.id(), Kind.FILE, tree().rootId(), "b", UNSTOPPED)).isInstanceOf(OsfException.WriteRefused.class);
		assertThat(tree().look(file.id(), Kind.FILE, UNSTOPPED)).contains(file);
	}

	@Test
	default void aChangeChangesTheMark() throws Exception {
		String file = create(tree().rootId(), "a", "one").item().id();
		Optional<String> before = tree().mark(UNSTOPPED);

		tree().list(tree().rootId(), UNSTOPPED);
		assertThat(tree().mark(UNSTOPPED)).isPresent().isEqualTo(before);
		colleagueWrites(file, "two");
		assertThat(tree().mark(UNSTOPPED)).isPresent().isNotEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b%2F+c #1&?.txt", "\u65e5\u672c \ud83d\ude00", "..\\evil.txt", "e\u0301 and \u00e9", "con.", "%41;x=1:2" })
	default void aNameIsKeptAsItIs(String name) throws Exception {
		String file = create(tree().rootId(), name, "one").item().id();
		RemoteItem folder = tree().createFolder(tree().rootId(), name, UNSTOPPED);

		assertThat(tree().list(tree().rootId(), UNSTOPPED)).extracting(RemoteItem::name).containsExactly(name, name);
		assertThat(tree().move(file, Kind.FILE, folder.id(), name, UNSTOPPED).name()).isEqualTo(name);
	}

	default RemoteTree.Sent create(String folder, String name, String text) throws Exception {
		return tree().create(folder, name, Content.of(text.getBytes(StandardCharsets.UTF_8)), Progress.NONE, UNSTOPPED);
	}

	default RemoteTree.Sent update(String file, String text) throws Exception {
		return tree().update(file, Content.of(text.getBytes(StandardCharsets.UTF_8)), Progress.NONE, UNSTOPPED);
	}

	default String read(String file, int version) throws Exception {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		Download download = tree().read(file, version, target, Progress.NONE, UNSTOPPED);
		assertThat(download.bytes()).isEqualTo(target.size());
		return target.toString(StandardCharsets.UTF_8);
	}

	/** What a server tells of these bytes. */
	static org.osfworkbench.sync.tree.Content content(String text) throws Exception {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		String hash = java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
		return org.osfworkbench.sync.tree.Content.of(bytes.length,
				new org.osfworkbench.client.api.Hashes(Optional.empty(), Optional.of(hash)));
	}
}
