package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.sandbox.faults.Fault;
import org.osfworkbench.sandbox.faults.UnfitFaultException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code osf sandbox}: a local OSF until it is interrupted. Prints {@code sandbox ready: URL}, or as JSON {@code url} and {@code data}. The
 * token of its first user is taken from {@code --token-file} or {@code OSF_TOKEN}; without one it makes one in the file {@code token} of
 * the data folder. With {@code --fault} it misbehaves as told, from the start.
 */
@Command(name = "sandbox")
@SuppressWarnings("nls") // names of options, and a line that scripts wait for
final class SandboxCommand implements Callable<Integer> {

	private static final int LAST_PORT = 0xFFFF;

	private final Session session;

	@Option(names = "--port", paramLabel = "P", defaultValue = "0", descriptionKey = "sandbox.port")
	private int port;

	@Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "sandbox.data")
	private Path data = Path.of("");

	@Option(names = "--seed", paramLabel = "FILE", descriptionKey = "sandbox.seed")
	private Optional<Path> seed = Optional.empty();

	@Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "sandbox.token-file")
	private Optional<Path> tokenFile = Optional.empty();

	@Option(names = "--fault", paramLabel = "FAULT", completionCandidates = FaultNames.class, descriptionKey = "sandbox.fault")
	private List<String> faults = List.of();

	@Option(names = "--json", descriptionKey = "option.json")
	private boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "option.help")
	private boolean help;

	/** What can be switched, as a person writes it. */
	private static final class FaultNames implements Iterable<String> {

		@Override
		public Iterator<String> iterator() {
			return Stream.of(Fault.Switch.values()).map(name -> name.name().toLowerCase(Locale.ROOT).replace('_', '-')).iterator();
		}
	}

	SandboxCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		Output output = session.output(json);
		try (Sandbox sandbox = Sandbox.start(options())) {
			output.result(new Row().with("url", sandbox.baseUrl().toString()).with("data", data.toString()), "sandbox ready: " + sandbox.baseUrl());
			untilCancelled(session.cancellation());
			return Integer.valueOf(ExitCode.DONE.number());
		} catch (UsageException e) {
			output.note("osf: " + e.getMessage());
			return Integer.valueOf(ExitCode.USAGE.number());
		} catch (UnfitFaultException e) {
			output.note("osf: " + NLS.bind(Messages.SandboxCommand_value, e.getMessage()));
			return Integer.valueOf(ExitCode.USAGE.number());
		} catch (IOException e) {
			output.note("osf: " + Explanation.of(e));
			return Integer.valueOf(ExitCode.PROBLEMS_REMAIN.number());
		}
	}

	private SandboxOptions options() throws UsageException {
		if (port < 0 || port > LAST_PORT) {
			throw new UsageException(Messages.SandboxCommand_port);
		}
		SandboxOptions options = SandboxOptions.in(data).port(port);
		SandboxOptions seeded = seed.isPresent() ? options.seed(seed.get()) : options;
		Optional<Token> token = new Surroundings(session.environment()).token(tokenFile);
		SandboxOptions owned = token.isPresent() ? seeded.token(token.get().secret()) : seeded;
		for (String fault : faults) {
			owned = owned.fault(fault(fault));
		}
		return owned;
	}

	private static Fault fault(String text) throws UsageException {
		try {
			return Fault.parse(text);
		} catch (@SuppressWarnings("unused") IllegalArgumentException e) { // its words are not in the person's language
			throw new UsageException(NLS.bind(Messages.SandboxCommand_fault, text, String.join(", ", new FaultNames())));
		}
	}

	private static void untilCancelled(Cancellation cancellation) {
		CountDownLatch end = new CountDownLatch(1);
		try (Cancellation.Registration registration = cancellation.onCancel(end::countDown)) {
			end.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
