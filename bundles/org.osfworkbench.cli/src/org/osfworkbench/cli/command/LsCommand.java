package org.osfworkbench.cli.command;

import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf ls}: components and storages of a node, entries of a folder, or one file. JSON lines, see {@link Rows#node}, {@link Rows#storage}
 * and {@link Rows#entry}.
 */
@Command(name = "ls")
final class LsCommand extends RemoteCommand {

	@Parameters(paramLabel = "PATH", descriptionKey = "parameter.path")
	private String path = ""; //$NON-NLS-1$

	LsCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		PathResolver resolver = new PathResolver(work.client(), work.cancellation());
		return switch (resolver.find(work.path(path))) {
		case Place.InNode place -> node(work, resolver, place.node());
		case Place.InStorage place -> entry(work, place.entry());
		};
	}

	private static ExitCode node(Work work, PathResolver resolver, Node node) throws OsfException {
		Listing<Node> components = resolver.components(node);
		Listing<StorageProvider> storages = resolver.storages(node);
		components.items().forEach(component -> work.output().result(Rows.node(component), Rows.nodeLine(component)));
		storages.items().forEach(storage -> work.output().result(Rows.storage(storage), Rows.storageLine(storage)));
		ExitCode first = Rows.complete(components, work.output());
		return first == ExitCode.DONE ? Rows.complete(storages, work.output()) : first;
	}

	private static ExitCode entry(Work work, RemoteEntry entry) throws OsfException {
		if (entry instanceof RemoteFile file) {
			work.output().result(Rows.entry(file), Rows.entryLine(file));
			return ExitCode.DONE;
		}
		Listing<RemoteEntry> entries = work.client().list((RemoteFolder) entry, work.cancellation());
		entries.items().forEach(child -> work.output().result(Rows.entry(child), Rows.entryLine(child)));
		return Rows.complete(entries, work.output());
	}
}
