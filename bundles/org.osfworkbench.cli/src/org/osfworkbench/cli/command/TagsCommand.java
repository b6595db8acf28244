package org.osfworkbench.cli.command;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.NodeChange;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf tags}: the tags of a node or of a file in OSF Storage, after the changes that the options ask for. JSON, one line: the fields of
 * {@link Rows#node} or {@link Rows#entry} with {@code tags} (a list).
 */
@Command(name = "tags")
@SuppressWarnings("nls") // names of options and JSON fields
final class TagsCommand extends RemoteCommand {

	@Parameters(paramLabel = "PATH", descriptionKey = "parameter.path")
	private String path = "";

	@Option(names = "--add", paramLabel = "TAG", descriptionKey = "tags.add")
	private List<String> more = List.of();

	@Option(names = "--remove", paramLabel = "TAG", descriptionKey = "tags.remove")
	private List<String> fewer = List.of();

	TagsCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		return switch (new PathResolver(work.client(), work.cancellation()).find(work.path(path))) {
		case Place.InNode place -> node(work, place);
		case Place.InStorage place -> file(work, Entries.stored(place.entry(), path));
		};
	}

	private ExitCode node(Work work, Place.InNode place) throws OsfException {
		String id = place.node().id();
		List<String> tags = work.client().nodes().details(id, work.cancellation()).tags();
		if (changes()) {
			tags = work.client().nodes().edit(id, NodeChange.NOTHING.tags(changed(tags)), work.cancellation()).tags();
		}
		return told(work, Rows.node(place.node()), tags);
	}

	private ExitCode file(Work work, RemoteFile file) throws OsfException {
		List<String> tags = work.client().properties().details(file.id(), work.cancellation()).tags();
		if (changes()) {
			tags = work.client().properties().tag(file.id(), changed(tags), work.cancellation()).tags();
		}
		return told(work, Rows.entry(file), tags);
	}

	private boolean changes() {
		return !more.isEmpty() || !fewer.isEmpty();
	}

	private List<String> changed(Collection<String> tags) {
		Set<String> changed = new LinkedHashSet<>(tags);
		changed.addAll(more);
		changed.removeAll(fewer);
		return List.copyOf(changed);
	}

	/** What the server has now decides, because it may have left the tags as they were. */
	private ExitCode told(Work work, Row row, List<String> tags) {
		work.output().result(row.with("tags", tags), tags);
		if (Set.copyOf(changed(tags)).equals(Set.copyOf(tags))) {
			return ExitCode.DONE;
		}
		work.output().note("osf: " + Messages.TagsCommand_left);
		return ExitCode.PROBLEMS_REMAIN;
	}
}
