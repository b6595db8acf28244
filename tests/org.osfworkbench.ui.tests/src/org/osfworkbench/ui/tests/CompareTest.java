package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.pages.ComparePage;
import org.osfworkbench.ui.tests.pages.ConflictPage;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.EditorPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.ui.tests.pages.PopupPage;
import org.osfworkbench.ui.tests.pages.StripPage;

/** Comparing and merging with versions on the OSF. */
@WorkbenchTest
class CompareTest {

	private static final String REMOTE = LinkedExperiment.REMOTE;

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void aConflictIsMergedAndUploadedOnTopOfTheOthersVersion() throws Exception {
		IFile file = conflicting();
		new StripPage().follow();
		ConflictPage.await().compare();
		ComparePage.await("flanker.osexp: yours and version 2", "theirs").write("mine and theirs\none\n");
		assertEquals("mine and theirs\none\n", file.readString());
		assertEquals(2, osf.remote(REMOTE).version());
		PopupPage.awaitMerged().merged();
		osf.awaitVersion(REMOTE, 3);
		assertEquals("mine and theirs\none\n", osf.remoteText(REMOTE, 3));
		assertEquals("theirs\none\n", osf.remoteText(REMOTE, 2));
		new StripPage().awaitExperiment("up to date");
	}

	@Test
	void aMergeThatWasOvertakenStaysAConflict() throws Exception {
		conflicting();
		new StripPage().follow();
		ConflictPage.await().compare();
		ComparePage.await("flanker.osexp: yours and version 2", "theirs").write("merged\n");
		PopupPage question = PopupPage.awaitMerged();
		osf.sandbox().state().addVersion(osf.remote(REMOTE).id(), "newer\n".getBytes(StandardCharsets.UTF_8));
		question.merged();
		OsfWorkbench.awaitQuiet();
		assertEquals("newer\n", osf.remoteText(REMOTE, 3));
		assertEquals(3, osf.remote(REMOTE).version());
		new StripPage().awaitExperiment("changed in two places");
	}

	@Test
	void theLastSyncedVersionIsComparedWithMine() throws Exception {
		IFile file = conflicting();
		EditorPage.open(file);
		Commands.start("org.osfworkbench.ui.compareBase");
		ComparePage.await("version 1", "mine\none\n");
		assertTrue(ComparePage.texts().contains("one\n"), ComparePage.texts().toString());
	}

	@Test
	void anyVersionCanBeChosen() throws Exception {
		IFile file = conflicting();
		EditorPage.open(file);
		Commands.start("org.osfworkbench.ui.compareVersion");
		DialogPage.await("Compare with an OSF Version").press("Compare");
		ComparePage.await("version 2", "theirs\none\n");
	}

	private IFile conflicting() throws Exception {
		IFile file = LinkedExperiment.uploading(osf).clash("theirs\none\n", "mine\n").file();
		PopupPage.closeAll();
		return file;
	}
}
