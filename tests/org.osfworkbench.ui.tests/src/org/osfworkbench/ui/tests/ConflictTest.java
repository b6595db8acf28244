package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.ConflictPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.ui.tests.pages.PopupPage;
import org.osfworkbench.ui.tests.pages.StripPage;

/** A linked experiment that a colleague changed meanwhile. */
@WorkbenchTest
class ConflictTest {

	private static final String REMOTE = LinkedExperiment.REMOTE;
	private static final String THEIRS = "theirs\none\n";
	private static final String MINE = "mine\none\n";

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void nothingIsWrittenAndTheFileIsMarked() throws Exception {
		IFile file = conflicting();
		assertEquals(2, osf.remote(REMOTE).version());
		assertEquals(THEIRS, osf.remoteText(REMOTE, 2));
		assertEquals(MINE, file.readString());
		assertEquals(1, markers(file).length);
	}

	@Test
	void decidingLaterLeavesEverything() throws Exception {
		IFile file = conflicting();
		PopupPage.awaitConflict().open();
		ConflictPage dialog = ConflictPage.await();
		assertEquals("[KEEP_BOTH]", dialog.selected());
		assertTrue(dialog.words().stream().anyMatch(text -> text.contains("version 2")), dialog.words().toString());
		dialog.later();
		assertEquals(2, osf.remote(REMOTE).version());
		assertEquals(1, markers(file).length);
	}

	@Test
	void mineGoesOnTopOfTheirs() throws Exception {
		IFile file = conflicting();
		new StripPage().follow();
		ConflictPage.await().choose("USE_MINE").press();
		osf.awaitVersion(REMOTE, 3);
		assertEquals(MINE, osf.remoteText(REMOTE, 3));
		assertEquals(THEIRS, osf.remoteText(REMOTE, 2));
		awaitSettled(file);
	}

	@Test
	void theirsReplacesMineWhichGoesToTheLocalHistory() throws Exception {
		IFile file = conflicting();
		new StripPage().follow();
		ConflictPage.await().choose("USE_REMOTE").press();
		awaitSettled(file);
		assertEquals(THEIRS, file.readString());
		assertEquals(2, osf.remote(REMOTE).version());
		assertTrue(Arrays.stream(file.getHistory(null)).anyMatch(state -> {
			try {
				return MINE.equals(new String(state.getContents().readAllBytes(), StandardCharsets.UTF_8));
			} catch (CoreException | java.io.IOException unreadable) {
				throw new AssertionError(unreadable);
			}
		}));
	}

	@Test
	void bothAreKept() throws Exception {
		IFile file = conflicting();
		new StripPage().follow();
		ConflictPage.await().press();
		awaitSettled(file);
		assertEquals(THEIRS, file.readString());
		IResource copy = Arrays.stream(file.getParent().members()).filter(member -> member.getName().startsWith("flanker (conflict local "))
				.findFirst().orElseThrow();
		assertEquals(MINE, ((IFile) copy).readString());
	}

	private IFile conflicting() throws Exception {
		return LinkedExperiment.uploading(osf).clash(THEIRS, "mine\n").file();
	}

	private static void awaitSettled(IFile file) {
		Ui.await("the marker to go", () -> markers(file).length == 0);
		new StripPage().awaitExperiment("up to date");
	}

	private static IMarker[] markers(IFile file) {
		try {
			return file.findMarkers("org.osfworkbench.workspace.conflict", true, IResource.DEPTH_ZERO);
		} catch (CoreException gone) {
			throw new AssertionError(gone);
		}
	}
}
