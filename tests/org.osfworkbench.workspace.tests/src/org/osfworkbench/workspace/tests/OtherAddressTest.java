package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.TokenStore;
import org.osfworkbench.workspace.internal.account.AccountsService;
import org.osfworkbench.workspace.internal.account.Environment;
import org.osfworkbench.workspace.internal.account.HostRegistry;
import org.osfworkbench.workspace.transfer.Preferences;

/** A token is for the addresses that it was given for, not for whatever has the same name later. */
class OtherAddressTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@TempDir
	Path folder;

	@Test
	void anotherServerUnderTheSameNameDoesNotGetTheToken() throws Exception {
		desk.signIn();
		try (Sandbox other = Sandbox.start(SandboxOptions.in(folder))) {
			Host moved = Hosts.sandbox(other.baseUrl());
			desk.accounts().configure(moved);
			afterARestart().restore(Cancellation.NEVER);

			assertEquals(List.of(), other.requests().all().stream().filter(request -> request.authorized()).toList());
			assertTrue(desk.accounts().client(moved.id()).isEmpty());
			assertTrue(desk.service(TokenStore.class).load(moved.id()).isEmpty());
			assertEquals(moved, assertInstanceOf(AccountState.SignedOut.class, desk.accounts().state()).host());
		}
	}

	@Test
	void theSameAddressesKeepTheSession() throws Exception {
		desk.signIn();
		Host renamed = new Host(desk.host.id(), "Another name", desk.host.api(), desk.host.web(), desk.host.accounts(), desk.host.storage());
		desk.accounts().configure(renamed);

		assertInstanceOf(AccountState.SignedIn.class, desk.accounts().state());
		assertTrue(desk.service(TokenStore.class).load(renamed.id()).isPresent());
	}

	private AccountsService afterARestart() {
		Environment nothing = new Environment(name -> null);
		return new AccountsService(desk.service(OsfClientFactory.class), desk.service(SignIn.class), desk.service(TokenStore.class),
				new HostRegistry(InstanceScope.INSTANCE.getNode(Preferences.NODE), nothing), nothing);
	}
}
