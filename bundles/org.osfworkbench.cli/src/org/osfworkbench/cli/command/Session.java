package org.osfworkbench.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.Cancellation;

/**
 * What a run of the command was given.
 *
 * @param environment variables of the process
 * @param out the standard output
 * @param err the standard error
 * @param cancellation cancelled when the person interrupts the command
 * @param version of the program, for {@code --version}
 * @param answers where a person types; empty if nobody sits at a terminal
 */
public record Session(Map<String, String> environment, PrintStream out, PrintStream err, Cancellation cancellation, String version,
		Optional<InputStream> answers) {

	/** Copies the map. */
	public Session {
		environment = Map.copyOf(environment);
	}

	/**
	 * Waits for a line of the person. The input is closed then, so a run can ask once.
	 *
	 * @return the line, or empty if there is nobody, or no more input
	 * @throws IOException if the input cannot be read
	 */
	public Optional<String> answer() throws IOException {
		if (answers.isEmpty()) {
			return Optional.empty();
		}
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(answers.get(), Charset.defaultCharset()))) {
			return Optional.ofNullable(reader.readLine());
		}
	}

	/**
	 * Where a command writes.
	 *
	 * @param json whether results are JSON lines
	 * @return the output
	 */
	public Output output(boolean json) {
		return new Output(out, err, json);
	}
}
