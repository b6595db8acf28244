package org.osfworkbench.cli.command;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.ViewOnlyLink;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf view-only create}: makes a link by which everybody who has it may read a private node, and prints its address. JSON, one line: the
 * fields of {@link PeopleRows#link} with {@code url}, which holds the secret key, and {@code result} ({@code created}).
 */
@Command(name = "create")
@SuppressWarnings("nls") // names of options and JSON fields
final class ViewOnlyCreateCommand extends RemoteCommand {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	@Option(names = "--name", paramLabel = "TEXT", descriptionKey = "view-only.name")
	private String name = "";

	@Option(names = "--hide-names", descriptionKey = "view-only.hide-names")
	private boolean hideNames;

	ViewOnlyCreateCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		ViewOnlyLink made = work.client().sharing().createLink(work.id(node), name, hideNames, work.cancellation());
		work.output().result(PeopleRows.link(made).with("url", made.page().toString()).with("result", "created"), made.page().toString());
		return ExitCode.DONE;
	}
}
