package org.osfworkbench.ui.conflict;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.compare.Comparisons;
import org.osfworkbench.ui.versions.Versioned;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osgi.framework.FrameworkUtil;

/**
 * Shows both sides of a file that changed in two places and lets the person choose ({@code ui-design.md}, section 4). Every choice says
 * where the other version can be found; the one chosen at first loses nothing.
 */
public final class ConflictDialog extends Dialog {

	private static final int WIDTH_IN_CHARS = 74;

	private final Conflict conflict;
	private final Transfers transfers;
	private final IServiceLocator locator;
	private final Map<ConflictChoice, Button> buttons = new EnumMap<>(ConflictChoice.class);
	private ConflictChoice choice = ConflictChoice.KEEP_BOTH;

	/**
	 * Makes a dialog; open it.
	 *
	 * @param parent the window
	 * @param locator where the services are
	 * @param conflict both sides
	 */
	public ConflictDialog(Shell parent, IServiceLocator locator, Conflict conflict) {
		super(parent);
		this.conflict = conflict;
		transfers = Services.get(locator, Transfers.class);
		this.locator = locator;
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(NLS.bind(Messages.Conflict_title, conflict.file().getName()));
		shell.setData("org.osfworkbench.id", "conflict"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected IDialogSettings getDialogBoundsSettings() {
		IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ConflictDialog.class))
				.getDialogSettings();
		return DialogSettings.getOrCreateSection(settings, "conflict"); //$NON-NLS-1$
	}

	@Override
	protected int getDialogBoundsStrategy() {
		return DIALOG_PERSISTSIZE;
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		createSides(area);
		Label line = new Label(area, SWT.SEPARATOR | SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		createChoices(area);
		Help.on(area, "conflict"); //$NON-NLS-1$
		return area;
	}

	private void createSides(Composite area) {
		Composite table = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(24, 4).applyTo(table);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
		row(table, "", Messages.Conflict_here, Messages.Conflict_there, true); //$NON-NLS-1$
		ConflictWords words = ConflictWords.now();
		row(table, Messages.Conflict_changed, words.when(conflict.localModified()),
				words.whenAndWho(conflict.remote().modified(), conflict.remoteAuthor()), false);
		row(table, Messages.Conflict_size, words.size(OptionalLong.of(conflict.localSize())), words.size(conflict.remote().size()), false);
		String base = conflict.baseVersion() == 0 ? Messages.Conflict_never : NLS.bind(Messages.Conflict_base, conflict.baseVersion());
		row(table, Messages.Conflict_since, base, NLS.bind(Messages.Conflict_version, conflict.remote().version()), false);
	}

	private static void row(Composite table, String name, String here, String there, boolean head) {
		Label label = new Label(table, SWT.NONE);
		label.setText(name);
		for (String text : new String[] { here, there }) {
			Label cell = new Label(table, SWT.WRAP);
			cell.setText(text);
			if (head) {
				cell.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
			}
			GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
		}
	}

	private void createChoices(Composite area) {
		Composite group = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(group);
		int next = conflict.remote().version() + 1;
		choice(group, ConflictChoice.KEEP_BOTH, Messages.Conflict_keepBoth, NLS.bind(Messages.Conflict_keepBothTip, stem()));
		choice(group, ConflictChoice.USE_MINE, Messages.Conflict_useMine,
				NLS.bind(Messages.Conflict_useMineTip, next, conflict.remote().version()));
		choice(group, ConflictChoice.USE_REMOTE, Messages.Conflict_useRemote, Messages.Conflict_useRemoteTip);
	}

	private String stem() {
		String name = conflict.file().getName();
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}

	private void choice(Composite group, ConflictChoice value, String text, String explanation) {
		Button button = new Button(group, SWT.RADIO);
		button.setText(text);
		button.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			@NonNullByDefault({}) // inherited parameters are not annotated
			public void getDescription(AccessibleEvent event) {
				event.result = explanation;
			}
		});
		button.setSelection(value == choice);
		GridDataFactory.swtDefaults().indent(0, 6).applyTo(button);
		button.setData("org.osfworkbench.id", "conflict." + value.name()); //$NON-NLS-1$ //$NON-NLS-2$
		button.addListener(SWT.Selection, event -> choose(value));
		buttons.put(value, button);
		Label label = new Label(group, SWT.WRAP);
		label.setText(explanation);
		int width = new PixelConverter(group).convertWidthInCharsToPixels(WIDTH_IN_CHARS);
		GridDataFactory.fillDefaults().grab(true, false).indent(24, 0).hint(width, SWT.DEFAULT).applyTo(label);
	}

	/** Radio buttons with labels between them are no group for the toolkit, so the others are switched off here. */
	private void choose(ConflictChoice value) {
		choice = value;
		buttons.forEach((other, button) -> button.setSelection(other == value));
		relabel();
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected Control createButtonBar(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Composite left = new Composite(bar, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(0).margins(convertHorizontalDLUsToPixels(IDialogConstants.HORIZONTAL_MARGIN), 0)
				.applyTo(left);
		Button compare = createButton(left, IDialogConstants.DETAILS_ID, Messages.Conflict_compare, false);
		compare.setData("org.osfworkbench.id", "conflict.compare"); //$NON-NLS-1$ //$NON-NLS-2$
		Control right = super.createButtonBar(bar);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(right);
		return bar;
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.Conflict_later, false).setData("org.osfworkbench.id", "conflict.later"); //$NON-NLS-1$ //$NON-NLS-2$
		createButton(parent, IDialogConstants.OK_ID, Messages.Conflict_useRemote, true).setData("org.osfworkbench.id", "conflict.ok"); //$NON-NLS-1$ //$NON-NLS-2$
		relabel();
	}

	private void relabel() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setText(Objects.requireNonNull(buttons.get(choice)).getText().replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
			keepWide(ok);
		}
	}

	/** The button is as wide as its longest text, so that it does not jump under the pointer. */
	private void keepWide(Button ok) {
		if (ok.getLayoutData() instanceof GridData data) {
			data.widthHint = Math.max(data.widthHint, ok.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		}
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.DETAILS_ID) {
			compare();
		} else {
			super.buttonPressed(id);
		}
	}

	/** Merging takes longer than a dialog should stay: the marker keeps the decision open. */
	private void compare() {
		close();
		@Nullable
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null) {
			Versioned.of(Services.get(locator, Links.class), conflict.file())
					.ifPresent(file -> new Comparisons(window.getActivePage()).withVersion(file, conflict.remote().version()));
		}
	}

	@Override
	protected void okPressed() {
		Job job = transfers.resolve(conflict.link(), conflict.file(), choice, conflict.remote().version());
		job.setUser(true);
		job.schedule();
		super.okPressed();
	}
}
