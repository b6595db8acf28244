package org.osfworkbench.bench;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.osfworkbench.bench.Figure.Anchor;

/** Memory for a large file, up and down. */
final class P08Heap implements Measure {

	private static final double LIMIT_MEGABYTES = 64;
	private static final String HEAP = "96m";

	@Override
	public String id() {
		return "P8";
	}

	@Override
	public List<Figure> take(Workshop workshop) throws Exception {
		long size = workshop.options().size() / workshop.options().scale();
		Server server = workshop.until(Server.start(workshop.place("server"), 0, 0, ""));
		Path from = workshop.place("from");
		try (RandomAccessFile file = new RandomAccessFile(from.resolve("large.bin").toFile(), "rw")) {
			file.setLength(size);
		}
		Path into = workshop.place("into");
		Map<String, String> environment = Map.of("BENCH_URL", server.url().toString(), "BENCH_TOKEN", server.token());
		Map<String, Double> up = Child.run(workshop.log("up"), HEAP, environment, HeapOfSync.class, from.toString(), workshop.place("own-up").toString());
		Map<String, Double> down = Child.run(workshop.log("down"), HEAP, environment, HeapOfSync.class, into.toString(),
				workshop.place("own-down").toString());
		return List.of(figure("upload", size, up), figure("download", size, down));
	}

	private Figure figure(String what, long size, Map<String, Double> told) {
		return Figure.atMost(id(), "heap above idle, " + what + " of " + size / 1_000_000 + " MB", "MB", told.get("peak") - told.get("idle"), Anchor.NONE,
				LIMIT_MEGABYTES).noting("taken once, garbage included, heap limited to " + HEAP + ", " + Report.number(told.get("seconds")) + " s, a file of zeros");
	}
}
