package org.osfworkbench.ui.wizards;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.account.SignInDialog;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;

/** The page on which a storage or a folder on the OSF is chosen, or also a project or component. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class PlacePage extends WizardPage {

	/** Whether files shall be written there. */
	private final boolean writing;
	/** Whether a project or component will do. */
	private final boolean nodes;
	private final String check;
	private PlaceTree places;
	private boolean checked;

	/** {@code check} is the text of a box below the tree; empty for none. */
	PlacePage(String title, String description, boolean writing, String check) {
		this(title, description, writing, false, check);
	}

	private PlacePage(String title, String description, boolean writing, boolean nodes, String check) {
		super("place", title, null); //$NON-NLS-1$
		this.writing = writing;
		this.nodes = nodes;
		this.check = check;
		setDescription(description);
		setPageComplete(false);
	}

	/** A page on which a project or component can be chosen, or a storage or folder of it. */
	static PlacePage ofProjects(String title, String description) {
		return new PlacePage(title, description, false, true, ""); //$NON-NLS-1$
	}

	/** A page on which a project or component can be chosen to which the person may write. */
	static PlacePage ofOwnProjects(String title, String description) {
		return new PlacePage(title, description, true, true, ""); //$NON-NLS-1$
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(nodes ? Messages.Place_project : Messages.Place_label);
		Accounts accounts = Services.get(PlatformUI.getWorkbench(), Accounts.class);
		places = new PlaceTree(area, accounts);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(60), convertHeightInCharsToPixels(14))
				.applyTo(places.viewer().getTree());
		places.viewer().addSelectionChangedListener(event -> validate());
		if (!check.isEmpty()) {
			Button box = new Button(area, SWT.CHECK);
			box.setText(check);
			box.setData("org.osfworkbench.id", "places.always"); //$NON-NLS-1$ //$NON-NLS-2$
			box.addListener(SWT.Selection, event -> checked = box.getSelection());
		}
		if (!(accounts.state() instanceof AccountState.SignedIn)) {
			setErrorMessage(NLS.bind(Messages.Place_signIn, accounts.state().host().name()));
			signInLink(area, accounts);
		}
		Help.on(area, "wizards"); //$NON-NLS-1$
		setControl(area);
	}

	private void signInLink(Composite area, Accounts accounts) {
		Link link = new Link(area, SWT.NONE);
		link.setText(Messages.Place_signInLink);
		link.setData("org.osfworkbench.id", "places.signIn"); //$NON-NLS-1$ //$NON-NLS-2$
		link.addListener(SWT.Selection, event -> {
			new SignInDialog(getShell(), PlatformUI.getWorkbench()).open();
			if (accounts.state() instanceof AccountState.SignedIn) {
				link.dispose();
				area.layout();
				places.reload();
				validate();
			}
		});
	}

	private void validate() {
		Optional<BranchNode> selected = selected();
		boolean readOnly = writing && selected.flatMap(BranchNode::node).filter(Node::writable).isEmpty();
		setErrorMessage(selected.isPresent() && readOnly ? Messages.Place_readOnly : null);
		setPageComplete(selected.isPresent() && !readOnly);
	}

	private Optional<BranchNode> selected() {
		return nodes ? places.branch() : places.selected();
	}

	/** The chosen folder, if the page is complete and one was chosen. */
	Optional<RemoteFolder> folder() {
		return selected().flatMap(BranchNode::folder);
	}

	/** The project or component it is in. */
	Optional<Node> node() {
		return selected().flatMap(BranchNode::node);
	}

	/** Whether the box is ticked. */
	boolean isChecked() {
		return checked;
	}
}
