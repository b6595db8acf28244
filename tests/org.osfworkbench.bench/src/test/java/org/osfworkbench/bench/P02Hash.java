package org.osfworkbench.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osfworkbench.bench.Figure.Anchor;
import org.osfworkbench.sync.disk.Sha256;

/** The hash that a scan needs. */
final class P02Hash implements Measure {

	private static final double SHARE = 0.9;
	private static final double MEGA = 1e6;

	@Override
	public String id() {
		return "P2";
	}

	@Override
	public List<Figure> take(Workshop workshop) throws Exception {
		long size = Noise.TWO_GIGABYTES / workshop.options().scale();
		Path file = Noise.file(workshop.place("hash").resolve("noise"), size);
		double[] medians = Rounds.medians(workshop.rounds(), () -> size / MEGA / Rounds.seconds(() -> hash(file)), () -> size / MEGA
				/ new Command(workshop.log("openssl"), "openssl", "dgst", "-sha256", file.toString()).seconds(Peers.PATIENCE_SECONDS));
		return List.of(Figure.atLeast(id(), "SHA-256 of " + size / 1_000_000 + " MB from a cached file", "MB/s", medians[0],
				new Anchor("openssl", medians[1]), SHARE).beside("rclone", speed(new Peers(workshop).rcloneHash(file), size), Peers.ABSENT));
	}

	static java.util.OptionalDouble speed(java.util.OptionalDouble seconds, long size) {
		return seconds.isPresent() ? java.util.OptionalDouble.of(size / MEGA / seconds.getAsDouble()) : seconds;
	}

	private static void hash(Path file) throws Exception {
		try (InputStream stream = Files.newInputStream(file)) {
			Sha256.of(stream);
		}
	}
}
