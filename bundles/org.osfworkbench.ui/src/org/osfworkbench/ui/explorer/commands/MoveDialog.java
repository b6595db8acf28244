package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.ProviderTraits;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.ui.Buttons;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.wizards.PlaceTree;
import org.osfworkbench.workspace.account.Accounts;
import org.osgi.framework.FrameworkUtil;

/** Asks where files and folders shall go on the OSF. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class MoveDialog extends TitleAreaDialog {

	private static final int WIDTH_IN_CHARS = 60;
	private static final int LINES = 14;

	private final Accounts accounts;
	private final List<RemoteEntry> entries;
	private final Optional<String> parentId;
	private PlaceTree places;
	private Optional<RemoteFolder> target = Optional.empty();

	/**
	 * Makes a dialog; open it.
	 *
	 * @param parent the window
	 * @param accounts whose projects are offered
	 * @param rows files and folders
	 */
	MoveDialog(Shell parent, Accounts accounts, List<ExplorerNode> rows) {
		super(parent);
		this.accounts = accounts;
		entries = Entries.of(rows);
		parentId = rows.stream().findFirst().flatMap(ExplorerNode::parent).flatMap(BranchNode::folder).map(RemoteFolder::id);
		setHelpAvailable(false);
	}

	/** The chosen folder, after OK. */
	Optional<RemoteFolder> target() {
		return target;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Move_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected IDialogSettings getDialogBoundsSettings() {
		IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(MoveDialog.class)).getDialogSettings();
		return DialogSettings.getOrCreateSection(settings, "move"); //$NON-NLS-1$
	}

	@Override
	protected int getDialogBoundsStrategy() {
		return DIALOG_PERSISTSIZE;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		Composite area = new Composite(outer, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		setTitle(NLS.bind(Messages.Move_what, Names.list(entries.stream().map(RemoteEntry::name).toList())));
		setMessage(Messages.Move_text);
		new Label(area, SWT.NONE).setText(Messages.Move_place);
		places = new PlaceTree(area, accounts);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(WIDTH_IN_CHARS), convertHeightInCharsToPixels(LINES))
				.applyTo(places.viewer().getTree());
		places.viewer().addSelectionChangedListener(event -> validate());
		Help.on(area, "explorer"); //$NON-NLS-1$
		return outer;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		Verbs.put(this::getButton, this::setButtonLayoutData, Messages.Move_move);
		Buttons.enable(getButton(IDialogConstants.OK_ID), false);
	}

	private void validate() {
		Optional<BranchNode> selected = places.selected();
		String problem = selected.map(this::problem).orElse(null);
		setErrorMessage(problem);
		target = selected.filter(branch -> problem == null).flatMap(BranchNode::folder);
		Buttons.enable(getButton(IDialogConstants.OK_ID), target.isPresent());
	}

	/** Why nothing can be moved there; null if it can. */
	private String problem(BranchNode branch) {
		RemoteFolder folder = branch.folder().orElseThrow();
		if (branch.node().filter(Node::writable).isEmpty() || !ProviderTraits.of(folder.provider()).writable()) {
			return NLS.bind(Messages.Move_readOnly, branch.name());
		}
		if (parentId.filter(folder.id()::equals).isPresent()) {
			return Messages.Move_there;
		}
		return entries.stream().filter(entry -> isIn(folder, entry)).findFirst().map(entry -> NLS.bind(Messages.Move_inside, entry.name())).orElse(null);
	}

	private static boolean isIn(RemoteFolder folder, RemoteEntry entry) {
		return entry instanceof RemoteFolder && entry.nodeId().equals(folder.nodeId()) && entry.provider().equals(folder.provider())
				&& folder.materializedPath().startsWith(entry.materializedPath());
	}
}
