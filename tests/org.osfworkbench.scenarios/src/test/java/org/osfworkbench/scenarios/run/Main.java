package org.osfworkbench.scenarios.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.osfworkbench.scenarios.format.FormatException;
import org.osfworkbench.scenarios.format.Scenario;
import org.osfworkbench.scenarios.format.ScenarioReader;
import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.scenarios.world.World;

/** Runs files of scenarios in every kind of world. The last line says how many passed and failed; the exit code is 0 if none failed. */
public final class Main {

	private static final long SEED = 1;

	private final PrintStream out;
	private int passed;
	private int failed;

	private Main(PrintStream out) {
		this.out = out;
	}

	/** Each argument is a file. */
	public static void main(String[] files) {
		Main main = new Main(new PrintStream(System.out, true, StandardCharsets.UTF_8));
		for (String file : files) {
			main.run(Path.of(file));
		}
		main.out.println(main.passed + " passed, " + main.failed + " failed");
		System.exit(main.failed == 0 && main.passed > 0 ? 0 : 1);
	}

	private void run(Path file) {
		try {
			List<Scenario> scenarios = ScenarioReader.read(file);
			for (World.Kind kind : Worlds.all()) {
				scenarios.forEach(scenario -> run(scenario, kind));
			}
		} catch (IOException | FormatException e) {
			failed++;
			out.println("FAILED " + file + ": " + e.getMessage());
		}
	}

	private void run(Scenario scenario, World.Kind kind) {
		Platform platform = scenario.platform().orElse(Platform.POSIX);
		if (!kind.has(platform)) {
			out.println("left out " + scenario.id() + " (" + kind.name() + "): needs a disk that is " + platform.word());
			return;
		}
		List<String> failures = play(scenario, kind, platform);
		if (failures.isEmpty()) {
			passed++;
		} else {
			failed++;
			out.println("FAILED " + scenario + " (" + kind.name() + ")");
			failures.forEach(failure -> out.println("    " + failure));
		}
	}

	/** A scenario in a new world; an exception is a failure like any other. */
	static List<String> play(Scenario scenario, World.Kind kind, Platform platform) {
		try (World world = kind.open(platform, SEED)) {
			return ScenarioRun.play(scenario, world);
		} catch (RuntimeException | StackOverflowError e) {
			List<String> text = new ArrayList<>(List.of(e.toString()));
			List.of(e.getStackTrace()).stream().limit(12).forEach(frame -> text.add("    at " + frame));
			return text;
		}
	}
}
