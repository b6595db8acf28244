package org.osfworkbench.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The system's browser, if this computer has a desktop. Others can read the arguments of a process, so only addresses without a secret are for
 * it. That nothing opens is no failure: whoever asks prints the address, too.
 */
@SuppressWarnings("nls") // programs and variables
final class Browser implements Consumer<URI> {

	private final String system;
	private final Map<String, String> environment;

	Browser(String system, Map<String, String> environment) {
		this.system = system.toLowerCase(Locale.ROOT);
		this.environment = environment;
	}

	@Override
	public void accept(URI address) {
		opener().ifPresent(words -> start(words, address));
	}

	private Optional<List<String>> opener() {
		if (system.contains("windows")) {
			return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
		}
		if (system.contains("mac")) {
			return Optional.of(List.of("open"));
		}
		boolean screen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
		return screen ? Optional.of(List.of("xdg-open")) : Optional.empty();
	}

	private static void start(List<String> words, URI address) {
		ProcessBuilder process = new ProcessBuilder(words);
		process.command().add(address.toString());
		process.environment().keySet().removeIf(name -> name.startsWith("OSF_")); // secrets are not a browser's business
		process.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
		try {
			process.start().getOutputStream().close();
		} catch (@SuppressWarnings("unused") IOException e) {
			// there is no such program here
		}
	}
}
