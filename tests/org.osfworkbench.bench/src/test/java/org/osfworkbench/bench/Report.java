package org.osfworkbench.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures for people and for programs. */
final class Report {

	static final String HEAD = String.format("%-4s %-58s %14s   %-34s %10s %-7s %s", "", "measure", "ours", "compared with", "ratio", "goal", "beside");

	private Report() {
	}

	static String line(Figure figure) {
		String against = figure.anchor().name().isEmpty() ? "" : figure.anchor().name() + " " + number(figure.anchor().value());
		String others = figure.others().entrySet().stream().map(other -> other.getKey() + " " + other.getValue()).collect(Collectors.joining(", "));
		String goal = (figure.more() ? ">= " : "<= ") + number(figure.goal());
		String verdict = Double.isNaN(figure.ours()) ? "FAILED" : figure.reached() ? "reached" : "missed";
		String note = figure.note().isEmpty() ? "" : " (" + figure.note() + ")";
		return String.format("%-4s %-58s %14s   %-34s %10s %-8s %-7s %s%s", figure.id(), figure.what(), number(figure.ours()) + " " + figure.unit(),
				against, number(figure.ratio()), goal, verdict, others, note);
	}

	/** Three digits that count. */
	static String number(double value) {
		if (Double.isNaN(value)) {
			return "-";
		}
		double size = Math.abs(value);
		String form = size >= 100 || size == Math.rint(size) ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
		return String.format(Locale.ROOT, form, value);
	}

	static String json(String machine, List<Figure> figures) {
		return figures.stream().map(Report::json).collect(Collectors.joining(",\n", "{\"machine\": " + text(machine) + ",\n\"figures\": [\n", "\n]}\n"));
	}

	private static String json(Figure figure) {
		String others = figure.others().entrySet().stream().map(other -> text(other.getKey()) + ": " + text(other.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		return "{\"id\": " + text(figure.id()) + ", \"what\": " + text(figure.what()) + ", \"unit\": " + text(figure.unit()) + ", \"ours\": "
				+ value(figure.ours()) + ", \"anchor\": " + text(figure.anchor().name()) + ", \"anchor_value\": " + value(figure.anchor().value())
				+ ", \"ratio\": " + value(figure.ratio()) + ", \"goal\": " + text((figure.more() ? ">= " : "<= ") + number(figure.goal()))
				+ ", \"reached\": " + figure.reached() + ", \"others\": " + others + ", \"note\": " + text(figure.note()) + "}";
	}

	private static String value(double number) {
		return Double.isFinite(number) ? Double.toString(number) : "null";
	}

	private static String text(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\p{Cntrl}]", " ") + '"';
	}
}
