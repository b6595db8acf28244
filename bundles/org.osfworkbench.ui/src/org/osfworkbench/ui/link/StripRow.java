package org.osfworkbench.ui.link;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.osfworkbench.workspace.transfer.Transfers;

/** Two lines of the strip: what is linked to what and how it stands, and what can be done about it. */
final class StripRow {

	/** What the row shows. */
	private @Nullable LinkView shown;

	private final Label label;
	private final Link words;
	private final Label gap;
	private final Button always;
	private final Button unlink;

	/**
	 * What a row shows.
	 *
	 * @param link the link
	 * @param words where it leads and how it stands; one {@code <a>} part may be in it
	 * @param action what a press on that part does
	 */
	record LinkView(org.osfworkbench.workspace.link.Link link, String words, Runnable action) {
	}

	/**
	 * Makes a hidden row.
	 *
	 * @param parent a grid of three columns
	 * @param id prefix of the ids of its widgets
	 * @param name the first word of the row
	 * @param alwaysText text of the check box
	 * @param transfers does what the buttons say
	 */
	@SuppressWarnings("nls") // ids of widgets
	StripRow(Composite parent, String id, String name, String alwaysText, Transfers transfers) {
		label = new Label(parent, SWT.NONE);
		label.setText(name);
		words = new Link(parent, SWT.WRAP);
		words.setData("org.osfworkbench.id", id + ".words");
		gap = new Label(parent, SWT.NONE);
		always = new Button(parent, SWT.CHECK | SWT.WRAP);
		always.setText(alwaysText);
		// the platform's style for views paints the box of a GTK check button white, tick and all
		always.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		always.setData("org.osfworkbench.id", id + ".always");
		unlink = new Button(parent, SWT.PUSH);
		unlink.setText(Messages.Strip_unlink);
		unlink.setToolTipText(Messages.Strip_unlinkTip);
		unlink.setData("org.osfworkbench.id", id + ".unlink");
		place();
		listen(transfers);
		hide();
	}

	private void place() {
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, SWT.DEFAULT).applyTo(words);
		GridDataFactory.swtDefaults().applyTo(gap);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(80, SWT.DEFAULT).applyTo(always);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(unlink);
	}

	private void listen(Transfers transfers) {
		words.addListener(SWT.Selection, event -> {
			LinkView view = shown;
			if (view != null) {
				view.action().run();
			}
		});
		always.addListener(SWT.Selection, event -> {
			LinkView view = shown;
			if (view != null) {
				transfers.setAlways(view.link(), always.getSelection()).schedule();
			}
		});
		unlink.addListener(SWT.Selection, event -> {
			LinkView view = shown;
			if (view != null && UnlinkQuestion.ask(unlink.getShell(), view.link())) {
				transfers.unlink(view.link()).schedule();
			}
		});
	}

	void show(LinkView view) {
		shown = view;
		words.setText(view.words());
		always.setSelection(view.link().always());
		setShown(true);
	}

	void hide() {
		shown = null;
		setShown(false);
	}

	private void setShown(boolean visible) {
		for (Control control : new Control[] { label, words, gap, always, unlink }) {
			control.setVisible(visible);
			if (control.getLayoutData() instanceof GridData data) {
				data.exclude = !visible;
			}
		}
	}

	/**
	 * Where a link leads, in words.
	 *
	 * @param link the link
	 * @param storage the storage's name
	 * @return for example {@code My Study / OSF Storage / Stroop.osexp}, safe for a {@link Link}
	 */
	static String place(org.osfworkbench.workspace.link.Link link, String storage) {
		String path = Stream.of(link.remotePath().split("/")).filter(name -> !name.isEmpty()).collect(Collectors.joining(" / ")); //$NON-NLS-1$ //$NON-NLS-2$
		String place = path.isEmpty() ? NLS.bind(Messages.Strip_root, link.nodeTitle(), storage)
				: NLS.bind(Messages.Strip_place, new Object[] { link.nodeTitle(), storage, path });
		return place.replace("&", "&&").replace("<", "\u2039"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
