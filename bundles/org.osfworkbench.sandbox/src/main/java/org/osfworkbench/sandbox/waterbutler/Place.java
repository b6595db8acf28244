package org.osfworkbench.sandbox.waterbutler;

import java.util.Optional;

import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.http.Call;
import org.osfworkbench.sandbox.http.Caller;
import org.osfworkbench.sandbox.http.Pages;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.http.Urls;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Addon;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.Registration;
import org.osfworkbench.sandbox.model.User;

/** A call with what its address names (osf-api.md 5.1). */
@SuppressWarnings("nls") // pieces of addresses and texts of the protocol
record Place(Backend backend, Call call, Caller caller, Node node, String provider, Entry entry) {

	/** Finds node, provider and entity, and checks that the caller may look at them. */
	static Place of(Backend backend, Call call) {
		String[] parts = call.path().split("/", 7);
		if (parts.length < 7 || !parts[2].equals("resources") || !parts[4].equals("providers")) {
			throw ButlerException.html(404, Pages.plain("404: Not Found"));
		}
		String provider = parts[5];
		String path = "/" + Query.decodeSegment(parts[6]);
		if (path.contains("//") || path.contains("/../")) {
			throw ButlerException.of(400, "Invalid path '" + path + "' specified");
		}
		Caller caller = backend.callers().of(call);
		Node node = node(backend, parts[3]);
		if (!caller.permission(node).allows(Permission.READ)) {
			throw ButlerException.of(403, "Forbidden");
		}
		if (backend.store().root(node.id(), provider).isEmpty()) {
			throw ButlerException.of(400, "Requested Provider unavailable");
		}
		Entry entry = backend.paths().find(node.id(), provider, path)
				.orElseThrow(() -> ButlerException.of(404, "Could not retrieve file or directory " + path));
		return new Place(backend, call, caller, node, provider, entry);
	}

	/** A node that is there. */
	static Node node(Backend backend, String id) {
		Node node = backend.store().node(id).orElseThrow(() -> ButlerException.of(404, "Not found."));
		if (node.deleted()) {
			throw ButlerException.of(410, "Resource has been deleted.");
		}
		if (Maybe.of(node.registration()).filter(Registration::withdrawn).isPresent()) {
			throw ButlerException.of(410, "Resource has been withdrawn.");
		}
		return node;
	}

	/** The user, if he may change this place. */
	User writer() {
		return writer(node, provider);
	}

	/** The user, if he may change that provider of that node. */
	User writer(Node target, String targetProvider) {
		if (target.isRegistration()) {
			throw ButlerException.of(400, "Registered Nodes are immutable");
		}
		Optional<User> user = caller.user().filter(u -> caller.permission(target).allows(Permission.WRITE));
		if (user.isEmpty()) {
			throw ButlerException.of(403, "Forbidden");
		}
		int refusal = backend.faults().refuseWrites();
		if (refusal != 0) {
			throw ButlerException.of(refusal, "The OSF no longer accepts changes to projects.");
		}
		if (target.addon(targetProvider).filter(Addon::readOnly).isPresent()) {
			throw ButlerException.of(501, "Provider \"" + targetProvider + "\" is read-only");
		}
		return user.get();
	}

	/** Refuses when the node is full (osf-api.md 3.8). */
	void checkQuota(Node target) {
		long limit = target.open() ? 50_000_000_000L : 5_000_000_000L;
		if (backend.faults().quotaExceeded() || backend.store().usage(target.id()) >= limit) {
			throw ButlerException.of(507, "The quota on this osfstorage project has been exceeded");
		}
	}

	EntityJson json() {
		return new EntityJson(backend, new Urls(backend, call));
	}
}
