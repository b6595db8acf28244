package org.osfworkbench.ui.tests.pages;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.SWT;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The strip above the explorer's tree: what the file at hand is linked to. */
public final class StripPage {

	/** Waits until the experiment's row says something. */
	public StripPage awaitExperiment(String words) {
		Ui.await("the strip to say: " + words + "; it says: " + experiment(), () -> text("linkStrip.experiment.words").contains(words));
		return this;
	}

	/** Waits until the data's row says something. */
	public StripPage awaitData(String words) {
		Ui.await("the strip to say: " + words, () -> text("linkStrip.data.words").contains(words));
		return this;
	}

	/** Waits until it hints that the file can be linked. */
	public StripPage awaitHint(String words) {
		Ui.await("the strip to hint: " + words, () -> text("linkStrip.hint").contains(words));
		return this;
	}

	/** What the experiment's row says; empty if it is not shown. */
	public String experiment() {
		return Ui.read(() -> text("linkStrip.experiment.words"));
	}

	/** Whether *Always upload on save* is ticked. */
	public boolean always() {
		return Ui.read(() -> Widgets.byId(Button.class, "linkStrip.experiment.always").orElseThrow().getSelection());
	}

	/** Ticks or unticks *Always upload on save*. */
	public StripPage toggleAlways() {
		Ui.act(() -> Widgets.click(Widgets.byId(Button.class, "linkStrip.experiment.always").orElseThrow()));
		return this;
	}

	/** Presses *Unlink*, which asks. */
	public StripPage unlink() {
		Ui.start(() -> Widgets.click(Widgets.byId(Button.class, "linkStrip.experiment.unlink").orElseThrow()));
		return this;
	}

	/** Follows the link in the hint. */
	public StripPage followHint() {
		Ui.start(() -> Widgets.byId(Link.class, "linkStrip.hint").orElseThrow().notifyListeners(SWT.Selection, new Event()));
		return this;
	}

	/** Follows the link in the experiment's row, for example *Settle…*. */
	public StripPage follow() {
		Ui.start(() -> {
			Link words = Widgets.byId(Link.class, "linkStrip.experiment.words").orElseThrow();
			words.notifyListeners(SWT.Selection, new Event());
		});
		return this;
	}

	private static String text(String id) {
		return Widgets.byId(Control.class, id).map(control -> control instanceof Link link ? link.getText() : control instanceof Label label ? label.getText() : "")
				.orElse("");
	}
}
