package org.osfworkbench.ui.link;

import java.util.Optional;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;

/** Answers {@code org.osfworkbench.ui.linked} and {@code org.osfworkbench.ui.needsPerson} for resources, from snapshots. */
public final class LinkTester extends PropertyTester {

	private final ServiceCaller<Links> links = new ServiceCaller<>(LinkTester.class, Links.class);
	private final ServiceCaller<Transfers> transfers = new ServiceCaller<>(LinkTester.class, Transfers.class);

	@Override
	public boolean test(@Nullable Object receiver, @Nullable String property, Object @Nullable [] args, @Nullable Object expected) {
		if (!(receiver instanceof IResource resource)) {
			return false;
		}
		return "needsPerson".equals(property) ? needsPerson(resource) : isLinked(resource); //$NON-NLS-1$
	}

	private boolean isLinked(IResource resource) {
		return links.current().flatMap(service -> linkOf(service, resource)).isPresent();
	}

	private boolean needsPerson(IResource resource) {
		return resource instanceof IFile file && transfers.current().flatMap(service -> service.status(file))
				.filter(status -> StatusWords.needsPerson(status.state())).isPresent();
	}

	/**
	 * The link of a resource: the experiment's, or that of the data folder around it.
	 *
	 * @param links the service
	 * @param resource a file or folder
	 * @return the link, or empty
	 */
	static Optional<Link> linkOf(Links links, IResource resource) {
		Optional<Link> experiment = resource instanceof IFile file ? links.experiment(file) : Optional.empty();
		return experiment.isPresent() ? experiment : links.data(resource);
	}
}
