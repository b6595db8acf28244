package org.osfworkbench.sync.act;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.disk.NioDisk;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Moments;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.Begun;
import org.osfworkbench.sync.journal.Kept;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.journal.OpenConflict;
import org.osfworkbench.sync.plan.Trees;
import org.osfworkbench.sync.remote.PatientRemote;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.trash.SlotTrash;

/** A desk with a real folder, and a journal and a server that are no more than maps. */
final class Bench implements LinkJournal, RemoteTree {

	static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:15:30Z"), ZoneOffset.UTC);

	final Path root;
	final Map<Long, BaseNode> nodes = new TreeMap<>();
	final Map<Long, Begun> begun = new LinkedHashMap<>();
	final Map<String, OpenConflict> conflicts = new TreeMap<>();
	final List<Kept> kept = new ArrayList<>();
	final Map<String, RemoteItem> items = new TreeMap<>();
	final Map<String, List<String>> versions = new TreeMap<>();
	final List<String> requests = new ArrayList<>();
	Optional<OsfException> refusal = Optional.empty();
	private final NioDisk disk;
	private final SlotTrash trash;
	private long rows;

	Bench(Path folder) throws IOException {
		root = Files.createDirectory(folder.resolve("root"));
		disk = NioDisk.link(root, root.resolve(".osfworkbench"));
		trash = new SlotTrash(disk, this, CLOCK);
		trash.prepare();
	}

	Desk desk() {
		PatientRemote remote = new PatientRemote(this, CLOCK, new Random(1), (time, cancellation) -> requests.add("pause"), Instant.MIN, turn -> {
			// nobody waits
		});
		return new Desk(disk, remote, trash, this, CLOCK, Moments.NONE, new Trees(new Names(false, name -> true), List.of()), SyncProgress.NONE,
				Cancellation.NEVER, new AtomicLong(100), Instant.MIN);
	}

	Recovery recovery() {
		return new Recovery(desk(), state(Map.of("root", "root")));
	}

	LinkState state(Map<String, String> meta) {
		return new LinkState(List.copyOf(nodes.values()), List.copyOf(begun.values()), List.copyOf(conflicts.values()), meta);
	}

	/** A recorded file or folder. */
	BaseNode row(long parent, Kind kind, String name, String id) {
		rows++;
		BaseNode row = new BaseNode(rows, parent, kind, name, name, id, kind == Kind.FILE ? 1 : 0,
				kind == Kind.FILE ? Optional.of(content("old")) : Optional.empty(), Optional.empty(), 0);
		nodes.put(rows, row);
		return row;
	}

	/** Something that was begun and never ended; words come in pairs. */
	void begin(long id, String action, String... words) {
		Map<String, String> details = new LinkedHashMap<>();
		for (int index = 0; index < words.length; index += 2) {
			details.put(words[index], words[index + 1]);
		}
		begun.put(id, new Begun(id, action, details));
	}

	/** A remote file with versions. */
	void file(String id, String parent, String name, String... texts) {
		versions.put(id, List.of(texts));
		items.put(id, new RemoteItem(id, parent, Kind.FILE, name, texts.length, content(texts[texts.length - 1])));
	}

	void write(String path, String text) {
		try {
			Path file = root.resolve(path);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A file in the private area. */
	void hidden(Place place, String text) {
		try (OutputStream stream = disk.write(place)) {
			stream.write(text.getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	SlotTrash slots() {
		return trash;
	}

	NioDisk disk() {
		return disk;
	}

	/** The names in the root, without the private area, and their bytes. */
	Map<String, String> tree() throws IOException {
		Map<String, String> tree = new TreeMap<>();
		try (var all = Files.walk(root)) {
			for (Path file : all.filter(path -> Files.isRegularFile(path) && !path.startsWith(root.resolve(".osfworkbench"))).toList()) {
				tree.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		}
		return tree;
	}

	/** What the trash tells, and that its bytes are there. */
	List<String> trash() throws IOException {
		List<String> told = new ArrayList<>();
		for (Kept line : kept) {
			try (InputStream bytes = trash.open(line.sha256()).orElseThrow()) {
				told.add(line.reason() + '|' + line.path() + '|' + new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return told;
	}

	static Content content(String text) {
		return Content.of(text.length(), Bytes.hashes(text));
	}

	@Override
	public LinkState read() {
		return state(Map.of());
	}

	@Override
	public List<Kept> kept() {
		return kept;
	}

	@Override
	public void commit(List<LinkChange> changes) {
		for (LinkChange change : changes) {
			switch (change) {
				case LinkChange.PutNode put -> nodes.put(put.node().id(), put.node());
				case LinkChange.DropNode drop -> nodes.remove(drop.id());
				case LinkChange.Begin begin -> begun.put(begin.begun().id(), begin.begun());
				case LinkChange.End end -> begun.remove(end.id());
				case LinkChange.PutConflict put -> conflicts.put(put.conflict().path(), put.conflict());
				case LinkChange.PutKept put -> kept.add(put.kept());
				default -> throw new IllegalArgumentException(change.toString());
			}
		}
	}

	@Override
	public void close() {
		// nothing is held
	}

	@Override
	public String rootId() {
		return "root";
	}

	@Override
	public Optional<String> mark(Cancellation cancellation) {
		return Optional.empty();
	}

	@Override
	public List<RemoteItem> list(String folderId, Cancellation cancellation) throws OsfException {
		asked("list " + folderId);
		return items.values().stream().filter(item -> item.parentId().equals(folderId)).toList();
	}

	@Override
	public Optional<RemoteItem> look(String id, Kind kind, Cancellation cancellation) throws OsfException {
		asked("look " + id);
		return Optional.ofNullable(items.get(id));
	}

	@Override
	public List<Version> versions(String fileId, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public RemoteItem createFolder(String parentId, String name, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Sent create(String parentId, String name, org.osfworkbench.client.api.Content content, Progress progress, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Sent update(String fileId, org.osfworkbench.client.api.Content content, Progress progress, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public RemoteItem move(String id, Kind kind, String parentId, String name, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void delete(String id, Kind kind, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Download read(String fileId, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		asked("read " + fileId + " " + version);
		byte[] bytes = versions.get(fileId).get(version - 1).getBytes(StandardCharsets.UTF_8);
		new ByteArrayInputStream(bytes).transferTo(target);
		return new Download(Bytes.hashes(bytes), bytes.length);
	}

	private void asked(String request) throws OsfException {
		requests.add(request);
		if (refusal.isPresent()) {
			throw refusal.orElseThrow();
		}
	}
}
