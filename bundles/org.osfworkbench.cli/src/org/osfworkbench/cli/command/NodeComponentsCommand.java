package org.osfworkbench.cli.command;

import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf node components}: the components of a project, component or registration. JSON lines, see {@link Rows#node}. */
@Command(name = "components")
final class NodeComponentsCommand extends RemoteCommand {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = ""; //$NON-NLS-1$

	NodeComponentsCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		PathResolver resolver = new PathResolver(work.client(), work.cancellation());
		if (!(resolver.find(work.path(work.id(node))) instanceof Place.InNode place)) {
			throw new OsfException.NotFound("Not a node", OsfException.Details.NONE); //$NON-NLS-1$
		}
		Listing<Node> components = resolver.components(place.node());
		components.items().forEach(component -> work.output().result(Rows.node(component), Rows.nodeLine(component)));
		return Rows.complete(components, work.output());
	}
}
