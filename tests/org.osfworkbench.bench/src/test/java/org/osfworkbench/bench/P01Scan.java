package org.osfworkbench.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

import org.osfworkbench.bench.Figure.Anchor;

/** Looking at many files that did not change. */
final class P01Scan implements Measure {

	private static final int FILES = 100;
	private static final double OF_FIND = 1.5;
	private static final double OF_RCLONE = 1.2;

	@Override
	public String id() {
		return "P1";
	}

	@Override
	public List<Figure> take(Workshop workshop) throws Exception {
		int folders = workshop.scaled(1000);
		Path tree = workshop.tree(folders, FILES, false);
		Peers peers = new Peers(workshop);
		Link link = workshop.until(new Link(tree, workshop.place("own")));
		Synthetic remote = new Synthetic(folders, FILES, Contents.of(Workshop.TEXT));
		link.sync(remote);
		Scans scans = Scans.of(link);
		scans.run();
		double[] medians = Rounds.medians(workshop.rounds(), () -> Rounds.seconds(scans::run),
				() -> peers.find(tree).seconds(Peers.PATIENCE_SECONDS));
		OptionalDouble rclone = peers.rcloneList(tree);
		Figure figure = Figure.atMost(id(), "scan of " + folders * FILES + " unchanged files", "s", medians[0], new Anchor("find", medians[1]), OF_FIND)
				.beside("pyosf", peers.pyosfIndex(tree), Peers.ABSENT);
		return rclone.isEmpty() ? List.of(figure.beside("rclone", rclone, Peers.ABSENT))
				: List.of(figure, Figure.atMost(id(), "the same", "s", medians[0], new Anchor("rclone", rclone.getAsDouble()), OF_RCLONE));
	}
}
