package org.osfworkbench.export.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.export.fetch.Jsons;

import com.fasterxml.jackson.databind.JsonNode;

/** Puts the files of storages back into OSF Storage; those of add-ons into a folder named like the add-on. For one thread. */
@SuppressWarnings("nls") // names of members, separators of paths
final class FileImport {

	private final OsfClient client;
	private final Path bag;
	private final ImportListener listener;
	private final List<LeftOut> leftOut;
	private final Cancellation cancellation;
	private final Map<String, Map<String, RemoteEntry>> known = new HashMap<>();
	private long uploaded;
	private long already;

	FileImport(OsfClient client, Path bag, ImportListener listener, List<LeftOut> leftOut, Cancellation cancellation) {
		this.client = client;
		this.bag = bag;
		this.listener = listener;
		this.leftOut = leftOut;
		this.cancellation = cancellation;
	}

	long uploaded() {
		return uploaded;
	}

	long already() {
		return already;
	}

	void restore(JsonNode storage, RemoteFolder root) throws OsfException, IOException {
		String provider = storage.path("provider").asText();
		List<String> above = StorageProvider.OSF_STORAGE.equals(provider) ? List.of() : List.of(provider);
		if (!above.isEmpty() && storage.path("files").isEmpty()) {
			return;
		}
		for (JsonNode folder : storage.path("folders")) {
			folder(root, names(above, folder.path("path").asText()));
		}
		Map<String, List<JsonNode>> files = new LinkedHashMap<>();
		storage.path("files").forEach(file -> files.computeIfAbsent(file.path("id").asText(), key -> new ArrayList<>()).add(file));
		for (List<JsonNode> versions : files.values()) {
			Collections.reverse(versions); // oldest first
			file(root, names(above, versions.getFirst().path("path").asText()), versions);
		}
	}

	private static List<String> names(List<String> above, String path) {
		List<String> names = new ArrayList<>(above);
		Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).forEach(names::add);
		return names;
	}

	private Optional<RemoteFolder> folder(RemoteFolder root, List<String> names) throws OsfException {
		RemoteFolder at = root;
		for (String name : names) {
			Map<String, RemoteEntry> children = children(at);
			Optional<RemoteEntry> there = Optional.ofNullable(children.get(name + "/"));
			try {
				RemoteFolder above = at;
				at = there.isPresent() ? (RemoteFolder) there.get() : client.createFolder(above, name, cancellation);
				children.put(name + "/", at);
			} catch (@SuppressWarnings("unused") OsfException.NameConflict taken) {
				leaveOut(at.nodeId() + ":" + String.join("/", names), LeftOut.Reason.NAME);
				return Optional.empty();
			}
		}
		return Optional.of(at);
	}

	/** Files and folders by name, folders with a slash: both may have the same. */
	private Map<String, RemoteEntry> children(RemoteFolder folder) throws OsfException {
		String key = folder.nodeId() + folder.id();
		Optional<Map<String, RemoteEntry>> before = Optional.ofNullable(known.get(key));
		if (before.isPresent()) {
			return before.get();
		}
		Map<String, RemoteEntry> children = new HashMap<>();
		for (RemoteEntry entry : client.storage().list(folder, cancellation)) {
			children.put(entry instanceof RemoteFolder ? entry.name() + "/" : entry.name(), entry);
		}
		known.put(key, children);
		return children;
	}

	private void file(RemoteFolder root, List<String> names, List<JsonNode> versions) throws OsfException, IOException {
		Optional<RemoteFolder> folder = folder(root, names.subList(0, names.size() - 1));
		if (folder.isEmpty()) {
			return;
		}
		String place = root.nodeId() + ":" + root.provider() + "/" + String.join("/", names);
		Map<String, RemoteEntry> children = children(folder.get());
		Optional<RemoteFile> there = Optional.ofNullable(children.get(names.getLast())).map(RemoteFile.class::cast);
		int have = there.isPresent() ? have(there.get(), versions) : 0;
		if (have < 0) {
			leaveOut(place, LeftOut.Reason.OTHER_BYTES);
			return;
		}
		already += have;
		for (JsonNode version : versions.subList(have, versions.size())) {
			Content content = Content.of(bag.resolve(version.path("file").asText()));
			RemoteFile sent = there.isEmpty() ? client.create(folder.get(), names.getLast(), content, Progress.NONE, cancellation).file()
					: client.update(there.get(), content, Progress.NONE, cancellation).file();
			there = Optional.of(sent);
			children.put(names.getLast(), sent);
			uploaded++;
			listener.uploaded(place);
		}
	}

	/** How many versions of the bag are there already; negative if something else is. */
	private int have(RemoteFile file, List<JsonNode> versions) throws OsfException {
		List<FileVersion> there = new ArrayList<>(client.versions(file, cancellation));
		Collections.reverse(there);
		boolean same = there.size() <= versions.size();
		for (int at = 0; same && at < there.size(); at++) {
			same = there.get(at).hashes().sha256().equals(Jsons.text(versions.get(at).path("sha256")));
		}
		return same ? there.size() : -1;
	}

	private void leaveOut(String what, LeftOut.Reason reason) {
		LeftOut part = new LeftOut(what, reason);
		leftOut.add(part);
		listener.leftOut(part);
	}
}
