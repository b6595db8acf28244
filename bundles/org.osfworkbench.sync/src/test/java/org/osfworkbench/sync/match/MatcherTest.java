package org.osfworkbench.sync.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Tree;

/** What is taken for the same entry, and what for another ({@code sync-design.md}, section 4). */
class MatcherTest {

	private final Names names = new Names(false, name -> true);
	private final Tree<BaseFacts> base = new Tree<>(names, new BaseFacts(0, "", "", 0, null, null, 0));
	private final Tree<LocalFacts> local = new Tree<>(names, LocalFacts.NONE);
	private final Tree<RemoteFacts> remote = new Tree<>(names, new RemoteFacts("root", 0, null));
	private long ids;

	/** The letters are those of the design: U, M, V, VM, D, T; what is new on a side alone is C. */
	@ParameterizedTest(name = "{0}: {1} became {2}: {3}")
	@CsvSource(delimiter = '|', value = { //
			"unchanged          | a=A | a=A | a:U", //
			"edited             | a=A | a=B | a:M", //
			"renamed            | a=A | b=A | a:V", //
			"moved              | d/a=A k=K | a=A d/ k=K | d:U d/a:V k:U", //
			"gone               | a=A | - | a:D", //
			"gone, empty bytes  | a= | b= | a:D b:C", //
			"renamed and edited | a=A | b=B | a:D b:C", //
			"the other kind     | a=A | a/x=X | a:T a:C a/x:C", //
			"the other kind, renamed first | a=A | a/x=X b=A | a:V a:C a/x:C", //
			"copied             | a=A | a=A b=A | a:U b:C", //
			"two equal, one new | a=A b=A | c=A | a:D b:D c:C", //
			"one lost, two new  | a=A | b=A c=A | a:D b:C c:C", //
			"the old name wins  | a=A b=B | b=A | a:D b:M", //
			"renamed folder     | d/a=A d/b=B | e/a=A e/b=B | d:V d/a:U d/b:U", //
			"half of its files  | d/a=A d/b=B | e/a=A e/c=C | d:V d/a:U d/b:D e/c:C", //
			"less than half     | d/a=A d/b=B d/c=C | e/a=A | d:D d/a:V d/b:D d/c:D e:C", //
			"an edit in it      | d/a=A d/b=B | e/a=A e/b=X | d:V d/a:U d/b:M", //
			"a rename in it     | d/a=A d/b=B d/c=C | e/a=A e/b=B e/x=C | d:V d/a:U d/b:U d/c:V", //
			"a tie              | d/a=A d/b=B | e/a=A f/b=B | d:D d/a:V d/b:V e:C f:C", //
			"the most wins      | d/a=A d/b=B d/c=C | e/a=A e/b=B f/c=C | d:V d/a:U d/b:U d/c:V f:C", //
			"another depth      | d/s/a=A | e/a=A | d:D d/s:V d/s/a:U", //
			"deeper             | d/s/a=A d/s/b=B | e/s/a=A e/s/b=B | d:V d/s:U d/s/a:U d/s/b:U", //
			"a folder in it, too | d/s/a=A d/s/b=B d/c=C | e/t/a=A e/t/b=B e/c=C | d:D d/c:V d/s:V d/s/a:U d/s/b:U e:C", //
			"empty folder       | d/ | e/ | d:D e:C", //
			"into itself        | d/a=A d/b=B | d/d/a=A d/d/b=B | d:U d/a:V d/b:V d/d:C", //
			"the folder is a file | d/a=A | d=X | d:T d/a:D d:C", //
			"unreadable file    | a=A k=K | a? k=K | a:? k:U", //
			"unreadable folder  | d/a=A d/b=B | d/? | d:? d/a:? d/b:?", //
			"something unreadable under the name | d/a=A | d? | d:? d/a:?" })
	void whatHappenedHere(String what, String before, String now, String states) {
		record(before);
		fill(local, now, text -> new LocalFacts(null, 0, text == null ? null : content(text)));
		fill(remote, before, text -> new RemoteFacts("r" + ids++, 1, text == null ? null : content(text)));
		sameIds(base.root(), remote.root());

		assertThat(states(Matcher.match(base, local, remote, Set.of(), true), true)).isEqualTo(states);
	}

	@ParameterizedTest(name = "{0}: {1} became {2}: {3}")
	@CsvSource(delimiter = '|', value = { //
			"unchanged       | a=A | a=A@a | a:U", //
			"edited          | a=A | a=B@a | a:M", //
			"renamed, edited | a=A | b=B@a | a:VM", //
			"two equal ones  | a=A b=A | c=A@b d=A@a | a:V b:V", //
			"a new id        | a=A | a=A@x | a:U", //
			"a new id, other bytes | a=A | a=B@x | a:M", //
			"a new id, the old one elsewhere | a=A | a=B@x b=A@a | a:V a:C", //
			"the old id of another kind | a=A | b/@a | a:D b:C", //
			"the other kind  | a=A | a/@x | a:T a:C", //
			"a moved folder  | d/a=A | e/@d e/a=A@d/a | d:V d/a:U", //
			"a folder with a new id | d/a=A | d/@x d/a=A@d/a | d:U d/a:U", //
			"gone            | a=A | - | a:D", //
			"not listed      | d/a=A | d/@d? | d:? d/a:?", //
			"seen outside    | d/a=A d/b=B | d/@d? a=A@d/a | d:? d/a:V d/b:?" })
	void whatHappenedThere(String what, String before, String now, String states) {
		record(before);
		fill(local, before, text -> new LocalFacts(null, 0, text == null ? null : content(text)));
		fillRemote(now);

		assertThat(states(Matcher.match(base, local, remote, Set.of(), true), false)).isEqualTo(states);
	}

	@Test
	void whatIsKnownToBeThereIsNotGone() {
		record("a=A");
		fill(local, "a=A", text -> new LocalFacts(null, 0, content(text)));

		Matching matching = Matcher.match(base, local, remote, Set.of("a"), true);

		assertThat(matching.entries()).singleElement().matches(Entry::unknown);
	}

	@Test
	void aFolderOfManyEqualFilesIsRecognisedByTheirNames() {
		String files = IntStream.range(0, 300).mapToObj(number -> "/" + number + "=A").collect(Collectors.joining(" d", "d", ""));
		record(files);
		fill(local, files.replace("d/", "e/"), text -> new LocalFacts(null, 0, text == null ? null : content(text)));
		fill(remote, files, text -> new RemoteFacts("r" + ids++, 1, text == null ? null : content(text)));
		sameIds(base.root(), remote.root());

		assertThat(states(Matcher.match(base, local, remote, Set.of(), true), true)).startsWith("d:V d/0:U d/1:U").doesNotContain(":D", ":C");
	}

	@Test
	void newOnesOfOneKindAndPlaceBelongTogether() {
		fill(local, "d/a=A d/l=L x=X", text -> new LocalFacts(null, 0, text == null ? null : content(text)));
		fillRemote("d/@d d/a=B@a d/r=R@r x/@x");

		Matching matching = Matcher.match(base, local, remote, Set.of(), true);

		assertThat(matching.entries().stream().filter(entry -> entry.local() != null && entry.remote() != null)
				.map(entry -> entry.local().path())).containsExactly("d", "d/a");
		assertThat(matching.entries()).hasSize(6);
	}

	@Test
	void newOnesInsideAFolderThatWasMovedThereBelongTogether() {
		record("d/a=A");
		fill(local, "d/a=A d/n=N", text -> new LocalFacts(null, 0, text == null ? null : content(text)));
		fillRemote("e/@d e/a=A@d/a e/n=N@n");

		Matching matching = Matcher.match(base, local, remote, Set.of(), true);

		assertThat(matching.entries()).filteredOn(entry -> entry.base() == null).singleElement()
				.matches(entry -> entry.local() != null && entry.remote() != null);
	}

	@Test
	void aPairIsKeptWhileTheEngineMovesIt() {
		record("a=A b=A");
		fill(local, "a=A b=A", text -> new LocalFacts(null, 0, content(text)));
		Matcher.match(base, local, remote, Set.of(), true);
		Node<LocalFacts> moved = local.find("a");
		local.move(moved, local.root(), "z", "z");

		Matching again = Matcher.match(base, local, remote, Set.of(), true);

		assertThat(again.entries()).filteredOn(entry -> entry.local() == moved).singleElement()
				.matches(entry -> entry.base() == base.find("a") && entry.localState() == State.MOVED);
	}

	@Test
	void aTemporaryNameTellsWhoseItIsAndIsNoMove() {
		record("a=A b=A");
		long id = base.find("a").facts().id();
		fill(local, "b=A " + Names.temporary(id) + "=A", text -> new LocalFacts(null, 0, content(text)));

		Matching matching = Matcher.match(base, local, remote, Set.of(), true);

		assertThat(states(matching, true)).isEqualTo("a:U b:U");
	}

	/** The numbers of the records are those of their order, from 1. */
	@ParameterizedTest(name = "{0}: {1} became {2}: {3}")
	@CsvSource(delimiter = '|', value = { //
			"no bytes to tell    | a= k=K      | .osfworkbench-moving-1= k=K  | a:U k:U", //
			"in a folder         | a= d/ d/k=K | d/.osfworkbench-moving-1= d/k=K | a:U d:U d/k:U", //
			"edited as well      | a=A         | .osfworkbench-moving-1=B     | a:M", //
			"the other kind      | a= k=K      | .osfworkbench-moving-1/ k=K  | a:D k:U .osfworkbench-moving-1:C", //
			"whose record is gone | a= k=K     | .osfworkbench-moving-7= k=K  | a:D k:U .osfworkbench-moving-7:C" })
	void whoWasMovedForAMomentIsKnownAfterACrash(String what, String before, String now, String states) {
		record(before);
		fill(local, now, text -> new LocalFacts(null, 0, text == null ? null : content(text)));

		assertThat(states(Matcher.match(base, local, remote, Set.of(), true), true)).isEqualTo(states);
	}

	@Test
	void aKnownPairCountsMoreThanATemporaryName() {
		record("a=A b=B");
		fill(local, "a=A b=B", text -> new LocalFacts(null, 0, content(text)));
		Matcher.match(base, local, remote, Set.of(), true);
		Node<LocalFacts> named = local.add(local.root(), Names.temporary(1), Names.temporary(1), Kind.FILE, new LocalFacts(null, 0, content("A")));

		Matching again = Matcher.match(base, local, remote, Set.of(), true);

		assertThat(states(again, true)).isEqualTo("a:U b:U " + Names.temporary(1) + ":C");
		assertThat(Matcher.of(named).base()).isNull();
	}

	@Test
	void whatTheEngineForgotIsMetAsNew() {
		record("a=A");
		fill(local, "b=A", text -> new LocalFacts(null, 0, content(text)));
		Matcher.match(base, local, remote, Set.of(), true);
		base.remove(base.find("a"));

		assertThat(states(Matcher.match(base, local, remote, Set.of(), true), true)).isEqualTo("b:C");
	}

	@Test
	void movesAreNotLookedForWhereTheyDoNotTravel() {
		record("a=A");
		fill(local, "b=A", text -> new LocalFacts(null, 0, content(text)));

		assertThat(states(Matcher.match(base, local, remote, Set.of(), false), true)).isEqualTo("a:D b:C");
	}

	@Test
	void withoutHashesTheVersionTells() {
		record("a=A b=B");
		remote.add(remote.root(), "a", "a", Kind.FILE, new RemoteFacts("a", 1, Content.of(1, Hashes.UNKNOWN)));
		remote.add(remote.root(), "b", "b", Kind.FILE, new RemoteFacts("b", 2, Content.of(1, Hashes.UNKNOWN)));

		assertThat(states(Matcher.match(base, local, remote, Set.of(), true), false)).isEqualTo("a:U b:M");
	}

	private void record(String text) {
		fill(base, text, word -> {
			ids++;
			return new BaseFacts(ids, "", "", 1, word == null ? null : content(word), null, 0);
		});
		name(base.root(), "");
	}

	private void name(Node<BaseFacts> folder, String path) {
		for (Node<BaseFacts> child : folder.children()) {
			BaseFacts old = child.facts();
			child.facts(new BaseFacts(old.id(), child.name(), path + child.name(), 1, old.content(), null, 0));
			name(child, path + child.name() + "/");
		}
	}

	private void sameIds(Node<BaseFacts> before, Node<RemoteFacts> now) {
		for (Node<RemoteFacts> child : now.children()) {
			Node<BaseFacts> old = before.child(child.key());
			child.facts(new RemoteFacts(old.facts().remoteId(), 1, child.facts().content()));
			sameIds(old, child);
		}
	}

	private void fillRemote(String text) {
		for (String word : text.equals("-") ? new String[0] : text.split(" ")) {
			String entry = word.replaceAll("@[^?]*", "");
			String id = word.replaceAll(".*@", "").replace("?", "");
			add(remote, entry, content -> new RemoteFacts(id, 1, content == null ? null : content(content)));
		}
	}

	private <F> void fill(Tree<F> tree, String text, java.util.function.Function<String, F> facts) {
		for (String word : text.equals("-") ? new String[0] : text.split(" ")) {
			add(tree, word, facts);
		}
	}

	private <F> void add(Tree<F> tree, String word, java.util.function.Function<String, F> facts) {
		boolean unknown = word.endsWith("?");
		String entry = unknown ? word.substring(0, word.length() - 1) : word;
		int equals = entry.indexOf('=');
		boolean folder = entry.endsWith("/");
		String path = equals < 0 ? entry.replaceAll("/$", "") : entry.substring(0, equals);
		Node<F> parent = tree.root();
		String[] segments = path.split("/");
		for (int index = 0; index < segments.length - 1; index++) {
			Node<F> next = parent.child(segments[index]);
			parent = next == null ? tree.add(parent, segments[index], segments[index], Kind.FOLDER, facts.apply(null)) : next;
		}
		String name = segments[segments.length - 1];
		Node<F> node = tree.add(parent, name, name, folder ? Kind.FOLDER : Kind.FILE, facts.apply(equals < 0 ? null : entry.substring(equals + 1)));
		if (unknown) {
			node.forgetWhatItIs();
		}
	}

	private static String states(Matching matching, boolean here) {
		return matching.entries().stream().filter(entry -> entry.base() != null || (here ? entry.local() : entry.remote()) != null)
				.map(entry -> state(entry, here)).collect(Collectors.joining(" "));
	}

	private static String state(Entry entry, boolean here) {
		if (entry.base() == null) {
			return (here ? entry.local() : entry.remote()).path() + ":C";
		}
		String letter = switch (here ? entry.localState() : entry.remoteState()) {
		case UNCHANGED -> "U";
		case MODIFIED -> "M";
		case DELETED -> "D";
		case MOVED -> "V";
		case MOVED_AND_MODIFIED -> "VM";
		case REPLACED -> "T";
		};
		return entry.base().path() + ":" + (entry.unknown() ? "?" : letter).toUpperCase(Locale.ROOT);
	}

	private static Content content(String text) {
		return Content.of(text.length(), new Hashes(Optional.empty(), Bytes.hashes(text).sha256()));
	}
}
