package org.osfworkbench.ui.link;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.services.IServiceLocator;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Refresher;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.account.SignInDialog;
import org.osfworkbench.ui.conflict.Settle;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * The strip above the tree of the OSF Explorer ({@code ui-design.md}, section 1). It shows what the active file and the data of its
 * project are linked to, and how they stand. Without a file it takes no space; for that its parent needs a {@link GridLayout}.
 */
public final class LinkStrip extends Composite {

	private final IServiceLocator locator;
	private final Links links;
	private final Transfers transfers;
	private final Accounts accounts;
	private final Group group;
	private final StripRow experiment;
	private final StripRow data;
	private final org.eclipse.swt.widgets.Link hint;
	private @Nullable IFile file;
	private Optional<OldLinks> old = Optional.empty();

	/**
	 * Makes a strip without a file.
	 *
	 * @param parent has a {@link GridLayout}
	 * @param locator the site of the view
	 */
	@SuppressWarnings("nls") // ids of widgets
	public LinkStrip(Composite parent, IServiceLocator locator) {
		super(parent, SWT.NONE);
		this.locator = locator;
		links = Services.get(locator, Links.class);
		transfers = Services.get(locator, Transfers.class);
		accounts = Services.get(locator, Accounts.class);
		setData("org.osfworkbench.id", "linkStrip");
		GridLayoutFactory.fillDefaults().margins(4, 2).applyTo(this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
		group = new Group(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(6, 4).spacing(8, 2).applyTo(group);
		hint = new org.eclipse.swt.widgets.Link(group, SWT.WRAP);
		hint.setData("org.osfworkbench.id", "linkStrip.hint");
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(80, SWT.DEFAULT).applyTo(hint);
		hint.addListener(SWT.Selection, event -> follow());
		experiment = new StripRow(group, "linkStrip.experiment", Messages.Strip_experiment, Messages.Strip_alwaysExperiment, transfers);
		data = new StripRow(group, "linkStrip.data", Messages.Strip_data, Messages.Strip_alwaysData, transfers);
		Refresher.keep(this, locator, this::draw);
		Help.on(this, "strip");
		draw();
	}

	/**
	 * Follows another file.
	 *
	 * @param next the file, or null to hide the strip
	 */
	public void setInput(@Nullable IFile next) {
		file = next;
		old = Optional.empty();
		draw();
		if (next != null && OldLinks.isCandidate(next) && links.experiment(next).isEmpty()) {
			look(next);
		}
	}

	/** An experiment may bring links along that OpenSesame made. */
	private void look(IFile candidate) {
		CallJob<Optional<OldLinks>> job = new CallJob<>(NLS.bind(Messages.Strip_looking, candidate.getName()), getDisplay(),
				cancellation -> OldLinks.read(candidate), found -> {
					if (!isDisposed() && candidate.equals(file)) {
						old = found;
						draw();
					}
				}, problem -> {
					// nothing was asked of the OSF
				});
		job.setSystem(true);
		job.schedule();
	}

	private void follow() {
		IFile current = file;
		if (!(accounts.state() instanceof AccountState.SignedIn)) {
			new SignInDialog(getShell(), locator).open();
		} else if (current != null) {
			old.ifPresent(links -> new TakeOver(getShell(), locator, current, links).start());
		}
	}

	private void draw() {
		IFile current = file;
		boolean shown = current != null && current.isAccessible();
		setVisible(shown);
		if (getLayoutData() instanceof GridData layoutData) {
			layoutData.exclude = !shown;
		}
		if (current != null && shown) {
			draw(current);
		}
		getParent().layout(true, true);
	}

	private void draw(IFile current) {
		Optional<Link> own = links.experiment(current);
		Optional<Link> folder = links.data(current)
				.or(() -> links.of(current.getProject()).stream().filter(link -> link.kind() == LinkKind.DATA).findFirst());
		group.setText(current.getName());
		own.ifPresentOrElse(link -> experiment.show(experimentView(link, current)), experiment::hide);
		folder.ifPresentOrElse(link -> data.show(dataView(link)), data::hide);
		boolean linkable = own.isEmpty() && links.data(current).isEmpty() && links.project(current).isEmpty();
		Optional<Link> whole = own.isEmpty() && folder.isEmpty() ? links.project(current) : Optional.empty();
		String text = linkable ? NLS.bind(hintText(), current.getName().replace("&", "&&")) : whole.map(link -> projectWords(link, current)).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		hint.setText(text);
		hint.setVisible(!text.isEmpty());
		if (hint.getLayoutData() instanceof GridData layoutData) {
			layoutData.exclude = text.isEmpty();
		}
	}

	/** A file of a project that is linked as a whole has no link of its own. */
	private String projectWords(Link link, IFile current) {
		String state = transfers.status(current).map(StatusWords::of).orElse(""); //$NON-NLS-1$
		String place = StripRow.place(link, storage(link));
		return state.isEmpty() ? NLS.bind(Messages.Strip_project, place) : NLS.bind(Messages.Strip_projectState, place, state);
	}

	private String hintText() {
		boolean signedIn = accounts.state() instanceof AccountState.SignedIn;
		if (old.isPresent()) {
			return signedIn ? Messages.Strip_old : Messages.Strip_oldSignIn;
		}
		return signedIn ? Messages.Strip_hint : Messages.Strip_hintSignIn;
	}

	private StripRow.LinkView experimentView(Link link, IFile current) {
		Optional<FileStatus> status = transfers.status(current);
		String place = StripRow.place(link, storage(link));
		String words = status.map(known -> experimentWords(place, known)).orElse(place);
		return new StripRow.LinkView(link, words, () -> act(link, current));
	}

	private static String experimentWords(String place, FileStatus status) {
		String version = status.remoteVersion() == 0 ? "" : NLS.bind(Messages.Strip_version, status.remoteVersion()); //$NON-NLS-1$
		String state = StatusWords.of(status);
		String mark = status.state() == SyncState.SYNCED ? Messages.Strip_mark : ""; //$NON-NLS-1$
		String words = state.isEmpty() ? place + version : NLS.bind(Messages.Strip_words, new Object[] { place, version, mark + state });
		return words + action(status.state());
	}

	private static String action(SyncState state) {
		return switch (state) {
		case CONFLICT -> anchor(Messages.Strip_settle);
		case INCOMING -> anchor(Messages.Strip_get);
		case FAILED, REMOTE_DELETED, WAITING -> anchor(Messages.Strip_details);
		case OUTGOING -> anchor(Messages.Strip_upload);
		case UNKNOWN, SYNCED, TRANSFERRING -> ""; //$NON-NLS-1$
		};
	}

	private static String anchor(String text) {
		return "  <a>" + text + "</a>"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void act(Link link, IFile current) {
		boolean outgoing = transfers.status(current).filter(status -> status.state() == SyncState.OUTGOING).isPresent();
		if (outgoing) {
			transfers.syncNow(link).schedule();
		} else {
			new Settle(getShell(), locator).open(link, current);
		}
	}

	private StripRow.LinkView dataView(Link link) {
		int waiting = transfers.waiting(link);
		String place = StripRow.place(link, storage(link));
		String words = waiting == 0 ? place
				: NLS.bind(Messages.Strip_dataWaiting, new Object[] { place, waiting, anchor(Messages.Strip_upload) });
		return new StripRow.LinkView(link, words, () -> transfers.syncNow(link).schedule());
	}

	private static String storage(Link link) {
		return StorageProvider.OSF_STORAGE.equals(link.provider()) ? Messages.Strip_osfStorage : link.provider();
	}
}
