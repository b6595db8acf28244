package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.pages.ConflictPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.ui.tests.pages.PopupPage;
import org.osfworkbench.ui.tests.pages.TransfersPage;

/** What the Transfers view says and offers. */
@WorkbenchTest
class TransfersTest {

	private static final String REMOTE = LinkedExperiment.REMOTE;

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void offlineWorkWaitsWithAReasonAndRetryBringsItUp() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		osf.sandbox().faults().offline(true);
		experiment.save("two\n");
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
		LinkedExperiment.uploading(osf).clash("theirs\n", "mine\n");
		TransfersPage transfers = TransfersPage.open().awaitSummary("One file needs you.");
		assertEquals("Decide\u2026", transfers.awaitRow("Needs You", "flanker.osexp").get(3));
		transfers.act("Needs You", "flanker.osexp");
		ConflictPage.await().choose("USE_MINE").press();
		osf.awaitVersion(REMOTE, 3);
		transfers.awaitSummary("Nothing is waiting.");
	}

	@Test
	void whatWasNotUploadedOnRequestCanBeUploadedHere() throws Exception {
		LinkedExperiment.asking(osf).save("two\n");
		PopupPage.awaitUploadQuestion().notNow();
		TransfersPage transfers = TransfersPage.open();
		assertEquals("Upload", transfers.awaitRow("Needs You", "flanker.osexp").get(3));
		transfers.act("Needs You", "flanker.osexp");
		osf.awaitVersion(REMOTE, 2);
	}
}
