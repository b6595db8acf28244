package org.osfworkbench.ui.preferences;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PropertyPage;
import org.osfworkbench.ui.Headings;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Refresher;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.Spoken;
import org.osfworkbench.ui.link.StatusWords;
import org.osfworkbench.ui.link.UnlinkQuestion;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * The property page <em>OSF</em> of a linked file, folder or project; of a project it shows all its links. What is changed here is stored with
 * the project and travels with it.
 */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class LinksPage extends PropertyPage {

	private final Map<String, Boolean> always = new HashMap<>();
	private Links links;
	private Transfers transfers;
	private TableViewer table;
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
		createTable(area);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		web = button(buttons, Messages.Links_web, this::browse);
		unlink = button(buttons, Messages.Links_unlink, this::unlink);
		box = new Button(area, SWT.CHECK);
		box.setText(Messages.Links_always);
		box.setData("org.osfworkbench.id", "links.always"); //$NON-NLS-1$ //$NON-NLS-2$
		box.addListener(SWT.Selection, event -> selected().ifPresent(link -> always.put(link.id(), Boolean.valueOf(box.getSelection()))));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
		Refresher.keep(table.getTable(), PlatformUI.getWorkbench(), this::draw);
		draw();
		Help.on(area, "links"); //$NON-NLS-1$
		return area;
	}

	private void createTable(Composite area) {
		Composite holder = new Composite(area, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		table = new TableViewer(holder, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		table.getTable().setHeaderVisible(true);
		Spoken.name(table.getTable(), Messages.Links_name);
		table.getTable().setData("org.osfworkbench.id", "links.table"); //$NON-NLS-1$ //$NON-NLS-2$
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.addSelectionChangedListener(event -> select());
		column(layout, Messages.Links_local, 25, link -> link.localPath().isEmpty() ? link.projectName() : link.localPath());
		column(layout, Messages.Links_remote, 40, link -> link.nodeTitle() + link.remotePath());
		column(layout, Messages.Links_state, 35, this::state);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(70), table.getTable().getItemHeight() * 6).applyTo(holder);
	}

	private void column(TableColumnLayout layout, String name, int weight, Function<Link, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, Headings.width(table.getTable(), name, 60)));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Link) element)));
	}

	private Button button(Composite parent, String text, Runnable run) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		setButtonLayoutData(button);
		button.addListener(SWT.Selection, event -> run.run());
		return button;
	}

	private String state(Link link) {
		return links.localSide(link) instanceof IFile file ? transfers.status(file).map(StatusWords::of).orElse("") : ""; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private List<Link> shown() {
		Optional<IResource> resource = Adapters.of(getElement(), IResource.class);
		return resource.map(known -> known instanceof IProject project ? links.of(project)
				: links.of(known.getProject()).stream().filter(link -> links.localSide(link).getFullPath().isPrefixOf(known.getFullPath())).toList())
				.orElse(List.of());
	}

	private void draw() {
		List<Link> shown = shown();
		Optional<String> before = selected().map(Link::id);
		table.setInput(shown);
		shown.stream().filter(link -> before.isEmpty() || link.id().equals(before.get())).findFirst()
				.ifPresent(link -> table.setSelection(new StructuredSelection(link)));
		select();
	}

	private void select() {
		Optional<Link> link = selected();
		box.setEnabled(link.isPresent());
		unlink.setEnabled(link.isPresent());
		web.setEnabled(link.isPresent());
		box.setSelection(link.filter(known -> always.getOrDefault(known.id(), Boolean.valueOf(known.always())).booleanValue()).isPresent());
	}

	private Optional<Link> selected() {
		return table.getStructuredSelection().getFirstElement() instanceof Link link ? Optional.of(link) : Optional.empty();
	}

	private void unlink() {
		selected().filter(link -> UnlinkQuestion.ask(getShell(), link)).ifPresent(link -> run(transfers.unlink(link)));
	}

	private void browse() {
		selected().ifPresent(link -> Services.get(PlatformUI.getWorkbench(), Accounts.class).host(link.hostId())
				.ifPresent(host -> Program.launch(host.web().resolve(link.nodeId() + '/').toString())));
	}

	@Override
	protected void performDefaults() {
		shown().forEach(link -> always.put(link.id(), Boolean.FALSE));
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
