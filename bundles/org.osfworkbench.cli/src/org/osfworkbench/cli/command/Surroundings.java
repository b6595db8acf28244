package org.osfworkbench.cli.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.ViewOnlyKey;

/**
 * What the environment says about host and token. Every address is configuration (architecture, section 5); a token is never an argument,
 * because arguments can be read by everybody on the computer.
 */
@SuppressWarnings("nls") // names of variables
public final class Surroundings {

	private static final String API = "OSF_API_URL";
	private static final String WEB = "OSF_WEB_URL";
	private static final String ACCOUNTS = "OSF_ACCOUNTS_URL";
	private static final String FILES = "OSF_FILES_URLS";
	private static final String TOKEN = "OSF_TOKEN";
	private static final String VIEW_ONLY = "OSF_VIEW_ONLY";
	/** What the workbench calls the host of the environment. */
	private static final String OWN = "env";
	private static final String IN_LINK = "view_only=";

	private final Map<String, String> variables;

	/**
	 * Takes the environment.
	 *
	 * @param variables names and values
	 */
	public Surroundings(Map<String, String> variables) {
		this.variables = variables;
	}

	/**
	 * The host: {@code OSF_API_URL} with {@code OSF_WEB_URL}, {@code OSF_ACCOUNTS_URL} and {@code OSF_FILES_URLS} (words), each of which is taken
	 * to be on the origin of the first if it is missing; the public installation without any of them.
	 *
	 * @return the host
	 * @throws UsageException if an address is none, or must not carry a token
	 */
	public Host host() throws UsageException {
		Optional<String> api = variable(API);
		if (api.isEmpty()) {
			return Hosts.OSF;
		}
		URI base = address(API, api.get());
		URI versioned = base.getPath().length() > 1 ? base : base.resolve("/v2/");
		for (Host preset : Hosts.PRESETS) {
			if (Host.sameOrigin(preset.api(), base)) {
				return preset;
			}
		}
		return custom(versioned);
	}

	/**
	 * The host of a name, or that of the environment.
	 *
	 * @param name the id of a preset, or of the environment's own host; empty for the environment's
	 * @return the host
	 * @throws UsageException if there is none of that name, or an address of the environment cannot be used
	 */
	public Host host(Optional<String> name) throws UsageException {
		Host own = host();
		if (name.isEmpty() || name.get().equals(own.id())) {
			return own;
		}
		return Hosts.PRESETS.stream().filter(preset -> preset.id().equals(name.get())).findFirst()
				.orElseThrow(() -> new UsageException(NLS.bind(Messages.Surroundings_host, name.get())));
	}

	/**
	 * The host of a link. A token goes to addresses of presets and of the environment only, never to one that a linked folder brought along;
	 * so what a link calls otherwise is taken for the environment's own host.
	 *
	 * @param id as the link has it
	 * @return the host
	 * @throws UsageException if the environment names no host of its own, and no preset has the id
	 */
	public Host linked(String id) throws UsageException {
		Optional<Host> preset = Hosts.PRESETS.stream().filter(host -> host.id().equals(id)).findFirst();
		if (preset.isPresent()) {
			return preset.get();
		}
		Host own = host();
		if (OWN.equals(id) && variable(API).isPresent() || !Hosts.PRESETS.contains(own)) {
			return own;
		}
		throw new UsageException(NLS.bind(Messages.Links_host, id));
	}

	/**
	 * What a link calls a host, so that the workbench finds it, too.
	 *
	 * @param host one of the presets, or the environment's own
	 * @return the id
	 */
	static String linkId(Host host) {
		return Hosts.PRESETS.contains(host) ? host.id() : OWN;
	}

	private Host custom(URI api) throws UsageException {
		URI root = api.resolve("/");
		URI web = variable(WEB).isPresent() ? address(WEB, variable(WEB).get()) : root;
		URI accounts = variable(ACCOUNTS).isPresent() ? address(ACCOUNTS, variable(ACCOUNTS).get()) : root;
		List<URI> storage = new ArrayList<>(List.of(root));
		for (String word : Arrays.asList(variable(FILES).orElse("").split(" +"))) {
			if (!word.isEmpty()) {
				storage.add(address(FILES, word));
			}
		}
		String name = String.valueOf(root.getAuthority());
		return new Host(name, name, api, web, accounts, storage);
	}

	private static URI address(String name, String text) throws UsageException {
		try {
			URI address = new URI(text.endsWith("/") ? text : text + "/");
			if (Host.isSafe(address)) {
				return address;
			}
		} catch (URISyntaxException e) {
			// told below, in the same words as an unsafe address
		}
		throw new UsageException(NLS.bind(Messages.Surroundings_address, name));
	}

	/**
	 * The token: from a file if one is named, else from {@code OSF_TOKEN}.
	 *
	 * @param file a file that holds a token and nothing else, or empty
	 * @return the token, or empty if none is given
	 * @throws UsageException if the file cannot be read, or the text cannot be a token; does not hold the text
	 */
	public Optional<Token> token(Optional<Path> file) throws UsageException {
		Optional<String> text = file.isPresent() ? Optional.of(read(file.get())) : variable(TOKEN);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		if (Token.check(text.get()).isPresent()) {
			throw new UsageException(NLS.bind(Messages.Surroundings_token, file.map(Path::toString).orElse(TOKEN)));
		}
		return Optional.of(Token.of(text.get()));
	}

	/**
	 * The token for a host: from a file if one is named, else from {@code OSF_TOKEN}, which is for the environment's host only.
	 *
	 * @param file a file that holds a token and nothing else, or empty
	 * @param host where it is to be used
	 * @return the token, or empty if none is given for that host
	 * @throws UsageException if the file cannot be read, or the text cannot be a token
	 */
	public Optional<Token> token(Optional<Path> file, Host host) throws UsageException {
		return file.isPresent() || host.equals(host()) ? token(file) : Optional.empty();
	}

	/**
	 * The key of a view-only link: from a file if one is named, else from {@code OSF_VIEW_ONLY}.
	 *
	 * @param file a file that holds the key or the whole link and nothing else, or empty
	 * @return the key, or empty if none is given
	 * @throws UsageException if the file cannot be read, or the text cannot be a key; does not hold the text
	 */
	Optional<ViewOnlyKey> key(Optional<Path> file) throws UsageException {
		Optional<String> text = file.isPresent() ? Optional.of(read(file.get())) : variable(VIEW_ONLY);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(ViewOnlyKey.of(keyOf(text.get().strip())));
		} catch (IllegalArgumentException e) {
			throw new UsageException(NLS.bind(Messages.Surroundings_key, file.map(Path::toString).orElse(VIEW_ONLY)));
		}
	}

	private static String keyOf(String text) {
		int start = text.indexOf(IN_LINK);
		return start < 0 ? text : text.substring(start + IN_LINK.length()).replaceFirst("[&#].*", "");
	}

	private static String read(Path file) throws UsageException {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UsageException(NLS.bind(Messages.Surroundings_tokenFile, file));
		}
	}

	private Optional<String> variable(String name) {
		return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
	}
}
