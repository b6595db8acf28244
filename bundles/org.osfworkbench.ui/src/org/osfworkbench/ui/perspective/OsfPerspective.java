package org.osfworkbench.ui.perspective;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.team.ui.history.IHistoryView;
import org.eclipse.team.ui.synchronize.ISynchronizeView;
import org.osfworkbench.ui.account.ShowExplorerHandler;
import org.osfworkbench.ui.transfers.TransfersView;

/** Files on the left, the editor in the middle, the OSF on the right, problems and progress below. */
public final class OsfPerspective implements IPerspectiveFactory {

	private static final float LEFT = 0.2f;
	private static final float RIGHT = 0.53f;
	private static final float BELOW = 0.75f;

	@Override
	@SuppressWarnings("nls") // ids
	public void createInitialLayout(@Nullable IPageLayout layout) {
		if (layout == null) {
			return;
		}
		layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, LEFT, IPageLayout.ID_EDITOR_AREA);
		layout.addView(ShowExplorerHandler.EXPLORER, IPageLayout.RIGHT, RIGHT, IPageLayout.ID_EDITOR_AREA);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, BELOW, IPageLayout.ID_EDITOR_AREA);
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addView(IPageLayout.ID_PROGRESS_VIEW);
		below.addView(TransfersView.ID);
		below.addPlaceholder(IHistoryView.VIEW_ID);
		below.addPlaceholder(ISynchronizeView.VIEW_ID);
		below.addPlaceholder(IPageLayout.ID_PROP_SHEET);
		below.addPlaceholder("org.osfworkbench.ui.preview");
		layout.addShowViewShortcut(ShowExplorerHandler.EXPLORER);
		layout.addShowViewShortcut(TransfersView.ID);
		layout.addShowViewShortcut(IHistoryView.VIEW_ID);
		layout.addShowViewShortcut(ISynchronizeView.VIEW_ID);
		layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
		layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
		layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
		layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.project");
		layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
		layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
	}
}
