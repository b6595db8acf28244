package org.osfworkbench.ui.conflict;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.link.Links;

/** Quick fix of a conflict's marker: opens the dialog. */
public final class ConflictResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(@Nullable IMarker marker) {
		return marker != null && marker.getResource() instanceof IFile;
	}

	@Override
	public IMarkerResolution[] getResolutions(@Nullable IMarker marker) {
		return hasResolutions(marker) ? new IMarkerResolution[] { new OpenDialog() } : new IMarkerResolution[0];
	}

	private static final class OpenDialog implements IMarkerResolution {

		@Override
		public String getLabel() {
			return Messages.Conflict_quickFix;
		}

		@Override
		public void run(@Nullable IMarker marker) {
			@Nullable
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			if (window != null && marker != null && marker.getResource() instanceof IFile file) {
				Services.get(window, Links.class).experiment(file)
						.ifPresent(link -> new Settle(window.getShell(), window).open(link, file));
			}
		}
	}
}
