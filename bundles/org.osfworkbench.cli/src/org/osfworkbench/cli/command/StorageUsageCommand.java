package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.StorageUsage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf storage usage}: how full the OSF Storage of a node is. JSON, one line: {@code node}, {@code bytes} (missing while the server counts),
 * {@code room}, {@code status} (the server's word), {@code full}.
 */
@Command(name = "usage")
@SuppressWarnings("nls") // names of JSON fields
final class StorageUsageCommand extends RemoteCommand {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	StorageUsageCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		Node found = work.client().node(work.id(node), work.cancellation());
		StorageUsage usage = work.client().records().usage(found.id(), work.cancellation());
		long room = found.isPublic() ? StorageUsage.PUBLIC_BYTES : StorageUsage.PRIVATE_BYTES;
		Row row = new Row().with("node", found.id()).with("bytes", usage.bytes()).with("room", room).with("status", usage.status())
				.with("full", usage.full(found.isPublic()));
		String line = usage.bytes().isPresent()
				? NLS.bind(Messages.StorageCommand_usage, Long.toString(usage.bytes().getAsLong()), Long.toString(room))
				: Messages.StorageCommand_counting;
		work.output().result(row, line);
		return ExitCode.DONE;
	}
}
