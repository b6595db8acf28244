package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.ViewOnlyKey;
import org.osfworkbench.workspace.account.TokenStore;

import picocli.CommandLine.Option;

/**
 * A command that talks to a host, as whoever the options and the environment say: nobody; the reader of a view-only link; the owner of the
 * token in a file, in the environment, or kept by {@code osf login}, in this order.
 */
@SuppressWarnings("nls") // names of options; texts are in help.properties
abstract class RemoteCommand extends HostCommand {

	/** What {@link RemoteCommand#run} works with. */
	record Work(OsfClient client, Host host, Output output, Cancellation cancellation) {

		OsfPath path(String text) throws UsageException {
			if (text.contains("view_only=")) {
				throw new UsageException(Messages.RemoteCommand_key);
			}
			return OsfPath.parse(text, host).orElseThrow(() -> new UsageException(NLS.bind(Messages.RemoteCommand_path, text)));
		}

		/** The short id of a node or person, of which a web address is taken, too. */
		String id(String text) throws UsageException {
			OsfPath path = path(text);
			if (path.provider().isPresent()) {
				throw new UsageException(NLS.bind(Messages.RemoteCommand_id, text));
			}
			return path.guid();
		}

		/** The same for people, who may call themselves {@code me}. */
		String person(String text) throws UsageException {
			return "me".equals(text) ? text : id(text);
		}
	}

	@Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "option.token-file")
	private Optional<Path> tokenFile = Optional.empty();

	@Option(names = "--view-only-file", paramLabel = "FILE", descriptionKey = "option.view-only-file")
	private Optional<Path> keyFile = Optional.empty();

	@Option(names = "--anonymous", descriptionKey = "option.anonymous")
	private boolean anonymous;

	RemoteCommand(Session session) {
		super(session);
	}

	/**
	 * Does the work.
	 *
	 * @return how it ended
	 */
	abstract ExitCode run(Work work) throws OsfException, IOException, UsageException;

	/** Whether it will ask the server as somebody; if not, no token is looked for, which might wait for the system's keyring. */
	boolean asksServer() {
		return true;
	}

	@Override
	final ExitCode run(Host host, Output output) throws OsfException, IOException, UsageException {
		try (OsfClient client = session().clients().open(host, access(host))) {
			return run(new Work(client, host, output, session().cancellation()));
		}
	}

	private Access access(Host host) throws UsageException {
		if (anonymous || !asksServer()) {
			return Access.ANONYMOUS;
		}
		Optional<ViewOnlyKey> key = session().surroundings().key(keyFile);
		if (key.isPresent()) {
			return Access.viewOnly(key.get());
		}
		Optional<Token> given = session().surroundings().token(tokenFile, host);
		return given.isPresent() ? Access.token(given.get()) : kept(host);
	}

	private Access kept(Host host) {
		TokenStore store = session().tokens().get();
		return store.load(host.id()).map(stored -> store.access(host, stored, OsfClientFactory.standaloneSignIn())).orElse(Access.ANONYMOUS);
	}
}
