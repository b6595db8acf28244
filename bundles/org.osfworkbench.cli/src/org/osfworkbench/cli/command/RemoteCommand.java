package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.path.ComponentPath;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Mixin;

/** A command that talks to a host, as whoever the options and the environment say, see {@link AccessOptions}. */
@SuppressWarnings("nls") // separators, and a mark in web addresses
abstract class RemoteCommand extends HostCommand {

	/** What {@link RemoteCommand#run} works with. */
	record Work(OsfClient client, Host host, Output output, Cancellation cancellation) {

		/** A place on the host; titles of components in it are looked up. */
		OsfPath path(String text) throws UsageException, OsfException {
			if (text.contains("view_only=")) {
				throw new UsageException(Messages.RemoteCommand_key);
			}
			Optional<ComponentPath> titles = ComponentPath.parse(text);
			String plain = titles.isPresent() ? component(titles.get()) + titles.get().rest() : text;
			return OsfPath.parse(plain, host).orElseThrow(() -> new UsageException(NLS.bind(Messages.RemoteCommand_path, text)));
		}

		private String component(ComponentPath path) throws UsageException, OsfException {
			List<Node> found = new PathResolver(client, cancellation).components(path);
			if (found.size() > 1) {
				String ids = found.stream().map(Node::id).collect(Collectors.joining(", "));
				throw new UsageException(NLS.bind(Messages.RemoteCommand_title, String.join("/", path.titles()), ids));
			}
			return found.get(0).id();
		}

		/** The short id of a node or person, of which a web address is taken, too. */
		String id(String text) throws UsageException, OsfException {
			OsfPath path = path(text);
			if (path.provider().isPresent()) {
				throw new UsageException(NLS.bind(Messages.RemoteCommand_id, text));
			}
			return path.guid();
		}

		/** The same for people, who may call themselves {@code me}. */
		String person(String text) throws UsageException, OsfException {
			return "me".equals(text) ? text : id(text);
		}
	}

	@Mixin
	private AccessOptions access = new AccessOptions();

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
		try (OsfClient client = session().clients().open(host, asksServer() ? access.of(session(), host) : Access.ANONYMOUS)) {
			return run(new Work(client, host, output, session().cancellation()));
		}
	}
}
