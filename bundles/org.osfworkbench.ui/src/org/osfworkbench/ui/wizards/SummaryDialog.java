package org.osfworkbench.ui.wizards;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.osfworkbench.ui.Headings;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Spoken;

/** What came of bringing a project home or putting it back. Not modal: it may stay open beside the work. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class SummaryDialog extends TitleAreaDialog {

	/**
	 * The content.
	 *
	 * @param warning whether something is not there that should be
	 * @param facts names and values
	 * @param folder a folder of this computer to be opened
	 * @param list heads the table of what is not there
	 * @param rows a thing and why; the table is left out if there is none
	 */
	record Sections(boolean warning, List<String[]> facts, Optional<Path> folder, String list, List<String[]> rows) {
	}

	private final String title;
	private final String verdict;
	private final Sections sections;

	SummaryDialog(Shell parent, String title, String verdict, Sections sections) {
		super(parent);
		this.title = title;
		this.verdict = verdict;
		this.sections = sections;
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MODELESS);
		setBlockOnOpen(false);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Composite createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		Composite area = new Composite(outer, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).spacing(5, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		setTitle(title);
		setMessage(verdict, sections.warning() ? IMessageProvider.WARNING : IMessageProvider.NONE);
		Facts facts = new Facts(area);
		sections.facts().forEach(fact -> facts.add(fact[0], fact[1]));
		sections.folder().ifPresent(folder -> {
			Link link = new Link(area, SWT.NONE);
			link.setText(Messages.Done_open);
			link.addListener(SWT.Selection, event -> Program.launch(folder.toString()));
		});
		if (!sections.rows().isEmpty()) {
			table(area);
		}
		Help.on(area, "home"); //$NON-NLS-1$
		return outer;
	}

	private void table(Composite area) {
		new Label(area, SWT.NONE).setText(sections.list());
		Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		Spoken.name(table, sections.list());
		table.setData("org.osfworkbench.id", "home.missing"); //$NON-NLS-1$ //$NON-NLS-2$
		column(table, Messages.Done_what, 340);
		column(table, Messages.Done_why, 280);
		for (String[] row : sections.rows()) {
			new TableItem(table, SWT.NONE).setText(row);
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getItemHeight() * 6).applyTo(table);
	}

	private static void column(Table table, String heading, int usual) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(heading);
		column.setWidth(Headings.width(table, heading, usual));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
