package org.osfworkbench.ui.link.moved;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;

/** What was noted until somebody looks. Safe for use from any thread. */
final class Travels {

	/** A file has another place. */
	record Move(IFile from, IFile to) {
	}

	/**
	 * What was noted.
	 *
	 * @param moves files with another place
	 * @param made new files that could be copies of linked experiments
	 * @param projects projects that came with links
	 */
	record Batch(List<Move> moves, Set<IFile> made, Set<IProject> projects) {
	}

	private List<Move> moves = new ArrayList<>();
	private Set<IFile> made = new LinkedHashSet<>();
	private Set<IProject> projects = new LinkedHashSet<>();

	synchronized void moved(Move move) {
		moves.add(move);
	}

	synchronized void made(IFile file) {
		made.add(file);
	}

	synchronized void arrived(IProject project) {
		projects.add(project);
	}

	synchronized boolean awaits(IProject project) {
		return projects.contains(project);
	}

	synchronized boolean isEmpty() {
		return moves.isEmpty() && made.isEmpty() && projects.isEmpty();
	}

	/** Takes all out. */
	synchronized Batch take() {
		Batch batch = new Batch(moves, made, projects);
		moves = new ArrayList<>();
		made = new LinkedHashSet<>();
		projects = new LinkedHashSet<>();
		return batch;
	}
}
