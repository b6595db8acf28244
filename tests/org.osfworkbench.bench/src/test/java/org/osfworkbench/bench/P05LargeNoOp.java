package org.osfworkbench.bench;

import java.util.List;

import org.osfworkbench.bench.Figure.Anchor;

/** A sync that finds nothing to do in a large tree. */
final class P05LargeNoOp implements Measure {

	private static final double OF_UNISON = 1.5;
	private static final double HINTED_SECONDS = 1.0;
	private static final int FILES = 100;

	@Override
	public String id() {
		return "P5";
	}

	@Override
	public List<Figure> take(Workshop workshop) throws Exception {
		int folders = workshop.scaled(1000);
		NoOps.Times times = NoOps.measure(workshop, folders, FILES);
		String what = "no-op sync, " + folders * FILES + " files in " + folders + " folders";
		double limit = OF_UNISON * times.unison().orElse(Double.NaN) + times.listing();
		return List.of(
				Figure.atMost(id(), what, "s", times.listed(), new Anchor("1.5 unison + " + times.listRequests() + " requests", limit), 1)
						.beside("unison local", times.unison(), Peers.ABSENT).beside("rclone local", times.rclone(), Peers.ABSENT)
						.beside("osfclient list", times.osfclient(), Peers.ABSENT).noting("requests alone " + Report.number(times.listing()) + " s"),
				NoOps.requests(id(), "the same", times.listRequests(), folders + 2),
				Figure.atMost(id(), "the same with the hint", "s", times.hinted(), Anchor.NONE, HINTED_SECONDS));
	}
}
