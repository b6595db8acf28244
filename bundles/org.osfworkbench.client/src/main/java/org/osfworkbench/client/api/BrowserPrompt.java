package org.osfworkbench.client.api;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a person is led through a sign-in by browser.
 *
 * @param open shows an address in the system's browser; called once, on the thread that signs in
 * @param agreed plain text of the page the browser ends on when the person agreed
 * @param declined plain text of the page the browser ends on otherwise
 * @param patience how long to wait for the person
 */
public record BrowserPrompt(Consumer<URI> open, String agreed, String declined, Duration patience) {

	/** How long people get unless somebody knows better. */
	public static final Duration USUAL = Duration.ofMinutes(5);
}
