package org.osfworkbench.bench;

import java.util.List;

import org.osfworkbench.bench.Figure.Anchor;

/** A sync that finds nothing to do in a tree of a usual size. */
final class P04SmallNoOp implements Measure {

	private static final double WARM_SECONDS = 1.0;
	private static final double HINTED_SECONDS = 0.3;
	private static final int FILES = 100;

	@Override
	public String id() {
		return "P4";
	}

	@Override
	public List<Figure> take(Workshop workshop) throws Exception {
		int folders = workshop.scaled(100);
		NoOps.Times times = NoOps.measure(workshop, folders, FILES);
		String what = "no-op sync, " + folders * FILES + " files in " + folders + " folders";
		return List.of(
				Figure.atMost(id(), what, "s", times.listed(), Anchor.NONE, WARM_SECONDS).beside("unison local", times.unison(), Peers.ABSENT)
						.beside("rclone local", times.rclone(), Peers.ABSENT).beside("osfclient list", times.osfclient(), Peers.ABSENT),
				NoOps.requests(id(), "the same", times.listRequests(), folders + 3),
				Figure.atMost(id(), "the same with the hint", "s", times.hinted(), Anchor.NONE, HINTED_SECONDS),
				NoOps.requests(id(), "the same with the hint", times.hintRequests(), 2));
	}
}
