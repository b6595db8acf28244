package org.osfworkbench.sync.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.observe.Ignored;
import org.osfworkbench.sync.observe.LocalObserver;
import org.osfworkbench.sync.observe.RemoteObserver;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Stat;

/**
 * A game of the planner against nothing: three trees written as text, and operations that always succeed at once. A side is written as
 * entries with a space between: {@code d/a=A} is a file with the bytes A, {@code e/} an empty folder; {@code @x} gives a remote id, which
 * else is the path, {@code ?} after a path something that cannot be read.
 */
final class Play {

	static final Stat STAT = new Stat(1, 1, 1);
	static final Instant TIME = Instant.parse("2026-03-01T10:15:30Z");

	final Trees trees;
	final Names names;
	private final Contents contents;
	final Set<String> trash = new HashSet<>();
	final Set<String> versions = new HashSet<>();
	final List<Operation> done = new ArrayList<>();
	final Set<Notice> notices = new LinkedHashSet<>();
	final List<Conflict> conflicts = new ArrayList<>();
	final Random random;
	Wishes wishes;
	Predicate<Operation> fails = step -> false;
	final Set<Node<?>> blocked = new HashSet<>();
	int plans;
	final Map<Long, BaseNode> rows = new TreeMap<>();
	private int ids;

	/** What a side has, as text. */
	record Item(Kind kind, String text, String id, int version, boolean known) {
	}

	Play(String base, String local, String remote) {
		this(items(base), items(local), items(remote), new Random(1), false, new Contents());
	}

	Play(Map<String, Item> base, Map<String, Item> local, Map<String, Item> remote, Random random, boolean ignoresCase,
			Contents contents) {
		this.contents = contents;
		this.random = random;
		this.names = new Names(ignoresCase, name -> true);
		List<BaseNode> record = rows(base);
		record.forEach(row -> rows.put(row.id(), row));
		this.trees = new Trees(names, record);
		this.wishes = new Wishes(LinkSettings.PROJECT, Ignored.NOTHING, List.of(), List.of(), Set.of(), blocked, TIME, ZoneOffset.UTC);
		observe(local, remote);
	}

	void observe(Map<String, Item> local, Map<String, Item> remote) {
		LocalObserver here = new LocalObserver(names, wishes.ignored(), trees.base());
		scan(here, here.root(), "", local);
		RemoteObserver there = new RemoteObserver(names, wishes.ignored(), trees.base(), "root");
		list(there, there.root(), "", remote);
		trees.observed(here.observed(), there.observed());
	}

	Play with(LinkSettings settings) {
		wishes = new Wishes(settings, wishes.ignored(), wishes.answers(), wishes.confirmed(), wishes.restored(), wishes.blocked(),
				wishes.time(), wishes.zone());
		return this;
	}

	/** Answers one more question; earlier answers are kept as long as the last plan heeds them. */
	Play answering(Plan last, Settled answer) {
		return answering(Stream.concat(last.heeded().stream(), Stream.of(answer)).toArray(Settled[]::new));
	}

	Play answering(Settled... answers) {
		wishes = new Wishes(wishes.settings(), wishes.ignored(), List.of(answers), wishes.confirmed(), wishes.restored(),
				wishes.blocked(), wishes.time(), wishes.zone());
		return this;
	}

	Plan plan() {
		plans++;
		return TreePlanner.plan(trees, wishes);
	}

	/** Plays until nothing is left to do, and gives the last plan. */
	Plan run() {
		Plan plan = plan();
		while (!plan.next().isEmpty()) {
			if (plans > 500) {
				throw new AssertionError("no end: " + plan.next());
			}
			List<Operation> batch = new ArrayList<>(plan.next());
			Collections.shuffle(batch, random);
			batch.forEach(this::tryOut);
			plan = plan();
		}
		conflicts.addAll(plan.waiting());
		return plan;
	}

	private void tryOut(Operation step) {
		if (fails.test(step)) {
			blocked.addAll(step.entry().nodes());
		} else {
			apply(step);
		}
	}

	void apply(Operation step) {
		done.add(step);
		notices.addAll(step.notices());
		commit(switch (step) {
		case Operation.CreateLocalFolder made -> trees.made(made);
		case Operation.CreateRemoteFolder made -> trees.made(made, "new" + ids++);
		case Operation.MoveLocal moved -> trees.moved(moved);
		case Operation.MoveRemote moved -> trees.moved(moved);
		case Operation.SetAside aside -> {
			conflicts.add(aside.conflict());
			yield trees.setAside(aside);
		}
		case Operation.Upload up -> {
			versions.add(text(there(up.entry().remote()).facts().content()));
			yield trees.uploaded(up, up.version() + 1, content(there(up.entry().local())), STAT, 1);
		}
		case Operation.Create up -> trees.created(up, "new" + ids++, 1, content(there(up.entry().local())), STAT, 1);
		case Operation.Download down -> {
			Node<LocalFacts> old = down.entry().local();
			if (old != null) {
				trash.add(text(old.facts().content()));
			}
			yield trees.downloaded(down, STAT, 1);
		}
		case Operation.Adopt adopted -> trees.adopted(adopted);
		case Operation.Forget forgotten -> trees.forgotten(forgotten);
		case Operation.DeleteLocal gone -> {
			if (!there(gone.entry().local()).children().isEmpty()) {
				throw new AssertionError("not empty: " + gone);
			}
			secure(gone.entry());
			yield trees.deleted(gone);
		}
		case Operation.DeleteRemote gone -> {
			secure(gone.entry());
			gone.below().forEach(this::secure);
			yield trees.deleted(gone);
		}
		});
	}

	private void commit(List<LinkChange> changes) {
		for (LinkChange change : changes) {
			switch (change) {
			case LinkChange.PutNode put -> {
				if (put.node().parent() != 0 && !rows.containsKey(put.node().parent())) {
					throw new AssertionError("no folder: " + put);
				}
				rows.put(put.node().id(), put.node());
			}
			case LinkChange.DropNode drop -> {
				if (rows.values().stream().anyMatch(row -> row.parent() == drop.id())) {
					throw new AssertionError("not empty: " + drop);
				}
				rows.remove(drop.id());
			}
			default -> throw new AssertionError(change);
			}
		}
	}

	/** The record as the journal has it after all, parents before children. */
	List<BaseNode> journal() {
		List<BaseNode> ordered = new ArrayList<>();
		Set<Long> known = new HashSet<>(Set.of(0L));
		while (ordered.size() < rows.size()) {
			rows.values().stream().filter(row -> known.contains(row.parent()) && !known.contains(row.id())).toList().forEach(row -> {
				ordered.add(row);
				known.add(row.id());
			});
		}
		return ordered;
	}

	private void secure(Entry entry) {
		var local = entry.local();
		var remote = entry.remote();
		if (local != null) {
			trash.add(text(local.facts().content()));
		}
		if (remote != null) {
			trash.add(text(remote.facts().content()));
		}
	}

	String text(Content content) {
		return content == null ? "" : contents.text(content);
	}

	private static Content content(Node<LocalFacts> file) {
		return java.util.Objects.requireNonNull(file.facts().content());
	}

	private static <T> Node<T> there(Node<T> node) {
		return java.util.Objects.requireNonNull(node);
	}

	/** What is here, as text. */
	String local() {
		Map<String, String> all = new TreeMap<>();
		describe(trees.local().root(), node -> text(node.facts().content()), all);
		return String.join(" ", all.values());
	}

	/** What is there, as text. */
	String remote() {
		Map<String, String> all = new TreeMap<>();
		describe(trees.remote().root(), node -> text(node.facts().content()), all);
		return String.join(" ", all.values());
	}

	/** What is recorded, as text. */
	String base() {
		Map<String, String> all = new TreeMap<>();
		describe(trees.base().root(), node -> text(node.facts().content()), all);
		return String.join(" ", all.values());
	}

	private static <F> void describe(Node<F> folder, java.util.function.Function<Node<F>, String> bytes, Map<String, String> all) {
		for (Node<F> child : folder.children()) {
			String path = child.path();
			if (!child.known()) {
				all.put(path, path + "?");
			} else if (child.kind() == Kind.FILE) {
				all.put(path, path + "=" + bytes.apply(child));
			} else if (child.children().isEmpty()) {
				all.put(path, path + "/");
			}
			describe(child, bytes, all);
		}
	}

	/** The actions of some operations, with their paths. */
	static List<String> words(List<Operation> steps) {
		return steps.stream().map(step -> step.getClass().getSimpleName() + " " + step.path()).toList();
	}

	static String text(Map<String, Item> items) {
		StringBuilder text = new StringBuilder();
		items.forEach((path, item) -> text.append(path).append(item.kind() == Kind.FILE ? "=" + item.text() : "/").append('@')
				.append(item.id()).append(item.known() ? " " : "? "));
		return text.toString();
	}

	static Map<String, Item> items(String text) {
		Map<String, Item> items = new TreeMap<>();
		for (String word : text.isBlank() ? new String[0] : text.trim().split(" ")) {
			int at = word.indexOf('@');
			String entry = at < 0 ? word : word.substring(0, at);
			boolean unknown = entry.endsWith("?");
			entry = unknown ? entry.substring(0, entry.length() - 1) : entry;
			int equals = entry.indexOf('=');
			String path = equals < 0 ? entry.replaceAll("/$", "") : entry.substring(0, equals);
			Kind kind = entry.endsWith("/") ? Kind.FOLDER : Kind.FILE;
			parents(items, path);
			String id = at < 0 ? path : word.substring(at + 1);
			items.put(path, new Item(kind, equals < 0 ? "" : entry.substring(equals + 1), id, kind == Kind.FILE ? 1 : 0, !unknown));
		}
		return items;
	}

	private static void parents(Map<String, Item> items, String path) {
		for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
			String folder = path.substring(0, slash);
			items.putIfAbsent(folder, new Item(Kind.FOLDER, "", folder, 0, true));
		}
	}

	Content content(String text) {
		return contents.of(text);
	}

	private List<BaseNode> rows(Map<String, Item> base) {
		List<BaseNode> rows = new ArrayList<>();
		Map<String, Long> byPath = new HashMap<>();
		byPath.put("", 0L);
		base.forEach((path, item) -> {
			long id = byPath.size();
			byPath.put(path, id);
			boolean file = item.kind() == Kind.FILE;
			rows.add(new BaseNode(id, byPath.get(above(path)), item.kind(), name(path), name(path), item.id(), item.version(),
					file ? Optional.of(content(item.text())) : Optional.empty(), file ? Optional.of(STAT) : Optional.empty(), file ? 1 : 0));
		});
		return rows;
	}

	private void scan(LocalObserver observer, Node<LocalFacts> folder, String path, Map<String, Item> items) {
		List<DiskItem> children = new ArrayList<>();
		items.forEach((itemPath, item) -> {
			if (above(itemPath).equals(path)) {
				boolean file = item.kind() == Kind.FILE;
				children.add(new DiskItem(name(itemPath), file ? DiskItem.Type.FILE : DiskItem.Type.FOLDER, STAT));
			}
		});
		for (Node<LocalFacts> node : observer.listed(folder, children)) {
			String nodePath = path.isEmpty() ? node.name() : path + "/" + node.name();
			Item item = items.get(nodePath);
			if (!item.known()) {
				observer.unreadable(node);
			} else if (node.kind() == Kind.FILE) {
				observer.file(node, STAT, 1, content(item.text()));
			} else {
				scan(observer, node, nodePath, items);
			}
		}
	}

	private void list(RemoteObserver observer, Node<RemoteFacts> folder, String path, Map<String, Item> items) {
		List<RemoteItem> children = new ArrayList<>();
		items.forEach((itemPath, item) -> {
			if (above(itemPath).equals(path)) {
				boolean file = item.kind() == Kind.FILE;
				Content content = file ? content(item.text()) : Content.of(0, Hashes.UNKNOWN);
				children.add(new RemoteItem(item.id(), folder.facts().id(), item.kind(), name(itemPath), item.version(), content));
			}
		});
		for (Node<RemoteFacts> node : observer.listed(folder, children)) {
			String nodePath = path.isEmpty() ? node.name() : path + "/" + node.name();
			if (items.get(nodePath).known()) {
				list(observer, node, nodePath, items);
			} else {
				observer.unlistable(node, gone());
			}
		}
	}

	private static OsfException gone() {
		return new OsfException.NotFound("list", new OsfException.Details(404, "", "", ""));
	}

	private static String above(String path) {
		return path.substring(0, Math.max(0, path.lastIndexOf('/')));
	}

	private static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}
}
