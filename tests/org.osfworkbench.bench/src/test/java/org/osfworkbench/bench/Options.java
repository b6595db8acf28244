package org.osfworkbench.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be measured, and how often.
 *
 * @param only numbers of measures; empty for all
 * @param rounds the median is taken of so many
 * @param size bytes of the large file of P8
 * @param scale parts of the usual numbers of files, for a look at whether everything works
 * @param json where the figures are written, too
 */
record Options(List<String> only, int rounds, long size, int scale, Optional<Path> json) {

	static final String USAGE = "usage: ./bench sync [--only P1,P4] [--rounds N] [--size BYTES] [--scale N] [--json FILE]";
	private static final Options USUAL = new Options(List.of(), 5, 5_000_000_000L, 1, Optional.empty());

	static Options parse(String... arguments) {
		if (arguments.length == 0 || !List.of("sync", "ui", "start").contains(arguments[0])) {
			throw new IllegalArgumentException("say what to measure: sync, ui or start");
		}
		Options options = USUAL;
		for (int index = 1; index < arguments.length; index += 2) {
			if (index + 1 == arguments.length) {
				throw new IllegalArgumentException(arguments[index] + " needs a value");
			}
			options = options.with(arguments[index], arguments[index + 1]);
		}
		return options;
	}

	private Options with(String name, String value) {
		return switch (name) {
			case "--only" -> new Options(Arrays.asList(value.toUpperCase(Locale.ROOT).split(",")), rounds, size, scale, json);
			case "--rounds" -> new Options(only, positive(value), size, scale, json);
			case "--size" -> new Options(only, rounds, Long.parseLong(value), scale, json);
			case "--scale" -> new Options(only, rounds, size, positive(value), json);
			case "--json" -> new Options(only, rounds, size, scale, Optional.of(Path.of(value)));
			default -> throw new IllegalArgumentException("unknown option " + name);
		};
	}

	private static int positive(String value) {
		int number = Integer.parseInt(value);
		if (number < 1) {
			throw new IllegalArgumentException("not a number of at least 1: " + value);
		}
		return number;
	}

	boolean wants(String id) {
		return only.isEmpty() || only.contains(id);
	}
}
