package org.osfworkbench.workspace.internal.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.Token;

/**
 * A host and a token given by environment variables, so that machines without a screen need neither preferences nor a keyring:
 * {@code OSF_API_URL} (ends with {@code /v2/}), {@code OSF_WEB_URL}, {@code OSF_ACCOUNTS_URL}, {@code OSF_FILES_URLS} (words)
 * and {@code OSF_TOKEN}. The token is for the host of {@code OSF_API_URL}, or for the public installation if that is not set.
 */
@SuppressWarnings("nls") // names of variables, addresses and log texts
public final class Environment {

	/** Id of the host that the environment describes. */
	public static final String HOST_ID = "env";

	private static final Pattern CALLBACK = Pattern.compile("http://localhost(:(?<port>\\d{1,5}))?(?<path>/[^?#]*)");

	private final Function<String, @Nullable String> variables;
	private final Optional<Host> host;

	/**
	 * Reads the variables once.
	 *
	 * @param variables answers null for a variable that is not set
	 */
	public Environment(Function<String, @Nullable String> variables) {
		this.variables = variables;
		this.host = read();
	}

	/**
	 * The host of {@code OSF_API_URL}.
	 *
	 * @return the host, or empty if the variable is not set or cannot be used
	 */
	public Optional<Host> host() {
		return host;
	}

	/**
	 * The token for a host. Not stored here, so that it stays where the environment keeps it.
	 *
	 * @param hostId the host
	 * @return the token, or empty if the environment has none for that host
	 */
	public Optional<Token> token(String hostId) {
		// with an address that cannot be used, the token is still not one for the public installation
		String owner = value("OSF_API_URL").isEmpty() ? Hosts.OSF.id() : host.map(Host::id).orElse("");
		return owner.equals(hostId) ? value("OSF_TOKEN").filter(text -> Token.check(text).isEmpty()).map(Token::of) : Optional.empty();
	}

	/**
	 * The application that an institution registered: {@code OSF_CLIENT_ID}, {@code OSF_CLIENT_SECRET} and {@code OSF_CLIENT_CALLBACK}, for the same
	 * host as the token.
	 *
	 * @param hostId the host
	 * @return the application, or empty if the environment has none for that host
	 */
	public Optional<OAuthApplication> application(String hostId) {
		String owner = value("OSF_API_URL").isEmpty() ? Hosts.OSF.id() : host.map(Host::id).orElse("");
		return owner.equals(hostId) ? application(value("OSF_CLIENT_ID"), value("OSF_CLIENT_SECRET"), value("OSF_CLIENT_CALLBACK")) : Optional.empty();
	}

	/**
	 * An application of what was written down. Only this computer may be called back: the code in the answer is worth a token.
	 *
	 * @param id what was registered
	 * @param secret the application's secret
	 * @param callback the registered address; any free port if it is missing
	 * @return the application, or empty if something is missing or malformed
	 */
	static Optional<OAuthApplication> application(Optional<String> id, Optional<String> secret, Optional<String> callback) {
		Optional<String> known = id.filter(text -> text.matches("[0-9A-Za-z_-]{1,200}"));
		Optional<Token> key = secret.filter(text -> Token.check(text).isEmpty()).map(Token::of);
		Matcher address = CALLBACK.matcher(callback.orElse("http://localhost/callback"));
		if (known.isEmpty() || key.isEmpty() || !address.matches()) {
			return Optional.empty();
		}
		int port = address.group("port") == null ? 0 : Integer.parseInt(address.group("port"));
		return Optional.of(new OAuthApplication(known.get(), key.get(), port, String.valueOf(address.group("path"))));
	}

	private Optional<Host> read() {
		try {
			return value("OSF_API_URL").map(Environment::folder).map(this::describe);
		} catch (IllegalArgumentException e) {
			ILog.of(Environment.class).warn("The addresses in the environment are ignored", e);
			return Optional.empty();
		}
	}

	private Host describe(URI given) {
		URI api = given.getPath().endsWith("/v2/") ? given : given.resolve("v2/");
		Optional<Host> preset = Hosts.PRESETS.stream().filter(known -> Host.sameOrigin(known.api(), api)).findFirst();
		URI root = api.resolve("/");
		URI web = value("OSF_WEB_URL").map(Environment::folder).or(() -> preset.map(Host::web)).orElse(root);
		URI accounts = value("OSF_ACCOUNTS_URL").map(Environment::folder).or(() -> preset.map(Host::accounts)).orElse(web);
		List<URI> storage = new ArrayList<>(preset.map(Host::storage).orElse(List.of(root)));
		value("OSF_FILES_URLS").ifPresent(list -> Stream.of(list.split(" +")).map(Environment::folder).forEach(storage::add));
		return new Host(HOST_ID, String.valueOf(api.getHost()), api, web, accounts, storage);
	}

	private Optional<String> value(String name) {
		return read(variables.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
	}

	private static Optional<String> read(@Nullable String text) {
		return text == null ? Optional.empty() : Optional.of(text);
	}

	private static URI folder(String text) {
		return URI.create(text.endsWith("/") ? text : text + "/");
	}
}
