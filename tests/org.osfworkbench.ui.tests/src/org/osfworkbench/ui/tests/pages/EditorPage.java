package org.osfworkbench.ui.tests.pages;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.osfworkbench.ui.tests.harness.Ui;

/** A text editor. */
public final class EditorPage {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

	private final IEditorPart editor;

	private EditorPage(IEditorPart editor) {
		this.editor = editor;
	}

	/** Opens a file in the text editor and gives it the focus. */
	public static EditorPage open(IFile file) {
		return new EditorPage(Ui.read(() -> {
			try {
				return IDE.openEditor(page(), file, TEXT_EDITOR, true);
			} catch (PartInitException failed) {
				throw new AssertionError(failed);
			}
		}));
	}

	/** Puts text at the beginning. */
	public EditorPage type(String text) {
		Ui.act(() -> {
			ITextEditor textEditor = editor.getAdapter(ITextEditor.class);
			IDocument document = textEditor.getDocumentProvider().getDocument(editor.getEditorInput());
			try {
				document.replace(0, 0, text);
			} catch (BadLocationException impossible) {
				throw new AssertionError(impossible);
			}
		});
		return this;
	}

	/** Shows another file in the same editor, as Save As does after it wrote that file. */
	public EditorPage show(IFile other) {
		Ui.act(() -> {
			if (editor instanceof org.eclipse.ui.IReusableEditor reusable) {
				reusable.setInput(new org.eclipse.ui.part.FileEditorInput(other));
			}
		});
		return this;
	}

	/** Gives the editor the focus. */
	public EditorPage activate() {
		Ui.act(() -> page().activate(editor));
		return this;
	}

	/** Presses Ctrl+S on the keyboard, as the person at it does. */
	public EditorPage pressSave() {
		Ui.act(() -> {
			page().getWorkbenchWindow().getShell().forceActive();
			page().activate(editor);
			editor.setFocus();
		});
		Ui.await("the editor to have the focus", () -> Ui.display().getFocusControl() != null && page().getActiveEditor() == editor
				&& Ui.display().getActiveShell() == page().getWorkbenchWindow().getShell());
		key(SWT.KeyDown, SWT.CTRL, (char) 0);
		key(SWT.KeyDown, 0, 's');
		key(SWT.KeyUp, 0, 's');
		key(SWT.KeyUp, SWT.CTRL, (char) 0);
		Ui.await("the editor to be saved", () -> !editor.isDirty());
		return this;
	}

	private static void key(int type, int code, char character) {
		Event event = new Event();
		event.type = type;
		event.keyCode = code;
		event.character = character;
		Display display = Ui.display();
		if (!display.post(event)) {
			throw new AssertionError("The display took no key event");
		}
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
