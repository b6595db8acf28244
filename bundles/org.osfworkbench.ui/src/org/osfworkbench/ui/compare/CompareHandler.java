package org.osfworkbench.ui.compare;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.versions.Selected;
import org.osfworkbench.ui.versions.Versioned;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * <em>Compare With</em>: the newest version, the one last synced, or one to choose. Which of them is the data of the executable extension:
 * {@code newest}, {@code base} or {@code choose}.
 */
public final class CompareHandler extends AbstractHandler implements IExecutableExtension {

	private String which = ""; //$NON-NLS-1$

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		which = data instanceof Map<?, ?> map ? String.valueOf(map.get("which")) : String.valueOf(data); //$NON-NLS-1$
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Selected.file(window, event).ifPresent(file -> compare(window, file));
		return null;
	}

	private void compare(IWorkbenchWindow window, Versioned file) {
		Comparisons comparisons = new Comparisons(window.getActivePage());
		switch (which) {
		case "newest" -> comparisons.withVersion(file, 0); //$NON-NLS-1$
		case "base" -> file.local().flatMap(here -> base(window, here)).ifPresent(version -> comparisons.withVersion(file, version.intValue())); //$NON-NLS-1$
		default -> file.local().ifPresent(here -> new ChooseVersion(window).choose(file, version -> comparisons.withMine(here, comparisons.side(version))));
		}
	}

	private static Optional<Integer> base(IWorkbenchWindow window, IFile file) {
		return Services.get(window, Transfers.class).status(file).map(FileStatus::remoteVersion).filter(version -> version.intValue() > 0);
	}
}
