package org.osfworkbench.cli.demo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.Decisions;

/** Keeps what the workspace layer tells. The demo links with "always upload", so a question is never expected and answered with no. */
final class Told implements Decisions {

	private final List<Conflict> conflicts = new CopyOnWriteArrayList<>();
	private final List<OsfException> problems = new CopyOnWriteArrayList<>();

	List<Conflict> conflicts() {
		return conflicts;
	}

	List<OsfException> problems() {
		return problems;
	}

	@Override
	public void askUpload(Link link, IFile file, UploadAnswer answer) {
		answer.notNow();
	}

	@Override
	public void tellConflict(Conflict conflict) {
		conflicts.add(conflict);
	}

	@Override
	public void tellIncoming(Link link, IFile file, RemoteFile remote) {
		// the demo never waits for news without an edit
	}

	@Override
	public void tellRemoteDeleted(Link link, IFile file) {
		// the demo never deletes
	}

	@Override
	public void tellProblem(Link link, IFile file, OsfException problem) {
		problems.add(problem);
	}
}
