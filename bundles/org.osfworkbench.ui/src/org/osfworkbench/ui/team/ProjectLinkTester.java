package org.osfworkbench.ui.team;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.workspace.team.TreeSyncs;

/** Answers {@code org.osfworkbench.ui.team.inProjectLink} for resources, from a snapshot. */
public final class ProjectLinkTester extends PropertyTester {

	private final ServiceCaller<TreeSyncs> syncs = new ServiceCaller<>(ProjectLinkTester.class, TreeSyncs.class);

	@Override
	public boolean test(@Nullable Object receiver, @Nullable String property, Object @Nullable [] args, @Nullable Object expected) {
		return receiver instanceof IResource resource && syncs.current().flatMap(service -> service.covering(resource)).isPresent();
	}
}
