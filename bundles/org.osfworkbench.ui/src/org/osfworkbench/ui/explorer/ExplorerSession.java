package org.osfworkbench.ui.explorer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.services.IEvaluationService;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.ExplorerTree;
import org.osfworkbench.ui.explorer.model.LinkIndex;
import org.osfworkbench.ui.explorer.model.LoadState;
import org.osfworkbench.ui.explorer.model.MessageNode;
import org.osfworkbench.ui.explorer.model.RowAction;
import org.osfworkbench.workspace.account.AccountListener;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkListener;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.StatusListener;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * Keeps the tree in step with the account, the links and the OSF. Listens to the services from {@link #start} to {@link #close};
 * what they tell on other threads is taken over on the user interface's.
 */
final class ExplorerSession {

	private final IWorkbenchPartSite site;
	private final ViewMemory memory;
	private final Consumer<Job> scheduler;
	private final Consumer<AccountState> shown;
	private final Display display;
	private final Accounts accounts;
	private final Links links;
	private final Optional<Transfers> transfers;
	private final AccountListener accountListener = state -> onUi(this::accountChanged);
	private final LinkListener linkListener = project -> onUi(this::linksChanged);
	private final StatusListener statusListener = new Changes();
	private @Nullable ExplorerViewer viewer;
	private ExplorerTree tree;
	private TreeLoader loader;
	private LinkIndex index;
	private @Nullable AccountState state;
	private Consumer<String> said = words -> {
		// nobody listens before the start
	};
	private final Finder finder = new Finder(this);
	/** Whether public things are looked at while nobody is signed in. */
	private boolean browsing;

	/**
	 * Makes a session that shows nothing yet.
	 *
	 * @param site the view's site
	 * @param memory remembers what was opened
	 * @param scheduler schedules a job so that the view shows it is busy
	 * @param shown told which state is to be shown
	 */
	ExplorerSession(IWorkbenchPartSite site, ViewMemory memory, Consumer<Job> scheduler, Consumer<AccountState> shown) {
		this.site = site;
		this.memory = memory;
		this.scheduler = scheduler;
		this.shown = shown;
		display = site.getShell().getDisplay();
		accounts = Services.get(site, Accounts.class);
		links = Services.get(site, Links.class);
		transfers = Services.find(site, Transfers.class);
		tree = new ExplorerTree(accounts.state().host().id());
		loader = loader(tree);
		index = index();
	}

	/**
	 * Starts following the services.
	 *
	 * @param shownIn shows the rows
	 * @param saidTo told in full what stands instead of the projects, because a column may be too narrow for it; empty for nothing
	 */
	void start(ExplorerViewer shownIn, Consumer<String> saidTo) {
		viewer = shownIn;
		said = saidTo;
		accounts.addListener(accountListener);
		links.addListener(linkListener);
		transfers.ifPresent(service -> service.addListener(statusListener));
		accountChanged();
	}

	/** Stops following and fetching. */
	void close() {
		rememberOpened();
		viewer = null;
		accounts.removeListener(accountListener);
		links.removeListener(linkListener);
		transfers.ifPresent(service -> service.removeListener(statusListener));
		loader.close();
	}

	void onUi(Runnable change) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> viewer().ifPresent(still -> change.run()));
		}
	}

	Optional<ExplorerViewer> viewer() {
		ExplorerViewer known = viewer;
		return known == null || known.viewer().getControl().isDisposed() ? Optional.empty() : Optional.of(known);
	}

	private TreeLoader loader(ExplorerTree target) {
		return new TreeLoader(target, accounts, scheduler, this::onUi, branch -> changed(target, branch));
	}

	private LinkIndex index() {
		return new LinkIndex(links.all(), tree.hostId());
	}

	private void accountChanged() {
		AccountState now = accounts.state();
		if (now.equals(state)) {
			return;
		}
		boolean fresh = !(state instanceof AccountState.SignedIn before && now instanceof AccountState.SignedIn after
				&& before.account().equals(after.account()));
		state = now;
		if (fresh) {
			browsing = false;
			startTree(now);
		}
		shown.accept(now);
	}

	private void startTree(AccountState now) {
		rememberOpened();
		loader.close();
		tree = new ExplorerTree(now.host().id());
		memory.opened(tree.hostId()).reversed().forEach(tree.opened()::add);
		loader = loader(tree);
		index = index();
		if (now instanceof AccountState.Offline) {
			tree.projects().failed(new OsfException.Unavailable("Offline", OsfException.Details.NONE, null)); //$NON-NLS-1$
		}
		if (browsing) {
			tree.withoutAccount();
		}
		viewer().ifPresent(known -> {
			if (isUsable()) {
				known.show(tree);
			} else {
				known.viewer().setInput(null);
			}
			sayWhyEmpty();
		});
	}

	/** Takes over which projects were opened by link. */
	void rememberOpened() {
		memory.setOpened(tree.hostId(), tree.opened().ids());
	}

	private void linksChanged() {
		index = index();
		viewer().ifPresent(ExplorerViewer::redraw);
		site.getService(IEvaluationService.class).requestEvaluation(RowTester.PROPERTY);
	}

	private void changed(ExplorerTree changedTree, BranchNode branch) {
		if (changedTree == tree) {
			viewer().ifPresent(known -> known.arrived(branch));
			sayWhyEmpty();
			finder.changed(branch);
		}
	}

	private void sayWhyEmpty() {
		boolean message = !tree.projects().rows().isEmpty() && tree.projects().rows().getFirst() instanceof MessageNode;
		boolean loading = tree.projects().state() instanceof LoadState.Loading;
		said.accept(message && !loading ? tree.projects().rows().getFirst().name() : ""); //$NON-NLS-1$
	}

	/** Finds rows by links, ids and words. */
	Finder finder() {
		return finder;
	}

	ExplorerTree tree() {
		return tree;
	}

	Accounts accounts() {
		return accounts;
	}

	void schedule(Job job) {
		scheduler.accept(job);
	}

	/** Shows the tree although nobody is signed in, for what is public. */
	void browse() {
		browsing = true;
		startTree(accounts.state());
		shown.accept(accounts.state());
	}

	/** Whether there is a tree to show. */
	boolean isUsable() {
		AccountState now = accounts.state();
		return browsing || now instanceof AccountState.SignedIn || now instanceof AccountState.Offline;
	}

	/** Shows more of a long list. */
	void more(BranchNode branch) {
		loader.more(branch);
	}

	/** Fetches what is below a row, and nothing below that. */
	void reloadOnly(BranchNode branch) {
		loader.reload(tree.branch(branch.key()).orElse(branch));
	}

	/** Why rows cannot be changed; empty if they can, or if that is no question. */
	Optional<String> reason(List<ExplorerNode> rows) {
		return Stream.of(RowAction.DELETE, RowAction.UPLOAD, RowAction.NEW_COMPONENT).map(action -> reason(action, rows)).flatMap(Optional::stream).findFirst();
	}

	/** Why something cannot be done with rows. */
	Optional<String> reason(RowAction action, List<ExplorerNode> rows) {
		return action.reason(rows, index);
	}

	/** Fetches a row anew, with what is open below it. */
	void reload(BranchNode branch) {
		refresh(branch);
	}

	/** Fetches rows nobody has looked at yet. */
	void load(BranchNode branch) {
		loader.load(branch);
	}

	/** The link of a row. */
	Optional<Link> link(ExplorerNode row) {
		return index.of(row);
	}

	/** Fetches rows again, with what is open below them; everything if there are none. */
	void refresh(List<ExplorerNode> rows) {
		List<BranchNode> branches = rows.stream().map(ExplorerSession::branch).flatMap(Optional::stream).distinct().toList();
		if (rows.isEmpty() || branches.size() < rows.size()) {
			refresh(tree.projects());
			if (!tree.opened().ids().isEmpty()) {
				refresh(tree.opened());
			}
			tree.found().ifPresent(this::refresh);
		} else {
			branches.forEach(this::refresh);
		}
	}

	/** What is fetched for a row: the row itself, or the one above it. */
	private static Optional<BranchNode> branch(ExplorerNode row) {
		return row instanceof BranchNode branch ? Optional.of(branch) : row.parent();
	}

	private void refresh(BranchNode branch) {
		if (branch.state() instanceof LoadState.SignedOut) {
			return;
		}
		BranchNode current = tree.branch(branch.key()).orElse(branch);
		List<BranchNode> below = current.known().skip(1).filter(row -> !(row.state() instanceof LoadState.NotLoaded)).toList();
		loader.reload(current);
		for (BranchNode row : below) {
			if (viewer().filter(known -> known.isOpen(row)).isPresent()) {
				loader.reload(row);
			} else {
				row.forget();
			}
		}
	}

	/** Told by jobs and the save hook. */
	private final class Changes implements StatusListener {

		@Override
		public void statusChanged(Set<IFile> files) {
			// the decorator and the strip tell it
		}

		@Override
		public void remoteChanged(String nodeId, String folderId) {
			onUi(() -> tree.showing(nodeId, folderId).forEach(this::again));
		}

		private void again(BranchNode branch) {
			if (viewer().filter(known -> known.isOpen(branch)).isPresent()) {
				loader.reload(branch);
			} else {
				branch.forget();
			}
		}
	}}
