package org.osfworkbench.ui.explorer;

import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.osfworkbench.ui.explorer.model.ComponentNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.ui.explorer.model.FolderNode;
import org.osfworkbench.ui.explorer.model.LinkedNode;
import org.osfworkbench.ui.explorer.model.MessageNode;
import org.osfworkbench.ui.explorer.model.OpenedNode;
import org.osfworkbench.ui.explorer.model.PeopleNode;
import org.osfworkbench.ui.explorer.model.ProjectNode;
import org.osfworkbench.ui.explorer.model.ProjectsNode;
import org.osfworkbench.ui.explorer.model.ProviderNode;
import org.osfworkbench.ui.explorer.model.SearchNode;
import org.osfworkbench.ui.explorer.model.UserNode;

/** The pictures of the rows. They go with the control they were made for. */
@SuppressWarnings("nls") // names of files
final class ExplorerImages {

	private final LocalResourceManager images;

	ExplorerImages(Control owner) {
		images = new LocalResourceManager(JFaceResources.getResources(), owner);
	}

	Image of(ExplorerNode row, boolean linked) {
		ImageDescriptor plain = descriptor(name(row));
		return images.get(linked ? new DecorationOverlayIcon(images.get(plain), descriptor("link_ovr"), IDecoration.BOTTOM_RIGHT) : plain);
	}

	private static ImageDescriptor descriptor(String name) {
		Optional<ImageDescriptor> found = ResourceLocator.imageDescriptorFromBundle(ExplorerImages.class, "icons/" + name + ".svg");
		return found.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	private static String name(ExplorerNode row) {
		return switch (row) {
		case ProjectNode p -> "project";
		case ComponentNode c -> "component";
		case LinkedNode l -> "node_link";
		case SearchNode s -> "search";
		case PeopleNode p -> "people";
		case UserNode u -> "person";
		case ProviderNode p -> p.provider().isOsfStorage() ? "storage" : "addon";
		case FolderNode f -> "folder";
		case FileNode file -> file.isExperiment() ? "experiment" : "file";
		case OpenedNode o -> "opened";
		case ProjectsNode p -> "explorer";
		case MessageNode message -> name(message.kind());
		};
	}

	private static String name(MessageNode.Kind kind) {
		return switch (kind) {
		case LOADING -> "loading";
		case EMPTY -> "empty";
		case MORE -> "more";
		case SIGN_IN -> "sign_in";
		case INCOMPLETE, STOPPED -> "warning";
		case ERROR -> "error";
		};
	}
}
