package org.osfworkbench.workspace.internal.transfer;

import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.osfworkbench.workspace.transfer.Preferences;

/** Puts a problem marker on a file in conflict and takes it away again. */
final class ConflictMarkers {

	/** Type of the markers, declared in {@code plugin.xml}. */
	static final String TYPE = Preferences.NODE + ".conflict"; //$NON-NLS-1$

	void put(IFile file) {
		try {
			if (file.exists() && file.findMarkers(TYPE, false, IResource.DEPTH_ZERO).length == 0) {
				file.createMarker(TYPE, Map.of(IMarker.SEVERITY, Integer.valueOf(IMarker.SEVERITY_WARNING), IMarker.MESSAGE,
						Messages.bind(Messages.conflictMarker, file.getName()), IMarker.LOCATION, file.getProjectRelativePath().toString()));
			}
		} catch (CoreException e) {
			ILog.of(ConflictMarkers.class).log(e.getStatus());
		}
	}

	void remove(IFile file) {
		try {
			if (file.exists()) {
				file.deleteMarkers(TYPE, false, IResource.DEPTH_ZERO);
			}
		} catch (CoreException e) {
			ILog.of(ConflictMarkers.class).log(e.getStatus());
		}
	}
}
