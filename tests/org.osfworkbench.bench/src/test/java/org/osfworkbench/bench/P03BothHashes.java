package org.osfworkbench.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osfworkbench.bench.Figure.Anchor;
import org.osfworkbench.sync.disk.Hashed;

/** Both hashes in one pass. */
final class P03BothHashes implements Measure {

	private static final double SHARE = 0.9;
	private static final double MEGA = 1e6;

	@Override
	public String id() {
		return "P3";
	}

	@Override
	public List<Figure> take(Workshop workshop) throws Exception {
		long size = Noise.TWO_GIGABYTES / workshop.options().scale();
		Path file = Noise.file(workshop.place("hash").resolve("noise"), size);
		double[] medians = Rounds.medians(workshop.rounds(), () -> size / MEGA / Rounds.seconds(() -> hash(file)),
				() -> size / MEGA / new Command(workshop.log("md5sum"), "md5sum", file.toString()).seconds(Peers.PATIENCE_SECONDS));
		return List.of(Figure.atLeast(id(), "MD5 and SHA-256 of " + size / 1_000_000 + " MB in one pass", "MB/s", medians[0],
				new Anchor("md5sum", medians[1]), SHARE));
	}

	private static void hash(Path file) throws Exception {
		try (InputStream stream = Files.newInputStream(file)) {
			Hashed.of(stream);
		}
	}
}
