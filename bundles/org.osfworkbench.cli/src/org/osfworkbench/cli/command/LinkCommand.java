package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.link.LinkFile;
import org.osfworkbench.sync.link.LinkKind;
import org.osfworkbench.sync.link.LinkSearch;
import org.osfworkbench.sync.link.LinkedFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf link}: links a folder or file with one of the OSF. Moves no bytes. JSON, one line: see {@link LinkRows#row}.
 */
@Command(name = "link")
@SuppressWarnings("nls") // names of options; texts are in help.properties
final class LinkCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "DIR|FILE", descriptionKey = "link.local")
	private Path local = Path.of("");

	@Parameters(index = "1", paramLabel = "PATH", descriptionKey = "link.target")
	private String target = "";

	@Option(names = "--data", descriptionKey = "link.data")
	private boolean data;

	@Option(names = "--policy", paramLabel = "RULE", descriptionKey = "link.policy")
	private Optional<String> policy = Optional.empty();

	LinkCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		Path place = local.toAbsolutePath().normalize();
		Optional<LinkSettings.Policy> rule = Policies.of(policy);
		LinkKind kind = kind(place);
		RemoteEntry entry = entry(work, kind, place);
		Node node = work.client().node(entry.nodeId(), work.cancellation());
		if (LinkSearch.links(place).isPresent()) {
			throw new UsageException(NLS.bind(Messages.LinkCommand_overlap, place));
		}
		if (kind != LinkKind.EXPERIMENT) {
			Files.createDirectories(place);
		}
		Path holder = holder(kind, place);
		Link link = new Link(UUID.randomUUID().toString(), kind, LinkSearch.relative(holder, place), Surroundings.linkId(work.host()), node.id(),
				node.title(), entry.provider(), entry.id(), entry.materializedPath(), rule);
		take(work, holder, link);
		work.output().result(LinkRows.row(link, holder), NLS.bind(Messages.LinkCommand_linked, place, target));
		return ExitCode.DONE;
	}

	/**
	 * A folder whose files are only uploaded is always one inside of what has the link, because the workbench knows it as a folder of a project;
	 * so outside of Eclipse projects its parent has the link, as with a file.
	 */
	private static Path holder(LinkKind kind, Path place) throws UsageException {
		Path holder = LinkSearch.holder(place);
		if (kind != LinkKind.DATA || !holder.equals(place)) {
			return holder;
		}
		Path parent = place.getParent();
		if (parent == null || Files.exists(place.resolve(".project"))) {
			throw new UsageException(NLS.bind(Messages.LinkCommand_dataInside, place));
		}
		return parent;
	}

	/** The folder is taken for the link at once, so that what does not work is told now. */
	private void take(Work work, Path holder, Link link) throws OsfException, IOException {
		try (EngineTools tools = new EngineTools();
				LinkedFolder open = LinkedFolder.open(holder, link, session().places(), OpenLink.tree(work.client(), link, work.cancellation()),
						tools.lent())) {
			new LinkFile(holder).put(link);
		}
	}

	private LinkKind kind(Path place) throws UsageException {
		if (Files.isRegularFile(place)) {
			if (data) {
				throw new UsageException(Messages.LinkCommand_kind);
			}
			return LinkKind.EXPERIMENT;
		}
		if (Files.exists(place) && !Files.isDirectory(place) || data && !Files.exists(place)) {
			throw new UsageException(NLS.bind(Messages.LinkCommand_noLocal, place));
		}
		return data ? LinkKind.DATA : LinkKind.PROJECT;
	}

	private RemoteEntry entry(Work work, LinkKind kind, Path place) throws OsfException, UsageException {
		PathResolver resolver = new PathResolver(work.client(), work.cancellation());
		RemoteEntry entry = switch (resolver.find(work.path(target))) {
		case Place.InStorage inside -> inside.entry();
		case Place.InNode node -> resolver.root(living(node.node()));
		};
		boolean file = entry instanceof RemoteFile;
		if (!StorageProvider.OSF_STORAGE.equals(entry.provider())) {
			throw new UsageException(NLS.bind(Messages.LinkCommand_storage, target));
		}
		if (file != (kind == LinkKind.EXPERIMENT)) {
			throw new UsageException(NLS.bind(file ? Messages.LinkCommand_folderNeeded : Messages.LinkCommand_fileNeeded, target));
		}
		if (file && !entry.name().equals(String.valueOf(place.getFileName()))) {
			throw new UsageException(NLS.bind(Messages.LinkCommand_sameName, target));
		}
		return entry;
	}

	private OsfPath living(Node node) throws UsageException {
		if (node.registration()) {
			throw new UsageException(NLS.bind(Messages.LinkCommand_frozen, target));
		}
		return new OsfPath(node.id(), Optional.empty(), List.of(), true);
	}
}
