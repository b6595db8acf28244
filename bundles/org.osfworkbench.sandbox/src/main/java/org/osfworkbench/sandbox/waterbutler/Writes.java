package org.osfworkbench.sandbox.waterbutler;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.osfworkbench.sandbox.faults.Faults;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.store.Blob;
import org.osfworkbench.sandbox.store.Refusal;
import org.osfworkbench.sandbox.store.Transfers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Uploads, folders, moves, copies and deletions (osf-api.md 5.4, 5.5, 5.8, 5.9). */
@SuppressWarnings("nls") // parameter names and texts of the protocol
final class Writes {

	private static final long LARGEST = 5_000_000_000L;
	private static final long LARGEST_ORDER = 1 << 20;

	Answer put(Place place) throws IOException {
		Query query = place.call().query();
		String kind = query.get("kind").orElse("file");
		if (!kind.equals("file") && !kind.equals("folder")) {
			throw ButlerException.of(400, "Kind must be file, folder or unspecified (interpreted as file), not " + kind);
		}
		if (!place.entry().folder()) {
			return update(place, kind);
		}
		String name = query.get("name").filter(n -> !n.isEmpty())
				.orElseThrow(() -> ButlerException.of(400, "Missing required parameter 'name'"));
		return kind.equals("folder") ? folder(place, name) : create(place, name);
	}

	private static Answer folder(Place place, String name) {
		User user = place.writer();
		if (place.call().length() > 0 || place.call().header("Transfer-Encoding").isPresent()) {
			throw ButlerException.of(413, "Folder creation requests may not have a body");
		}
		checkFree(place, name, true);
		Entry made = place.backend().tree().createFolder(place.entry(), name, user.id());
		return Butler.json(201, Json.of("data", place.json().entity(made, true)));
	}

	private static Answer create(Place place, String name) throws IOException {
		User user = place.writer();
		checkLength(place);
		checkFree(place, name, false);
		Blob blob = receive(place);
		try {
			Entry made = place.backend().tree().createFile(place.entry(), name, blob, user.id());
			return Butler.json(201, Json.of("data", place.json().entity(made, true)));
		} catch (Refusal e) {
			return lateLoser(place, name, blob, user, e);
		}
	}

	/** Somebody else made the name while the body arrived (osf-api.md 5.4). */
	private static Answer lateLoser(Place place, String name, Blob blob, User user, Refusal refusal) {
		Optional<Entry> winner = place.backend().tree().child(place.entry(), name, false);
		if (!place.backend().faults().racesMakeVersions() || winner.isEmpty()) {
			throw refusal;
		}
		Entry changed = place.backend().tree().update(winner.get().id(), blob, user.id());
		return Butler.json(200, Json.of("data", place.json().entity(changed, true)));
	}

	private static Answer update(Place place, String kind) throws IOException {
		if (kind.equals("folder")) {
			throw ButlerException.of(409, "Path must be a folder (and end with a \"/\") if trying to create a subfolder");
		}
		if (place.call().query().has("name")) {
			throw ButlerException.of(400, "'name' parameter doesn't apply to actions on files");
		}
		User user = place.writer();
		checkLength(place);
		if (Maybe.of(place.entry().checkout()).filter(h -> !h.equals(user.id())).isPresent()) {
			throw Butler.lockedUpdate();
		}
		Entry changed = place.backend().tree().update(place.entry().id(), receive(place), user.id());
		return Butler.json(200, Json.of("data", place.json().entity(changed, true)));
	}

	private static void checkLength(Place place) {
		if (place.call().length() < 0) {
			throw ButlerException.of(411, "Content-Length is required for file uploads");
		}
		if (place.call().length() > LARGEST) {
			throw ButlerException.of(413, "Request body too large");
		}
	}

	/** Refuses from the headers, before a body is read; creation checks again (osf-api.md 5.4). */
	private static void checkFree(Place place, String name, boolean folder) {
		Optional<Entry> taken = place.backend().tree().child(place.entry(), name, folder);
		if (taken.isPresent()) {
			throw Butler.taken(place, taken.get(), true);
		}
	}

	private static Blob receive(Place place) throws IOException {
		Blob blob = place.backend().store().blobs().receive(place.call().body());
		place.checkQuota(place.node());
		return blob;
	}

	Answer post(Place place) throws IOException {
		JsonNode order = order(place);
		String action = order.path("action").asText();
		boolean copy = switch (action) {
			case "copy" -> true;
			case "move", "rename" -> false;
			default -> throw ButlerException.of(400, "Auth action \"" + action + "\" not supported.");
		};
		User user = copy ? signedIn(place) : place.writer();
		Entry source = place.entry();
		String name = order.path("rename").asText(source.name());
		boolean rename = action.equals("rename");
		if (name.isEmpty() || source.isRoot() && !order.has("rename") || rename && !order.has("rename")) {
			throw ButlerException.of(400, "\"rename\" field is required");
		}
		Entry folder = rename ? parent(place, source) : destination(place, order);
		return run(place, new Transfers.Order(source.id(), folder.id(), name, conflict(order), copy, user.id()));
	}

	private static User signedIn(Place place) {
		return place.caller().user().orElseThrow(() -> ButlerException.of(403, "Forbidden"));
	}

	private static Answer run(Place place, Transfers.Order order) {
		Faults faults = place.backend().faults();
		if (faults.slowMoves() && faults.movesTake().isPositive()) {
			CompletableFuture.delayedExecutor(faults.movesTake().toMillis(), TimeUnit.MILLISECONDS)
					.execute(() -> place.backend().transfers().run(order));
			return Answer.empty(202);
		}
		Transfers.Result result = place.backend().transfers().run(order);
		if (faults.slowMoves()) {
			return Answer.empty(202);
		}
		return Butler.json(result.replaced() ? 200 : 201, Json.of("data", place.json().moved(result.entry())));
	}

	private static Entry parent(Place place, Entry source) {
		return Maybe.of(source.parent()).flatMap(place.backend().store()::entry)
				.orElseThrow(() -> ButlerException.of(400, "Cannot rename the root folder"));
	}

	private static Entry destination(Place place, JsonNode order) {
		String path = order.path("path").asText();
		if (path.isEmpty()) {
			throw ButlerException.of(400, "\"path\" field is required for moves or copies");
		}
		if (!path.endsWith("/")) {
			throw ButlerException.of(400, "\"path\" field requires a trailing slash to indicate it is a folder");
		}
		Node node = Place.node(place.backend(), order.path("resource").asText(place.node().id()));
		String provider = order.path("provider").asText(place.provider());
		place.writer(node, provider);
		if (!place.caller().permission(node).allows(Permission.WRITE)) {
			throw ButlerException.of(403, "Forbidden");
		}
		if (!node.id().equals(place.node().id())) {
			place.checkQuota(node);
		}
		return place.backend().paths().find(node.id(), provider, path)
				.orElseThrow(() -> ButlerException.of(404, "Could not retrieve file or directory " + path));
	}

	private static Transfers.Conflict conflict(JsonNode order) {
		String word = order.path("conflict").asText("warn");
		return switch (word) {
			case "warn", "replace", "keep" -> Transfers.Conflict.valueOf(word.toUpperCase(Locale.ROOT));
			default -> throw ButlerException.of(400, "Invalid conflict \"" + word + "\"");
		};
	}

	private static JsonNode order(Place place) throws IOException {
		if (place.call().length() < 0) {
			throw ButlerException.of(411, "Content-Length required");
		}
		if (place.call().length() > LARGEST_ORDER) {
			throw ButlerException.of(413, "Request body too large");
		}
		try {
			return Json.mapper().readTree(place.call().body().readAllBytes());
		} catch (JsonProcessingException e) {
			throw ButlerException.of(400, "Invalid json body");
		}
	}

	Answer delete(Place place) {
		User user = place.writer();
		boolean confirmed = place.call().query().get("confirm_delete").filter("1"::equals).isPresent();
		if (place.entry().isRoot() && !confirmed) {
			throw ButlerException.of(400, "confirm_delete=1 is required for deleting root provider folder");
		}
		place.backend().tree().delete(place.entry().id(), user.id());
		return Answer.empty(204);
	}
}
