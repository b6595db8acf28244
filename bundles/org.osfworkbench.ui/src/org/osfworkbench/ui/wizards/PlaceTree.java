package org.osfworkbench.ui.wizards;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.Icons;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ComponentNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.ExplorerTree;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.ui.explorer.model.FolderNode;
import org.osfworkbench.ui.explorer.model.LoadState;
import org.osfworkbench.ui.explorer.model.MessageNode;
import org.osfworkbench.ui.explorer.model.ProviderNode;
import org.osfworkbench.workspace.account.Accounts;

/** Projects, storages and folders of the signed-in person to choose from; files are left out. Each level is asked for when it is opened. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class PlaceTree {

	private final Accounts accounts;
	private ExplorerTree tree;
	private final TreeViewer viewer;
	private final LocalResourceManager images;

	/**
	 * Makes the tree and asks for the projects.
	 *
	 * @param parent where
	 * @param accounts whose projects are shown
	 */
	public PlaceTree(Composite parent, Accounts accounts) {
		this.accounts = accounts;
		tree = new ExplorerTree(accounts.state().host().id());
		viewer = new TreeViewer(parent, SWT.BORDER | SWT.SINGLE);
		images = new LocalResourceManager(JFaceResources.getResources(), viewer.getTree());
		viewer.getTree().setData("org.osfworkbench.id", "places.tree"); //$NON-NLS-1$ //$NON-NLS-2$
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new Labels());
		viewer.setInput(tree);
	}

	/**
	 * The tree.
	 *
	 * @return for layout and listeners
	 */
	public TreeViewer viewer() {
		return viewer;
	}

	/** Begins anew: somebody else is signed in. */
	void reload() {
		tree = new ExplorerTree(accounts.state().host().id());
		viewer.setInput(tree);
	}

	/**
	 * What is selected.
	 *
	 * @return a storage or folder, or empty
	 */
	public Optional<BranchNode> selected() {
		return viewer.getStructuredSelection().getFirstElement() instanceof BranchNode branch && branch.folder().isPresent() ? Optional.of(branch)
				: Optional.empty();
	}

	/** What is selected, also a project or component. */
	Optional<BranchNode> branch() {
		return viewer.getStructuredSelection().getFirstElement() instanceof BranchNode branch && branch.node().isPresent() ? Optional.of(branch)
				: Optional.empty();
	}

	private void load(BranchNode branch) {
		if (branch.begin()) {
			new CallJob<>(NLS.bind(Messages.Loading, branch.name()), viewer.getControl().getDisplay(),
					cancellation -> branch.fetch(accounts.requireClient(tree.hostId()), cancellation), fetched -> {
						branch.loaded(fetched);
						show(branch);
					}, problem -> {
						branch.failed(problem);
						show(branch);
					}).schedule();
		}
	}

	private void show(BranchNode branch) {
		if (!viewer.getControl().isDisposed()) {
			viewer.refresh(branch.equals(tree.projects()) ? tree : branch);
		}
	}

	private final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return getChildren(tree.projects());
		}

		@Override
		public Object[] getChildren(Object row) {
			if (!(row instanceof BranchNode branch)) {
				return new Object[0];
			}
			if (branch.state() instanceof LoadState.NotLoaded) {
				load(branch);
			}
			return branch.rows(Optional.empty(), true).stream().filter(child -> !(child instanceof FileNode)).toArray();
		}

		@Override
		public Object getParent(Object row) {
			BranchNode parent = row instanceof ExplorerNode node && node.parent().isPresent() ? node.parent().get() : null;
			return parent == null || parent.equals(tree.projects()) ? null : parent;
		}

		@Override
		public boolean hasChildren(Object row) {
			return row instanceof BranchNode;
		}
	}

	private final class Labels extends LabelProvider {
		@Override
		public String getText(Object row) {
			return ((ExplorerNode) row).name();
		}

		@Override
		public Image getImage(Object row) {
			return images.create(Icons.of(switch ((ExplorerNode) row) {
			case ProviderNode storage -> "storage"; //$NON-NLS-1$
			case FolderNode folder -> "folder"; //$NON-NLS-1$
			case ComponentNode component -> "component"; //$NON-NLS-1$
			case MessageNode message -> "empty"; //$NON-NLS-1$
			default -> "project"; //$NON-NLS-1$
			}));
		}
	}
}
