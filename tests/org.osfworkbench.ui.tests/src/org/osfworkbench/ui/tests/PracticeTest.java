package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.SignInPage;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.PracticeServer;

/** Trying everything without an account. */
@WorkbenchTest
class PracticeTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@AfterEach
	void leave() {
		Accounts accounts = OsfWorkbench.service(Accounts.class);
		accounts.signOut();
		Ui.await("the host before", () -> accounts.state().host().id().equals(osf.host().id()));
	}

	@Test
	void whoHasNoAccountTriesOnThePracticeServerAndComesBack() throws Exception {
		Accounts accounts = OsfWorkbench.service(Accounts.class);
		ExplorerPage explorer = ExplorerPage.open().awaitSignedOut().awaitPractice(false).practise().awaitPractice(true);
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data");
		Host host = accounts.state().host();
		assertEquals(PracticeServer.HOST_ID, host.id());
		assertEquals("127.0.0.1", host.api().getHost(), "only this computer can reach it");
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage").command("newFolder");
		DialogPage.await("New Folder").type("tried").press("Create");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "tried");
		assertFalse(osf.hasRemote("/tried/"), "the other server knows nothing of it");
		leave();
		explorer.awaitSignedOut().awaitPractice(false);
		OsfWorkbench.service(PracticeServer.class).start(Cancellation.NEVER);
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "tried");
	}

	@Test
	void practiceIsNoHostToSignInTo() throws Exception {
		OsfWorkbench.service(PracticeServer.class).start(Cancellation.NEVER);
		SignInPage wizard = SignInPage.open();
		assertTrue(wizard.hosts().stream().noneMatch(name -> name.contains("Practice")), wizard.hosts().toString());
		wizard.cancel().awaitClosed();
	}
}
