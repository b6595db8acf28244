package org.osfworkbench.cli.command;

import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Command;

/** {@code osf projects}: the projects one contributes to, last activity first. JSON lines, see {@link Rows#node}. */
@Command(name = "projects")
final class ProjectsCommand extends RemoteCommand {

	ProjectsCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException {
		Listing<Node> projects = work.client().myProjects(work.cancellation());
		projects.items().forEach(node -> work.output().result(Rows.node(node), Rows.nodeLine(node)));
		return Rows.complete(projects, work.output());
	}
}
