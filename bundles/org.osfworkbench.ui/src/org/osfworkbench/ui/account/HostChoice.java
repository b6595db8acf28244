package org.osfworkbench.ui.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Host;
import org.osfworkbench.workspace.account.PracticeServer;

/**
 * One line of the list of hosts in the sign-in dialog.
 *
 * @param label what people read
 * @param kind what has to be entered
 * @param host the host, if it is known already
 */
record HostChoice(String label, Kind kind, Optional<Host> host) {

	private static final String SANDBOX = "sandbox"; //$NON-NLS-1$

	/** What has to be entered before there is a host. */
	enum Kind {
		/** Nothing. */
		KNOWN,
		/** The address a sandbox printed. */
		SANDBOX,
		/** The addresses of an installation. */
		CUSTOM
	}

	/**
	 * The lines in their order: known hosts but the practice server, which needs no sign-in, a sandbox if none is known, and one's own.
	 *
	 * @param hosts the known hosts
	 * @return the lines
	 */
	static List<HostChoice> all(List<Host> hosts) {
		List<HostChoice> choices = new ArrayList<>();
		hosts.stream().filter(host -> !host.id().equals(PracticeServer.HOST_ID)).forEach(host -> choices.add(new HostChoice(label(host), Kind.KNOWN, Optional.of(host))));
		if (hosts.stream().noneMatch(host -> host.id().equals(SANDBOX))) {
			choices.add(new HostChoice(Messages.Host_sandbox, Kind.SANDBOX, Optional.empty()));
		}
		choices.add(new HostChoice(Messages.Host_custom, Kind.CUSTOM, Optional.empty()));
		return choices;
	}

	private static String label(Host host) {
		return host.name() + " (" + host.web().getAuthority() + ")"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
