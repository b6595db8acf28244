package org.osfworkbench.ui.wizards;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
import org.osfworkbench.ui.Buttons;
import org.osfworkbench.ui.Help;
import org.osfworkbench.workspace.home.HomeChoices;
import org.osfworkbench.workspace.home.HomeFolder;
import org.osfworkbench.workspace.home.HomeFolder.State;

/** The page on which the folder is chosen into which a project comes, and what comes along. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class HomePage extends WizardPage {

	private static final String ID = "org.osfworkbench.id"; //$NON-NLS-1$

	private final BringHomeWizard wizard;
	private FolderField folder;
	private FolderField git;
	private Button all;
	private Button newest;
	private Button components;
	private Button addons;
	private Button wiki;
	private Button log;
	private Button withGit;
	private Link adopt;
	private FolderLook look;
	private Optional<HomeChoices> begun = Optional.empty();
	/** Whether a person has just chosen another folder, so that what was begun there tells the choices. */
	private boolean fresh = true;

	HomePage(BringHomeWizard wizard) {
		super("home", Messages.Home_title, null); //$NON-NLS-1$
		this.wizard = wizard;
		setDescription(Messages.Home_text);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		look = new FolderLook(wizard, getShell().getDisplay(), this::looked);
		folder = new FolderField(area, Messages.Home_folder, Messages.Home_pick, "home.folder", this::folderChanged); //$NON-NLS-1$
		createVersions(area);
		createParts(area);
		createGit(area);
		adopt = new Link(area, SWT.NONE);
		adopt.setText(Messages.Home_adopt);
		adopt.setData(ID, "home.adopt"); //$NON-NLS-1$
		adopt.setVisible(false);
		adopt.addListener(SWT.Selection, event -> begun.ifPresent(this::take));
		GridDataFactory.fillDefaults().span(3, 1).applyTo(adopt);
		Help.on(area, "home"); //$NON-NLS-1$
		setControl(area);
	}

	private void createVersions(Composite area) {
		new Label(area, SWT.NONE).setText(Messages.Home_versions);
		Composite row = row(area);
		all = button(row, SWT.RADIO, Messages.Home_all, "home.all", true); //$NON-NLS-1$
		newest = button(row, SWT.RADIO, Messages.Home_newest, "home.newest", false); //$NON-NLS-1$
	}

	private void createParts(Composite area) {
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.Home_parts);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		Composite column = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(column);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(column);
		components = button(column, SWT.CHECK, Messages.Home_components, "home.components", true); //$NON-NLS-1$
		addons = button(column, SWT.CHECK, Messages.Home_addons, "home.addons", true); //$NON-NLS-1$
		wiki = button(column, SWT.CHECK, Messages.Home_wiki, "home.wiki", true); //$NON-NLS-1$
		log = button(column, SWT.CHECK, Messages.Home_log, "home.log", true); //$NON-NLS-1$
	}

	private void createGit(Composite area) {
		withGit = button(area, SWT.CHECK, Messages.Home_git, "home.git", false); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(3, 1).indent(0, 8).applyTo(withGit);
		git = new FolderField(area, Messages.Home_gitFolder, Messages.Home_gitPick, "home.gitFolder", this::changed); //$NON-NLS-1$
		git.enable(false);
		withGit.addListener(SWT.Selection, event -> git.enable(withGit.getSelection()));
	}

	private static Composite row(Composite area) {
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(row);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(row);
		return row;
	}

	private Button button(Composite parent, int style, String text, String id, boolean selected) {
		Button button = new Button(parent, style);
		button.setText(text);
		button.setData(ID, id);
		button.setSelection(selected);
		button.addListener(SWT.Selection, event -> changed());
		return button;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			wizard.node().ifPresent(node -> {
				suggest(node.title(), node.id());
				setDescription(NLS.bind(Messages.Home_textOf, node.title()));
			});
			boolean whole = wizard.part().isEmpty();
			Buttons.enable(components, whole);
			Buttons.enable(addons, whole);
			changed();
		}
	}

	/** Fills the fields, unless a person has written into them. */
	void suggest(String title, String id) {
		if (folder != null) {
			String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip() + " (" + id + ')'; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			folder.suggest(Path.of(System.getProperty("user.home")).resolve(name).toString()); //$NON-NLS-1$
		}
	}

	/** The folder of the bag. */
	Optional<Path> folder() {
		return folder == null ? Optional.empty() : path(folder.text());
	}

	/** The folder of the Git repository, if one is wanted. */
	Optional<Path> git() {
		return withGit.getSelection() ? path(git.text()) : Optional.empty();
	}

	HomeChoices choices() {
		return new HomeChoices(components.getSelection(), all.getSelection(), addons.getSelection(), wiki.getSelection(), log.getSelection());
	}

	private static Optional<Path> path(String text) {
		try {
			Path path = Path.of(text.strip());
			return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private void folderChanged() {
		fresh = true;
		git.suggest(folder.text().isBlank() ? "" : folder.text() + "-git"); //$NON-NLS-1$ //$NON-NLS-2$
		changed();
	}

	private void changed() {
		setPageComplete(false);
		if (folder().isEmpty() || withGit.getSelection() && git().isEmpty()) {
			say(folder.text().isBlank() ? null : Messages.Home_noPath, false);
			look.stop();
		} else {
			wizard.order().ifPresent(look::ask);
		}
	}

	private void looked(HomeFolder found, boolean gitFree) {
		begun = found.choices();
		if (found.state() == State.OTHER_CHOICES && fresh) {
			fresh = false;
			begun.ifPresent(this::take);
			return;
		}
		fresh = false;
		String problem = problem(found.state());
		say(problem != null ? problem : gitFree ? null : Messages.Home_gitTaken, found.state() == State.OTHER_CHOICES);
		setMessage(found.state() == State.UNFINISHED ? Messages.Home_unfinished : null, INFORMATION);
		setPageComplete(found.usable() && gitFree);
	}

	private static String problem(State state) {
		return switch (state) {
		case FREE, UNFINISHED -> null;
		case OTHER_CHOICES -> Messages.Home_otherChoices;
		case OTHER -> Messages.Home_other;
		case ALREADY -> Messages.Home_already;
		case FINISHED -> Messages.Home_finished;
		case TAKEN -> Messages.Home_taken;
		};
	}

	private void say(String problem, boolean offer) {
		setErrorMessage(problem);
		adopt.setVisible(offer);
	}

	private void take(HomeChoices choices) {
		all.setSelection(choices.allVersions());
		newest.setSelection(!choices.allVersions());
		components.setSelection(choices.components());
		addons.setSelection(choices.addons());
		wiki.setSelection(choices.wiki());
		log.setSelection(choices.log());
		changed();
	}
}
