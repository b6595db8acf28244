package org.osfworkbench.sync.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Stat;
import org.osfworkbench.sync.tree.Tree;

/** Who takes part, who is left out, and what is told about it ({@code sync-scenarios.md}, Policy, 7, 10 and 11). */
class ObserverTest {

	private static final Stat STAT = new Stat(1, 2, 3);

	private final Names posix = new Names(false, name -> true);
	private final Names windows = new Names(true, name -> name.chars().noneMatch(c -> "<>:\"|?*".indexOf(c) >= 0)
			&& !name.endsWith(".") && !name.endsWith(" ") && !name.toUpperCase(Locale.ROOT).matches("(CON|NUL|AUX)(\\..*)?"));
	private Tree<BaseFacts> base = new Tree<>(posix, new BaseFacts(0, "", "", 0, null, null, 0));
	private Ignored ignored = Ignored.NOTHING;

	@ParameterizedTest(name = "{0}; recorded {1}, there {2}: {3} take part, {4}")
	@CsvSource(delimiter = ';', value = { //
			"all;                           -;      a b c/;       a b c/; -", //
			"file and folder of one name;   -;      x x/;         x/;     NAME_SHARED x", //
			"the recorded one wins;         x@x;    x x/;         x;      NAME_SHARED x", //
			"the case counts;               -;      a A;          A a;    -", //
			"two forms of one name;         -;      e\u0301 \u00e9; e\u0301; CASE_CLASH \u00e9", //
			"never to be made;              -;      .. a\\b ok;   ok;     UNSAFE_NAME .. UNSAFE_NAME a\\b", //
			"ignored;                       -;      i.tmp a;      a;      -" })
	void thereOnAPosixDisk(String what, String recorded, String items, String admitted, String problems) {
		ignored = (path, kind) -> path.endsWith(".tmp");
		checkRemote(posix, recorded, items, admitted, problems);
	}

	@ParameterizedTest(name = "{0}; recorded {1}, there {2}: {3} take part, {4}")
	@CsvSource(delimiter = ';', value = { //
			"the first by code point;       -;      b B a;        a B;    CASE_CLASH b", //
			"the recorded one wins;         b@b;    b B;          b;      CASE_CLASH B", //
			"a folder wins;                 -;      B b/;         b/;     CASE_CLASH B", //
			"a folder loses;                B@B;    B b/;         B;      CASE_CLASH b/", //
			"what can be spelled otherwise; -;      a:b CON.txt d.; a:b CON.txt d.; -", //
			"what cannot;                   -;      a\uF03Ab;     -;      UNSAFE_NAME a\uF03Ab" })
	void thereOnAWindowsDisk(String what, String recorded, String items, String admitted, String problems) {
		base = new Tree<>(windows, new BaseFacts(0, "", "", 0, null, null, 0));
		checkRemote(windows, recorded, items, admitted, problems);
	}

	private void checkRemote(Names names, String recorded, String items, String admitted, String problems) {
		record(recorded);
		RemoteObserver observer = new RemoteObserver(names, ignored, base, "root");

		List<Node<RemoteFacts>> folders = observer.listed(observer.root(), items(items));

		Observed<RemoteFacts> seen = observer.observed();
		List<String> all = seen.tree().root().children().stream().map(node -> node.name() + (node.kind() == Kind.FOLDER ? "/" : "")).toList();
		assertThat(all).containsExactlyInAnyOrder(words(admitted));
		assertThat(folders).hasSize((int) all.stream().filter(name -> name.endsWith("/")).count());
		assertThat(told(seen.problems())).isEqualTo(problems);
		assertThat(seen.leftOut()).hasSize(items.split(" ").length - all.size());
		assertThat(seen.tree().root().pinned()).isEqualTo(!seen.leftOut().isEmpty());
	}

	@ParameterizedTest(name = "{0}; here {1}: {2} take part, {3}")
	@CsvSource(delimiter = ';', value = { //
			"all;                   a b c/;         a b c/;  -", //
			"a link;                l@ a;           a;       SYMLINK l", //
			"a pipe;                p| a;           a;       SPECIAL_FILE p", //
			"never to be made;      a\\b ok;        ok;      UNSAFE_NAME a\\b", //
			"two forms of one name; e\u0301 \u00e9; e\u0301; CASE_CLASH \u00e9", //
			"ignored;               i.tmp a;        a;       -", //
			"an ignored link;       i.tmp@ a;       a;       -" })
	void here(String what, String items, String admitted, String problems) {
		ignored = (path, kind) -> path.endsWith(".tmp");
		LocalObserver observer = new LocalObserver(posix, ignored, base);

		List<Node<LocalFacts>> nodes = observer.listed(observer.root(), List.of(items.split(" ")).stream().map(ObserverTest::item).toList());

		assertThat(nodes.stream().map(node -> node.name() + (node.kind() == Kind.FOLDER ? "/" : ""))).containsExactlyInAnyOrder(words(admitted));
		assertThat(told(observer.observed().problems())).isEqualTo(problems);
	}

	@Test
	void theRecordedSpellingWinsHere() {
		record("\u00e9@x");
		LocalObserver observer = new LocalObserver(posix, ignored, base);

		assertThat(observer.listed(observer.root(), List.of(item("e\u0301"), item("\u00e9")))).singleElement()
				.matches(node -> node.name().equals("\u00e9") && observer.recorded(node) == base.find("\u00e9"));
	}

	@Test
	void whatHasANameButCannotBeReadKeepsTheName() {
		LocalObserver observer = new LocalObserver(posix, ignored, base);
		List<Node<LocalFacts>> nodes = observer.listed(observer.root(), List.of(item("d/"), item("f"), item("l@"), item("gone")));
		observer.unreadable(nodes.get(0));
		observer.unreadable(nodes.get(1));
		observer.vanished(nodes.get(2));

		Node<LocalFacts> root = observer.observed().tree().root();
		assertThat(root.children()).extracting(Node::name).containsExactly("d", "f", "l");
		assertThat(root.children()).noneMatch(Node::known);
		assertThat(told(observer.observed().problems())).isEqualTo("SYMLINK l UNREADABLE d/ UNREADABLE f");
	}

	@Test
	void aNameOfTheServerIsToldAsTheServerSpellsIt() {
		LocalObserver observer = new LocalObserver(windows, ignored, base);
		Node<LocalFacts> folder = observer.listed(observer.root(), List.of(item("a\uF03Ab/"))).get(0);
		observer.unreadable(folder);

		assertThat(folder.key()).isEqualTo("a:b");
		assertThat(told(observer.observed().problems())).isEqualTo("UNREADABLE a:b/");
	}

	@Test
	void whatNoListShowedIsMissingUnlessAListFailedOrSomethingTookItsPlace() {
		record("gone@1 d/@2 d/x@3 bad/@4 bad/y@5 heir@6 moved@7 e/@8 e/z@9");
		RemoteObserver observer = new RemoteObserver(posix, ignored, base, "root");
		List<Node<RemoteFacts>> folders = observer.listed(observer.root(), items("d/@2 bad/@4 heir@new elsewhere@7"));
		observer.unlistable(folders.get(0), new OsfException.NotFound("no", OsfException.Details.NONE));
		observer.listed(folders.get(1), List.of());

		assertThat(observer.missing()).extracting(Node::path).containsExactly("d/x", "e", "gone");
		observer.stillThere("1");
		assertThat(observer.observed().leftOut()).isEqualTo(Set.of("1"));
		assertThat(told(observer.observed().problems())).isEqualTo("LISTING_FAILED bad/");
	}

	@Test
	void anEntryShownAtTwoPlacesTearsTheTree() {
		RemoteObserver observer = new RemoteObserver(posix, ignored, base, "root");
		List<Node<RemoteFacts>> folders = observer.listed(observer.root(), items("d/ a@1"));
		assertThat(observer.isTorn()).isFalse();
		observer.listed(folders.get(0), items("b@1"));

		assertThat(observer.isTorn()).isTrue();
	}

	@Test
	void whatIsRecordedAlreadyIsNotKeptTwice() {
		record("name@id");
		Node<BaseFacts> recorded = base.find("name");
		LocalObserver here = new LocalObserver(posix, ignored, base);
		RemoteObserver there = new RemoteObserver(posix, ignored, base, "root");
		here.listed(here.root(), List.of(item("name")));
		there.listed(there.root(), List.of(new RemoteItem(new String("id"), "", Kind.FILE, new String("name"), 1, Content.of(0, Hashes.UNKNOWN))));

		assertThat(here.root().children().get(0).name()).isSameAs(recorded.name());
		Node<RemoteFacts> remote = there.root().children().get(0);
		assertThat(remote.name()).isSameAs(recorded.name());
		assertThat(remote.facts().id()).isSameAs(recorded.facts().remoteId());
	}

	@Test
	void aRenamedEntryHasItsNewName() {
		record("name@id");
		RemoteObserver there = new RemoteObserver(posix, ignored, base, "root");
		there.listed(there.root(), items("other@id"));

		assertThat(there.root().children()).singleElement().matches(node -> node.name().equals("other"));
	}

	@Test
	void whatHoldsSomethingLeftOutIsPinnedHere() {
		ignored = (path, kind) -> path.endsWith(".tmp");
		for (String extra : List.of("i.tmp", "a\\b", "\u00e9 e\u0301")) {
			LocalObserver observer = new LocalObserver(posix, ignored, base);
			observer.listed(observer.root(), Stream.of(extra.split(" ")).map(ObserverTest::item).toList());
			assertThat(observer.root().pinned()).as(extra).isTrue();
		}
		LocalObserver observer = new LocalObserver(posix, ignored, base);
		observer.listed(observer.root(), List.of(item("a")));
		assertThat(observer.root().pinned()).isFalse();
	}

	private void record(String text) {
		for (String word : words(text)) {
			String path = word.replaceAll("/?@.*", "");
			int slash = path.lastIndexOf('/');
			Node<BaseFacts> parent = base.find(path.substring(0, Math.max(0, slash)));
			String name = path.substring(slash + 1);
			Kind kind = word.contains("/@") ? Kind.FOLDER : Kind.FILE;
			base.add(parent, name, name, kind, new BaseFacts(1, name, word.replaceAll(".*@", ""), 1, null, null, 0));
		}
	}

	// an entry's id is its name, unless another one follows
	private static List<RemoteItem> items(String text) {
		return List.of(words(text)).stream().map(word -> {
			String name = word.replaceAll("@.*", "");
			boolean folder = name.endsWith("/");
			String id = word.contains("@") ? word.replaceAll(".*@", "") : name;
			return new RemoteItem(id, "", folder ? Kind.FOLDER : Kind.FILE, name.replaceAll("/$", ""), 1, Content.of(0, Hashes.UNKNOWN));
		}).toList();
	}

	private static DiskItem item(String word) {
		String name = word.replaceAll("[/@|]$", "");
		DiskItem.Type type = switch (word.charAt(word.length() - 1)) {
		case '/' -> DiskItem.Type.FOLDER;
		case '@' -> DiskItem.Type.LINK;
		case '|' -> DiskItem.Type.SPECIAL;
		default -> DiskItem.Type.FILE;
		};
		return new DiskItem(name, type, STAT);
	}

	private static String[] words(String text) {
		return text.equals("-") ? new String[0] : text.split(" ");
	}

	private static String told(List<Problem> problems) {
		String told = problems.stream().map(problem -> problem.kind() + " " + problem.path()).sorted().collect(Collectors.joining(" "));
		return Optional.of(told).filter(text -> !text.isEmpty()).orElse("-");
	}
}
