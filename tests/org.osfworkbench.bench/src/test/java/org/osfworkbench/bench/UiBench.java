package org.osfworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osfworkbench.bench.Figure.Anchor;

/**
 * Shows what was measured in a workbench beside the goals: {@code FILE ui [--only P13,P14] [--json FILE]}. The file has a line for each thing that
 * was measured, with its name and the value of each round.
 */
public final class UiBench {

	private static final double LISTING_LIMIT = 100;
	private static final double HELD_LIMIT = 50;
	private static final double SAVE_LIMIT = 500;

	private final Map<String, double[]> measured = new HashMap<>();

	private UiBench(Path file) throws IOException {
		for (String line : Files.readAllLines(file)) {
			String[] words = line.split(" ");
			measured.put(words[0], Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray());
		}
	}

	public static void main(String[] arguments) throws IOException {
		Options options = Options.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
		List<Figure> figures = of(Path.of(arguments[0])).stream().filter(figure -> options.wants(figure.id())).toList();
		System.out.println(Machine.describe());
		System.out.println(Report.HEAD);
		figures.forEach(figure -> System.out.println(Report.line(figure)));
		if (options.json().isPresent()) {
			Files.writeString(options.json().get(), Report.json(Machine.describe(), figures));
		}
	}

	static List<Figure> of(Path file) throws IOException {
		UiBench bench = new UiBench(file);
		List<Figure> figures = new ArrayList<>();
		if (bench.measured.containsKey("save.firstByte")) {
			figures.add(bench.save());
		}
		if (bench.measured.containsKey("listing.firstRows")) {
			figures.addAll(bench.listing());
		}
		return figures;
	}

	private Figure save() {
		return Figure.atMost("P13", "save of one file among " + Report.number(median("save.files")) + " to the first byte of its PUT", "ms",
				median("save.firstByte"), Anchor.NONE, SAVE_LIMIT).noting("of which " + Report.number(median("save.delay")) + " ms are the pause after a save");
	}

	private List<Figure> listing() {
		String what = "cold listing of " + Report.number(median("listing.entries")) + " entries in the Explorer";
		double roundTrip = median("listing.roundTrip");
		return List.of(
				Figure.atMost("P14", what + ", first rows", "ms", median("listing.firstRows"), new Anchor("round trip + 100 ms", roundTrip + LISTING_LIMIT), 1)
						.noting("the round trip takes " + Report.number(roundTrip) + " ms" + plain()),
				Figure.atMost("P14", "the same", "requests", median("listing.requests"), Anchor.NONE, 1),
				Figure.atMost("P14", "the same, longest event in the user interface's thread", "ms", median("listing.longestEvent"), Anchor.NONE, HELD_LIMIT));
	}

	/** How much of the time is the server's. */
	private String plain() {
		return measured.containsKey("listing.plain") ? ", this list by a client that only reads it " + Report.number(median("listing.plain")) + " ms" : "";
	}

	private double median(String name) {
		return Rounds.median(measured.get(name));
	}
}
