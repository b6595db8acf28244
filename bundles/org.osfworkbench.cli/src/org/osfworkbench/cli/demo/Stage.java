package org.osfworkbench.cli.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;

/** What the steps share: the services under show, the server to check against, and what earlier steps made. Used by one thread. */
final class Stage {

	private final Host host;
	private final Token token;
	private final Server server;
	private final Accounts accounts;
	private final Links links;
	private final Transfers transfers;
	private final Told told;
	private final Cancellation cancellation;
	private Optional<Node> node = Optional.empty();
	private Optional<RemoteFolder> folder = Optional.empty();
	private Optional<IFile> file = Optional.empty();

	Stage(Host host, Token token, Services services, Told told, Cancellation cancellation)
			throws InterruptedException, UnexpectedException {
		this.host = host;
		this.token = token;
		this.server = new Server(new Wire(host, token));
		this.accounts = services.accounts();
		this.links = services.links();
		this.transfers = services.transfers();
		this.told = told;
		this.cancellation = cancellation;
	}

	Host host() {
		return host;
	}

	Token token() {
		return token;
	}

	Server server() {
		return server;
	}

	Accounts accounts() {
		return accounts;
	}

	Transfers transfers() {
		return transfers;
	}

	Told told() {
		return told;
	}

	Cancellation cancellation() {
		return cancellation;
	}

	OsfClient client() throws OsfException {
		return accounts.client(host.id()).orElseThrow(() -> new OsfException.NotSignedIn("No client", OsfException.Details.NONE)); //$NON-NLS-1$
	}

	Node node() {
		return node.orElseThrow();
	}

	void node(Node chosen) {
		node = Optional.of(chosen);
	}

	RemoteFolder folder() {
		return folder.orElseThrow();
	}

	void folder(RemoteFolder chosen) {
		folder = Optional.of(chosen);
	}

	IFile file() {
		return file.orElseThrow();
	}

	void file(IFile made) {
		file = Optional.of(made);
	}

	Link link() throws UnexpectedException {
		return links.experiment(file()).orElseThrow(() -> new UnexpectedException(Messages.Stage_noLink));
	}

	String remoteId() throws UnexpectedException {
		return link().remoteId();
	}

	byte[] localBytes() throws CoreException, IOException {
		file().refreshLocal(IResource.DEPTH_ZERO, new NullProgressMonitor());
		try (InputStream in = file().getContents(true)) {
			return in.readAllBytes();
		}
	}

	/** Saves as an editor does: the workspace keeps the old bytes in the Local History and tells its listeners. */
	void save(byte[] bytes) throws CoreException {
		file().setContents(new ByteArrayInputStream(bytes), IResource.KEEP_HISTORY, new NullProgressMonitor());
	}

	/** Fails unless something read back is as it has to be. */
	static void expect(boolean condition, String what, Object... values) throws UnexpectedException {
		if (!condition) {
			throw new UnexpectedException(NLS.bind(what, values));
		}
	}
}
