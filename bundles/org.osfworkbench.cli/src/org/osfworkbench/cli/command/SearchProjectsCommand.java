package org.osfworkbench.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeQuery;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf search projects}: public projects and one's own by title, tag or id, last change first; all conditions have to hold. JSON lines,
 * see {@link Rows#node}.
 */
@Command(name = "projects")
@SuppressWarnings("nls") // names of options
final class SearchProjectsCommand extends NodeListCommand {

	@Parameters(arity = "0..*", paramLabel = "WORDS", descriptionKey = "search.words", hideParamSyntax = true)
	private List<String> words = List.of();

	@Option(names = "--tag", paramLabel = "TAG", descriptionKey = "search.tag")
	private Optional<String> tag = Optional.empty();

	@Option(names = "--id", paramLabel = "ID", descriptionKey = "search.id")
	private List<String> ids = List.of();

	@Option(names = "--components", descriptionKey = "search.components")
	private boolean components;

	SearchProjectsCommand(Session session) {
		super(session, SOME);
	}

	@Override
	Pages<Node> pages(Work work) throws OsfException, UsageException {
		if (words.isEmpty() && tag.isEmpty() && ids.isEmpty()) {
			throw new UsageException(Messages.SearchCommand_nothing);
		}
		NodeQuery query = words.isEmpty() ? new NodeQuery(Map.of()) : NodeQuery.title(String.join(" ", words));
		if (tag.isPresent()) {
			query = query.and(NodeQuery.tag(tag.get()));
		}
		if (!ids.isEmpty()) {
			query = query.and(NodeQuery.ids(guids(work)));
		}
		return work.client().nodes().search(components ? query : query.projectsOnly(), work.cancellation());
	}

	private List<String> guids(Work work) throws OsfException, UsageException {
		List<String> guids = new ArrayList<>();
		for (String id : ids) {
			guids.add(work.id(id));
		}
		return guids;
	}
}
