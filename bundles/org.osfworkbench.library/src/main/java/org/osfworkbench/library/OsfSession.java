package org.osfworkbench.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.BudgetStore;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;
import org.osfworkbench.sync.link.LinkPlaces;

/**
 * Somebody at a host, or nobody: finds people and projects and opens folders that are kept in step with a project. Its requests count
 * for the same daily limit as those of the workbench and the {@code osf} command. Every method that asks the server waits for the answer.
 * Safe for use from any thread.
 */
public final class OsfSession implements AutoCloseable {

	private final OsfClient client;
	private final Tools tools;
	private final LinkPlaces places;

	private OsfSession(OsfClient client, LinkPlaces places) {
		this.client = client;
		this.places = places;
		this.tools = new Tools();
	}

	/**
	 * By a personal access token. Asks nothing yet.
	 *
	 * @param host for example {@link org.osfworkbench.client.api.Hosts#OSF}
	 * @param token as made on the host's page {@code settings/tokens}
	 * @return a session; the caller closes it
	 */
	public static OsfSession token(Host host, Token token) {
		return open(host, Access.token(token));
	}

	/**
	 * By the account that the program keeps. Asks nothing yet.
	 *
	 * @param host for example {@link org.osfworkbench.client.api.Hosts#OSF}
	 * @param accounts asked once
	 * @return a session; the caller closes it
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotSignedIn} if there is no account of this host
	 */
	public static OsfSession stored(Host host, StoredAccount accounts) throws OsfException {
		return open(host, accounts.of(host)
				.orElseThrow(() -> new OsfException.NotSignedIn("No account is kept for " + host.name(), OsfException.Details.NONE))); //$NON-NLS-1$
	}

	/**
	 * By nobody: reads what is public.
	 *
	 * @param host for example {@link org.osfworkbench.client.api.Hosts#OSF}
	 * @return a session; the caller closes it
	 */
	public static OsfSession anonymous(Host host) {
		return open(host, Access.ANONYMOUS);
	}

	private static OsfSession open(Host host, Access access) {
		OsfClientFactory clients = OsfClientFactory.standalone(BudgetStore.ofUser(System::getenv));
		return new OsfSession(clients.open(host, access), LinkPlaces.ofUser(System::getenv));
	}

	/**
	 * Who this is. One request.
	 *
	 * @return the person, or empty for nobody
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotSignedIn} if the token is not valid
	 */
	public Optional<User> user() throws OsfException {
		return client.whoAmI(Cancellation.NEVER);
	}

	/**
	 * People by name.
	 *
	 * @param name part of the full name; letter case does not matter
	 * @param most how many at most
	 * @return newest account first
	 * @throws OsfException if they cannot be had
	 */
	public List<User> findUsers(String name, int most) throws OsfException {
		return client.people().search(name, Cancellation.NEVER).next(most);
	}

	/**
	 * The projects this person contributes to.
	 *
	 * @return last activity first
	 * @throws OsfException if they cannot be had
	 */
	public List<Node> projects() throws OsfException {
		return client.myProjects(Cancellation.NEVER).items();
	}

	/**
	 * The projects of somebody that may be seen: public ones, and those shared with this person. Components are left out.
	 *
	 * @param userId see {@link User#id()}
	 * @return last activity first
	 * @throws OsfException if they cannot be had
	 */
	public List<Node> projects(String userId) throws OsfException {
		return client.people().nodes(userId, Cancellation.NEVER).all().items().stream().filter(node -> node.parentId().isEmpty()).toList();
	}

	/**
	 * A project or component.
	 *
	 * @param id its short id, for example {@code abc12}
	 * @return the project as it is now
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} if there is none
	 */
	public OsfProject project(String id) throws OsfException {
		return new OsfProject(this, client.node(id, Cancellation.NEVER));
	}

	/**
	 * Opens a folder that was kept in step with a project before, by this library, the workbench or {@code osf link}. Whoever else uses it
	 * waits until it is closed.
	 *
	 * @param folder the folder that was linked as a whole
	 * @return the folder; the caller closes it before this session
	 * @throws OsfException if the project cannot be had
	 * @throws OtherAccountException if the folder is kept for somebody else
	 * @throws org.osfworkbench.sync.journal.JournalInUseException if another program has it open
	 * @throws java.nio.file.NoSuchFileException if the folder is not linked as a whole
	 * @throws IOException if it cannot be opened
	 */
	public ProjectFolder folder(Path folder) throws OsfException, IOException {
		return ProjectFolder.open(this, folder);
	}

	/**
	 * Everything else that the host offers.
	 *
	 * @return the client of this session, which closes it
	 */
	public OsfClient client() {
		return client;
	}

	Tools tools() {
		return tools;
	}

	LinkPlaces places() {
		return places;
	}

	/** Gives connections and threads back. */
	@Override
	public void close() {
		client.close();
		tools.close();
	}
}
