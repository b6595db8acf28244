package org.osfworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what the engine costs, beside the limits of the machine and beside other programs: {@code sync [--only P1,P4] [--rounds N]
 * [--size BYTES] [--json FILE]}. Goals are shown, never enforced.
 */
public final class Bench {

	private Bench() {
	}

	public static void main(String[] arguments) throws Exception {
		Options options;
		try {
			options = Options.parse(arguments);
		} catch (IllegalArgumentException e) {
			System.err.println("bench: " + e.getMessage());
			System.err.println(Options.USAGE);
			System.exit(2);
			return;
		}
		Workshop workshop = new Workshop(Path.of("target", "bench").toAbsolutePath(), options);
		System.out.println(Machine.describe());
		List<Figure> figures = measure(workshop, options);
		if (options.json().isPresent()) {
			Files.writeString(options.json().get(), Report.json(Machine.describe(), figures));
		}
		System.exit(0); // threads of connections may linger
	}

	private static List<Figure> measure(Workshop workshop, Options options) throws IOException {
		List<Figure> all = new ArrayList<>();
		System.out.println(Report.HEAD);
		for (Measure measure : measures()) {
			if (options.wants(measure.id())) {
				for (Figure figure : attempt(measure, workshop)) {
					all.add(figure);
					System.out.println(Report.line(figure));
				}
			}
		}
		return all;
	}

	/** One measure that fails does not keep the others from being taken. */
	private static List<Figure> attempt(Measure measure, Workshop workshop) throws IOException {
		workshop.say(measure.id());
		try {
			return measure.take(workshop);
		} catch (Exception e) {
			e.printStackTrace();
			return List.of(Figure.failed(measure.id(), e));
		} finally {
			workshop.tidy();
		}
	}

	static List<Measure> measures() {
		return List.of(new P01Scan(), new P02Hash(), new P03BothHashes(), new P04SmallNoOp(), new P05LargeNoOp(), new P08Heap(), new P09Million(),
				new P12FolderRename(), new P15Journal());
	}
}
