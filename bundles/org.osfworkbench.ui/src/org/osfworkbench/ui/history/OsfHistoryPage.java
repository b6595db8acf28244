package org.osfworkbench.ui.history;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.team.ui.history.HistoryPage;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Icons;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.versions.VersionStore;
import org.osfworkbench.ui.versions.Versioned;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;

/** Our page of the History view: the versions on the OSF, and between them, if wanted, what this computer kept. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class OsfHistoryPage extends HistoryPage {

	private Composite control;
	private Label words;
	private HistoryTable table;
	private IAction localToggle;
	private Job loading;

	@Override
	public void createControl(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(control);
		words = new Label(control, SWT.WRAP);
		words.setData("org.osfworkbench.id", "history.words"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(words);
		Composite holder = new Composite(control, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
		table = new HistoryTable(holder);
		HistoryActions actions = new HistoryActions(this, table);
		table.viewer().addDoubleClickListener(event -> actions.open());
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(actions::fill);
		table.viewer().getControl().setMenu(menu.createContextMenu(table.viewer().getControl()));
		localToggle = toggle();
		getSite().getActionBars().getToolBarManager().add(localToggle);
		getSite().getActionBars().getMenuManager().add(localToggle);
		getSite().getActionBars().updateActionBars();
		getSite().setSelectionProvider(table.viewer());
		Help.on(control, "history"); //$NON-NLS-1$
	}

	private IAction toggle() {
		IAction action = new Action(Messages.Local_toggle, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				refresh();
			}
		};
		action.setId("org.osfworkbench.ui.history.local"); //$NON-NLS-1$
		action.setToolTipText(Messages.Local_toggleTip);
		action.setImageDescriptor(Icons.of("file")); //$NON-NLS-1$
		action.setChecked(true);
		return action;
	}

	@Override
	public Control getControl() {
		return control;
	}

	@Override
	public void setFocus() {
		table.viewer().getControl().setFocus();
	}

	@Override
	public boolean inputSet() {
		refresh();
		return true;
	}

	@Override
	public boolean isValidInput(Object object) {
		return object instanceof Versioned || Adapters.of(object, IFile.class).isPresent();
	}

	/** What is shown, if it is on the OSF. */
	Optional<Versioned> versioned() {
		Object input = getInput();
		return input instanceof Versioned file ? Optional.of(file) : local().flatMap(file -> Versioned.of(Services.get(getSite(), Links.class), file));
	}

	/** The file of the workspace that is shown. */
	Optional<IFile> local() {
		Object input = getInput();
		return input instanceof Versioned file ? file.local() : Adapters.of(input, IFile.class);
	}

	@Override
	public void refresh() {
		if (loading != null) {
			loading.cancel();
		}
		HistoryLoader loader = new HistoryLoader(Services.get(getSite(), VersionStore.class), Services.get(getSite(), Transfers.class));
		Optional<Versioned> file = versioned();
		Optional<IFile> here = local();
		boolean withLocal = localToggle.isChecked();
		String loadingWords = NLS.bind(Messages.Words_loading, name());
		words.setText(loadingWords);
		loading = new CallJob<>(loadingWords, control.getDisplay(),
				cancellation -> file.isPresent() ? loader.load(file.get(), withLocal, cancellation) : loader.local(name(), here), this::show,
				never -> {
					// the loader puts failures into words
				});
		loading.schedule();
	}

	private void show(HistoryLoader.Answer answer) {
		if (!control.isDisposed()) {
			words.setText(answer.words());
			words.setToolTipText(answer.words());
			table.show(answer.rows());
			control.layout();
		}
	}

	private String name() {
		Object input = getInput();
		return input instanceof Versioned file ? file.name() : local().map(IFile::getName).orElse(""); //$NON-NLS-1$
	}

	@Override
	public String getName() {
		return name();
	}

	@Override
	public String getDescription() {
		return versioned().map(Versioned::where).orElse(""); //$NON-NLS-1$
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public void dispose() {
		if (loading != null) {
			loading.cancel();
		}
		super.dispose();
	}
}
