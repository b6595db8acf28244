package org.osfworkbench.ui.explorer;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.User;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.ExplorerTree;
import org.osfworkbench.ui.explorer.model.LoadState;
import org.osfworkbench.ui.explorer.model.Reveal;
import org.osfworkbench.ui.explorer.model.SearchNode;
import org.osfworkbench.ui.explorer.model.UserNode;
import org.osfworkbench.workspace.link.Link;

/** Finds rows that are not loaded yet: by a link of the workspace, a pasted address, an id, or words. On the user interface's thread. */
final class Finder {

	private final ExplorerSession session;
	/** Shows the node that was opened last, once it is listed. */
	private @Nullable Runnable afterOpening;
	/** What is looked for, in the tree of now. */
	private Reveal.@Nullable Target wanted;

	Finder(ExplorerSession session) {
		this.session = session;
	}

	/** Told after the rows below a row have changed. */
	void changed(BranchNode branch) {
		Runnable waiting = afterOpening;
		if (waiting != null && branch == tree().opened() && branch.state() instanceof LoadState.Loaded) {
			afterOpening = null;
			waiting.run();
		}
		next();
	}

	/** Selects the row of a link, as soon as it is listed. */
	void reveal(Link link) {
		if (link.hostId().equals(tree().hostId())) {
			reveal(Reveal.Target.of(link));
		}
	}

	private void reveal(Reveal.Target target) {
		wanted = target;
		next();
	}

	private void next() {
		Reveal.Target target = wanted;
		if (target == null) {
			return;
		}
		switch (Reveal.next(tree(), target)) {
		case Reveal.Step.Wait wait -> {
			return;
		}
		case Reveal.Step.Expand(BranchNode branch) -> session.viewer().ifPresent(known -> known.expand(branch));
		case Reveal.Step.Select(ExplorerNode row) -> {
			wanted = null;
			session.viewer().ifPresent(known -> known.select(row));
		}
		case Reveal.Step.Open(String nodeId) -> {
			wanted = null;
			showNode(nodeId, branch -> reveal(target));
		}
		}
	}

	/**
	 * Opens what a link or id stands for: a project, a file in its folder, or a person.
	 *
	 * @param text what was entered
	 * @param success called once it is there
	 * @param failure told in words for people why not
	 */
	void open(String text, Runnable success, Consumer<String> failure) {
		ExplorerTree target = tree();
		session.schedule(new FindLinkJob(session.accounts(), target.hostId(), text, found -> session.onUi(() -> {
			if (target == tree()) {
				success.run();
				show(found);
			}
		}), words -> session.onUi(() -> failure.accept(words))));
	}

	private void show(FindLinkJob.Found found) {
		switch (found) {
		case FindLinkJob.Found.OfNode(String nodeId) -> showNode(nodeId, row -> session.viewer().ifPresent(viewer -> {
			viewer.select(row);
			viewer.expand(row);
		}));
		case FindLinkJob.Found.OfFile(RemoteFile file) -> reveal(Reveal.Target.of(file));
		case FindLinkJob.Found.OfPerson(User user) -> showFound(Optional.of(new UserNode(null, user)));
		}
	}

	/** Shows a node under the opened ones, or where it is already. */
	private void showNode(String nodeId, Consumer<BranchNode> success) {
		ExplorerTree target = tree();
		String ownKey = target.projects().key() + target.opened().keyOf(nodeId).substring(target.opened().key().length());
		Optional<BranchNode> own = target.branch(ownKey);
		if (own.isPresent()) {
			success.accept(own.get());
			return;
		}
		target.opened().add(nodeId);
		afterOpening = () -> target.branch(target.opened().keyOf(nodeId)).ifPresent(success);
		session.viewer().ifPresent(viewer -> {
			viewer.changed(target.projects());
			viewer.expand(target.opened());
		});
		session.reload(target.opened());
	}

	/**
	 * Asks the server for projects and people.
	 *
	 * @param text what to look for; blank to look for nothing
	 */
	void search(String text) {
		String words = text.strip();
		boolean same = tree().found().filter(row -> row instanceof SearchNode search && search.text().equals(words)).isPresent();
		if (!same) {
			showFound(words.isEmpty() ? Optional.empty() : Optional.of(new SearchNode(words)));
		}
	}

	private void showFound(Optional<BranchNode> row) {
		if (row.isEmpty() && tree().found().isEmpty()) {
			return;
		}
		tree().show(row);
		session.viewer().ifPresent(viewer -> {
			viewer.changed(tree().projects());
			row.ifPresent(found -> viewer.viewer().setExpandedState(found, true));
			row.filter(UserNode.class::isInstance).ifPresent(viewer::select);
		});
	}

	private ExplorerTree tree() {
		return session.tree();
	}
}
