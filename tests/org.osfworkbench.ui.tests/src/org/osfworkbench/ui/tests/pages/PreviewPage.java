package org.osfworkbench.ui.tests.pages;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The view that shows the selected file without opening it. */
public final class PreviewPage {

	/** Waits until the text that is shown has words in it. */
	public PreviewPage await(String words) {
		Ui.await("the preview to say: " + words, () -> Widgets.byId(StyledText.class, "preview.text").filter(text -> text.getText().contains(words)).isPresent());
		return this;
	}

	/** Whether the text has a caret, as text to be read letter by letter has. */
	public boolean hasCaret() {
		return Ui.read(() -> Widgets.byId(StyledText.class, "preview.text").filter(text -> text.getCaret() != null).isPresent());
	}

	/** Waits until a picture is shown. */
	public PreviewPage awaitPicture() {
		Ui.await("a picture in the preview", () -> Widgets.byId(Canvas.class, "preview.picture").filter(canvas -> canvas.getSize().x > 0).isPresent());
		return this;
	}
}
