package org.osfworkbench.workspace.internal.transfer;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;

/** Which files a link covers, and what the journal calls them. */
public final class LinkFiles {

	private final Links links;

	LinkFiles(Links links) {
		this.links = links;
	}

	/**
	 * The link that covers a file.
	 *
	 * @param file any file
	 * @return its own link, or that of the data folder above it; empty if there is none or the file is never uploaded
	 */
	public Optional<Link> covering(IFile file) {
		return links.experiment(file).or(() -> links.data(file).filter(link -> isData(link, file)));
	}

	/** What the journal of single files calls an experiment. */
	static FileKey key(Link link) {
		return new FileKey(link.id(), ""); //$NON-NLS-1$
	}

	/** All files of a link that exist. */
	List<IFile> files(Link link) throws CoreException {
		IResource local = links.localSide(link);
		List<IFile> found = new ArrayList<>();
		if (local instanceof IFile file && file.exists()) {
			found.add(file);
		} else if (local instanceof IContainer folder && folder.isAccessible()) {
			collect(link, folder, found);
		}
		return found;
	}

	private void collect(Link link, IContainer folder, List<IFile> found) throws CoreException {
		for (IResource member : folder.members()) {
			if (member instanceof IContainer inner && isPlain(inner) && !isSymbolicLink(inner)) {
				collect(link, inner, found);
			} else if (member instanceof IFile file && isData(link, file) && !isSymbolicLink(file) && links.data(file).filter(link::equals).isPresent()) {
				found.add(file);
			}
		}
	}

	private static boolean isSymbolicLink(IResource resource) {
		IPath location = resource.getLocation();
		return location != null && Files.isSymbolicLink(location.toPath());
	}

	/** Derived, team-private and hidden things, and what a dot hides, stay here; so does an experiment with a link of its own. */
	private boolean isData(Link link, IFile file) {
		if (file.isTeamPrivateMember(IResource.CHECK_ANCESTORS) || file.isHidden(IResource.CHECK_ANCESTORS)
				|| file.isDerived(IResource.CHECK_ANCESTORS) || links.experiment(file).isPresent() || IgnoredNames.hold(file.getName())) {
			return false;
		}
		IPath below = file.getProjectRelativePath().makeRelativeTo(IPath.fromPortableString(link.localPath()));
		return List.of(below.segments()).stream().noneMatch(name -> name.startsWith(".")) && !file.isLinked(IResource.CHECK_ANCESTORS); //$NON-NLS-1$
	}

	private static boolean isPlain(IContainer folder) {
		return !folder.isDerived() && !folder.isTeamPrivateMember() && !folder.isHidden() && !folder.getName().startsWith("."); //$NON-NLS-1$
	}
}
