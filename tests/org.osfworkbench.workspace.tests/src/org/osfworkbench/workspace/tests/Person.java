package org.osfworkbench.workspace.tests;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.eclipse.core.resources.IFile;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.Decisions;

/** Somebody who hears everything and answers when the test wants. */
final class Person implements Decisions {

	/** An open question. */
	record Question(Link link, IFile file, UploadAnswer answer) {
	}

	final BlockingQueue<Question> questions = new LinkedBlockingQueue<>();
	final Queue<Conflict> conflicts = new ConcurrentLinkedQueue<>();
	final Queue<RemoteFile> incoming = new ConcurrentLinkedQueue<>();
	final Queue<IFile> deleted = new ConcurrentLinkedQueue<>();
	final Queue<OsfException> problems = new ConcurrentLinkedQueue<>();
	final Queue<TreeSnapshot> projects = new ConcurrentLinkedQueue<>();
	final Queue<String> waitsFor = new ConcurrentLinkedQueue<>();

	@Override
	public void tellProject(Link link, TreeSnapshot snapshot) {
		projects.add(snapshot);
	}

	@Override
	public void tellWaitsFor(Link link, IFile file, String name) {
		waitsFor.add(name);
	}

	@Override
	public void askUpload(Link link, IFile file, UploadAnswer answer) {
		questions.add(new Question(link, file, answer));
	}

	@Override
	public void tellConflict(Conflict conflict) {
		conflicts.add(conflict);
	}

	@Override
	public void tellIncoming(Link link, IFile file, RemoteFile remote) {
		incoming.add(remote);
	}

	@Override
	public void tellRemoteDeleted(Link link, IFile file) {
		deleted.add(file);
	}

	@Override
	public void tellProblem(Link link, IFile file, OsfException problem) {
		problems.add(problem);
	}
}
