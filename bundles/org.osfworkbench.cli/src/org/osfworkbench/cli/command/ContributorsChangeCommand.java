package org.osfworkbench.cli.command;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Permission;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf contributors change}: changes what a person may do, and whether the person is shown as an author; what is not named stays. JSON,
 * one line: the fields of {@link PeopleRows#contributor} with {@code result} ({@code changed}).
 */
@Command(name = "change")
@SuppressWarnings("nls") // names of options and JSON fields
final class ContributorsChangeCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	@Parameters(index = "1", paramLabel = "USER", descriptionKey = "parameter.user")
	private String user = "";

	@Option(names = "--permission", paramLabel = "WORD", descriptionKey = "contributors.permission")
	private Optional<String> permission = Optional.empty();

	@Option(names = "--hidden", descriptionKey = "contributors.hidden")
	private boolean hidden;

	@Option(names = "--visible", descriptionKey = "contributors.visible")
	private boolean visible;

	ContributorsChangeCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		if (hidden && visible || permission.isEmpty() && !hidden && !visible) {
			throw new UsageException(Messages.Contributors_nothing);
		}
		Optional<Permission> given = permission.isPresent() ? Optional.of(Permissions.of(permission.get())) : Optional.empty();
		Contributor now = Entries.contributor(work, work.id(node), work.id(user));
		Permission wanted = given.or(now::permission).orElseThrow(() -> new UsageException(Messages.Contributors_permission));
		Contributor changed = work.client().sharing().change(work.id(node), now.user().id(), wanted, !hidden && (visible || now.bibliographic()),
				work.cancellation());
		work.output().result(PeopleRows.contributor(changed).with("result", "changed"),
				NLS.bind(Messages.Contributors_changed, PeopleRows.contributorLine(changed)));
		return ExitCode.DONE;
	}
}
