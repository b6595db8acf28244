package org.osfworkbench.workspace.internal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * Links in the preferences of a project, file {@code .settings/org.osfworkbench.workspace.prefs}, one sub-node {@code links/<id>} each. An
 * entry that cannot be understood, for example one of a newer release, is left as it is. Leave to upload without a question is in the
 * preferences of the workspace instead: a project of somebody else must not bring it along.
 */
@SuppressWarnings("nls") // keys and log texts
final class LinkStore {

	/** Where the preferences are, relative to the project. */
	static final IPath FILE = IPath.fromPortableString(".settings/" + org.osfworkbench.workspace.transfer.Preferences.NODE + ".prefs");

	private static final String LINKS = "links";
	private static final String KIND = "kind";
	private static final String PATH = "path";
	private static final String HOST = "host";
	private static final String NODE = "node";
	private static final String TITLE = "title";
	private static final String PROVIDER = "provider";
	private static final String REMOTE = "remote";
	private static final String REMOTE_PATH = "remotePath";
	private static final String ALWAYS = "always";

	List<Link> read(IProject project) {
		List<Link> links = new ArrayList<>();
		if (!project.getFile(FILE).exists()) {
			return links;
		}
		try {
			Preferences root = root(project);
			if (root.nodeExists(LINKS)) {
				for (String id : root.node(LINKS).childrenNames()) {
					read(project, id, root.node(LINKS).node(id)).ifPresent(links::add);
				}
			}
		} catch (BackingStoreException e) {
			ILog.of(LinkStore.class).warn("The links of " + project.getName() + " cannot be read", e);
		}
		return List.copyOf(links);
	}

	void put(IProject project, Link link) throws CoreException {
		Preferences node = root(project).node(LINKS).node(link.id());
		node.put(KIND, link.kind().name());
		node.put(PATH, link.localPath());
		node.put(HOST, link.hostId());
		node.put(NODE, link.nodeId());
		node.put(TITLE, link.nodeTitle());
		node.put(PROVIDER, link.provider());
		node.put(REMOTE, link.remoteId());
		node.put(REMOTE_PATH, link.remotePath());
		node.remove(ALWAYS);
		putAlways(link);
		flush(project);
	}

	/** A link is gone from all projects. */
	static void forget(String id) {
		leave().remove(id);
		save();
	}

	private static void putAlways(Link link) {
		if (leave().getBoolean(link.id(), false) != link.always()) {
			if (link.always()) {
				leave().putBoolean(link.id(), true);
			} else {
				leave().remove(link.id());
			}
			save();
		}
	}

	/** Links that may upload without a question, by id. */
	private static Preferences leave() {
		return InstanceScope.INSTANCE.getNode(org.osfworkbench.workspace.transfer.Preferences.NODE).node(ALWAYS);
	}

	private static void save() {
		try {
			leave().flush();
		} catch (BackingStoreException e) {
			ILog.of(LinkStore.class).warn("It cannot be kept which links upload without a question", e);
		}
	}

	void remove(IProject project, String id) throws CoreException {
		Preferences links = root(project).node(LINKS);
		try {
			if (links.nodeExists(id)) {
				links.node(id).removeNode();
			}
		} catch (BackingStoreException e) {
			throw failed(project, e);
		}
		flush(project);
	}

	/** Gives a link another id. */
	void rename(IProject project, Link link, String id) throws CoreException {
		try {
			root(project).node(LINKS).node(link.id()).removeNode();
		} catch (BackingStoreException e) {
			throw failed(project, e);
		}
		put(project, new Link(id, link.kind(), link.projectName(), link.localPath(), link.hostId(), link.nodeId(), link.nodeTitle(),
				link.provider(), link.remoteId(), link.remotePath(), link.always()));
	}

	private static void flush(IProject project) throws CoreException {
		try {
			root(project).flush();
		} catch (BackingStoreException e) {
			throw failed(project, e);
		}
	}

	private static Optional<Link> read(IProject project, String id, Preferences node) {
		Optional<LinkKind> kind = kind(node.get(KIND, ""));
		String path = node.get(PATH, "");
		String host = node.get(HOST, "");
		String remote = node.get(REMOTE, "");
		boolean whole = path.isEmpty() && kind.filter(LinkKind.PROJECT::equals).isPresent();
		if (kind.isEmpty() || host.isEmpty() || remote.isEmpty() || !whole && !inside(path)) {
			ILog.of(LinkStore.class).warn("The link " + id + " of " + project.getName() + " is ignored: it cannot be understood");
			return Optional.empty();
		}
		return Optional.of(new Link(id, kind.get(), project.getName(), path, host, node.get(NODE, ""), node.get(TITLE, ""),
				node.get(PROVIDER, ""), remote, node.get(REMOTE_PATH, ""), leave().getBoolean(id, false)));
	}

	/** Project settings may come from somebody else: a path that leads out of the project is not believed. */
	private static boolean inside(String text) {
		IPath path = IPath.fromPortableString(text);
		return !path.isEmpty() && !path.isAbsolute() && path.getDevice() == null && !"..".equals(path.segment(0));
	}

	private static Optional<LinkKind> kind(String text) {
		return List.of(LinkKind.values()).stream().filter(kind -> kind.name().equals(text)).findFirst();
	}

	private static Preferences root(IProject project) {
		return new ProjectScope(project).getNode(org.osfworkbench.workspace.transfer.Preferences.NODE);
	}

	private static CoreException failed(IProject project, BackingStoreException e) {
		return new CoreException(Status.error(NLS.bind(Messages.linksNotSaved, project.getName()), e));
	}
}
