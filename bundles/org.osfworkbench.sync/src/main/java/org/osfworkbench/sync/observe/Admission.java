package org.osfworkbench.sync.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.Tree;

/** Who of those that this disk takes for one name takes part ({@code sync-scenarios.md}, Policy, 11). */
final class Admission<T> {

	/**
	 * Somebody who wants to take part.
	 *
	 * @param name as the server spells it
	 * @param recorded 0 if it is in the record at this very place, 1 if elsewhere, 2 if not
	 */
	record Candidate<T>(T item, String name, Kind kind, int recorded) {
	}

	private final Names names;
	private final Map<String, List<Candidate<T>>> byKey = new TreeMap<>();

	Admission(Names names) {
		this.names = names;
	}

	void add(Candidate<T> candidate) {
		byKey.computeIfAbsent(names.key(candidate.name()), key -> new ArrayList<>(1)).add(candidate);
	}

	/** Those of one name each, the one who takes part first. */
	List<List<Candidate<T>>> groups() {
		Comparator<Candidate<T>> order = Comparator.comparingInt((Candidate<T> one) -> one.recorded())
				.thenComparing(one -> one.kind() == Kind.FILE).thenComparing(Candidate::name, Admission::byCodePoint);
		byKey.values().forEach(group -> group.sort(order));
		return List.copyOf(byKey.values());
	}

	static Problem clash(Candidate<?> winner, Candidate<?> loser, String folder, Problem.Side side) {
		boolean shared = winner.kind() != loser.kind() && winner.name().equals(loser.name());
		String slash = shared || loser.kind() == Kind.FILE ? "" : "/"; //$NON-NLS-1$ //$NON-NLS-2$
		return problem(shared ? Problem.Kind.NAME_SHARED : Problem.Kind.CASE_CLASH, below(folder, loser.name()) + slash, side);
	}

	static Problem problem(Problem.Kind kind, String path, Problem.Side side) {
		return new Problem(kind, path, 1, Optional.of(side), Optional.empty());
	}

	static String below(String folder, String name) {
		return folder.isEmpty() ? name : folder + '/' + name;
	}

	/** The recorded folder that had the place of a folder, or null. */
	static @Nullable Node<BaseFacts> samePlace(Tree<BaseFacts> base, Node<?> folder) {
		Node<?> up = folder.parent();
		if (up == null) {
			return base.root();
		}
		Node<BaseFacts> above = samePlace(base, up);
		return above == null ? null : above.child(folder.key());
	}

	private static int byCodePoint(String one, String other) {
		return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
	}
}
