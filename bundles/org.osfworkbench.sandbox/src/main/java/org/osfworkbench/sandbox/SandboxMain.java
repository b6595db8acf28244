package org.osfworkbench.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.osfworkbench.sandbox.faults.Fault;

/**
 * Starts a sandbox from a shell: {@code --data DIR [--port P] [--seed FILE] [--token-file FILE]
 * [--fault FAULT]...}. The token of the first
 * user comes from the file or the environment variable {@code OSF_TOKEN}, never from an argument, which other users of the
 * machine could read. Prints {@code sandbox ready: URL} when usable, and runs until it is killed.
 */
@SuppressWarnings("nls") // option names; messages follow the command's fixed form that scripts wait for
public final class SandboxMain {

	private SandboxMain() {
	}

	/** Runs until the process is ended. */
	public static void main(String[] arguments) throws InterruptedException {
		int status = run(arguments, System.getenv(), System.out, System.err);
		if (status != 0) {
			System.exit(status);
		}
		new CountDownLatch(1).await();
	}

	private static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
		try {
			Sandbox sandbox = Sandbox.start(options(arguments, environment));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(sandbox, err)));
			out.println("sandbox ready: " + sandbox.baseUrl());
			out.flush();
			return 0;
		} catch (IllegalArgumentException e) {
			err.println(e.getMessage());
			err.println("usage: --data DIR [--port P] [--seed FILE] [--token-file FILE] [--fault FAULT]...");
			return 2;
		} catch (IOException e) {
			err.println("sandbox not started: " + e.getMessage());
			return 1;
		}
	}

	static SandboxOptions options(String[] arguments, Map<String, String> environment) throws IOException {
		Optional<SandboxOptions> options = Optional.empty();
		for (int i = 0; i + 1 < arguments.length; i += 2) {
			if (arguments[i].equals("--data")) {
				options = Optional.of(SandboxOptions.in(Path.of(arguments[i + 1])));
			}
		}
		SandboxOptions result = options.orElseThrow(() -> new IllegalArgumentException("--data is missing"));
		String token = environment.getOrDefault("OSF_TOKEN", "");
		result = token.isBlank() ? result : result.token(token.strip());
		for (int i = 0; i < arguments.length; i += 2) {
			if (i + 1 == arguments.length) {
				throw new IllegalArgumentException(arguments[i] + " has no value");
			}
			result = with(result, arguments[i], arguments[i + 1]);
		}
		return result;
	}

	private static SandboxOptions with(SandboxOptions options, String name, String value) throws IOException {
		return switch (name) {
			case "--data" -> options;
			case "--port" -> options.port(port(value));
			case "--seed" -> options.seed(Path.of(value));
			case "--token-file" -> options.token(Files.readString(Path.of(value)).strip());
			case "--fault" -> options.fault(Fault.parse(value));
			default -> throw new IllegalArgumentException("unknown option " + name);
		};
	}

	private static int port(String value) {
		try {
			int port = Integer.parseInt(value);
			if (port >= 0 && port <= 0xFFFF) {
				return port;
			}
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("--port needs a number", e);
		}
		throw new IllegalArgumentException("--port needs a number from 0 to 65535");
	}

	private static void close(Sandbox sandbox, PrintStream err) {
		try {
			sandbox.close();
		} catch (IOException e) {
			err.println(e.getMessage());
		}
	}
}
