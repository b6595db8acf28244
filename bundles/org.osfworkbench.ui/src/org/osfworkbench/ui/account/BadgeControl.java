package org.osfworkbench.ui.account;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.IMenuService;
import org.osfworkbench.ui.Icons;
import org.osfworkbench.ui.Refresher;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.decisions.SuccessNews;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;

/** The badge itself: a button that says who is signed in and opens the account menu. */
final class BadgeControl extends Composite {

	private static final String MENU = "popup:org.osfworkbench.ui.account"; //$NON-NLS-1$

	private final IWorkbenchWindow window;
	private final ToolItem item;
	private final LocalResourceManager images;
	private final Optional<Portraits> portraits;
	private BadgeText shown = BadgeText.MISSING;
	private ImageDescriptor face = ImageDescriptor.getMissingImageDescriptor();

	BadgeControl(Composite parent, IWorkbenchWindow window) {
		super(parent, SWT.NONE);
		this.window = window;
		setLayout(new FillLayout());
		images = new LocalResourceManager(JFaceResources.getResources(), this);
		portraits = Services.find(window, Accounts.class).map(accounts -> new Portraits(accounts, getDisplay(), this::redrawIfThere));
		ToolBar bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT | SWT.HORIZONTAL);
		item = new ToolItem(bar, SWT.PUSH);
		item.setData("org.osfworkbench.id", "account.badge"); //$NON-NLS-1$ //$NON-NLS-2$
		Menu menu = createMenu(bar);
		item.setData("org.osfworkbench.menu", menu); //$NON-NLS-1$
		item.addListener(SWT.Selection, event -> openMenu(menu));
		bar.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			@NonNullByDefault({}) // inherited parameters are not annotated
			public void getName(AccessibleEvent event) {
				event.result = shown.text();
			}
		});
		Refresher.keep(this, window, this::draw);
		SuccessNews.keep(this, window);
		draw();
	}

	private void draw() {
		BadgeText next = text();
		ImageDescriptor image = image(next);
		if (next.equals(shown) && image.equals(face)) {
			return;
		}
		shown = next;
		face = image;
		item.setText(next.text());
		item.setToolTipText(next.tooltip());
		item.setImage(images.create(image));
		fitTrim();
	}

	private void redrawIfThere() {
		if (!isDisposed()) {
			draw();
		}
	}

	/** Who is signed in and in no trouble has a face; every other state has a sign of its own. */
	private ImageDescriptor image(BadgeText text) {
		Optional<AccountState> state = Services.find(window, Accounts.class).map(Accounts::state);
		boolean person = BadgeText.PERSON.equals(text.icon());
		item.setData("org.osfworkbench.face", text.icon()); //$NON-NLS-1$
		if (!person || portraits.isEmpty() || !(state.orElseThrow() instanceof AccountState.SignedIn in)) {
			return Icons.of(text.icon());
		}
		Optional<ImageData> photo = portraits.get().of(in.account());
		String initials = Initials.of(in.account().user().fullName());
		item.setData("org.osfworkbench.face", photo.isPresent() ? "photo" : initials); //$NON-NLS-1$ //$NON-NLS-2$
		ToolBar bar = item.getParent();
		return photo.isEmpty() && initials.isEmpty() ? Icons.of(text.icon())
				: new Portrait(getDisplay(), initials, photo, bar.getBackground(), bar.getForeground());
	}

	/** The trim is a tool bar in a frame; both keep the width they had at first. */
	private void fitTrim() {
		Composite part = this;
		while (part.getParent() != null && !(part.getParent() instanceof ToolBar)) {
			part = part.getParent();
		}
		if (part.getParent() instanceof ToolBar trim) {
			for (ToolItem place : trim.getItems()) {
				if (place.getControl() == part) {
					place.setWidth(part.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x);
				}
			}
			trim.pack(true);
			if (trim.getParent().getLayout() == null) {
				trim.getParent().pack(true);
			}
			trim.requestLayout();
		}
	}

	private BadgeText text() {
		Optional<AccountState> state = Services.find(window, Accounts.class).map(Accounts::state);
		Optional<Links> links = Services.find(window, Links.class);
		Optional<Transfers> transfers = Services.find(window, Transfers.class);
		if (state.isEmpty() || links.isEmpty() || transfers.isEmpty()) {
			return BadgeText.MISSING;
		}
		int waiting = links.get().all().stream().mapToInt(transfers.get()::waiting).sum();
		boolean readOnly = new ReadOnlyHosts(links.get(), transfers.get()).contains(state.get().host(), LocalDate.now());
		return BadgeText.of(state.get(), waiting, readOnly);
	}

	/** Made once: items that are disposed while their menu closes would never run. */
	private Menu createMenu(ToolBar bar) {
		MenuManager manager = new MenuManager();
		IMenuService menus = window.getService(IMenuService.class);
		menus.populateContributionManager(manager, MENU);
		addDisposeListener(event -> {
			menus.releaseContributions(manager);
			manager.dispose();
		});
		return manager.createContextMenu(bar);
	}

	private void openMenu(Menu menu) {
		Rectangle bounds = item.getBounds();
		menu.setLocation(item.getParent().toDisplay(bounds.x, bounds.y));
		menu.setVisible(true);
	}
}
