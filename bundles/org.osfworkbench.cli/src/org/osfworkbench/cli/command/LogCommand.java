package org.osfworkbench.cli.command;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.LogEntry;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf log}: what was done to a node and its components, newest first. JSON lines, see {@link RecordRows#log}. */
@Command(name = "log")
final class LogCommand extends ListCommand<LogEntry> {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = ""; //$NON-NLS-1$

	LogCommand(Session session) {
		super(session, SOME);
	}

	@Override
	Pages<LogEntry> pages(Work work) throws OsfException, UsageException {
		return work.client().records().log(work.id(node), work.cancellation());
	}

	@Override
	Row row(LogEntry entry) {
		return RecordRows.log(entry);
	}

	@Override
	String line(LogEntry entry) {
		return RecordRows.logLine(entry);
	}
}
