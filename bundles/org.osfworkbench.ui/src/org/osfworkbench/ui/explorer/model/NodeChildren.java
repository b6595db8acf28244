package org.osfworkbench.ui.explorer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.StorageProvider;

/** What is below a project or component: its storages, its components, and what is linked into it. The three lists are asked for at once. */
final class NodeChildren {

	private final BranchNode parent;
	private final Node node;
	private final OsfClient client;
	private final Cancellation cancellation;

	NodeChildren(BranchNode parent, Node node, OsfClient client, Cancellation cancellation) {
		this.parent = parent;
		this.node = node;
		this.client = client;
		this.cancellation = cancellation;
	}

	Fetched fetch() throws OsfException {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Listing<StorageProvider>> providers = threads.submit(this::providers);
			Future<Listing<Node>> components = threads.submit(this::components);
			Future<Listing<Node>> linked = threads.submit(optional(() -> client.nodes().linked(node.id(), cancellation).all()));
			return rows(answer(providers), answer(components), answer(linked));
		}
	}

	private Fetched rows(Listing<StorageProvider> providers, Listing<Node> components, Listing<Node> linked) {
		List<ExplorerNode> rows = new ArrayList<>();
		providers.items().forEach(provider -> rows.add(new ProviderNode(parent, provider)));
		components.items().forEach(component -> rows.add(new ComponentNode(parent, component)));
		linked.items().forEach(other -> rows.add(new LinkedNode(parent, other)));
		rows.sort(RowOrder.BY_NAME);
		return new Fetched(rows, providers.complete() && components.complete() && linked.complete(), java.util.Optional.empty());
	}

	private Listing<StorageProvider> providers() throws OsfException {
		return node.registration() ? client.records().providers(node.id(), cancellation).all() : client.providers(node.id(), cancellation);
	}

	private Listing<Node> components() throws OsfException {
		return node.registration() ? client.records().components(node.id(), cancellation).all() : client.components(node.id(), cancellation);
	}

	/** Registrations and some hosts have no such list; the rest is shown all the same. */
	private static Callable<Listing<Node>> optional(Callable<Listing<Node>> list) {
		return () -> {
			try {
				return list.call();
			} catch (OsfException.NotFound | OsfException.Forbidden e) {
				return new Listing<>(List.of(), 0);
			}
		};
	}

	private static <T> T answer(Future<T> future) throws OsfException {
		try {
			return future.get();
		} catch (ExecutionException failed) {
			switch (failed.getCause()) {
			case OsfException problem -> throw problem;
			case RuntimeException broken -> throw broken;
			case null, default -> throw new IllegalStateException(failed.getCause());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}
}
