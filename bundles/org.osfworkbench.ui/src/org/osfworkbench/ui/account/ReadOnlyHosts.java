package org.osfworkbench.ui.account;

import java.time.LocalDate;

import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;
import org.eclipse.core.resources.IFile;

/** Which hosts take no changes any more ({@code osf-api.md}, section 0). */
final class ReadOnlyHosts {

	/** The last day on which projects of osf.io can be changed, as its operator has announced. */
	static final LocalDate OSF_LAST_DAY = LocalDate.of(2027, 2, 19);

	private final Links links;
	private final Transfers transfers;

	ReadOnlyHosts(Links links, Transfers transfers) {
		this.links = links;
		this.transfers = transfers;
	}

	/**
	 * Whether a host is to be shown as read-only: it refused one of the linked experiments, or the announced day has come.
	 *
	 * @param host the host
	 * @param today the day
	 * @return true if changes will be refused
	 */
	boolean contains(Host host, LocalDate today) {
		return announced(host, today) || links.all().stream().anyMatch(link -> link.hostId().equals(host.id()) && refused(link));
	}

	static boolean announced(Host host, LocalDate today) {
		return host.id().equals(Hosts.OSF.id()) && today.isAfter(OSF_LAST_DAY);
	}

	private boolean refused(Link link) {
		return link.kind() == LinkKind.EXPERIMENT && links.localSide(link) instanceof IFile file && transfers.status(file)
				.flatMap(status -> status.problem()).filter(OsfException.WriteRefused.class::isInstance).isPresent();
	}
}
