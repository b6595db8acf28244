package org.osfworkbench.ui.versions;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.workspace.transfer.Transfers;

/** Answers {@code org.osfworkbench.ui.versions.inConflict} for files, from a snapshot. */
public final class ConflictTester extends PropertyTester {

	private final ServiceCaller<Transfers> transfers = new ServiceCaller<>(ConflictTester.class, Transfers.class);

	@Override
	public boolean test(@Nullable Object receiver, @Nullable String property, Object @Nullable [] args, @Nullable Object expected) {
		return receiver instanceof IFile file && transfers.current().flatMap(service -> service.conflict(file)).isPresent();
	}
}
