package org.osfworkbench.cli.command;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeChange;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf node create}: makes a project, or a component of a node; private unless told otherwise. JSON, one line: the fields of
 * {@link Rows#node} with {@code result} ({@code created}).
 */
@Command(name = "create")
@SuppressWarnings("nls") // names of options and JSON fields
final class NodeCreateCommand extends RemoteCommand {

	@Parameters(paramLabel = "TITLE", descriptionKey = "node.title")
	private String title = "";

	@Option(names = "--parent", paramLabel = "NODE", descriptionKey = "node.parent")
	private Optional<String> parent = Optional.empty();

	@Option(names = "--category", paramLabel = "WORD", descriptionKey = "node.category")
	private String category = "project";

	@Option(names = "--description", paramLabel = "TEXT", descriptionKey = "node.description")
	private String description = "";

	@Option(names = "--tag", paramLabel = "TAG", descriptionKey = "node.tag")
	private List<String> tags = List.of();

	@Option(names = "--public", descriptionKey = "node.public")
	private boolean open;

	NodeCreateCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		Node made = create(work, order());
		work.output().result(Rows.node(made).with("result", "created"), NLS.bind(Messages.NodeCommand_created, made.id(), made.title()));
		if (!tags.isEmpty()) {
			work.client().nodes().edit(made.id(), NodeChange.NOTHING.tags(tags), work.cancellation());
		}
		return ExitCode.DONE;
	}

	private Node create(Work work, NewNode order) throws OsfException, UsageException {
		return parent.isPresent() ? work.client().nodes().createComponent(work.id(parent.get()), order, work.cancellation())
				: work.client().nodes().create(order, work.cancellation());
	}

	private NewNode order() throws UsageException {
		NodeTitle.check(title);
		return new NewNode(title, category, description, open);
	}
}
