package org.osfworkbench.export.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.export.bag.BagCheck;
import org.osfworkbench.export.crate.CrateCheck;
import org.osfworkbench.export.crate.RoCrate;

/** Checks a bag. Safe for use from any thread. */
public final class Verification {

	private Verification() {
	}

	/**
	 * Whether a bag is complete, unchanged and well described. Asks nobody.
	 *
	 * @param bag the folder
	 * @param progress told each file before it is read
	 * @param cancellation stops it
	 * @return what was found; empty if all is well
	 * @throws IOException if something that is there cannot be read
	 */
	public static List<Finding> offline(Path bag, Consumer<String> progress, Cancellation cancellation) throws IOException {
		List<Finding> findings = new ArrayList<>();
		BagCheck.check(bag, progress, cancellation)
				.forEach(found -> findings.add(new Finding(Finding.Kind.valueOf(found.kind().name()), found.path(), found.detail())));
		CrateCheck.check(bag).forEach(problem -> findings.add(new Finding(Finding.Kind.BAD_CRATE, RoCrate.PATH,
				problem)));
		return List.copyOf(findings);
	}

	/**
	 * Whether the server still has what a bag holds, and nothing more. Lists the storages of the bag's nodes; if the bag has all versions,
	 * one more request for each file.
	 *
	 * @param bag the folder
	 * @param client whom to ask; of the same host
	 * @param progress told each folder before it is listed
	 * @param cancellation stops it
	 * @return what differs; empty if nothing does
	 * @throws OsfException if the server cannot be asked
	 * @throws IOException if the bag cannot be read, or was not made by this program
	 */
	public static List<Finding> remote(Path bag, OsfClient client, Consumer<String> progress, Cancellation cancellation)
			throws OsfException, IOException {
		return new RemoteCheck(bag, client, progress, cancellation).run();
	}
}
