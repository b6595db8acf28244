package org.osfworkbench.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What comes in by the standard input: answers of a person, or lines that a script pipes in. Never closes the input. Not safe for several
 * threads.
 */
public final class Keyboard {

	/** Reads what must not be seen while it is typed. */
	@FunctionalInterface
	public interface Hidden {

		/**
		 * Asks and waits.
		 *
		 * @param question for the person
		 * @return what was typed, or empty if this terminal cannot hide it, or at the end of the input
		 */
		Optional<char[]> ask(String question);
	}

	private final BufferedReader reader;
	private final boolean person;
	private final Hidden hidden;

	/**
	 * Takes the standard input.
	 *
	 * @param in read in the platform's character set, as terminals write it
	 * @param person whether somebody sits there who can be asked
	 * @param hidden how a person types secrets; asked only if there is a person
	 */
	public Keyboard(InputStream in, boolean person, Hidden hidden) {
		this.reader = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
		this.person = person;
		this.hidden = hidden;
	}

	/**
	 * Whether somebody can be asked.
	 *
	 * @return true at a terminal
	 */
	public boolean person() {
		return person;
	}

	/**
	 * Waits for a line.
	 *
	 * @return the line, or empty at the end
	 * @throws IOException if the input cannot be read
	 */
	public Optional<String> line() throws IOException {
		return Optional.ofNullable(reader.readLine());
	}

	/**
	 * Waits for a secret: typed unseen by a person, or the next line of a pipe.
	 *
	 * @param question for a person; a pipe is not asked
	 * @return the secret, or empty if there is none, or it would be seen
	 * @throws IOException if the input cannot be read
	 */
	public Optional<char[]> secret(String question) throws IOException {
		return person ? hidden.ask(question) : line().map(String::toCharArray);
	}
}
