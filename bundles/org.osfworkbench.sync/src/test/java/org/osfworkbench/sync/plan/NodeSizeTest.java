package org.osfworkbench.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.match.Matcher;
import org.osfworkbench.sync.observe.Ignored;
import org.osfworkbench.sync.observe.LocalObserver;
import org.osfworkbench.sync.observe.RemoteObserver;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.Stat;

/** What the three trees take during a sync of many files ({@code sync-design.md}, section 8, Memory: 200 bytes a node). */
class NodeSizeTest {

	private static final int FOLDERS = 100;
	private static final int FILES = 1_000;
	private static final long MOST = 200;

	@Test
	void aNodeTakesTwoHundredBytes() {
		long before = used();
		Trees trees = trees();
		long nodes = 3L * FOLDERS * (FILES + 1);
		long unmatched = (used() - before) / nodes;
		var matching = Matcher.match(trees.base(), trees.local(), trees.remote(), trees.leftOut(), true);
		long matched = (used() - before) / nodes;

		assertThat(matching.entries()).hasSize(FOLDERS * (FILES + 1));
		assertThat(trees.base().root().children()).hasSize(FOLDERS);
		assertThat(List.of(unmatched, matched)).allMatch(bytes -> 0 < bytes && bytes <= MOST);
	}

	private static Trees trees() {
		Names names = new Names(false, name -> true);
		Trees trees = new Trees(names, rows());
		LocalObserver here = new LocalObserver(names, Ignored.NOTHING, trees.base());
		for (Node<LocalFacts> folder : here.listed(here.root(), items(FOLDERS, DiskItem.Type.FOLDER, "folder "))) {
			for (Node<LocalFacts> file : here.listed(folder, items(FILES, DiskItem.Type.FILE, "data file "))) {
				BaseFacts known = java.util.Objects.requireNonNull(here.recorded(file)).facts();
				here.file(file, java.util.Objects.requireNonNull(known.stat()), known.statTime(), java.util.Objects.requireNonNull(known.content()));
			}
		}
		RemoteObserver there = new RemoteObserver(names, Ignored.NOTHING, trees.base(), "root");
		List<Node<org.osfworkbench.sync.tree.RemoteFacts>> folders = there.listed(there.root(), remote(-1));
		for (int folder = 0; folder < FOLDERS; folder++) {
			there.listed(folders.get(folder), remote(folder));
		}
		trees.observed(here.observed(), there.observed());
		return trees;
	}

	private static List<BaseNode> rows() {
		List<BaseNode> rows = new ArrayList<>();
		for (int folder = 0; folder < FOLDERS; folder++) {
			long parent = rows.size() + 1;
			String name = name("folder ", folder);
			rows.add(new BaseNode(parent, 0, Kind.FOLDER, name, name, id(-1, folder), 0, Optional.empty(), Optional.empty(), 0));
			for (int file = 0; file < FILES; file++) {
				String own = name("data file ", file);
				rows.add(new BaseNode(rows.size() + 1, parent, Kind.FILE, own, new String(own), id(folder, file), 1, Optional.of(content(folder, file)),
						Optional.of(new Stat(100, file, folder)), 1));
			}
		}
		return rows;
	}

	private static List<DiskItem> items(int count, DiskItem.Type type, String word) {
		List<DiskItem> items = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			items.add(new DiskItem(name(word, number), type, new Stat(100, number, 1)));
		}
		return items;
	}

	private static List<RemoteItem> remote(int folder) {
		List<RemoteItem> items = new ArrayList<>();
		for (int number = 0; number < (folder < 0 ? FOLDERS : FILES); number++) {
			items.add(folder < 0 ? new RemoteItem(id(-1, number), "root", Kind.FOLDER, name("folder ", number), 0, RemoteItem.NO_BYTES)
					: new RemoteItem(id(folder, number), id(-1, folder), Kind.FILE, name("data file ", number), 1, content(folder, number)));
		}
		return items;
	}

	private static Content content(int folder, int file) {
		return Content.of(100, new Hashes(Optional.empty(), Bytes.hashes(folder + "/" + file).sha256()));
	}

	private static String name(String word, int number) {
		return word + String.format("%05d", number) + ".csv";
	}

	private static String id(int folder, int number) {
		return String.format("%08x%016x", folder + 1, number);
	}

	// garbage may need a few rounds to go
	private static long used() {
		Supplier<Long> now = () -> {
			System.gc();
			return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
		};
		long least = now.get();
		for (long next = now.get(); next < least; next = now.get()) {
			least = next;
		}
		return least;
	}
}
