package org.osfworkbench.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

import org.osfworkbench.bench.Figure.Anchor;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.Kind;

/** Syncs that find nothing to do. */
final class NoOps {

	/**
	 * What came out.
	 *
	 * @param listed seconds with a list of everything
	 * @param listing seconds for the list of everything alone, as many requests at once as the client lets pass
	 * @param listRequests how many requests the former took
	 * @param hinted seconds with the hint that nothing changed
	 * @param hintRequests how many requests that took
	 * @param unison seconds of Unison on two local trees
	 */
	record Times(double listed, double listing, int listRequests, double hinted, int hintRequests, OptionalDouble unison, OptionalDouble rclone,
			OptionalDouble osfclient) {
	}

	private NoOps() {
	}

	static Times measure(Workshop workshop, int folders, int files) throws Exception {
		Path tree = workshop.tree(folders, files, false);
		Server server = workshop.until(Server.start(workshop.place("server"), folders, files, Workshop.TEXT));
		RemoteTree remote = server.tree();
		Link link = workshop.until(new Link(tree, workshop.place("own")));
		workshop.say("first sync of " + folders * files + " files");
		link.sync(remote);
		Requests all = new Requests(remote, false);
		Requests hint = new Requests(remote, true);
		link.sync(remote);
		double[] medians = Rounds.medians(workshop.rounds(), () -> Rounds.seconds(() -> link.sync(all)), () -> Rounds.seconds(() -> list(link, remote)));
		link.sync(remote); // a sync without a mark has forgotten it
		double[] hinted = Rounds.medians(workshop.rounds(), () -> Rounds.seconds(() -> link.sync(hint)));
		Path copy = copy(workshop, folders, files);
		Peers peers = new Peers(workshop);
		return new Times(medians[0], medians[1], all.all() / workshop.rounds(), hinted[0], hint.all() / workshop.rounds(),
				peers.unisonNoOp(tree, copy), peers.rcloneNoOp(tree, copy), peers.osfclientList(server));
	}

	private static Path copy(Workshop workshop, int folders, int files) throws Exception {
		Path copy = workshop.place("copy");
		new Command(workshop.log("cp"), "cp", "-a", workshop.tree(folders, files, false) + "/.", copy.toString()).seconds(10 * Peers.PATIENCE_SECONDS);
		return copy;
	}

	private static void list(Link link, RemoteTree remote) throws Exception {
		List<RemoteItem> root = remote.list(remote.rootId(), Cancellation.NEVER);
		link.workers().all(root.stream().filter(item -> item.kind() == Kind.FOLDER)
				.map(item -> (java.util.concurrent.Callable<Integer>) () -> remote.list(item.id(), Cancellation.NEVER).size()).toList());
	}

	static Figure requests(String id, String what, int requests, int limit) {
		return Figure.atMost(id, what, "requests", requests, Anchor.NONE, limit);
	}
}
