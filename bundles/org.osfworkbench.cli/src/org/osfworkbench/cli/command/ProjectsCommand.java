package org.osfworkbench.cli.command;

import java.util.Optional;

import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code osf projects}: the projects one contributes to; with {@code --user} the projects and components of that person that one may see;
 * last activity first. JSON lines, see {@link Rows#node}.
 */
@Command(name = "projects")
@SuppressWarnings("nls") // names of options
final class ProjectsCommand extends RemoteCommand {

	@Option(names = "--user", paramLabel = "USER", descriptionKey = "projects.user")
	private Optional<String> user = Optional.empty();

	ProjectsCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		Listing<Node> projects = user.isPresent() ? work.client().people().nodes(work.person(user.get()), work.cancellation()).all()
				: work.client().myProjects(work.cancellation());
		projects.items().forEach(node -> work.output().result(Rows.node(node), Rows.nodeLine(node)));
		return Rows.complete(projects, work.output());
	}
}
