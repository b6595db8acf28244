package org.osfworkbench.scenarios.real;

import java.util.Optional;
import java.util.function.Supplier;

import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.sandbox.SandboxState;

/** Paths of what requests name by id or by hash. */
final class RemotePaths {

	private final SandboxState state;
	private final Supplier<String> node;

	RemotePaths(SandboxState state, Supplier<String> node) {
		this.state = state;
		this.node = node;
	}

	/** The path of a file or folder, without slashes at its ends; empty for the root; a name that nothing has if it is not there. */
	String of(String id) {
		return state.rootId(node.get()).equals(id) ? "" : state.file(id).map(file -> Paths.plain(file.path())).orElse("\0" + id);
	}

	/** The path of a file that has, or had in an older version, bytes with that hash. */
	String ofBytes(String sha256) {
		return state.files(node.get()).stream().filter(file -> !file.folder()).filter(file -> hasBytes(file, sha256))
				.map(file -> Paths.plain(file.path())).findFirst().orElse("\0" + sha256);
	}

	private boolean hasBytes(SandboxFile file, String sha256) {
		for (int version = 1; version <= file.version(); version++) {
			if (org.osfworkbench.scenarios.world.Bytes.of(state.read(file.id(), version)).sha256().equals(sha256)) {
				return true;
			}
		}
		return false;
	}

	/** The size of a file, or a few bytes for everything else. */
	long size(String path) {
		Optional<SandboxFile> file = state.find(node.get(), "/" + path);
		return file.filter(found -> !found.folder()).map(SandboxFile::size).orElse(20L);
	}
}
