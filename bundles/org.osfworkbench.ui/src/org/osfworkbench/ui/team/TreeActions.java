package org.osfworkbench.ui.team;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.compare.structuremergeviewer.IDiffElement;
import org.eclipse.team.core.synchronize.FastSyncInfoFilter;
import org.eclipse.team.core.synchronize.FastSyncInfoFilter.SyncInfoDirectionFilter;
import org.eclipse.team.core.synchronize.SyncInfo;
import org.eclipse.team.ui.synchronize.ISynchronizePageConfiguration;
import org.eclipse.team.ui.synchronize.SynchronizeModelAction;
import org.eclipse.team.ui.synchronize.SynchronizeModelOperation;
import org.eclipse.team.ui.synchronize.SynchronizePageActionGroup;
import org.osfworkbench.ui.Icons;

/** What can be done with one or many rows of the Synchronize view; upload and download of everything are in its tool bar, too. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class TreeActions extends SynchronizePageActionGroup {

	private static final String GROUP = "org.osfworkbench.ui.team"; //$NON-NLS-1$
	private static final String CONFLICTS = "org.osfworkbench.ui.team.conflicts"; //$NON-NLS-1$

	@Override
	public void initialize(ISynchronizePageConfiguration configuration) {
		configuration.addMenuGroup(ISynchronizePageConfiguration.P_TOOLBAR_MENU, GROUP);
		configuration.addMenuGroup(ISynchronizePageConfiguration.P_CONTEXT_MENU, GROUP);
		configuration.addMenuGroup(ISynchronizePageConfiguration.P_CONTEXT_MENU, CONFLICTS);
		super.initialize(configuration);
		Act update = new Act(Messages.Download, "download", TreeOperation.Kind.DOWNLOAD, configuration, SyncInfo.INCOMING); //$NON-NLS-1$
		Act commit = new Act(Messages.Upload, "upload", TreeOperation.Kind.UPLOAD, configuration, SyncInfo.OUTGOING); //$NON-NLS-1$
		appendToGroup(ISynchronizePageConfiguration.P_CONTEXT_MENU, GROUP, update);
		appendToGroup(ISynchronizePageConfiguration.P_CONTEXT_MENU, GROUP, commit);
		conflict(Messages.Use_mine, "outgoing", TreeOperation.Kind.USE_MINE, configuration); //$NON-NLS-1$
		conflict(Messages.Use_remote, "incoming", TreeOperation.Kind.USE_REMOTE, configuration); //$NON-NLS-1$
		conflict(Messages.Keep_both, "compare", TreeOperation.Kind.KEEP_BOTH, configuration); //$NON-NLS-1$
		conflict(Messages.Merged, "merged", TreeOperation.Kind.USE_MINE, configuration); //$NON-NLS-1$
		tool(Messages.Download_all, "download", TreeOperation.Kind.DOWNLOAD, configuration, SyncInfo.INCOMING); //$NON-NLS-1$
		tool(Messages.Upload_all, "upload", TreeOperation.Kind.UPLOAD, configuration, SyncInfo.OUTGOING); //$NON-NLS-1$
	}

	private void conflict(String text, String picture, TreeOperation.Kind kind, ISynchronizePageConfiguration configuration) {
		appendToGroup(ISynchronizePageConfiguration.P_CONTEXT_MENU, CONFLICTS, new Act(text, picture, kind, configuration, SyncInfo.CONFLICTING));
	}

	private void tool(String text, String picture, TreeOperation.Kind kind, ISynchronizePageConfiguration configuration, int direction) {
		Act act = new Act(text, picture, kind, configuration, direction) {
			@Override
			protected boolean updateSelection(org.eclipse.jface.viewers.IStructuredSelection selection) {
				super.updateSelection(selection);
				return true; // works on everything that can be seen
			}
		};
		act.initialize(configuration, getVisibleRootsSelectionProvider());
		appendToGroup(ISynchronizePageConfiguration.P_TOOLBAR_MENU, GROUP, act);
	}

	/** One operation on rows of one direction. */
	private static class Act extends SynchronizeModelAction {
		private final TreeOperation.Kind kind;
		private final int direction;

		Act(String text, String picture, TreeOperation.Kind kind, ISynchronizePageConfiguration configuration, int direction) {
			super(text, configuration);
			this.kind = kind;
			this.direction = direction;
			ImageDescriptor image = Icons.of(picture);
			setImageDescriptor(image);
			setToolTipText(text);
			setId(GROUP + '.' + picture + '.' + kind);
		}

		@Override
		protected void initialize(ISynchronizePageConfiguration configuration, org.eclipse.jface.viewers.ISelectionProvider selection) {
			super.initialize(configuration, selection);
		}

		@Override
		protected FastSyncInfoFilter getSyncInfoFilter() {
			return new SyncInfoDirectionFilter(new int[] { direction });
		}

		@Override
		protected SynchronizeModelOperation getSubscriberOperation(ISynchronizePageConfiguration configuration, IDiffElement[] elements) {
			return new TreeOperation(configuration, elements, kind);
		}
	}
}
