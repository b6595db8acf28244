package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.workspace.account.TokenStore;
import org.osfworkbench.workspace.internal.account.SecureTokenStore;

class SecureTokenStoreTest {

	private final Map<String, String> values = new HashMap<>();

	@Test
	void whatWasStoredIsRead() {
		TokenStore store = new SecureTokenStore(storage(true));

		assertTrue(store.store("osf", stored()));

		assertEquals(Optional.of(stored()), store.load("osf"));
		assertTrue(store.load("other").isEmpty());
	}

	@Test
	void whetherATokenWasMadeHereIsKept() {
		TokenStore store = new SecureTokenStore(storage(true));
		TokenStore.Stored made = new TokenStore.Stored(Token.of("abcdefghijklmnopqrstuvwxyz"), "Ada", true);

		assertTrue(store.store("osf", made));

		assertEquals(Optional.of(made), store.load("osf"));
	}

	@Test
	void whatRenewsATokenIsKeptUntilAnotherComes() {
		TokenStore store = new SecureTokenStore(storage(true));
		TokenStore.Stored brought = brought("first");
		TokenStore.Stored renewed = brought("second");

		assertTrue(store.store("osf", brought));
		assertEquals(Optional.of(brought), store.load("osf"));
		assertTrue(store.renew("osf", renewed));
		assertEquals(Optional.of(renewed), store.load("osf"));

		assertTrue(store.store("osf", stored()));
		assertFalse(store.renew("osf", brought), "the account was replaced meanwhile");
		assertEquals(Optional.of(stored()), store.load("osf"));
		store.remove("osf");
		assertFalse(store.renew("osf", brought), "signed out meanwhile");
	}

	private static TokenStore.Stored brought(String access) {
		return new TokenStore.Stored(Token.of(access), "Ada", true, Optional.of(new TokenStore.Refresh(Token.of("refreshing"),
				Optional.of(Instant.ofEpochSecond(1_800_000_000)), "0123", Token.of("application"), "samp1")));
	}

	@Test
	void aStorageThatWritesClearTextIsNotUsed() {
		TokenStore store = new SecureTokenStore(storage(false));

		assertFalse(store.store("osf", stored()));

		assertEquals(Map.of(), values);
		assertTrue(store.load("osf").isEmpty());
	}

	@Test
	void removeForgets() {
		TokenStore store = new SecureTokenStore(storage(true));
		store.store("osf", stored());

		store.remove("osf");

		assertEquals(Map.of(), values);
	}

	private static TokenStore.Stored stored() {
		return new TokenStore.Stored(Token.of("abcdefghijklmnopqrstuvwxyz"), "Ada");
	}

	/** The part of the storage that is used, with one node. */
	private ISecurePreferences storage(boolean encrypts) {
		ISecurePreferences[] self = new ISecurePreferences[1];
		self[0] = (ISecurePreferences) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { ISecurePreferences.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "nodeExists" -> ((String) arguments[0]).endsWith("osf") && !values.isEmpty();
					case "node" -> self[0];
					case "put" -> {
						values.put((String) arguments[0], (String) arguments[1]);
						yield null;
					}
					case "get" -> values.getOrDefault(arguments[0], (String) arguments[1]);
					case "isEncrypted" -> encrypts;
					case "removeNode" -> {
						values.clear();
						yield null;
					}
					case "flush" -> null;
					default -> throw new UnsupportedOperationException(method.getName());
				});
		return self[0];
	}
}
