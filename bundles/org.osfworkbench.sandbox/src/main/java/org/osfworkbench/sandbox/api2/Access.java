package org.osfworkbench.sandbox.api2;

import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;

/** Finds things and checks rights (osf-api.md 1.6). */
@SuppressWarnings("nls") // words of error texts
final class Access {

	private Access() {
	}

	/** The node under {@code /nodes/}, or the registration under {@code /registrations/}, if the caller may see it. */
	static Node node(ApiCall call, String id, boolean registration) {
		Node node = call.backend().store().node(id).filter(n -> n.isRegistration() == registration)
				.orElseThrow(ApiException::notFound);
		return readable(call, node);
	}

	/** The node, for changing it. */
	static Node node(ApiCall call, String id, Permission needed) {
		Node node = node(call, id, false);
		call.user();
		if (!call.caller().permission(node).allows(needed)) {
			throw ApiException.forbidden();
		}
		return node;
	}

	/** The node if the caller may see it. */
	static Node readable(ApiCall call, Node node) {
		if (node.deleted()) {
			throw ApiException.gone("node");
		}
		if (!call.caller().permission(node).allows(Permission.READ)) {
			throw call.caller().user().isPresent() ? ApiException.forbidden() : ApiException.signIn();
		}
		return node;
	}

	/** The file or folder of that id or GUID, if the caller may see it. */
	static Entry entry(ApiCall call, String id) {
		Entry entry = call.backend().store().entry(id).orElseThrow(ApiException::notFound);
		if (entry.deleted()) {
			throw ApiException.gone("file");
		}
		readable(call, nodeOf(call, entry));
		return entry;
	}

	/** The node a file is in. */
	static Node nodeOf(ApiCall call, Entry entry) {
		return call.backend().store().node(entry.node()).orElseThrow(ApiException::notFound);
	}
}
