package org.osfworkbench.workspace.internal.team;

import java.io.ByteArrayInputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceRuleFactory;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.osfworkbench.workspace.internal.transfer.WorkspaceWrites;

/**
 * Puts the present bytes of a file into the platform's Local History without touching the file. For a person's convenience only: the
 * history drops large and old states, and whatever leaves a linked folder is in the link's trash as well. So a failure stops nothing.
 */
final class LocalHistory {

	private final WorkspaceWrites writes;

	LocalHistory(WorkspaceWrites writes) {
		this.writes = writes;
	}

	void keep(IFile file) {
		IPath location = file.getLocation();
		if (!file.exists() || location == null || isTooLarge(location.toFile().length()) || !location.toFile().canWrite()) {
			return;
		}
		IResourceRuleFactory rules = writes.workspace().getRuleFactory();
		try {
			writes.run(MultiRule.combine(rules.modifyRule(file), rules.refreshRule(file)), monitor -> {
				file.refreshLocal(IResource.DEPTH_ZERO, null);
				if (file.exists()) {
					// appending nothing changes nothing but the history
					file.appendContents(new ByteArrayInputStream(new byte[0]), IResource.KEEP_HISTORY, null);
				}
			});
		} catch (CoreException e) {
			ILog.of(LocalHistory.class).info(file.getFullPath() + " is not in the Local History: " + e.getStatus().getMessage()); //$NON-NLS-1$
		}
	}

	private boolean isTooLarge(long size) {
		IWorkspaceDescription policy = writes.workspace().getDescription();
		return policy.isApplyFileStatePolicy() && size > policy.getMaxFileStateSize();
	}
}
