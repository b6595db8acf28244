package org.osfworkbench.cli.output;

import java.io.PrintStream;
import java.util.List;

/** Where a command writes: results to the standard output, everything else to the standard error. */
public final class Output {

	private final PrintStream out;
	private final PrintStream err;
	private final boolean json;

	/**
	 * Makes an output.
	 *
	 * @param out for results
	 * @param err for notes and errors
	 * @param json whether results are JSON lines
	 */
	public Output(PrintStream out, PrintStream err, boolean json) {
		this.out = out;
		this.err = err;
		this.json = json;
	}

	/**
	 * Writes one result.
	 *
	 * @param row the result for programs
	 * @param text the result for people
	 */
	public void result(Row row, String text) {
		out.println(json ? row.json() : printable(text));
		out.flush();
	}

	/**
	 * Writes one result that takes several lines for people.
	 *
	 * @param row the result for programs
	 * @param lines the result for people
	 */
	public void result(Row row, List<String> lines) {
		if (json) {
			out.println(row.json());
		} else {
			lines.forEach(line -> out.println(printable(line)));
		}
		out.flush();
	}

	/**
	 * Writes one line that is no result, for people only.
	 *
	 * @param text the line
	 */
	public void note(String text) {
		err.println(printable(text));
		err.flush();
	}

	/**
	 * A text that cannot steer a terminal: names on a server may hold any character.
	 *
	 * @param text any text
	 * @return the text with a question mark for each control character
	 */
	public static String printable(String text) {
		return text.replaceAll("[\\p{Cntrl}\u0080-\u009f\u202a-\u202e\u2066-\u2069]", "?"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
