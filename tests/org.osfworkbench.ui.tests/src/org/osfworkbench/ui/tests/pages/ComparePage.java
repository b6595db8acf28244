package org.osfworkbench.ui.tests.pages;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** A compare editor for text. */
public final class ComparePage {

	/** Waits until a comparison shows a text in one of its sides. */
	public static ComparePage await(String title, String text) {
		Ui.await("a comparison titled " + title + ", active is " + title(), () -> editor().filter(part -> part.getTitle().contains(title)).isPresent());
		Ui.await("the comparison to show " + text + " in " + texts(), () -> sides().stream().anyMatch(side -> side.contains(text)));
		return new ComparePage();
	}

	/** The texts of the sides that can be seen, the ancestor first if there is one. */
	public static List<String> texts() {
		return Ui.read(ComparePage::sides);
	}

	/** Replaces the text of the person's side and saves. */
	public ComparePage write(String text) {
		Ui.act(() -> editable().setText(text));
		Ui.await("the comparison to be dirty", () -> editor().filter(IEditorPart::isDirty).isPresent());
		Ui.act(() -> page().saveEditor(editor().orElseThrow(), false));
		Ui.await("the comparison to be saved", () -> editor().filter(part -> !part.isDirty()).isPresent());
		Ui.await("the comparison to show what was saved, in " + texts(), () -> sides().contains(text));
		return this;
	}

	/** Whether one side can be edited. */
	public boolean canEdit() {
		return Ui.read(() -> Widgets.all(StyledText.class, text -> text.isVisible() && text.getEditable()).findFirst().isPresent());
	}

	private static StyledText editable() {
		return Widgets.all(StyledText.class, text -> text.isVisible() && text.getEditable() && (text.getStyle() & SWT.READ_ONLY) == 0).findFirst()
				.orElseThrow(() -> new AssertionError("Nothing can be edited"));
	}

	private static List<String> sides() {
		return Widgets.all(StyledText.class, StyledText::isVisible).map(StyledText::getText).toList();
	}

	private static String title() {
		return Ui.read(() -> editor().map(IEditorPart::getTitle).orElse("none"));
	}

	private static Optional<IEditorPart> editor() {
		return Optional.ofNullable(page().getActiveEditor());
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
