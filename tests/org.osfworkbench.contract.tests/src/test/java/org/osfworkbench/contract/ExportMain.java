package org.osfworkbench.contract;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.export.Export;
import org.osfworkbench.export.ExportListener;
import org.osfworkbench.export.ExportOrder;

/** An export as a process of its own, so that it can be killed. Prints each file when it is complete. */
final class ExportMain {

	private ExportMain() {
	}

	public static void main(String[] arguments) throws Exception {
		ExportListener printing = new ExportListener() {
			@Override
			public void fetched(String path) {
				System.out.println(path);
			}
		};
		try (OsfClient client = OsfClientFactory.standalone().open(Hosts.sandbox(URI.create(arguments[0])),
				Optional.of(Token.of(System.getenv("OSF_TOKEN"))));
				Export export = Export.open(client, ExportOrder.everything(arguments[1]), Path.of(arguments[2]), printing, Clock.systemUTC())) {
			export.run(Cancellation.NEVER);
		}
	}
}
