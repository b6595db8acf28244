package org.osfworkbench.scenarios.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.sandbox.SandboxState;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.RemoteEntry;
import org.osfworkbench.scenarios.world.RemoteUser;

/** Colleagues, who reach the sandbox's state without requests. */
final class RealRemoteUser implements RemoteUser {

	private final SandboxState state;
	private final AtomicReference<String> project;

	/** @param project the linked project */
	RealRemoteUser(SandboxState state, AtomicReference<String> project) {
		this.state = state;
		this.project = project;
	}

	@Override
	public void write(String path, Bytes bytes) {
		Optional<SandboxFile> there = find(Paths.plain(path));
		if (there.isPresent()) {
			state.addVersion(there.get().id(), bytes.array());
		} else {
			state.addFile(project.get(), "/" + Paths.plain(path), bytes.array());
		}
	}

	@Override
	public void delete(String path) {
		state.delete(need(path).id());
	}

	@Override
	public void rename(String from, String to) {
		String id = need(from).id();
		mkdir(Paths.parent(to));
		String folder = Paths.parent(to).isEmpty() ? state.rootId(project.get()) : need(Paths.parent(to) + "/").id();
		state.move(id, folder, Paths.name(to));
	}

	@Override
	public void mkdir(String path) {
		if (!Paths.plain(path).isEmpty()) {
			state.addFolder(project.get(), "/" + Paths.plain(path));
		}
	}

	@Override
	public void checkout(String path) {
		state.checkOut(need(path).id());
	}

	@Override
	public void checkin(String path) {
		state.checkIn(need(path).id());
	}

	@Override
	public void writable(boolean may) {
		state.writable(project.get(), may);
	}

	@Override
	public void rootId(String id) {
		List<String> free = RealServer.PROJECTS.stream().filter(other -> !other.equals(project.get())).toList();
		String next = free.get(Math.floorMod(id.hashCode(), free.size()));
		for (SandboxFile file : new ArrayList<>(state.files(project.get()))) {
			if (Paths.parent(file.path()).isEmpty()) {
				state.move(file.id(), state.rootId(next));
			}
		}
		project.set(next);
	}

	@Override
	public SortedMap<String, RemoteEntry> tree() {
		SortedMap<String, RemoteEntry> all = new TreeMap<>();
		for (SandboxFile file : state.files(project.get())) {
			List<Bytes> versions = new ArrayList<>();
			for (int version = 1; version <= file.version(); version++) {
				versions.add(Bytes.of(state.read(file.id(), version)));
			}
			all.put(file.path().substring(1), new RemoteEntry(file.id(), versions));
		}
		return all;
	}

	private SandboxFile need(String path) {
		Optional<SandboxFile> folder = find(Paths.plain(path) + "/");
		Optional<SandboxFile> file = find(Paths.plain(path));
		return (path.endsWith("/") ? folder : file.or(() -> folder))
				.orElseThrow(() -> new IllegalArgumentException("Nothing has the remote name " + path));
	}

	private Optional<SandboxFile> find(String path) {
		return state.find(project.get(), "/" + path);
	}
}
