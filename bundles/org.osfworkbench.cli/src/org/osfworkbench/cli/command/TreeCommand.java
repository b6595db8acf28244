package org.osfworkbench.cli.command;

import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf tree}: a node with its storages and components, or a folder, with all that is in it; what holds comes before what it holds. JSON
 * lines, see {@link Rows#node}, {@link Rows#storage} and {@link Rows#entry}.
 */
@Command(name = "tree")
@SuppressWarnings("nls") // indents
final class TreeCommand extends RemoteCommand {

	private static final String STEP = "  ";

	@Parameters(paramLabel = "PATH", descriptionKey = "parameter.path")
	private String path = "";

	private ExitCode worst = ExitCode.DONE;

	TreeCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		PathResolver resolver = new PathResolver(work.client(), work.cancellation());
		switch (resolver.find(work.path(path))) {
		case Place.InNode place -> node(work, resolver, place.node(), "");
		case Place.InStorage place -> entry(work, place.entry(), Rows.path(place.entry()), "");
		}
		return worst;
	}

	private void node(Work work, PathResolver resolver, Node node, String indent) throws OsfException {
		work.output().result(Rows.node(node), indent + node.id() + STEP + node.title());
		for (StorageProvider storage : whole(work, resolver.storages(node)).items()) {
			work.output().result(Rows.storage(storage), indent + STEP + Rows.storageLine(storage));
			content(work, storage.root(), indent + STEP + STEP);
		}
		for (Node component : whole(work, resolver.components(node)).items()) {
			node(work, resolver, component, indent + STEP);
		}
	}

	private void entry(Work work, RemoteEntry entry, String name, String indent) throws OsfException {
		work.output().result(Rows.entry(entry), indent + name);
		if (entry instanceof RemoteFolder folder) {
			content(work, folder, indent + STEP);
		}
	}

	private void content(Work work, RemoteFolder folder, String indent) throws OsfException {
		for (RemoteEntry child : whole(work, work.client().list(folder, work.cancellation())).items()) {
			entry(work, child, child instanceof RemoteFolder ? child.name() + "/" : child.name(), indent);
		}
	}

	private <T> Listing<T> whole(Work work, Listing<T> listing) {
		ExitCode code = Rows.complete(listing, work.output());
		worst = code == ExitCode.DONE ? worst : code;
		return listing;
	}
}
