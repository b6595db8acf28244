package org.osfworkbench.cli.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.Token;

import picocli.CommandLine.Option;

/**
 * What {@code osf login --browser} has to know of the application that an institution registered ({@code osf-api.md}, section 2.4). Its secret
 * comes from the environment or from a file that nobody else can read, never from an argument.
 */
@SuppressWarnings("nls") // names of options and variables, parts of addresses
final class BrowserOptions {

	private static final String ID = "OSF_CLIENT_ID";
	private static final String SECRET = "OSF_CLIENT_SECRET";
	private static final String CALLBACK = "OSF_CLIENT_CALLBACK";
	private static final String ANY_PORT = "http://localhost/callback";
	private static final String ID_FORM = "[0-9A-Za-z_-]{1,200}";
	private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

	@Option(names = "--browser", descriptionKey = "login.browser")
	private boolean wanted;

	@Option(names = "--client-id", paramLabel = "ID", descriptionKey = "login.client-id")
	private Optional<String> clientId = Optional.empty();

	@Option(names = "--client-secret-file", paramLabel = "FILE", descriptionKey = "login.client-secret-file")
	private Optional<Path> secretFile = Optional.empty();

	@Option(names = "--callback", paramLabel = "URL", descriptionKey = "login.callback")
	private Optional<String> callback = Optional.empty();

	@Option(names = "--wait", paramLabel = "SECONDS", descriptionKey = "login.wait")
	private Optional<Integer> seconds = Optional.empty();

	boolean wanted() {
		return wanted;
	}

	/** Whether something is said of a browser that is not wanted. */
	boolean idle() {
		return !wanted && (clientId.isPresent() || secretFile.isPresent() || callback.isPresent() || seconds.isPresent());
	}

	Duration patience() throws UsageException {
		int given = seconds.orElse(Integer.valueOf((int) BrowserPrompt.USUAL.toSeconds())).intValue();
		if (given < 1) {
			throw new UsageException(Messages.Browser_wait);
		}
		return Duration.ofSeconds(given);
	}

	OAuthApplication application(Map<String, String> environment) throws UsageException {
		String id = clientId.or(() -> variable(environment, ID)).orElseThrow(() -> new UsageException(Messages.Browser_noClient));
		if (!id.matches(ID_FORM)) {
			throw new UsageException(Messages.Browser_clientId);
		}
		URI address = callback(callback.or(() -> variable(environment, CALLBACK)).orElse(ANY_PORT));
		return new OAuthApplication(id, secret(environment), Math.max(0, address.getPort()), address.getPath());
	}

	private Token secret(Map<String, String> environment) throws UsageException {
		String text = secretFile.isPresent() ? read(secretFile.get())
				: variable(environment, SECRET).orElseThrow(() -> new UsageException(Messages.Browser_noSecret));
		if (Token.check(text).isPresent()) {
			throw new UsageException(NLS.bind(Messages.Browser_secret, secretFile.map(Path::toString).orElse(SECRET)));
		}
		return Token.of(text);
	}

	private static String read(Path file) throws UsageException {
		try {
			if (forOthers(file)) {
				throw new UsageException(NLS.bind(Messages.Browser_open, file));
			}
			return Files.readString(file);
		} catch (@SuppressWarnings("unused") IOException e) { // may quote what is in the file
			throw new UsageException(NLS.bind(Messages.Surroundings_tokenFile, file));
		}
	}

	private static boolean forOthers(Path file) throws IOException {
		try {
			return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
		} catch (@SuppressWarnings("unused") UnsupportedOperationException e) {
			return false; // Windows keeps the files of a person's home to that person
		}
	}

	/** Only this computer: the code in the answer is worth a token. */
	private static URI callback(String text) throws UsageException {
		try {
			URI address = new URI(text);
			if ("http".equals(address.getScheme()) && "localhost".equals(address.getHost()) && address.getPath().startsWith("/")
					&& address.getRawQuery() == null && address.getRawFragment() == null) {
				return address;
			}
		} catch (@SuppressWarnings("unused") URISyntaxException e) {
			// told below, in the same words as another form
		}
		throw new UsageException(Messages.Browser_callback);
	}

	private static Optional<String> variable(Map<String, String> environment, String name) {
		return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
	}
}
