package org.osfworkbench.ui.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Host;

/**
 * A host as a person enters it. Pure.
 *
 * @param name what people read; the name of the web site's server if it is blank
 * @param web address of the web site
 * @param api address of the API, with or without the number of its version
 * @param accounts address of the login service; that of the web site if it is blank
 * @param files addresses of the file servers, separated by blanks
 */
record HostEntry(String name, String web, String api, String accounts, String files) {

	private static final String VERSION = "v2/"; //$NON-NLS-1$

	/** The entry of a host that is there already. */
	static HostEntry of(Host host) {
		return new HostEntry(host.name(), host.web().toString(), host.api().toString(), host.accounts().toString(),
				String.join(" ", host.storage().stream().map(URI::toString).toList())); //$NON-NLS-1$
	}

	/** Whether a field that is needed is still blank. */
	boolean isIncomplete() {
		return Stream.of(web, api, files).anyMatch(String::isBlank);
	}

	/** What is wrong, in words; empty if nothing is. */
	Optional<String> problem() {
		return Stream.concat(Stream.of(web, api, accounts), Stream.of(words(files))).filter(text -> !text.isBlank() && address(text).isEmpty())
				.findFirst().map(text -> NLS.bind(Messages.Host_badAddress, text.strip()));
	}

	/**
	 * The host.
	 *
	 * @param id of a host that is there already; empty for a new one, which gets the name of its API's server
	 * @return the host; empty while something is missing or wrong
	 */
	Optional<Host> host(Optional<String> id) {
		if (isIncomplete() || problem().isPresent()) {
			return Optional.empty();
		}
		URI site = address(web).orElseThrow();
		URI given = address(api).orElseThrow();
		URI versioned = given.getPath().endsWith('/' + VERSION) ? given : given.resolve(VERSION);
		URI login = address(accounts).orElse(site);
		List<URI> servers = new ArrayList<>();
		Stream.of(words(files)).forEach(text -> servers.add(address(text).orElseThrow()));
		String shown = name.isBlank() ? site.getHost() : name.strip();
		return Optional.of(new Host(id.orElseGet(() -> id(given)), shown, versioned, site, login, servers));
	}

	private static String id(URI api) {
		String port = api.getPort() < 0 ? "" : "-" + api.getPort(); //$NON-NLS-1$ //$NON-NLS-2$
		return api.getHost().toLowerCase(Locale.ROOT) + port;
	}

	private static String[] words(String text) {
		return text.isBlank() ? new String[0] : text.strip().split("[\\s,]+"); //$NON-NLS-1$
	}

	/** An address of a folder that may carry a token. */
	static Optional<URI> address(String text) {
		String whole = text.strip();
		try {
			URI uri = new URI(whole.endsWith("/") ? whole : whole + "/"); //$NON-NLS-1$ //$NON-NLS-2$
			return Host.isSafe(uri) ? Optional.of(uri) : Optional.empty();
		} catch (@SuppressWarnings("unused") URISyntaxException e) {
			return Optional.empty();
		}
	}
}
