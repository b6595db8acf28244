package org.osfworkbench.ui.explorer.preview;

import org.eclipse.swt.graphics.ImageData;

/** What the preview shows. */
sealed interface PreviewContent {

	/**
	 * A sentence instead of a preview.
	 *
	 * @param text for people
	 */
	record Words(String text) implements PreviewContent {
	}

	/**
	 * A text.
	 *
	 * @param text the text, or its beginning
	 */
	record Plain(String text) implements PreviewContent {
	}

	/**
	 * A picture.
	 *
	 * @param data the picture
	 */
	record Picture(ImageData data) implements PreviewContent {
	}

	/**
	 * An experiment.
	 *
	 * @param summary what it is
	 */
	record Experiment(ExperimentSummary summary) implements PreviewContent {
	}
}
