package org.osfworkbench.commands;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

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
	private final BiConsumer<URI, CancelSource> browser;

	InProcess(Map<String, String> environment, Tokens tokens) {
		this(environment, tokens, "", false, (address, interruption) -> {
			throw new AssertionError("no browser is expected");
		});
	}

	private InProcess(Map<String, String> environment, Tokens tokens, String input, boolean person, BiConsumer<URI, CancelSource> browser) {
		this.environment = Map.copyOf(environment);
		this.tokens = tokens;
		this.input = input;
		this.person = person;
		this.browser = browser;
	}

	InProcess with(String name, String value) {
		Map<String, String> more = new HashMap<>(environment);
		more.put(name, value);
		return new InProcess(more, tokens, input, person, browser);
	}

	/** Lines that a pipe brings. */
	InProcess piped(String lines) {
		return new InProcess(environment, tokens, lines, false, browser);
	}

	/** A person at a terminal who types these lines. */
	InProcess typed(String lines) {
		return new InProcess(environment, tokens, lines, true, browser);
	}

	/** A person at a terminal with a browser, which is given the address and what interrupts the command. */
	InProcess browsing(BiConsumer<URI, CancelSource> shown) {
		return new InProcess(environment, tokens, input, true, shown);
	}

	Result osf(String... arguments) {
		return osf(new CancelSource(), arguments);
	}

	/** A command that is interrupted when the source is cancelled. */
	Result osf(CancelSource cancel, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Keyboard keyboard = new Keyboard(new ByteArrayInputStream(input.getBytes(Charset.defaultCharset())), person, question -> Optional.empty());
		Session session = new Session(environment, stream(out), stream(err), cancel, "0", keyboard, () -> tokens,
				address -> browser.accept(address, cancel));
		int exit = OsfCommand.run(session, Arrays.asList(arguments));
		return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}
}
