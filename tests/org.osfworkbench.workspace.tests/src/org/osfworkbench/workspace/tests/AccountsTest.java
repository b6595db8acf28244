package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.TransferLimits;
import org.osfworkbench.workspace.account.AccountListener;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.TokenStore;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osfworkbench.workspace.transfer.SyncState;

class AccountsTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void aGoodTokenSignsIn() throws Exception {
		AccountState.SignedIn state = desk.accounts().signIn(desk.host, Token.of(desk.sandbox.token()), Cancellation.NEVER);

		assertTrue(state.kept());
		assertFalse(state.account().user().fullName().isEmpty());
		assertEquals(state, desk.accounts().state());
		assertTrue(desk.accounts().client(desk.host.id()).isPresent());
	}

	@Test
	void aTokenThatWasMadeInVainIsTakenBack() throws Exception {
		Token made = Token.of(desk.sandbox.token());
		CancelSource cancelled = new CancelSource();
		cancelled.cancel();

		assertThrows(CancellationException.class, () -> desk.accounts().signIn(desk.host, TokenStore.Stored.made(made), cancelled));

		assertThrows(OsfException.NotSignedIn.class, () -> desk.accounts().tryToken(desk.host, made, Cancellation.NEVER));
		assertTrue(desk.service(TokenStore.class).load(desk.host.id()).isEmpty());
	}

	@Test
	void aTokenThatWasMadeIsRevokedAtSignOutAndAnotherIsNot() throws Exception {
		Token token = Token.of(desk.sandbox.token());
		desk.accounts().signIn(desk.host, token, Cancellation.NEVER);
		desk.accounts().signOut();
		desk.accounts().signIn(desk.host, TokenStore.Stored.made(token), Cancellation.NEVER);
		desk.accounts().signOut();

		assertThrows(OsfException.NotSignedIn.class, () -> desk.accounts().tryToken(desk.host, token, Cancellation.NEVER));
	}

	@Test
	void anotherAccountIsChosenAndTheFirstStaysSignedIn() throws Exception {
		desk.signIn();
		Host other = Hosts.OSF_TEST;

		assertEquals(new AccountState.SignedOut(other), desk.accounts().choose(other, Cancellation.NEVER));
		assertTrue(desk.accounts().client(desk.host.id()).isPresent());
		assertInstanceOf(AccountState.SignedIn.class, desk.accounts().choose(desk.host, Cancellation.NEVER));
	}

	@Test
	void aRemovedHostIsGoneWithItsToken() throws Exception {
		desk.signIn();
		assertTrue(desk.accounts().added().stream().anyMatch(desk.host::equals));

		desk.accounts().remove(desk.host.id());

		assertTrue(desk.accounts().host(desk.host.id()).isEmpty());
		assertTrue(desk.service(TokenStore.class).load(desk.host.id()).isEmpty());
		assertTrue(desk.accounts().lastUser(desk.host.id()).isEmpty());
		assertEquals(new AccountState.SignedOut(Hosts.OSF), desk.accounts().state());
		desk.accounts().remove(Hosts.OSF.id());
		assertTrue(desk.accounts().host(Hosts.OSF.id()).isPresent());
	}

	@Test
	void transfersAreLimitedByPreferences() throws Exception {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Preferences.NODE);
		TransferLimits limits = desk.service(TransferLimits.class);
		assertEquals(List.of(0L, 0L, 8L), List.of(limits.uploadRate(), limits.downloadRate(), (long) limits.atOnce()));
		try {
			node.putInt(Preferences.UPLOAD_RATE, 100);
			node.putInt(Preferences.DOWNLOAD_RATE, 200);
			node.putInt(Preferences.AT_ONCE, 2);
			assertEquals(List.of(102_400L, 204_800L, 2L), List.of(limits.uploadRate(), limits.downloadRate(), (long) limits.atOnce()));
		} finally {
			List.of(Preferences.UPLOAD_RATE, Preferences.DOWNLOAD_RATE, Preferences.AT_ONCE).forEach(node::remove);
		}
	}

	@Test
	void anApplicationIsConfiguredByPreferences() throws Exception {
		IEclipsePreferences node = (IEclipsePreferences) InstanceScope.INSTANCE.getNode(Preferences.NODE).node("applications/" + desk.host.id());
		try {
			assertTrue(desk.accounts().application(desk.host).isEmpty());
			node.put("id", "0123456789abcdef0123456789abcdef");
			node.put("secret", "AppSecretAppSecretAppSecretAppSecretAppS");
			assertEquals(0, desk.accounts().application(desk.host).orElseThrow().port());
			node.put("callback", "http://localhost:8123/back");
			assertEquals(8123, desk.accounts().application(desk.host).orElseThrow().port());
			node.put("callback", "http://elsewhere.example.org/back");
			assertTrue(desk.accounts().application(desk.host).isEmpty());
		} finally {
			node.removeNode();
		}
	}

	@Test
	void aBadTokenChangesNothing() {
		AccountState before = desk.accounts().state();

		assertThrows(OsfException.NotSignedIn.class,
				() -> desk.accounts().signIn(desk.host, Token.of("not-a-token-of-anybody"), Cancellation.NEVER));

		assertEquals(before, desk.accounts().state());
		assertTrue(desk.accounts().client(desk.host.id()).isEmpty());
	}

	@Test
	void theTokenIsEncryptedAndNowhereElse() throws Exception {
		desk.signIn();
		IFile file = desk.linked("canary.py", "one", true);
		desk.untilSynchronized(file, () -> desk.save(file, "two"));
		desk.sandbox.faults().revokeTokens(true);
		desk.untilSynchronized(file, () -> desk.save(file, "three"));

		ISecurePreferences node = SecurePreferencesFactory.getDefault().node("org.osfworkbench/tokens/" + desk.host.id());
		assertTrue(node.isEncrypted("token"));
		assertEquals(desk.sandbox.token(), node.get("token", ""));
		assertEquals(List.of(), filesWith(desk.sandbox.token()));
	}

	@Test
	void signOutForgetsTheToken() throws Exception {
		desk.signIn();
		desk.accounts().signOut();

		assertInstanceOf(AccountState.SignedOut.class, desk.accounts().state());
		assertTrue(desk.accounts().client(desk.host.id()).isEmpty());
		assertTrue(desk.service(TokenStore.class).load(desk.host.id()).isEmpty());
		assertFalse(SecurePreferencesFactory.getDefault().nodeExists("org.osfworkbench/tokens/" + desk.host.id()));
	}

	@Test
	void aRefusedTokenIsToldOnceAndWorkWaitsForTheNextSignIn() throws Exception {
		desk.signIn();
		IFile file = desk.linked("revoked.py", "one", true);
		List<AccountState> seen = new CopyOnWriteArrayList<>();
		AccountListener listener = seen::add;
		desk.accounts().addListener(listener);
		try {
			desk.sandbox.faults().revokeTokens(true);
			desk.untilSynchronized(file, () -> desk.save(file, "two"));
			desk.untilSynchronized(file, () -> desk.save(file, "three"));

			assertInstanceOf(AccountState.Rejected.class, desk.accounts().state());
			assertEquals(1, seen.stream().filter(AccountState.Rejected.class::isInstance).count());
			assertEquals(SyncState.WAITING, desk.transfers().status(file).orElseThrow().state());
			assertEquals(1, desk.transfers().waiting(desk.links().experiment(file).orElseThrow()));
			assertEquals(1, desk.person.problems.size());

			desk.sandbox.faults().revokeTokens(false);
			desk.signIn();
			desk.awaitState(file, SyncState.SYNCED);
			assertEquals("three", desk.onServer("/revoked.py", 2));
		} finally {
			desk.accounts().removeListener(listener);
		}
	}

	@Test
	void restoreTellsAnUnreachableHostFromARefusedToken() throws Exception {
		desk.signIn();
		TokenStore.Stored stored = desk.service(TokenStore.class).load(desk.host.id()).orElseThrow();
		desk.accounts().signOut();
		assertInstanceOf(AccountState.SignedOut.class, desk.accounts().restore(Cancellation.NEVER));

		desk.service(TokenStore.class).store(desk.host.id(), stored);
		desk.sandbox.faults().revokeTokens(true);
		assertInstanceOf(AccountState.Rejected.class, desk.accounts().restore(Cancellation.NEVER));

		desk.sandbox.faults().revokeTokens(false);
		desk.sandbox.faults().maintenance(true);
		assertInstanceOf(AccountState.Offline.class, desk.accounts().restore(Cancellation.NEVER));

		desk.sandbox.faults().maintenance(false);
		assertInstanceOf(AccountState.SignedIn.class, desk.accounts().restore(Cancellation.NEVER));
	}

	@Test
	void aTryInVainIsNoNews() throws Exception {
		desk.signIn();
		desk.accounts().choose(Hosts.OSF_TEST, Cancellation.NEVER);
		desk.sandbox.faults().offline(true);
		desk.accounts().choose(desk.host, Cancellation.NEVER);
		List<AccountState> seen = new CopyOnWriteArrayList<>();
		AccountListener listener = seen::add;
		desk.accounts().addListener(listener);
		try {
			assertInstanceOf(AccountState.Offline.class, desk.accounts().restore(Cancellation.NEVER));
			assertEquals(List.of(), seen);
			desk.sandbox.faults().offline(false);
			AccountState reached = desk.accounts().restore(Cancellation.NEVER);
			assertInstanceOf(AccountState.SignedIn.class, reached);
			assertEquals(List.of(reached), seen);
		} finally {
			desk.accounts().removeListener(listener);
		}
	}

	private static List<Path> filesWith(String secret) throws IOException {
		List<Path> found = new ArrayList<>();
		Path workspace = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath();
		Path log = Platform.getLogFileLocation().toPath();
		Path keyring = Path.of(System.getProperty("osf.test.keyring"));
		assertTrue(Files.exists(keyring), "the keyring of this run");
		try (Stream<Path> all = Stream.concat(Files.walk(workspace), Stream.of(log, keyring))) {
			for (Path path : all.filter(Files::isRegularFile).toList()) {
				if (new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(secret)) {
					found.add(path);
				}
			}
		}
		return found;
	}
}
