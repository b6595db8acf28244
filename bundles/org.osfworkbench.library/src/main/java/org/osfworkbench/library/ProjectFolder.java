package org.osfworkbench.library;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.User;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.link.LinkFile;
import org.osfworkbench.sync.link.LinkedFolder;
import org.osfworkbench.sync.remote.OsfRoots;
import org.osfworkbench.sync.remote.RemoteTree;

/**
 * A folder of this computer and the files of a project, with what was equal on both sides the last time. Once saved, the folder
 * remembers the project, and this computer the account and the last equal state; the workbench and the {@code osf} command then know the
 * link, too. For one thread at a time; while it is open, no other program uses it.
 *
 * <p>
 * Nothing that somebody wrote is lost: replaced and deleted bytes go to a trash, two edits of one file are both kept.
 */
public final class ProjectFolder implements AutoCloseable {

	private static final String ACCOUNT = "account"; //$NON-NLS-1$

	private final OsfSession session;
	private final LinkFile file;
	private final Link link;
	private final LinkedFolder open;

	private ProjectFolder(OsfSession session, LinkFile file, Link link) throws OsfException, IOException {
		this.session = session;
		this.file = file;
		this.link = link;
		RemoteTree tree = OsfRoots.folder(session.client(), link.nodeId(), link.provider(), link.remoteId(), Cancellation.NEVER);
		this.open = LinkedFolder.open(file.folder(), link, session.places(), tree, session.tools().lent());
	}

	static ProjectFolder make(OsfSession session, Path folder, Link link) throws OsfException, IOException {
		LinkFile file = new LinkFile(folder);
		if (whole(file).isPresent()) {
			throw new FileAlreadyExistsException(folder.toString(), null, "is linked already"); //$NON-NLS-1$
		}
		return new ProjectFolder(session, file, link);
	}

	static ProjectFolder open(OsfSession session, Path folder) throws OsfException, IOException {
		LinkFile file = new LinkFile(folder);
		Link link = whole(file).orElseThrow(() -> new NoSuchFileException(folder.toString(), null, "is not linked as a whole")); //$NON-NLS-1$
		ProjectFolder opened = new ProjectFolder(session, file, link);
		try {
			opened.requireSameAccount();
			return opened;
		} catch (OsfException | IOException | RuntimeException e) {
			opened.close();
			throw e;
		}
	}

	private static Optional<Link> whole(LinkFile file) throws IOException {
		return file.read().links().stream().filter(link -> link.path().isEmpty()).findFirst();
	}

	private void requireSameAccount() throws OsfException, IOException {
		Optional<String> kept = account();
		Optional<String> present = session.user().map(User::id);
		if (kept.isPresent() && present.isPresent() && !kept.equals(present)) {
			throw new OtherAccountException(kept.get());
		}
	}

	/**
	 * What is linked with what.
	 *
	 * @return the link
	 */
	public Link link() {
		return link;
	}

	/**
	 * Who saved it.
	 *
	 * @return an id as of {@link User#id()}; empty if nobody did on this computer
	 */
	public Optional<String> account() {
		return Optional.ofNullable(open.parts().journal().readWithoutNodes().meta().get(ACCOUNT));
	}

	/**
	 * Looks at both sides and tells what would be done. Writes nothing on either side.
	 *
	 * @return the changes, to be looked at, filtered ({@link Changes#only(java.util.function.Predicate)}) and applied
	 */
	public Changes analyze() {
		return analyze(Cancellation.NEVER);
	}

	/**
	 * The same, to be stopped.
	 *
	 * @param cancellation stops it
	 * @return the changes
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	public Changes analyze(Cancellation cancellation) {
		return open.engine().analyse(cancellation);
	}

	/**
	 * Does what an analysis found. A change that is not due any more is left out. What was done is on record at once.
	 *
	 * @param changes all or some of those that were found
	 * @return what was done, what waits, and why
	 */
	public Report apply(Changes changes) {
		return apply(changes, SyncProgress.NONE, Cancellation.NEVER);
	}

	/**
	 * The same with a progress, to be stopped.
	 *
	 * @param changes all or some of those that were found
	 * @param progress told how far it is
	 * @param cancellation stops it: what has begun is ended or undone
	 * @return what was done, what waits, and why
	 */
	public Report apply(Changes changes, SyncProgress progress, Cancellation cancellation) {
		return open.engine().apply(changes, progress, cancellation);
	}

	/**
	 * Answers a question that a report told. The next {@link #analyze()} takes it up.
	 *
	 * @param answer whose bytes stand, or whether many deletes are meant
	 */
	public void answer(Answer answer) {
		open.engine().answer(answer);
	}

	/**
	 * Makes the folder remember the project, and this computer the account, so that {@link OsfSession#folder(Path)} opens it again. One
	 * request.
	 *
	 * @throws OsfException if the account cannot be told
	 * @throws IOException if it cannot be written
	 */
	public void save() throws OsfException, IOException {
		Optional<User> user = session.user();
		user.ifPresent(known -> open.parts().journal().commit(List.of(new LinkChange.SetMeta(ACCOUNT, known.id()))));
		file.put(link);
	}

	/** Lets other programs use the folder. */
	@Override
	public void close() {
		open.close();
	}
}
