package org.osfworkbench.ui.explorer.preview;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Caret;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A text that cannot be changed, or a picture that fits its place. */
final class PreviewPane {

	private static final StyledString.Styler BOLD = new StyledString.Styler() {
		@Override
		@NonNullByDefault({}) // the platform's methods are not annotated
		public void applyStyles(TextStyle style) {
			if (style instanceof StyleRange range) {
				range.fontStyle = SWT.BOLD;
			}
		}
	};

	private final Composite stack;
	private final StackLayout layout = new StackLayout();
	private final StyledText text;
	private final Canvas canvas;
	private final @Nullable Caret caret;
	private @Nullable Image picture;

	PreviewPane(Composite parent) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(layout);
		text = new StyledText(stack, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL | SWT.WRAP);
		caret = text.getCaret();
		text.setMargins(4, 4, 4, 4);
		text.setData("org.osfworkbench.id", "preview.text"); //$NON-NLS-1$ //$NON-NLS-2$
		name(text, Messages.Preview_text);
		canvas = new Canvas(stack, SWT.DOUBLE_BUFFERED);
		canvas.setData("org.osfworkbench.id", "preview.picture"); //$NON-NLS-1$ //$NON-NLS-2$
		name(canvas, Messages.Preview_picture);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> canvas.redraw());
		canvas.addDisposeListener(event -> forget());
		layout.topControl = text;
	}

	private static void name(Control control, String words) {
		control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = words));
	}

	Control control() {
		return stack;
	}

	void show(PreviewContent content) {
		forget();
		switch (content) {
		case PreviewContent.Words(String words) -> plain(words, null); // nothing of the file's is there to be read letter by letter
		case PreviewContent.Plain(String words) -> plain(words, caret);
		case PreviewContent.Experiment(ExperimentSummary summary) -> summary(summary);
		case PreviewContent.Picture(var data) -> {
			picture = new Image(stack.getDisplay(), data);
			top(canvas);
			canvas.redraw();
		}
		}
	}

	private void plain(String words, @Nullable Caret shown) {
		text.setCaret(shown);
		text.setText(words);
		top(text);
	}

	private void summary(ExperimentSummary summary) {
		StyledString words = new StyledString(summary.title() + '\n', BOLD);
		for (Map.Entry<String, String> fact : summary.facts()) {
			words.append(fact.getKey() + ' ' + fact.getValue() + '\n');
		}
		if (!summary.structure().isEmpty()) {
			words.append('\n' + Messages.Summary_structure + '\n', BOLD);
			words.append(String.join("\n", summary.structure())); //$NON-NLS-1$
		}
		text.setCaret(caret);
		text.setText(words.getString()); // at once: what is appended piece by piece leaves traces of what was there before
		text.setStyleRanges(words.getStyleRanges());
		top(text);
	}

	private void top(Control control) {
		layout.topControl = control;
		stack.layout();
		control.redraw();
	}

	private void paint(GC gc) {
		Image shown = picture;
		if (shown == null) {
			return;
		}
		Rectangle all = shown.getBounds();
		Rectangle area = canvas.getClientArea();
		double scale = Math.min(1, Math.min((double) area.width / all.width, (double) area.height / all.height));
		int width = Math.max(1, (int) (all.width * scale));
		int height = Math.max(1, (int) (all.height * scale));
		gc.setInterpolation(SWT.HIGH);
		gc.drawImage(shown, 0, 0, all.width, all.height, (area.width - width) / 2, (area.height - height) / 2, width, height);
	}

	private void forget() {
		Image shown = picture;
		picture = null;
		if (shown != null) {
			shown.dispose();
		}
	}
}
