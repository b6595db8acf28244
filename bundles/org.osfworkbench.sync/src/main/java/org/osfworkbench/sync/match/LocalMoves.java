package org.osfworkbench.sync.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.Tree;

/**
 * Recognises what was moved here: folders by at least half of their files, then single files by their bytes ({@code sync-design.md},
 * section 4, rules (b) and (c)).
 */
final class LocalMoves {

	/** Bytes that so many new files of one name have point to no folder. Else a million empty files would be compared with each other. */
	private static final int TOO_COMMON = 256;

	private final Tree<BaseFacts> base;
	private final Map<Content, List<Node<LocalFacts>>> fresh = new HashMap<>();
	private final Map<Named, List<Node<LocalFacts>>> named = new HashMap<>();

	/** Bytes under a name: in a folder that moved they have the same. */
	private record Named(String key, Content content) {
	}

	LocalMoves(Tree<BaseFacts> base, Tree<LocalFacts> local) {
		this.base = base;
		collectFresh(local.root());
	}

	private void collectFresh(Node<LocalFacts> folder) {
		folder.eachChild(child -> {
			Content content = child.facts().content();
			if (child.link() == null && child.known() && child.kind() == Kind.FILE && content != null) {
				fresh.computeIfAbsent(content, key -> new ArrayList<>(1)).add(child);
				named.computeIfAbsent(new Named(child.key(), content), key -> new ArrayList<>(1)).add(child);
			}
			collectFresh(child);
		});
	}

	/**
	 * Pairs.
	 *
	 * @param below pairs by place what is below a folder that was found
	 */
	void find(Consumer<Node<BaseFacts>> below) {
		if (!fresh.isEmpty()) {
			folders(base.root(), below);
			files();
		}
	}

	private void folders(Node<BaseFacts> folder, Consumer<Node<BaseFacts>> below) {
		if (isUnknown(folder)) {
			return;
		}
		for (Node<BaseFacts> child : folder.children()) {
			Entry entry = Matcher.of(child);
			if (child.kind() == Kind.FOLDER && entry.local() == null) {
				Node<LocalFacts> found = best(child);
				if (found != null) {
					entry.local(found);
					below.accept(child);
				}
			}
			folders(child, below);
		}
	}

	private @Nullable Node<LocalFacts> best(Node<BaseFacts> lost) {
		List<Node<BaseFacts>> files = new ArrayList<>();
		files(lost, files);
		Map<Node<LocalFacts>, Integer> votes = new IdentityHashMap<>();
		for (Node<BaseFacts> file : files) {
			vote(lost, file, votes);
		}
		int most = votes.values().stream().max(Comparator.naturalOrder()).orElse(0);
		List<Node<LocalFacts>> first = votes.entrySet().stream().filter(vote -> vote.getValue() == most).map(Map.Entry::getKey).toList();
		return first.size() == 1 && most * 2 >= files.size() ? first.get(0) : null;
	}

	private static void files(Node<BaseFacts> folder, List<Node<BaseFacts>> files) {
		for (Node<BaseFacts> child : folder.children()) {
			if (child.kind() == Kind.FILE) {
				files.add(child);
			}
			files(child, files);
		}
	}

	private void vote(Node<BaseFacts> lost, Node<BaseFacts> file, Map<Node<LocalFacts>, Integer> votes) {
		Content content = file.facts().content();
		List<Node<LocalFacts>> equal = content == null ? List.of()
				: named.getOrDefault(new Named(file.key(), content), List.of());
		if (equal.size() > TOO_COMMON) {
			return;
		}
		for (Node<LocalFacts> candidate : equal) {
			Node<LocalFacts> folder = candidate.link() == null ? top(lost, file, candidate) : null;
			if (folder != null && folder.link() == null) {
				votes.merge(folder, 1, Integer::sum);
			}
		}
	}

	// the folder in which the candidate is where the file was in the lost folder
	private static @Nullable Node<LocalFacts> top(Node<BaseFacts> lost, Node<BaseFacts> file, Node<LocalFacts> candidate) {
		Node<BaseFacts> before = file;
		Node<LocalFacts> now = candidate;
		while (before != null && now != null && before != lost) {
			if (!before.key().equals(now.key())) {
				return null;
			}
			before = before.parent();
			now = now.parent();
		}
		return now;
	}

	private void files() {
		Map<Content, List<Node<BaseFacts>>> lost = new HashMap<>();
		collectLost(base.root(), lost);
		lost.forEach((content, before) -> {
			List<Node<LocalFacts>> now = fresh.getOrDefault(content, List.of()).stream().filter(node -> node.link() == null).toList();
			if (before.size() == 1 && now.size() == 1 && content.size() > 0) {
				Matcher.of(before.get(0)).local(now.get(0));
			}
		});
	}

	private static void collectLost(Node<BaseFacts> folder, Map<Content, List<Node<BaseFacts>>> lost) {
		if (isUnknown(folder)) {
			return;
		}
		folder.eachChild(child -> {
			Content content = child.facts().content();
			if (Matcher.of(child).local() == null && content != null) {
				lost.computeIfAbsent(content, key -> new ArrayList<>(1)).add(child);
			}
			collectLost(child, lost);
		});
	}

	private static boolean isUnknown(Node<BaseFacts> folder) {
		Node<LocalFacts> here = Matcher.of(folder).local();
		return here != null && !here.known();
	}
}
