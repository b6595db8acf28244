package org.osfworkbench.ui.explorer;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.CollapseAllHandler;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.commands.Shelf;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.ExplorerTree;
import org.osfworkbench.ui.explorer.model.MessageNode;
import org.osfworkbench.ui.link.LinkStrip;
import org.osfworkbench.ui.link.SavedAs;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.PracticeServer;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;

/**
 * The OSF Explorer: a person's projects on the OSF, and what the file at hand is linked to (ui-design, section 1). Draws; the
 * rows come from {@link org.osfworkbench.ui.explorer.model}, what is done with them from the commands.
 */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE }) // the platform's methods are not annotated
public final class OsfExplorerView extends ViewPart implements IShowInTarget {

	/** Id of the view, its menus and its tool bar. */
	public static final String ID = "org.osfworkbench.ui.explorer"; //$NON-NLS-1$

	/** Job family of everything the view fetches, for {@link Job#belongsTo(Object)}. */
	public static final Object FAMILY = OsfExplorerView.class;

	private static final String SIGN_IN = "org.osfworkbench.ui.signIn"; //$NON-NLS-1$

	private final ViewMemory memory = new ViewMemory();
	private @Nullable Parts parts;
	private @Nullable ExplorerTree shownTree;
	private Shelf shelf = Shelf.EMPTY;

	/** The workbench makes the view. */
	public OsfExplorerView() {
		// everything waits for createPartControl
	}

	/** What exists from {@link #createPartControl} to {@link #dispose}. */
	private record Parts(Composite stack, WelcomePage welcome, ExplorerViewer tree, ExplorerSession session, FileFollower follower, FilterField filter,
			PracticeBanner practice) {

		void show(Control page) {
			if (stack.getLayout() instanceof StackLayout layout && layout.topControl != page) {
				layout.topControl = page;
				stack.layout();
			}
		}

		boolean showsTree() {
			return stack.getLayout() instanceof StackLayout layout && layout.topControl == tree.viewer().getControl();
		}
	}

	@Override
	public void init(IViewSite site, @Nullable IMemento memento) throws PartInitException {
		super.init(site, memento);
		memory.restore(memento);
	}

	@Override
	public void saveState(IMemento memento) {
		parts().ifPresent(made -> made.session().rememberOpened());
		memory.save(memento);
	}

	@Override
	public void createPartControl(Composite parent) {
		Help.on(parent, "explorer"); //$NON-NLS-1$
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(parent);
		PracticeBanner practice = new PracticeBanner(parent, Services.find(getSite(), PracticeServer.class), this::schedule, this::signIn);
		FilterField filter = new FilterField(parent, new Wishes());
		LinkStrip strip = new LinkStrip(parent, getSite());
		Composite stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		WelcomePage welcome = new WelcomePage(stack, this::signIn, this::browse, practice::start);
		if (!practice.isOffered()) {
			welcome.hidePractice();
		}
		ExplorerSession session = new ExplorerSession(getSite(), memory, this::schedule, this::accountChanged);
		ExplorerViewer tree = new ExplorerViewer(stack, memory, session::load, session::link);
		FileFollower follower = new FileFollower(getSite().getPage(), this, strip::setInput,
				(before, after) -> new SavedAs(getSite().getShell(), getSite(), before, after).ask());
		parts = new Parts(stack, welcome, tree, session, follower, filter, practice);
		connect(tree);
		session.start(tree, filter::say);
	}

	private void connect(ExplorerViewer tree) {
		getSite().setSelectionProvider(tree.viewer());
		MenuManager menu = new MenuManager();
		tree.viewer().getTree().setMenu(menu.createContextMenu(tree.viewer().getTree()));
		getSite().registerContextMenu(menu, tree.viewer());
		tree.viewer().addSelectionChangedListener(event -> sayMessage(tree.selected()));
		tree.viewer().addOpenListener(event -> execute(ExplorerCommands.OPEN));
		TreeKeys.install(tree.viewer().getTree(), getSite());
		KeyReasons.install(tree.viewer().getTree(), action -> parts().flatMap(made -> made.session().reason(action, made.tree().selected())), this::say);
		getSite().getService(IHandlerService.class).activateHandler(CollapseAllHandler.COMMAND_ID, new CollapseHandler(tree));
		ExplorerDrop.install(tree.viewer(), this);
		ExplorerDrag.install(tree.viewer(), this);
		getSite().getService(IWorkbenchSiteProgressService.class).showBusyForFamily(FAMILY);
	}

	/** The status line says in full what a narrow column cuts off, and why a row cannot be changed. */
	private void sayMessage(List<ExplorerNode> rows) {
		boolean message = rows.size() == 1 && rows.getFirst() instanceof MessageNode;
		say(message ? rows.getFirst().name() : parts().flatMap(made -> made.session().reason(rows)).orElse("")); //$NON-NLS-1$
	}

	private void schedule(Job job) {
		getSite().getService(IWorkbenchSiteProgressService.class).schedule(job, 0, true);
	}

	private void accountChanged(AccountState state) {
		parts().ifPresent(made -> {
			boolean usable = made.session().isUsable();
			made.practice().show(state);
			if (shownTree != made.session().tree()) {
				shownTree = made.session().tree();
				made.filter().clear();
			}
			if (!usable) {
				made.welcome().show(state);
			}
			made.show(usable ? made.tree().viewer().getControl() : made.welcome().control());
		});
	}

	/** Looks at what is public without an account. */
	private void browse() {
		parts().ifPresent(made -> {
			made.session().browse();
			made.filter().setFocus();
		});
	}

	/** What the field above the tree asks for. */
	private final class Wishes implements FilterField.Target {

		@Override
		public boolean filter(String words) {
			return parts().filter(Parts::showsTree).map(made -> made.tree().filter(words)).orElse(Boolean.TRUE).booleanValue();
		}

		@Override
		public void search(String words) {
			parts().filter(Parts::showsTree).ifPresent(made -> made.session().finder().search(words));
		}

		@Override
		public void open(String text) {
			parts().ifPresent(made -> {
				if (!made.showsTree()) {
					made.session().browse();
				}
				made.session().finder().open(text, made.filter()::clear, made.filter()::say);
			});
		}

		@Override
		public void leave() {
			parts().ifPresent(made -> made.tree().viewer().getControl().setFocus());
		}
	}

	private void execute(String commandId) {
		ExplorerCommands.execute(getSite(), commandId);
	}

	@Override
	public void setFocus() {
		parts().ifPresent(made -> {
			if (made.showsTree()) {
				made.tree().viewer().getControl().setFocus();
			} else {
				made.welcome().setFocus();
			}
		});
	}

	@Override
	@NonNullByDefault({}) // the platform's method is not annotated
	public <T> T getAdapter(Class<T> type) {
		if (type == IPropertySheetPage.class) {
			return type.cast(new FactsPage(getSite().getShell().getDisplay(), Services.get(getSite(), Accounts.class), Job::schedule));
		}
		return super.getAdapter(type);
	}

	@Override
	public boolean show(ShowInContext context) {
		Object element = context.getSelection() instanceof IStructuredSelection rows && rows.size() == 1 ? rows.getFirstElement() : context.getInput();
		Optional<Link> link = Optional.ofNullable(Adapters.adapt(element, IResource.class)).flatMap(this::link);
		link.ifPresent(known -> parts().ifPresent(made -> made.session().finder().reveal(known)));
		return link.isPresent();
	}

	private Optional<Link> link(IResource resource) {
		Links links = Services.get(getSite(), Links.class);
		Optional<Link> own = resource instanceof IFile file ? links.experiment(file) : Optional.empty();
		return own.or(() -> links.data(resource));
	}

	@Override
	public void dispose() {
		parts().ifPresent(made -> {
			made.follower().close();
			made.session().close();
		});
		parts = null;
		super.dispose();
	}

	/**
	 * The selected rows.
	 *
	 * @return in the order of the tree; empty if none is selected or the tree is not shown
	 */
	public List<ExplorerNode> selectedRows() {
		return parts().filter(Parts::showsTree).map(made -> made.tree().selected()).orElseGet(List::of);
	}

	/**
	 * The file a person works with: in the active editor, or selected in another view.
	 *
	 * @return the file, or empty
	 */
	public Optional<IFile> currentFile() {
		return parts().flatMap(made -> made.follower().current());
	}

	/**
	 * Fetches rows again, with what is open below them. Expansion and selection stay.
	 *
	 * @param rows the rows; empty for everything
	 */
	public void refresh(List<ExplorerNode> rows) {
		parts().ifPresent(made -> made.session().refresh(rows));
	}

	/**
	 * Fetches the rows below one row again, and nothing else.
	 *
	 * @param row the row; empty for the person's projects
	 */
	public void reload(Optional<BranchNode> row) {
		parts().ifPresent(made -> made.session().reloadOnly(row.orElseGet(() -> made.session().tree().projects())));
	}

	/**
	 * What was copied or cut last.
	 *
	 * @return may be empty
	 */
	public Shelf shelf() {
		return shelf;
	}

	/**
	 * Takes what was copied or cut.
	 *
	 * @param rows the rows
	 */
	public void setShelf(Shelf rows) {
		shelf = rows;
	}

	/**
	 * Says something in the status line until another row is selected.
	 *
	 * @param words a sentence; empty for nothing
	 */
	public void say(String words) {
		getViewSite().getActionBars().getStatusLineManager().setMessage(words);
	}

	/**
	 * Shows more of a long list.
	 *
	 * @param branch the row above it
	 */
	public void more(BranchNode branch) {
		parts().ifPresent(made -> made.session().more(branch));
	}

	/** Shows the way to sign in. */
	public void signIn() {
		execute(SIGN_IN);
	}

	/**
	 * Opens or closes a row.
	 *
	 * @param branch the row
	 */
	public void toggle(BranchNode branch) {
		parts().ifPresent(made -> made.tree().toggle(branch));
	}

	/**
	 * The host whose projects are shown.
	 *
	 * @return its id
	 */
	public String hostId() {
		return Services.get(getSite(), Accounts.class).state().host().id();
	}

	private Optional<Parts> parts() {
		Parts made = parts;
		return made == null ? Optional.empty() : Optional.of(made);
	}
}
