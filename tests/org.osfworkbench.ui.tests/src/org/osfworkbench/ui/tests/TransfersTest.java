package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.pages.ConflictPage;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.EditorPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.PopupPage;
import org.osfworkbench.ui.tests.pages.StripPage;
import org.osfworkbench.ui.tests.pages.TransfersPage;

/** What the Transfers view says and offers. */
@WorkbenchTest
class TransfersTest {

	private static final String REMOTE = "/flanker.osexp";

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void offlineWorkWaitsWithAReasonAndRetryBringsItUp() throws Exception {
		EditorPage editor = linked(true);
		osf.sandbox().faults().offline(true);
		editor.type("two\n").pressSave();
		TransfersPage transfers = TransfersPage.open().awaitSummary("1 waiting, offline since");
		List<String> row = transfers.awaitRow("Waiting", "flanker.osexp");
		assertEquals("My Study/flanker.osexp", row.get(1));
		assertEquals("Retry", row.get(3));
		osf.sandbox().faults().offline(false);
		transfers.act("Waiting", "flanker.osexp");
		osf.awaitVersion(REMOTE, 2);
		assertEquals("", transfers.awaitRow("Done Today", "flanker.osexp").get(3));
		transfers.awaitSummary("Nothing is waiting.");
	}

	@Test
	void whatChangedOnBothSidesNeedsADecision() throws Exception {
		EditorPage editor = linked(true);
		osf.sandbox().state().addVersion(osf.remote(REMOTE).id(), "theirs\n".getBytes(StandardCharsets.UTF_8));
		editor.type("mine\n").pressSave();
		new StripPage().awaitExperiment("changed in two places");
		TransfersPage transfers = TransfersPage.open().awaitSummary("One file needs you.");
		assertEquals("Decide\u2026", transfers.awaitRow("Needs You", "flanker.osexp").get(3));
		transfers.act("Needs You", "flanker.osexp");
		ConflictPage.await().choose("USE_MINE").press();
		osf.awaitVersion(REMOTE, 3);
		transfers.awaitSummary("Nothing is waiting.");
	}

	@Test
	void whatWasNotUploadedOnRequestCanBeUploadedHere() throws Exception {
		EditorPage editor = linked(false);
		editor.type("two\n").pressSave();
		PopupPage.awaitUploadQuestion().notNow();
		TransfersPage transfers = TransfersPage.open();
		assertEquals("Upload", transfers.awaitRow("Needs You", "flanker.osexp").get(3));
		transfers.act("Needs You", "flanker.osexp");
		osf.awaitVersion(REMOTE, 2);
	}

	private EditorPage linked(boolean always) throws Exception {
		var file = osf.file("flanker.osexp", "one\n");
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open();
		EditorPage editor = EditorPage.open(file);
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage").command("linkExperiment");
		DialogPage question = DialogPage.await("Sync Experiment");
		if (always) {
			question.tick("Always upload");
		}
		question.press("Link");
		new StripPage().awaitExperiment("version 1");
		return editor;
	}
}
