package org.osfworkbench.ui.preferences;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PropertyPage;
import org.osfworkbench.ui.Buttons;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Refresher;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.link.StatusWords;
import org.osfworkbench.ui.link.UnlinkQuestion;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * The property page <em>OSF</em> of a linked file, folder or project; of a project it shows all its links. Where a link leads is stored with the
 * project and travels with it; whether it uploads without a question is this workspace's matter, and does not.
 */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class LinksPage extends PropertyPage {

	private static final int ROWS = 6;

	private final Map<String, Boolean> always = new HashMap<>();
	private Links links;
	private Transfers transfers;
	private PageTable<Link> table;
	private Button box;
	private Button unlink;
	private Button web;

	@Override
	protected Control createContents(Composite parent) {
		links = Services.get(PlatformUI.getWorkbench(), Links.class);
		transfers = Services.get(PlatformUI.getWorkbench(), Transfers.class);
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		Label label = new Label(area, SWT.WRAP);
		label.setText(Messages.Links_text);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		table = new PageTable<>(area, Messages.Links_name, "links.table", ROWS, Link.class) //$NON-NLS-1$
				.column(Messages.Links_local, 25, link -> link.localPath().isEmpty() ? link.projectName() : link.localPath())
				.column(Messages.Links_remote, 40, link -> link.nodeTitle() + link.remotePath()).column(Messages.Links_state, 35, this::state)
				.onSelect(this::select);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		web = button(buttons, Messages.Links_web, this::browse);
		unlink = button(buttons, Messages.Links_unlink, this::unlink);
		box = new Button(area, SWT.CHECK);
		box.setText(Messages.Links_always);
		box.setData("org.osfworkbench.id", "links.always"); //$NON-NLS-1$ //$NON-NLS-2$
		box.addListener(SWT.Selection, event -> table.selected().ifPresent(link -> always.put(link.id(), Boolean.valueOf(box.getSelection()))));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
		Refresher.keep(table.control(), PlatformUI.getWorkbench(), this::draw);
		draw();
		Help.on(area, "links"); //$NON-NLS-1$
		return area;
	}

	private Button button(Composite parent, String text, Runnable run) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		setButtonLayoutData(button);
		button.addListener(SWT.Selection, event -> run.run());
		return button;
	}

	private String state(Link link) {
		if (links.localSide(link) instanceof IFile file) {
			return transfers.status(file).map(StatusWords::of).orElse(""); //$NON-NLS-1$
		}
		int waiting = transfers.waiting(link);
		return waiting == 0 ? "" : NLS.bind(Messages.Links_waiting, Integer.valueOf(waiting)); //$NON-NLS-1$
	}

	private List<Link> shown() {
		Optional<IResource> resource = Adapters.of(getElement(), IResource.class);
		return resource.map(known -> known instanceof IProject project ? links.of(project)
				: links.of(known.getProject()).stream().filter(link -> links.localSide(link).getFullPath().isPrefixOf(known.getFullPath())).toList())
				.orElse(List.of());
	}

	private void draw() {
		table.show(shown(), Link::id);
		select();
	}

	private void select() {
		Optional<Link> link = table.selected();
		Buttons.enable(box, link.isPresent());
		Buttons.enable(unlink, link.isPresent());
		Buttons.enable(web, link.isPresent());
		box.setSelection(link.filter(known -> always.getOrDefault(known.id(), Boolean.valueOf(known.always())).booleanValue()).isPresent());
	}

	private void unlink() {
		table.selected().filter(link -> UnlinkQuestion.ask(getShell(), link)).ifPresent(link -> run(transfers.unlink(link)));
	}

	private void browse() {
		table.selected().ifPresent(link -> Services.get(PlatformUI.getWorkbench(), Accounts.class).host(link.hostId())
				.ifPresent(host -> Program.launch(host.web().resolve(link.nodeId() + '/').toString())));
	}

	@Override
	protected void performDefaults() {
		boolean usual = Platform.getPreferencesService().getBoolean(Preferences.NODE, Preferences.ALWAYS_UPLOAD, false, null);
		shown().forEach(link -> always.put(link.id(), Boolean.valueOf(usual)));
		select();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		for (Link link : shown()) {
			Boolean wanted = always.get(link.id());
			if (wanted != null && wanted.booleanValue() != link.always()) {
				run(transfers.setAlways(link, wanted.booleanValue()));
			}
		}
		always.clear();
		return true;
	}

	private static void run(Job job) {
		job.setUser(true);
		job.schedule();
	}
}
