package org.osfworkbench.export.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Revision;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.export.ExportOrder;
import org.osfworkbench.export.fetch.Index;
import org.osfworkbench.export.fetch.Jsons;
import org.osfworkbench.export.verify.Finding.Kind;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares the index of a bag with the server. For one thread, once. */
@SuppressWarnings("nls") // names of members
final class RemoteCheck {

	private final Path bag;
	private final OsfClient client;
	private final Consumer<String> progress;
	private final Cancellation cancellation;
	private final List<Finding> findings = new ArrayList<>();
	private String within = ExportOrder.EVERYWHERE;

	RemoteCheck(Path bag, OsfClient client, Consumer<String> progress, Cancellation cancellation) {
		this.bag = bag;
		this.client = client;
		this.progress = progress;
		this.cancellation = cancellation;
	}

	List<Finding> run() throws OsfException, IOException {
		JsonNode index = Jsons.read(Files.readAllBytes(bag.resolve(Index.PATH)));
		String api = index.path("api").asText();
		if (!api.equals(client.host().api().toString())) {
			return List.of(new Finding(Kind.OTHER_HOST, Index.PATH, api));
		}
		within = Index.within(index);
		for (JsonNode node : index.path("nodes")) {
			node(node, index.path("versions").asText().equals("all"));
		}
		return List.copyOf(findings);
	}

	private void node(JsonNode node, boolean versions) throws OsfException {
		String id = node.path("id").asText();
		Optional<List<StorageProvider>> providers = asked(id, () -> providers(id));
		for (JsonNode storage : providers.isPresent() ? node.path("storages") : Jsons.array(List.of())) {
			String kind = storage.path("provider").asText();
			Optional<StorageProvider> there = providers.get().stream().filter(one -> one.provider().equals(kind)).findFirst();
			if (there.isPresent()) {
				storage(id + ":" + kind, storage, there.get().root(), versions);
			} else {
				findings.add(new Finding(Kind.SERVER_GONE, id + ":" + kind, ""));
			}
		}
	}

	private List<StorageProvider> providers(String id) throws OsfException {
		try {
			return client.providers(id, cancellation).items();
		} catch (OsfException.NotFound notANode) {
			try {
				return client.records().providers(id, cancellation).all().items(); // a registration
			} catch (@SuppressWarnings("unused") OsfException.NotFound neither) {
				throw notANode;
			}
		}
	}

	private void storage(String place, JsonNode storage, RemoteFolder root, boolean versions) throws OsfException {
		Map<String, RemoteFile> there = files(place, root);
		Map<String, List<JsonNode>> here = new LinkedHashMap<>();
		storage.path("files").forEach(file -> here.computeIfAbsent(file.path("id").asText(), key -> new ArrayList<>()).add(file));
		for (Map.Entry<String, List<JsonNode>> file : here.entrySet()) {
			Optional<RemoteFile> remote = Optional.ofNullable(there.remove(file.getKey()));
			if (remote.isPresent()) {
				file(place, file.getValue(), remote.get());
				if (versions) {
					versions(place, file.getValue(), remote.get());
				}
			} else {
				findings.add(new Finding(Kind.SERVER_GONE, place + file.getValue().getFirst().path("path").asText(), ""));
			}
		}
		there.values().stream().filter(more -> more.materializedPath().startsWith(within)).forEach(more -> findings.add(new Finding(Kind.SERVER_MORE, place + more.materializedPath(), "")));
	}

	private Map<String, RemoteFile> files(String place, RemoteFolder root) throws OsfException {
		Map<String, RemoteFile> files = new LinkedHashMap<>();
		Deque<RemoteFolder> waiting = new ArrayDeque<>(List.of(root));
		while (!waiting.isEmpty()) {
			RemoteFolder folder = waiting.removeFirst();
			progress.accept(place + folder.materializedPath());
			Optional<List<RemoteEntry>> entries = asked(place + folder.materializedPath(), () -> client.storage().list(folder, cancellation));
			for (RemoteEntry entry : entries.orElse(List.of())) {
				switch (entry) {
				case RemoteFile file -> files.put(file.id(), file);
				case RemoteFolder below -> waiting.add(below);
				}
			}
		}
		return files;
	}

	private void file(String place, List<JsonNode> copies, RemoteFile remote) {
		JsonNode current = copies.stream().filter(copy -> copy.path("current").asBoolean()).findFirst().orElse(copies.getFirst());
		String path = place + current.path("path").asText();
		if (!current.path("path").asText().equals(remote.materializedPath())) {
			findings.add(new Finding(Kind.SERVER_MOVED, path, remote.materializedPath()));
		}
		boolean numbered = remote.version() > 0;
		if (numbered && !current.path("version").asText().equals(Integer.toString(remote.version()))) {
			findings.add(new Finding(Kind.SERVER_NEWER, path, current.path("version").asText() + " < " + remote.version()));
		} else if (differs(current, remote.hashes()) || sizeDiffers(current, remote)) {
			findings.add(new Finding(numbered ? Kind.SERVER_DIFFERS : Kind.SERVER_NEWER, path, ""));
		}
	}

	private void versions(String place, List<JsonNode> copies, RemoteFile remote) throws OsfException {
		String path = place + remote.materializedPath();
		Optional<List<Revision>> revisions = asked(path, () -> client.storage().revisions(remote, cancellation));
		for (JsonNode copy : revisions.isPresent() ? copies : List.<JsonNode>of()) {
			Optional<Revision> same = revisions.get().stream().filter(one -> one.id().equals(copy.path("version").asText())).findFirst();
			if (same.isEmpty() && !copy.path("version").asText().isEmpty()) {
				findings.add(new Finding(Kind.SERVER_GONE, path, copy.path("version").asText()));
			} else if (same.isPresent() && differs(copy, same.get().hashes()) && !copy.path("current").asBoolean()) {
				findings.add(new Finding(Kind.SERVER_DIFFERS, path, copy.path("version").asText()));
			}
		}
	}

	private static boolean differs(JsonNode copy, Hashes told) {
		return told.contradicts(new Hashes(Jsons.text(copy.path("md5")), Jsons.text(copy.path("sha256"))));
	}

	private static boolean sizeDiffers(JsonNode copy, RemoteFile remote) {
		return remote.size().isPresent() && remote.size().getAsLong() != copy.path("size").asLong();
	}

	@FunctionalInterface
	private interface Question<T> {
		T ask() throws OsfException;
	}

	/** An answer, or empty if this is not there or not shown, which is found. */
	private <T> Optional<T> asked(String place, Question<T> question) throws OsfException {
		try {
			return Optional.of(question.ask());
		} catch (OsfException.NotFound | OsfException.Gone e) {
			findings.add(new Finding(Kind.SERVER_GONE, place, e.details().serverWords()));
		} catch (OsfException.Forbidden e) {
			findings.add(new Finding(Kind.SERVER_REFUSES, place, e.details().serverWords()));
		}
		return Optional.empty();
	}
}
