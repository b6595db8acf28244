package org.osfworkbench.scenarios.real;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;

/** One sync in a process of its own, to be killed. Says when it begins. Ends with 0 if nothing was left to do. */
public final class SyncProcess {

	static final String TOKEN = "SYNC_TOKEN";
	static final String BEGINS = "begins";

	private SyncProcess() {
	}

	/** The server's address and the folder of the computer. */
	public static void main(String[] arguments) throws Exception {
		Token token = Token.of(System.getenv(TOKEN));
		try (Machine machine = new Machine(Path.of(arguments[1]),
				OsfClientFactory.standalone().open(Hosts.sandbox(URI.create(arguments[0])), Optional.of(token)))) {
			System.out.println(BEGINS);
			Report report = machine.sync();
			System.out.println(report.status() + " " + report.problems());
			System.exit(report.status() == Status.OK ? 0 : 1);
		}
	}
}
