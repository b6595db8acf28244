package org.osfworkbench.commands;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osfworkbench.cli.command.Keyboard;
import org.osfworkbench.cli.command.OsfCommand;
import org.osfworkbench.cli.command.Session;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.workspace.account.TokenStore;

/**
 * Runs commands without a process of their own: what a process would add is tried in {@link OsfCommandTest}. Immutable but for the tokens that
 * are kept.
 */
final class InProcess {

	/** Keeps tokens in memory; a full one takes none, as on a computer without a keyring. */
	static final class Tokens implements TokenStore {

		private final Map<String, Stored> kept = new ConcurrentHashMap<>();
		private final boolean full;

		Tokens(boolean full) {
			this.full = full;
		}

		@Override
		public List<String> hostIds() {
			return List.copyOf(kept.keySet());
		}

		@Override
		public Optional<Stored> load(String hostId) {
			return Optional.ofNullable(kept.get(hostId));
		}

		@Override
		public boolean store(String hostId, Stored stored) {
			if (!full) {
				kept.put(hostId, stored);
			}
			return !full;
		}

		@Override
		public void remove(String hostId) {
			kept.remove(hostId);
		}
	}

	private final Map<String, String> environment;
	private final Tokens tokens;
	private final String input;
	private final boolean person;

	InProcess(Map<String, String> environment, Tokens tokens) {
		this(environment, tokens, "", false);
	}

	private InProcess(Map<String, String> environment, Tokens tokens, String input, boolean person) {
		this.environment = Map.copyOf(environment);
		this.tokens = tokens;
		this.input = input;
		this.person = person;
	}

	InProcess with(String name, String value) {
		Map<String, String> more = new HashMap<>(environment);
		more.put(name, value);
		return new InProcess(more, tokens, input, person);
	}

	/** Lines that a pipe brings. */
	InProcess piped(String lines) {
		return new InProcess(environment, tokens, lines, false);
	}

	/** A person at a terminal who types these lines. */
	InProcess typed(String lines) {
		return new InProcess(environment, tokens, lines, true);
	}

	Result osf(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Keyboard keyboard = new Keyboard(new ByteArrayInputStream(input.getBytes(Charset.defaultCharset())), person, question -> Optional.empty());
		Session session = new Session(environment, stream(out), stream(err), new CancelSource(), "0", keyboard, () -> tokens);
		int exit = OsfCommand.run(session, Arrays.asList(arguments));
		return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}
}
