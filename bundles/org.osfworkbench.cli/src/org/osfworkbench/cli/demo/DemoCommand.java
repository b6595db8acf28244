package org.osfworkbench.cli.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.osfworkbench.cli.command.Surroundings;
import org.osfworkbench.cli.command.UsageException;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job in the terminal: on a sandbox of its own, or on a server that is there already. */
@Command(name = "./run --headless")
@SuppressWarnings("nls") // names of options; texts are in help.properties
final class DemoCommand implements Callable<Integer> {

	private static final int LAST_PORT = 0xFFFF;

	private final PrintStream out;
	private final PrintStream err;
	private final Map<String, String> environment;
	private final Cancellation cancellation;

	@Option(names = "--sample", paramLabel = "FILE", required = true, hidden = true)
	private Path sample = Path.of("");

	@Option(names = "--url", paramLabel = "URL", descriptionKey = "demo.url")
	private Optional<URI> url = Optional.empty();

	@Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "demo.token-file")
	private Optional<Path> tokenFile = Optional.empty();

	@Option(names = "--port", paramLabel = "P", defaultValue = "0", descriptionKey = "demo.port")
	private int port;

	@Option(names = "--data", paramLabel = "DIR", descriptionKey = "demo.data")
	private Optional<Path> data = Optional.empty();

	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "demo.help")
	private boolean help;

	DemoCommand(PrintStream out, PrintStream err, Map<String, String> environment, Cancellation cancellation) {
		this.out = out;
		this.err = err;
		this.environment = environment;
		this.cancellation = cancellation;
	}

	@Override
	public Integer call() {
		return Commands.guarded(err, () -> {
			if (url.isPresent()) {
				onServer(url.get());
			} else if (data.isPresent()) {
				onSandbox(data.get());
			} else {
				onTemporarySandbox();
			}
		});
	}

	private void onServer(URI address) throws OsfException, IOException, CoreException, UsageException, UnexpectedException, InterruptedException {
		if (!Host.isSafe(address)) {
			throw new UsageException(Messages.DemoCommand_url);
		}
		Token token = new Surroundings(environment).token(tokenFile).orElseThrow(() -> new UsageException(Messages.DemoCommand_noToken));
		job(address, token);
	}

	private void onTemporarySandbox() throws OsfException, IOException, CoreException, UsageException, UnexpectedException, InterruptedException {
		Path folder = Files.createTempDirectory("osf-demo");
		try {
			onSandbox(folder);
		} finally {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.deleteIfExists(path);
				}
			}
		}
	}

	// OSF_TOKEN may be for the real OSF, so it is not sent to a sandbox of our own.
	private void onSandbox(Path folder) throws OsfException, IOException, CoreException, UsageException, UnexpectedException, InterruptedException {
		if (port < 0 || port > LAST_PORT) {
			throw new UsageException(Messages.DemoCommand_port);
		}
		try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).port(port))) {
			Optional<Token> given = new Surroundings(Map.of()).token(tokenFile);
			job(sandbox.baseUrl(), given.orElseGet(() -> Token.of(sandbox.token())));
		}
	}

	private void job(URI address, Token token) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		Told told = new Told();
		try (Services services = new Services(told)) {
			new MainJob(out, sample).run(new Stage(Hosts.sandbox(address), token, services, told, cancellation));
		}
	}
}
