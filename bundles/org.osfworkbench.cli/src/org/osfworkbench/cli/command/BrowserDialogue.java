package org.osfworkbench.cli.command;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.account.SignInWays;
import org.osfworkbench.workspace.account.SignInWays.Outcome;
import org.osfworkbench.workspace.account.TokenStore.Stored;

/**
 * Signs in by the browser. The address is always printed, because there may be no browser on this computer's screen, or the wrong one; where a
 * person sits at a terminal, it is opened, too.
 */
final class BrowserDialogue {

	private final Session session;
	private final Host host;
	private final Output output;

	BrowserDialogue(Session session, Host host, Output output) {
		this.session = session;
		this.host = host;
		this.output = output;
	}

	/** Waits for the person; empty if there are no tokens, which has been told. */
	Optional<Stored> make(OAuthApplication application, Duration patience) throws OsfException {
		BrowserPrompt prompt = new BrowserPrompt(this::show, Messages.Browser_agreed, Messages.Browser_notAgreed, patience);
		Outcome outcome = new SignInWays(session.signIn()).browser(host, application, prompt, session.cancellation());
		if (outcome instanceof Outcome.Ready ready) {
			return Optional.of(ready.stored());
		}
		output.note("osf: " + (outcome instanceof Outcome.TimedOut ? Messages.Browser_timedOut : Messages.Browser_declined)); //$NON-NLS-1$
		return Optional.empty();
	}

	private void show(URI address) {
		output.note(NLS.bind(Messages.Browser_address, host.name(), address));
		if (session.keyboard().person()) {
			session.browser().accept(address);
		}
	}
}
