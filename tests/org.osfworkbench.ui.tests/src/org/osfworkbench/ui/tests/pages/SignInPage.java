package org.osfworkbench.ui.tests.pages;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The sign-in dialog. */
public final class SignInPage {

	/** Opens the dialog by its command. */
	public static SignInPage open() {
		Commands.start("org.osfworkbench.ui.signIn");
		Ui.await("the sign-in dialog", () -> Widgets.byId(Text.class, "signIn.token").isPresent());
		return new SignInPage();
	}

	/** Chooses a host by the beginning of its name. */
	public SignInPage host(String name) {
		Ui.act(() -> {
			Combo hosts = Widgets.byId(Combo.class, "signIn.host").orElseThrow();
			int index = IntStream.range(0, hosts.getItemCount()).filter(i -> hosts.getItem(i).startsWith(name + " (")).findFirst().orElse(-1);
			if (index < 0) {
				throw new AssertionError("No host " + name + " among " + Arrays.toString(hosts.getItems()));
			}
			hosts.select(index);
			Widgets.send(hosts, SWT.Selection);
		});
		return this;
	}

	/** Pastes a token. */
	public SignInPage token(String text) {
		Ui.act(() -> Widgets.byId(Text.class, "signIn.token").orElseThrow().setText(text));
		return this;
	}

	/** Waits for words below the field. */
	public SignInPage awaitResult(String words) {
		Ui.await("the sign-in dialog to say: " + words,
				() -> Widgets.byId(Label.class, "signIn.result").map(Label::getText).filter(text -> text.contains(words)).isPresent());
		return this;
	}

	/** Whether the token's characters are hidden. */
	public boolean hidesToken() {
		return Ui.read(() -> (Widgets.byId(Text.class, "signIn.token").orElseThrow().getStyle() & SWT.PASSWORD) != 0);
	}

	/** Whether *Sign In* can be pressed. */
	public boolean canSignIn() {
		return Ui.read(() -> Widgets.byId(Button.class, "signIn.ok").orElseThrow().isEnabled());
	}

	/** Presses *Sign In*. */
	public SignInPage press() {
		Ui.await("the button Sign In to be enabled", () -> Widgets.byId(Button.class, "signIn.ok").filter(Button::isEnabled).isPresent());
		Ui.start(() -> Widgets.click(Widgets.byId(Button.class, "signIn.ok").orElseThrow()));
		return this;
	}

	/** Presses *Cancel*. */
	public SignInPage cancel() {
		Ui.start(() -> Widgets.click(Widgets.byId(Button.class, "signIn.cancel").orElseThrow()));
		return this;
	}

	/** Waits until the dialog is gone. */
	public void awaitClosed() {
		Ui.await("the sign-in dialog to close", () -> Widgets.byId(Text.class, "signIn.token").isEmpty());
	}
}
