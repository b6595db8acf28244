package org.osfworkbench.sync.fakes;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.remote.RemoteLook;
import org.osfworkbench.sync.remote.RemoteTarget;

/** One folder of a server in memory, with the rules R5 to R7 of sync-design.md, section 1, and with faults. */
public final class MemoryRemote implements Remote {

	/** The folder all files are in. */
	public static final RemoteTarget.InFolder FOLDER = new RemoteTarget.InFolder(new RemoteFolder("folder", "node1", "osfstorage", "",
			"/", URI.create("https://api.example/v2/f/"), URI.create("https://files.example/f/")));

	/** Where in a request something happens. */
	public enum Moment {
		BEFORE, AFTER
	}

	/** Something that happens once during the next request of a kind. */
	public record Fault(String operation, Moment moment, Happening happening) {
	}

	/** What happens; it may throw what a client would throw. */
	@FunctionalInterface
	public interface Happening {
		void run() throws OsfException;
	}

	private static final class Stored {
		final String name;
		final List<byte[]> versions = new ArrayList<>();

		Stored(String name) {
			this.name = name;
		}

		byte[] newest() {
			return versions.get(versions.size() - 1);
		}

		void put(byte[] bytes) {
			if (versions.isEmpty() || !Arrays.equals(newest(), bytes)) {
				versions.add(bytes);
			}
		}
	}

	private final Map<String, Stored> files = new LinkedHashMap<>();
	private final Deque<Fault> faults = new ArrayDeque<>();
	/** Every request in order. */
	public final List<String> requests = new ArrayList<>();
	private Optional<OsfException> down = Optional.empty();
	private boolean corrupt;
	private int nextId = 1;

	/** Somebody else makes a file. */
	public String make(String name, String bytes) {
		String id = "file" + nextId++;
		Stored stored = new Stored(name);
		stored.put(bytes.getBytes());
		files.put(id, stored);
		return id;
	}

	/** Somebody else writes a version. */
	public void write(String id, String bytes) {
		files.get(id).put(bytes.getBytes());
	}

	/** Somebody else deletes a file. */
	public void delete(String id) {
		files.remove(id);
	}

	/** The newest bytes. */
	public String newest(String id) {
		return new String(files.get(id).newest());
	}

	/** The bytes of a version. */
	public String bytes(String id, int version) {
		return new String(files.get(id).versions.get(version - 1));
	}

	/** Whether something is still going to happen during a request. */
	public boolean isFaulty() {
		return !faults.isEmpty();
	}

	/** The number of the newest version. */
	public int version(String id) {
		return files.get(id).versions.size();
	}

	/** The only file with a name. */
	public Optional<String> id(String name) {
		return files.entrySet().stream().filter(file -> file.getValue().name.equals(name)).map(Map.Entry::getKey).findFirst();
	}

	/** All bytes of all versions. */
	public List<String> allBytes() {
		return files.values().stream().flatMap(file -> file.versions.stream()).map(String::new).toList();
	}

	/** The file as the server tells it. */
	public RemoteFile file(String id) {
		Stored stored = files.get(id);
		return new RemoteFile(id, "node1", "osfstorage", stored.name, "/" + stored.name, OptionalLong.of(stored.newest().length),
				stored.versions.size(), Optional.of(Instant.EPOCH), Bytes.hashes(stored.newest()),
				URI.create("https://files.example/" + id));
	}

	/** From now on every request fails. */
	public void down(OsfException cause) {
		down = Optional.of(cause);
	}

	/** Requests work again. */
	public void up() {
		down = Optional.empty();
		faults.clear();
	}

	/** Something happens once, in the next request of that kind. */
	public void once(String operation, Moment moment, Happening happening) {
		faults.add(new Fault(operation, moment, happening));
	}

	/** The next request of that kind is carried out, but its answer is lost. */
	public void loseAnswer(String operation) {
		once(operation, Moment.AFTER, () -> {
			throw offline();
		});
	}

	/** The next download brings other bytes than were announced. */
	public void corruptNextRead() {
		corrupt = true;
	}

	/** No answer. */
	public static OsfException.Unavailable offline() {
		return new OsfException.Unavailable("cut", Details.NONE, null);
	}

	@Override
	public RemoteLook look(String fileId, Cancellation cancellation) throws OsfException {
		happen("look", Moment.BEFORE);
		return files.containsKey(fileId) ? new RemoteLook.Present(file(fileId)) : new RemoteLook.Missing();
	}

	@Override
	public Optional<RemoteFile> find(RemoteTarget.InFolder folder, String name, Cancellation cancellation) throws OsfException {
		happen("find", Moment.BEFORE);
		return id(name).map(this::file);
	}

	@Override
	public Upload create(RemoteTarget.InFolder target, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		happen("create", Moment.BEFORE);
		Optional<String> taken = id(name);
		if (taken.isPresent()) {
			throw new OsfException.NameConflict("taken", Details.NONE, taken.map(this::file));
		}
		byte[] bytes = read(content);
		happen("within", Moment.BEFORE);
		String id = id(name).orElseGet(() -> {
			String fresh = "file" + nextId++;
			files.put(fresh, new Stored(name));
			return fresh;
		});
		return answer("create", id, bytes);
	}

	@Override
	public Upload update(RemoteFile file, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		happen("update", Moment.BEFORE);
		if (!files.containsKey(file.id())) {
			throw new OsfException.NotFound("gone", Details.NONE);
		}
		byte[] bytes = read(content);
		happen("within", Moment.BEFORE);
		return answer("update", file.id(), bytes);
	}

	@Override
	public Download read(RemoteFile file, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		happen("read", Moment.BEFORE);
		Stored stored = files.get(file.id());
		if (stored == null) {
			throw new OsfException.NotFound("gone", Details.NONE);
		}
		byte[] bytes = corrupt ? "damaged".getBytes() : stored.versions.get(version - 1);
		corrupt = false;
		target.write(bytes);
		happen("read", Moment.AFTER);
		return new Download(Bytes.hashes(bytes), bytes.length);
	}

	@Override
	public List<FileVersion> versions(RemoteFile file, Cancellation cancellation) throws OsfException {
		happen("versions", Moment.BEFORE);
		List<byte[]> all = files.get(file.id()).versions;
		List<FileVersion> newestFirst = new ArrayList<>();
		for (int number = all.size(); number > 0; number--) {
			newestFirst.add(new FileVersion(number, Optional.of(Instant.EPOCH), "Somebody", OptionalLong.empty(), Bytes.hashes(all.get(number - 1))));
		}
		return newestFirst;
	}

	private Upload answer(String operation, String id, byte[] bytes) throws OsfException {
		files.get(id).put(bytes);
		RemoteFile now = file(id);
		happen(operation, Moment.AFTER);
		return new Upload(now, Bytes.hashes(bytes), bytes.length);
	}

	private static byte[] read(Content content) throws IOException {
		try (var stream = content.open()) {
			byte[] bytes = stream.readAllBytes();
			if (bytes.length != content.length()) {
				throw new IOException("Another length than announced");
			}
			return bytes;
		}
	}

	private void happen(String operation, Moment moment) throws OsfException {
		if (moment == Moment.BEFORE && !"within".equals(operation)) {
			requests.add(operation);
			if (down.isPresent()) {
				throw down.orElseThrow();
			}
		}
		Optional<Fault> due = faults.stream().filter(fault -> fault.operation().equals(operation) && fault.moment() == moment).findFirst();
		if (due.isPresent()) {
			faults.remove(due.orElseThrow());
			due.orElseThrow().happening().run();
		}
	}
}
