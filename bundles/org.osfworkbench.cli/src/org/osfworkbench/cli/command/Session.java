package org.osfworkbench.cli.command;

import java.io.PrintStream;
import java.util.Map;

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
 */
public record Session(Map<String, String> environment, PrintStream out, PrintStream err, Cancellation cancellation, String version) {

	/** Copies the map. */
	public Session {
		environment = Map.copyOf(environment);
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
