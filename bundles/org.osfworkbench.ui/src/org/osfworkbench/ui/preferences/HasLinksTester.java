package org.osfworkbench.ui.preferences;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.workspace.link.Links;

/** Answers {@code org.osfworkbench.ui.preferences.hasLinks}: a project with any link, or what a link covers. From a snapshot. */
public final class HasLinksTester extends PropertyTester {

	private final ServiceCaller<Links> links = new ServiceCaller<>(HasLinksTester.class, Links.class);

	@Override
	public boolean test(@Nullable Object receiver, @Nullable String property, Object @Nullable [] args, @Nullable Object expected) {
		return receiver instanceof IResource resource && links.current().filter(known -> has(known, resource)).isPresent();
	}

	private static boolean has(Links links, IResource resource) {
		return resource instanceof IProject project ? !links.of(project).isEmpty() : links.of(resource.getProject()).stream()
				.anyMatch(link -> links.localSide(link).getFullPath().isPrefixOf(resource.getFullPath()));
	}
}
