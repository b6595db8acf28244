package org.osfworkbench.sync.link;

import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import org.osfworkbench.sync.engine.LinkSettings.Policy;

/** One link as keys and values. The keys are those of the workbench's preferences. */
@SuppressWarnings("nls") // keys
final class LinkKeys {

	private static final String KIND = "kind";
	private static final String PATH = "path";
	private static final String HOST = "host";
	private static final String NODE = "node";
	private static final String TITLE = "title";
	private static final String PROVIDER = "provider";
	private static final String REMOTE = "remote";
	private static final String REMOTE_PATH = "remotePath";
	private static final String POLICY = "policy";

	private LinkKeys() {
	}

	static Optional<Link> link(String id, Properties all, String prefix) {
		Optional<LinkKind> kind = Stream.of(LinkKind.values()).filter(each -> each.name().equals(value(all, prefix, KIND))).findFirst();
		String path = value(all, prefix, PATH);
		String host = value(all, prefix, HOST);
		String remote = value(all, prefix, REMOTE);
		if (!Link.isId(id) || !all.containsKey(prefix + PATH) || kind.isEmpty() || host.isEmpty() || remote.isEmpty() || !fits(kind.get(), path)) {
			return Optional.empty();
		}
		Optional<Policy> policy = Stream.of(Policy.values()).filter(each -> each.name().equals(value(all, prefix, POLICY))).findFirst();
		return Optional.of(new Link(id, kind.get(), path, host, value(all, prefix, NODE), value(all, prefix, TITLE),
				value(all, prefix, PROVIDER), remote, value(all, prefix, REMOTE_PATH), policy));
	}

	static void put(Link link, Properties all, String prefix) {
		all.setProperty(prefix + KIND, link.kind().name());
		all.setProperty(prefix + PATH, link.path());
		all.setProperty(prefix + HOST, link.hostId());
		all.setProperty(prefix + NODE, link.nodeId());
		all.setProperty(prefix + TITLE, link.nodeTitle());
		all.setProperty(prefix + PROVIDER, link.provider());
		all.setProperty(prefix + REMOTE, link.remoteId());
		all.setProperty(prefix + REMOTE_PATH, link.remotePath());
		link.policy().ifPresentOrElse(policy -> all.setProperty(prefix + POLICY, policy.name()), () -> all.remove(prefix + POLICY));
	}

	private static String value(Properties all, String prefix, String key) {
		return all.getProperty(prefix + key, "");
	}

	private static boolean fits(LinkKind kind, String path) {
		return path.isEmpty() ? kind != LinkKind.EXPERIMENT : isInside(path);
	}

	/** Whether a path stays in its folder on every system: no way up, no root, no drive, no other separator. */
	static boolean isInside(String path) {
		return !path.isEmpty() && path.chars().noneMatch(unit -> unit == '\\' || Character.isISOControl(unit))
				&& path.split("/", 2)[0].indexOf(':') < 0
				&& Stream.of(path.split("/", -1)).noneMatch(name -> name.isEmpty() || ".".equals(name) || "..".equals(name));
	}
}
