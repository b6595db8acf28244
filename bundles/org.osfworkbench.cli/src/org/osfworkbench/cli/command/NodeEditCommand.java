package org.osfworkbench.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.NodeChange;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf node edit}: changes what the options name. The server ignores some changes in silence, so what it answers is compared with what
 * was asked. JSON, one line: the fields of {@link InfoCommand} with {@code result} ({@code changed}) and {@code unchanged} (a list of what the
 * server left as it was; empty if nothing).
 */
@Command(name = "edit")
@SuppressWarnings("nls") // names of options and JSON fields
final class NodeEditCommand extends RemoteCommand {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	@Option(names = "--title", paramLabel = "TEXT", descriptionKey = "node.title")
	private Optional<String> title = Optional.empty();

	@Option(names = "--category", paramLabel = "WORD", descriptionKey = "node.category")
	private Optional<String> category = Optional.empty();

	@Option(names = "--description", paramLabel = "TEXT", descriptionKey = "node.description")
	private Optional<String> description = Optional.empty();

	@Option(names = "--tag", paramLabel = "TAG", descriptionKey = "node.tags")
	private List<String> tags = List.of();

	@Option(names = "--no-tags", descriptionKey = "node.no-tags")
	private boolean noTags;

	@Option(names = "--public", descriptionKey = "node.public")
	private boolean open;

	@Option(names = "--private", descriptionKey = "node.private")
	private boolean closed;

	NodeEditCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		NodeChange change = change();
		NodeDetails details = work.client().nodes().edit(work.id(node), change, work.cancellation());
		List<String> left = left(change, details);
		String id = details.node().id();
		work.output().result(InfoCommand.row(details).with("result", "changed").with("unchanged", left),
				NLS.bind(Messages.NodeCommand_changed, id, details.node().title()));
		if (left.isEmpty()) {
			return ExitCode.DONE;
		}
		work.output().note("osf: " + NLS.bind(Messages.NodeCommand_left, id, String.join(", ", left)));
		return ExitCode.PROBLEMS_REMAIN;
	}

	private NodeChange change() throws UsageException {
		if (open && closed || noTags && !tags.isEmpty()) {
			throw new UsageException(Messages.NodeCommand_contradiction);
		}
		if (title.isPresent()) {
			NodeTitle.check(title.get());
		}
		NodeChange change = new NodeChange(title, description, category, noTags || !tags.isEmpty() ? Optional.of(tags) : Optional.empty(),
				open || closed ? Optional.of(Boolean.valueOf(open)) : Optional.empty());
		if (change.equals(NodeChange.NOTHING)) {
			throw new UsageException(Messages.NodeCommand_nothing);
		}
		return change;
	}

	private static List<String> left(NodeChange wanted, NodeDetails there) {
		List<String> left = new ArrayList<>();
		note(left, "title", wanted.title().map(String::strip), there.node().title().strip());
		note(left, "description", wanted.description().map(String::strip), there.description().strip());
		note(left, "category", wanted.category(), there.node().category());
		note(left, "tags", wanted.tags().map(Set::copyOf), Set.copyOf(there.tags()));
		note(left, "public", wanted.isPublic(), Boolean.valueOf(there.node().isPublic()));
		return left;
	}

	private static <T> void note(List<String> left, String name, Optional<T> wanted, T there) {
		if (wanted.isPresent() && !wanted.get().equals(there)) {
			left.add(name);
		}
	}
}
