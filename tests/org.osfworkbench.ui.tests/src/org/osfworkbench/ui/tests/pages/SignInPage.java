package org.osfworkbench.ui.tests.pages;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The sign-in wizard. */
public final class SignInPage {

	/** Opens the wizard by its command. */
	public static SignInPage open() {
		Commands.start("org.osfworkbench.ui.signIn");
		return new SignInPage().await("signIn.host");
	}

	/** The wizard that something else has opened. */
	public static SignInPage shown() {
		return new SignInPage().await("signIn.host");
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

	/** The names of the hosts that can be chosen. */
	public List<String> hosts() {
		return Ui.read(() -> List.of(Widgets.byId(Combo.class, "signIn.host").orElseThrow().getItems()));
	}

	/** Whether a way is offered: {@code token}, {@code browser} or {@code password}. */
	public boolean offers(String way) {
		return Ui.read(() -> Widgets.byId(Button.class, "signIn.way." + way).isPresent());
	}

	/** Chooses a way and turns the page. */
	public SignInPage way(String way) {
		Ui.act(() -> Widgets.click(Widgets.byId(Button.class, "signIn.way." + way).orElseThrow()));
		click("signIn.next");
		Ui.await("the page of " + way, () -> Widgets.byId(Combo.class, "signIn.host").isEmpty());
		return this;
	}

	/** Pastes a token; turns to its page before, if it is not shown. */
	public SignInPage token(String text) {
		if (!isShown("signIn.token")) {
			way("token");
		}
		return type("signIn.token", text);
	}

	/** Turns to the page of the password and fills it in. */
	public SignInPage password(String user, String password) {
		return way("password").type("signIn.user", user).type("signIn.password", password);
	}

	/** Waits for the field of the second factor and fills it in. */
	public SignInPage code(String code) {
		return await("signIn.code").type("signIn.code", code);
	}

	/** Whether there is a field for the second factor. */
	public boolean asksForCode() {
		return isShown("signIn.code");
	}

	/** Waits until a page was opened in the browser. */
	public URI awaitBrowser() {
		return Ui.awaitValue("a page in the browser", () -> Widgets.byId(Link.class, "signIn.browserAgain")
				.map(link -> (URI) link.getData("org.osfworkbench.address")));
	}

	/** What the first page says below its title. */
	public SignInPage awaitMessage(String words) {
		Ui.await("the wizard to say: " + words, () -> Widgets.all(Text.class, text -> text.getText().contains(words)).findAny().isPresent()
				|| Widgets.all(Label.class, label -> label.getText().contains(words)).findAny().isPresent());
		return this;
	}

	private SignInPage type(String id, String text) {
		await(id);
		Ui.await("the field " + id + " to be free", () -> Widgets.byId(Text.class, id).filter(Text::isEnabled).isPresent());
		Ui.act(() -> Widgets.byId(Text.class, id).orElseThrow().setText(text));
		return this;
	}

	private SignInPage await(String id) {
		Ui.await("the control " + id, () -> Widgets.byId(Control.class, id).isPresent());
		return this;
	}

	private static boolean isShown(String id) {
		return Ui.read(() -> Widgets.byId(Control.class, id).isPresent());
	}

	/** Waits for words below the fields. */
	public SignInPage awaitResult(String words) {
		Ui.await("the sign-in wizard to say: " + words, () -> result().filter(text -> text.contains(words)).isPresent());
		return this;
	}

	private static Optional<String> result() {
		return Widgets.byId(Label.class, "signIn.result").map(Label::getText);
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
		return click("signIn.ok");
	}

	/** Presses *Cancel*. */
	public SignInPage cancel() {
		return click("signIn.cancel");
	}

	private SignInPage click(String id) {
		Ui.await("the button " + id + " to be enabled", () -> Widgets.byId(Button.class, id).filter(Button::isEnabled).isPresent());
		Ui.start(() -> Widgets.click(Widgets.byId(Button.class, id).orElseThrow()));
		return this;
	}

	/** Waits until the wizard is gone. */
	public void awaitClosed() {
		Ui.await("the sign-in wizard to close", () -> Widgets.byId(Button.class, "signIn.ok").isEmpty());
	}
}
