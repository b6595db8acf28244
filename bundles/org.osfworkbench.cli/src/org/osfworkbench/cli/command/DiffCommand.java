package org.osfworkbench.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.link.RemotePaths;
import org.osfworkbench.cli.link.TextDiff;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.link.LinkSearch;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.Kind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf diff}: how files differ, from the OSF to here. JSON lines: {@code type} (diff), {@code link}, {@code path}, {@code remote-bytes} and
 * {@code local-bytes} of the sides that have the file, {@code text} (lines in the form of {@code diff -u}) if both sides are text of at most
 * a megabyte.
 */
@Command(name = "diff")
@SuppressWarnings("nls") // names of JSON fields
final class DiffCommand extends LinkedCommand {

	private static final long LONGEST = 1 << 20;
	private static final Set<Change.Action> MOVES = Set.of(Change.Action.MOVE_LOCAL, Change.Action.MOVE_REMOTE);

	@Parameters(arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "links.place")
	private Path place = Path.of("");

	DiffCommand(Session session) {
		super(session);
	}

	@Override
	Path place() {
		return place;
	}

	@Override
	ExitCode run(OpenLink link, Output output) throws OsfException, IOException {
		Changes changes = link.open().engine().analyse(session().cancellation());
		RemotePaths remote = new RemotePaths(link.open().parts().remote(), session().cancellation());
		Set<String> paths = paths(changes);
		Path wanted = place.toAbsolutePath().normalize();
		String below = wanted.startsWith(link.place()) ? link.path(wanted) : "";
		paths.removeIf(path -> !LinkSearch.touches(path, below));
		for (String path : paths) {
			tell(link, path, remote.find(path), output);
		}
		new SyncRows(output, link.link()).problems(changes.problems());
		if (paths.isEmpty()) {
			output.note(Messages.DiffCommand_none);
		}
		return changes.problems().isEmpty() ? ExitCode.DONE : Ends.of(changes.status(), changes.problems());
	}

	private static Set<String> paths(Changes changes) {
		Set<String> paths = new LinkedHashSet<>();
		changes.changes().stream().filter(change -> change.kind() == Kind.FILE && !MOVES.contains(change.action())).map(Change::path).forEach(paths::add);
		changes.conflicts().stream().filter(conflict -> conflict.copy().isEmpty()).forEach(conflict -> paths.add(conflict.path()));
		return paths;
	}

	private void tell(OpenLink link, String path, Optional<RemoteItem> there, Output output) throws OsfException, IOException {
		Path here = link.local(path);
		Row row = new Row().with("type", "diff").with("link", link.link().id()).with("path", path);
		boolean local = Files.isRegularFile(here);
		there.ifPresent(item -> row.with("remote-bytes", item.content().size()));
		if (local) {
			row.with("local-bytes", Files.size(here));
		}
		if (there.isEmpty() || !local) {
			output.result(row, NLS.bind(local ? Messages.DiffCommand_onlyHere : Messages.DiffCommand_onlyThere, path));
			return;
		}
		long size = Files.size(here);
		Optional<List<String>> lines = Math.max(size, there.get().content().size()) > LONGEST ? Optional.empty()
				: TextDiff.lines(path, bytes(link, there.get()), Files.readAllBytes(here));
		lines.ifPresent(text -> row.with("text", String.join("\n", text)));
		output.result(row, lines.orElseGet(() -> List.of(NLS.bind(Messages.DiffCommand_binary,
				new Object[] { path, Long.valueOf(there.get().content().size()), Long.valueOf(size) }))));
	}

	private byte[] bytes(OpenLink link, RemoteItem item) throws OsfException, IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		link.open().parts().remote().read(item.id(), item.version(), bytes, Progress.NONE, session().cancellation());
		return bytes.toByteArray();
	}
}
