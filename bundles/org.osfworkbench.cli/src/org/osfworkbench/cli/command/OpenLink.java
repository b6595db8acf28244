package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.link.LinkKind;
import org.osfworkbench.sync.link.LinkSearch;
import org.osfworkbench.sync.link.LinkedFolder;
import org.osfworkbench.sync.remote.OsfRoots;
import org.osfworkbench.sync.remote.RemoteTree;

/**
 * A link with the way to its server, for one run of a command.
 *
 * @param link what is linked
 * @param place the local side
 * @param client signed in as the options say
 * @param open the engine and its journal, which nobody else uses meanwhile
 * @param tools lent to the engine
 */
record OpenLink(Link link, Path place, OsfClient client, LinkedFolder open, EngineTools tools) implements AutoCloseable {

	/** Opens a link. Says if its record could not be used. */
	static OpenLink of(LinkSearch.Found found, Link link, Session session, AccessOptions access, Output output)
			throws OsfException, IOException, UsageException {
		Host host = session.surroundings().linked(link.hostId());
		OsfClient client = session.clients().open(host, access.of(session, host));
		EngineTools tools = new EngineTools();
		try {
			LinkedFolder open = LinkedFolder.open(found.file().folder(), link, session.places(), tree(client, link, session.cancellation()),
					tools.lent());
			open.setAside().ifPresent(aside -> output.note("osf: " + NLS.bind(Messages.Links_setAside, aside))); //$NON-NLS-1$
			return new OpenLink(link, found.place(link), client, open, tools);
		} catch (OsfException | IOException | RuntimeException e) {
			tools.close();
			client.close();
			throw e;
		}
	}

	static RemoteTree tree(OsfClient client, Link link, Cancellation cancellation) throws OsfException {
		return link.kind() == LinkKind.EXPERIMENT
				? OsfRoots.file(client, link.id(), link.remoteId(), link.name())
				: OsfRoots.folder(client, link.nodeId(), link.provider(), link.remoteId(), cancellation);
	}

	/** Where a path of the engine is on this computer. */
	Path local(String path) {
		return treeRoot().resolve(path);
	}

	/** The path that the engine has for a place in the tree; empty for its root. */
	String path(Path inside) {
		return LinkSearch.relative(treeRoot(), inside);
	}

	private Path treeRoot() {
		return link.kind() == LinkKind.EXPERIMENT ? place.resolveSibling("") : place; //$NON-NLS-1$
	}

	@Override
	public void close() {
		open.close();
		tools.close();
		client.close();
	}
}
