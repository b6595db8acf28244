package org.osfworkbench.ui.tests.harness;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;

/** Finds widgets. All methods run on the user interface's thread: call them inside {@link Ui#read} and its like. */
public final class Widgets {

	/** The key under which our widgets carry an id for tests. */
	public static final String ID = "org.osfworkbench.id";

	private Widgets() {
	}

	/** All visible shells. */
	public static Stream<Shell> shells() {
		return Arrays.stream(Ui.display().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible());
	}

	/** The visible control with our id, in any shell. */
	public static <T extends Control> Optional<T> byId(Class<T> type, String id) {
		return all(type, control -> id.equals(control.getData(ID)) && control.isVisible()).findFirst();
	}

	/** The visible button with this text, mnemonics left out, in the shell of this title. */
	public static Optional<Button> button(String shellTitle, String text) {
		return shells().filter(shell -> shell.getText().contains(shellTitle)).flatMap(Widgets::descendants).filter(Button.class::isInstance)
				.map(Button.class::cast).filter(button -> button.isVisible() && plain(button.getText()).equals(text)).findFirst();
	}

	/** All controls of a type in visible shells. */
	public static <T extends Control> Stream<T> all(Class<T> type, Predicate<T> condition) {
		return shells().flatMap(Widgets::descendants).filter(type::isInstance).map(type::cast).filter(condition);
	}

	/** A control and everything in it. */
	public static Stream<Control> descendants(Control control) {
		Stream<Control> self = Stream.of(control);
		return control instanceof Composite composite ? Stream.concat(self, Arrays.stream(composite.getChildren()).flatMap(Widgets::descendants))
				: self;
	}

	/** Sends the event a click on a button makes. */
	public static void click(Button button) {
		if (!button.isEnabled()) {
			throw new AssertionError("Not enabled: " + button.getText());
		}
		if ((button.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
			button.setSelection(!button.getSelection());
		} else if ((button.getStyle() & SWT.RADIO) != 0) {
			Arrays.stream(button.getParent().getChildren()).filter(Button.class::isInstance).map(Button.class::cast)
					.filter(other -> (other.getStyle() & SWT.RADIO) != 0).forEach(other -> other.setSelection(other == button));
		}
		send(button, SWT.Selection);
	}

	/** Sends an event to a widget. */
	public static void send(Widget widget, int type) {
		Event event = new Event();
		event.widget = widget;
		event.display = widget.getDisplay();
		widget.notifyListeners(type, event);
	}

	/** A text without mnemonics. */
	public static String plain(String text) {
		return text.replace("&", "");
	}
}
