package org.osfworkbench.cli.command;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;

import picocli.CommandLine.Command;

/**
 * {@code osf cp}: copies a file or folder on the server, also to another storage or node. JSON: the fields of {@link Rows#entry} of the copy,
 * with {@code from} (the path of what was copied) and {@code result} ({@code copied}).
 */
@Command(name = "cp")
@SuppressWarnings("nls") // names of JSON fields
final class CpCommand extends TransferCommand {

	CpCommand(Session session) {
		super(session);
	}

	/** A copy beside the original needs another name, which only the server finds. */
	@Override
	boolean mayStay(NameRule rule) {
		return rule == NameRule.KEEP;
	}

	@Override
	ExitCode transfer(Work work, RemoteEntry entry, Target to, NameRule rule) throws OsfException {
		Optional<String> name = Optional.of(to.nameFor(entry.name()));
		RemoteEntry copy = work.client().storage().copy(entry, to.folder(), name, rule, work.cancellation());
		work.output().result(Rows.entry(copy).with("from", Rows.path(entry)).with("result", "copied"),
				NLS.bind(Messages.TransferCommand_copied, Rows.path(entry), Rows.path(copy)));
		return ExitCode.DONE;
	}
}
