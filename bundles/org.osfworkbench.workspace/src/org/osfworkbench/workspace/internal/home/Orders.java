package org.osfworkbench.workspace.internal.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.export.Begun;
import org.osfworkbench.export.Export;
import org.osfworkbench.export.ExportOrder;
import org.osfworkbench.export.ExportOrder.Part;
import org.osfworkbench.export.ExportOrder.Versions;
import org.osfworkbench.export.bag.BagWriter;
import org.osfworkbench.workspace.home.HomeChoices;
import org.osfworkbench.workspace.home.HomeFolder;
import org.osfworkbench.workspace.home.HomeFolder.State;
import org.osfworkbench.workspace.home.HomeOrder;

/** Orders in the words of the export bundle, and what is known about them in a folder. */
final class Orders {

	private Orders() {
	}

	static ExportOrder of(HomeOrder order) {
		HomeChoices choices = order.choices();
		Versions versions = choices.allVersions() ? Versions.ALL : Versions.NEWEST;
		Set<Part> parts = EnumSet.noneOf(Part.class);
		if (choices.wiki()) {
			parts.add(Part.WIKI);
		}
		if (choices.log()) {
			parts.add(Part.LOGS);
		}
		if (order.part().isPresent()) {
			RemoteFolder part = order.part().get();
			return new ExportOrder(order.node().id(), false, versions, Set.of(part.provider()), part.materializedPath(), parts);
		}
		Set<String> providers = choices.addons() ? Set.of() : Set.of(StorageProvider.OSF_STORAGE);
		return new ExportOrder(order.node().id(), choices.components(), versions, providers, ExportOrder.EVERYWHERE, parts);
	}

	static HomeFolder look(HomeOrder order, Host host) throws IOException {
		Path bag = order.bag();
		if (new BagWriter(bag).finished()) {
			return new HomeFolder(Export.isOf(bag, host, of(order)) ? State.ALREADY : State.FINISHED, Optional.empty());
		}
		Optional<Begun> begun = Begun.in(bag);
		return begun.isPresent() ? begun(begun.get(), order, host) : new HomeFolder(isFree(bag) ? State.FREE : State.TAKEN, Optional.empty());
	}

	private static HomeFolder begun(Begun begun, HomeOrder order, Host host) {
		ExportOrder before = begun.order();
		ExportOrder now = of(order);
		HomeChoices choices = new HomeChoices(before.components(), before.versions() == Versions.ALL, before.providers().isEmpty(),
				before.parts().contains(Part.WIKI), before.parts().contains(Part.LOGS));
		boolean sameHost = begun.api().equals(host.api().toString());
		if (sameHost && before.equals(now)) {
			return new HomeFolder(State.UNFINISHED, Optional.of(choices));
		}
		boolean samePlace = sameHost && before.nodeId().equals(now.nodeId()) && before.within().equals(now.within())
				&& order.part().isPresent() == isPart(before);
		return samePlace ? new HomeFolder(State.OTHER_CHOICES, Optional.of(choices)) : new HomeFolder(State.OTHER, Optional.empty());
	}

	/** Whether an order is one that a person made by choosing a storage or folder, not a whole node. */
	private static boolean isPart(ExportOrder order) {
		return !order.within().equals(ExportOrder.EVERYWHERE);
	}

	private static boolean isFree(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return Files.notExists(folder);
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
	}
}
