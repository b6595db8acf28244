package org.osfworkbench.cli.command;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.Storage;

import picocli.CommandLine.Command;

/**
 * {@code osf mv}: renames a file or folder, or moves it, also to another storage or node. JSON: the fields of {@link Rows#entry} at the new
 * place, with {@code from} (the path before) and {@code result} ({@code moved}).
 */
@Command(name = "mv")
@SuppressWarnings("nls") // names of JSON fields
final class MvCommand extends TransferCommand {

	MvCommand(Session session) {
		super(session);
	}

	@Override
	boolean mayStay(NameRule rule) {
		return false;
	}

	@Override
	ExitCode transfer(Work work, RemoteEntry entry, Target to, NameRule rule) throws OsfException {
		Storage storage = work.client().storage();
		String name = to.nameFor(entry.name());
		RemoteEntry moved = stays(entry, to) ? storage.rename(entry, name, rule, work.cancellation())
				: storage.move(entry, to.folder(), Optional.of(name), rule, work.cancellation());
		work.output().result(Rows.entry(moved).with("from", Rows.path(entry)).with("result", "moved"),
				NLS.bind(Messages.TransferCommand_moved, Rows.path(entry), Rows.path(moved)));
		return ExitCode.DONE;
	}

	private static boolean stays(RemoteEntry entry, Target to) {
		String path = Rows.path(entry);
		String folder = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
		return folder.equals(Rows.path(to.folder()));
	}
}
