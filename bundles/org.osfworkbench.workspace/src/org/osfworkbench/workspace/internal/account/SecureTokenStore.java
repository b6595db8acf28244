package org.osfworkbench.workspace.internal.account;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.workspace.account.TokenStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Tokens in Equinox Secure Storage, one node for each host. Some headless set-ups of that storage write clear text without a word, so
 * what was put is looked at and taken back if it is not encrypted.
 */
@Component(service = TokenStore.class)
@SuppressWarnings("nls") // keys and log texts
public final class SecureTokenStore implements TokenStore {

	private static final String TOKENS_NODE = "org.osfworkbench/tokens";
	private static final String TOKENS = TOKENS_NODE + "/";
	private static final String SECRET = "token";
	private static final String USER = "user";
	private static final String MADE = "made";
	private static final String REFRESH = "refresh";
	private static final String EXPIRES = "expires";
	private static final String CLIENT = "client";
	private static final String CLIENT_SECRET = "client-secret";
	private static final String USER_ID = "user-id";

	private final Supplier<@Nullable ISecurePreferences> root;

	/** Uses the storage of this Eclipse, which is opened at the first use. */
	@Activate
	public SecureTokenStore() {
		this.root = SecurePreferencesFactory::getDefault;
	}

	/**
	 * Uses a given storage.
	 *
	 * @param root its root
	 */
	public SecureTokenStore(ISecurePreferences root) {
		this.root = () -> root;
	}

	@Override
	public synchronized List<String> hostIds() {
		ISecurePreferences storage = root.get();
		return storage == null || !storage.nodeExists(TOKENS_NODE) ? List.of()
				: Stream.of(storage.node(TOKENS_NODE).childrenNames()).map(EncodingUtils::decodeSlashes).toList();
	}

	@Override
	public synchronized Optional<Stored> load(String hostId) {
		ISecurePreferences storage = root.get();
		if (storage == null || !storage.nodeExists(path(hostId))) {
			return Optional.empty();
		}
		ISecurePreferences node = storage.node(path(hostId));
		try {
			String user = String.valueOf(node.get(USER, ""));
			boolean made = Boolean.parseBoolean(node.get(MADE, ""));
			Optional<Refresh> refresh = refresh(node);
			return token(node, SECRET).map(token -> new Stored(token, user, made, refresh));
		} catch (StorageException e) {
			report("The stored token cannot be read", e);
			return Optional.empty();
		}
	}

	/** Entries of before there was a sign-in by browser have none. */
	private static Optional<Refresh> refresh(ISecurePreferences node) throws StorageException {
		Optional<Token> refresh = token(node, REFRESH);
		Optional<Token> secret = token(node, CLIENT_SECRET);
		if (refresh.isEmpty() || secret.isEmpty()) {
			return Optional.empty();
		}
		String seconds = String.valueOf(node.get(EXPIRES, ""));
		Optional<Instant> expires = seconds.matches("\\d{1,11}") ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds))) : Optional.empty();
		return Optional.of(new Refresh(refresh.get(), expires, String.valueOf(node.get(CLIENT, "")), secret.get(),
				String.valueOf(node.get(USER_ID, ""))));
	}

	private static Optional<Token> token(ISecurePreferences node, String key) throws StorageException {
		String text = String.valueOf(node.get(key, ""));
		return Token.check(text).isEmpty() ? Optional.of(Token.of(text)) : Optional.empty();
	}

	@Override
	public synchronized boolean renew(String hostId, Stored renewed) {
		return TokenStore.super.renew(hostId, renewed);
	}

	@Override
	public synchronized boolean store(String hostId, Stored stored) {
		ISecurePreferences storage = root.get();
		return storage != null && (put(storage, hostId, stored) || withdraw(storage, hostId));
	}

	@Override
	public synchronized void remove(String hostId) {
		ISecurePreferences storage = root.get();
		if (storage != null) {
			withdraw(storage, hostId);
		}
	}

	private static boolean put(ISecurePreferences storage, String hostId, Stored stored) {
		if (storage.nodeExists(path(hostId))) {
			storage.node(path(hostId)).removeNode(); // else a pasted token would keep the refresh token of another
		}
		ISecurePreferences node = storage.node(path(hostId));
		try {
			node.put(MADE, Boolean.toString(stored.made()), true);
			if (!node.isEncrypted(MADE)) {
				return false;
			}
			node.put(USER, stored.userName(), true);
			if (stored.refresh().isPresent()) {
				put(node, stored.refresh().get());
			}
			node.put(SECRET, stored.token().secret(), true);
			if (!node.isEncrypted(SECRET)) {
				return false;
			}
			storage.flush();
			return true;
		} catch (StorageException | IOException | IllegalStateException e) {
			report("The token cannot be stored", e);
			return false;
		}
	}

	private static void put(ISecurePreferences node, Refresh refresh) throws StorageException {
		node.put(REFRESH, refresh.token().secret(), true);
		node.put(EXPIRES, refresh.expires().map(end -> Long.toString(end.getEpochSecond())).orElse(""), true);
		node.put(CLIENT, refresh.clientId(), true);
		node.put(CLIENT_SECRET, refresh.clientSecret().secret(), true);
		node.put(USER_ID, refresh.userId(), true);
	}

	/** Always answers that nothing is stored. */
	private static boolean withdraw(ISecurePreferences storage, String hostId) {
		if (storage.nodeExists(path(hostId))) {
			storage.node(path(hostId)).removeNode();
			try {
				storage.flush();
			} catch (IOException e) {
				report("The removal of the token cannot be saved", e);
			}
		}
		return false;
	}

	private static String path(String hostId) {
		return TOKENS + EncodingUtils.encodeSlashes(hostId);
	}

	/** Only the kind of failure: a provider's own text is not under our control and must not bring a secret into the log. */
	private static void report(String text, Exception e) {
		String code = e instanceof StorageException storage ? " " + storage.getErrorCode() : "";
		ILog.of(SecureTokenStore.class).warn(text + ": " + e.getClass().getName() + code);
	}
}
