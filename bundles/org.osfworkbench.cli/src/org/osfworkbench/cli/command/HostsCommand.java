package org.osfworkbench.cli.command;

import java.util.ArrayList;
import java.util.List;

import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;

import picocli.CommandLine.Command;

/** {@code osf hosts}: the hosts that {@code --host} takes, the one in use marked by a star. JSON lines, see {@link AccountRows#host}. */
@Command(name = "hosts")
@SuppressWarnings("nls") // marks and columns
final class HostsCommand extends GuardedCommand {

	HostsCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Output output) throws UsageException {
		Host current = session().surroundings().host();
		List<Host> hosts = new ArrayList<>(Hosts.PRESETS);
		if (!hosts.contains(current)) {
			hosts.add(current);
		}
		List<String> accounts = session().tokens().get().hostIds();
		for (Host host : hosts) {
			boolean used = host.equals(current);
			output.result(AccountRows.host(host, used, accounts.contains(host.id())),
					String.format("%s %-20s %-16s %s", used ? "*" : " ", host.id(), host.name(), host.api()));
		}
		return ExitCode.DONE;
	}
}
