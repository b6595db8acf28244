package org.osfworkbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.osfworkbench.bench.Figure.Anchor;

/**
 * How long the {@code osf} command needs to start, beside an empty headless Equinox application with the same settings of Java: {@code PRODUCT N
 * LAUNCHER... start [--rounds N] [--json FILE]}. The script around the command is part of it.
 */
public final class StartBench {

	private static final double GOAL = 1.5;
	private static final int LIMIT = 120;

	private StartBench() {
	}

	public static void main(String[] arguments) throws Exception {
		int count = Integer.parseInt(arguments[1]);
		List<String> launcher = List.of(arguments).subList(2, 2 + count);
		Options options = Options.parse(Arrays.copyOfRange(arguments, 2 + count, arguments.length));
		Path folder = Files.createDirectories(Path.of("target", "bench", "start").toAbsolutePath());
		List<String> empty = new EmptyEquinox(Path.of(arguments[0]), folder).make();
		Path log = folder.resolve("log");
		Command nothing = new Command(log, EmptyEquinox.words(launcher, empty));
		String osf = Path.of("osf").toAbsolutePath().toString();
		Command version = new Command(log, osf, "--version").with("OSF_NO_BUILD", "1").with("OSF_TOKEN", "");
		Command help = new Command(log, osf, "help").with("OSF_NO_BUILD", "1").with("OSF_TOKEN", "");
		for (Command first : List.of(nothing, version, help)) {
			first.seconds(LIMIT); // what is kept for the next start is made by the first
		}
		double[] medians = Rounds.medians(options.rounds(), () -> nothing.seconds(LIMIT), () -> version.seconds(LIMIT), () -> help.seconds(LIMIT));
		Anchor anchor = new Anchor("empty Equinox application", medians[0]);
		List<Figure> figures = List.of(Figure.atMost("P16", "osf --version", "s", medians[1], anchor, GOAL),
				Figure.atMost("P16", "osf help", "s", medians[2], anchor, GOAL));
		System.out.println(Machine.describe());
		System.out.println(Report.HEAD);
		figures.forEach(figure -> System.out.println(Report.line(figure)));
		if (options.json().isPresent()) {
			Files.writeString(options.json().get(), Report.json(Machine.describe(), figures));
		}
	}
}
