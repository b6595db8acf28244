package org.osfworkbench.ui.tests.pages;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The account badge in the status line. */
public final class BadgePage {

	/** Waits until the badge says this, and nothing else. */
	public BadgePage awaitText(String text) {
		Ui.await("the badge to say: " + text, () -> badge().map(ToolItem::getText).filter(text::equals).isPresent());
		return this;
	}

	/** Waits until the badge shows this: {@code photo}, initials, or the name of a sign. */
	public BadgePage awaitFace(String face) {
		Ui.await("the badge to show: " + face, () -> badge().map(item -> item.getData("org.osfworkbench.face")).filter(face::equals).isPresent());
		return this;
	}

	private static Optional<ToolItem> badge() {
		return Widgets.all(ToolBar.class, bar -> true).flatMap(bar -> Arrays.stream(bar.getItems()))
				.filter(item -> "account.badge".equals(item.getData(Widgets.ID))).findFirst();
	}
}
