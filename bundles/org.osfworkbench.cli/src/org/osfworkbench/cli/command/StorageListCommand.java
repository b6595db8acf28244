package org.osfworkbench.cli.command;

import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.ProviderTraits;
import org.osfworkbench.client.api.StorageProvider;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf storage list}: the storages of a node or registration. JSON lines: the fields of {@link Rows#storage} with {@code known} (whether
 * this program knows the kind) and {@code writable} (whether files can be sent to this kind; the server may still refuse).
 */
@Command(name = "list")
@SuppressWarnings("nls") // names of JSON fields
final class StorageListCommand extends RemoteCommand {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	StorageListCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		PathResolver resolver = new PathResolver(work.client(), work.cancellation());
		if (!(resolver.find(work.path(work.id(node))) instanceof Place.InNode place)) {
			throw new OsfException.NotFound("Not a node", OsfException.Details.NONE);
		}
		Listing<StorageProvider> storages = resolver.storages(place.node());
		storages.items().forEach(storage -> tell(work, storage));
		return Rows.complete(storages, work.output());
	}

	private static void tell(Work work, StorageProvider storage) {
		ProviderTraits traits = ProviderTraits.of(storage.provider());
		work.output().result(Rows.storage(storage).with("known", traits.known()).with("writable", traits.writable()),
				String.format("%-28s %s", Rows.storageLine(storage), storage.name()));
	}
}
