package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.workspace.transfer.ProblemMarker;

/** Problem markers of linked files, and what their quick fixes do. */
@WorkbenchTest
class ProblemTest {

	private static final String REMOTE = LinkedExperiment.REMOTE;

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void aProjectThatTakesNoChangesIsMarkedAndTriedAgainOnRequest() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		IFile file = experiment.file();
		String node = osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow();
		osf.sandbox().state().writable(node, false);
		experiment.save("two\n");
		IMarker marker = awaitMarker(file);
		assertTrue(marker.getAttribute(IMarker.MESSAGE, "").startsWith("flanker.osexp was not uploaded"), marker.getAttribute(IMarker.MESSAGE, ""));
		assertEquals(List.of("Show details\u2026", "Try again", "Open the project\u2019s web page", "Unlink\u2026"), fixes(marker));
		osf.sandbox().state().writable(node, true);
		fix(marker, "Try again");
		osf.awaitVersion(REMOTE, 2);
		awaitNone(file);
	}

	@Test
	void aFileThatIsGoneOnTheOsfIsMarkedAsLongAsItIsLinked() throws Exception {
		IFile file = LinkedExperiment.uploading(osf).file();
		osf.sandbox().state().delete(osf.remote(REMOTE).id());
		Commands.start("org.osfworkbench.ui.checkAll");
		IMarker marker = awaitMarker(file);
		assertEquals(ProblemMarker.Reason.BROKEN.name(), marker.getAttribute(ProblemMarker.REASON));
		fix(marker, "Unlink");
		DialogPage.await("Unlink").press("Unlink");
		awaitNone(file);
		assertTrue(file.exists());
	}

	private static IMarker awaitMarker(IFile file) {
		return Ui.awaitValue("a problem marker on " + file.getName(), () -> Arrays.stream(markers(file)).findFirst());
	}

	private static void awaitNone(IFile file) {
		Ui.await("the problem markers of " + file.getName() + " to go", () -> markers(file).length == 0);
	}

	private static IMarker[] markers(IFile file) {
		try {
			return file.findMarkers(ProblemMarker.TYPE, true, IResource.DEPTH_ZERO);
		} catch (CoreException gone) {
			throw new AssertionError(gone);
		}
	}

	private static List<String> fixes(IMarker marker) {
		return Ui.read(() -> Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker)).map(IMarkerResolution::getLabel).toList());
	}

	private static void fix(IMarker marker, String label) {
		Ui.start(() -> Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker)).filter(fix -> fix.getLabel().startsWith(label)).findFirst()
				.orElseThrow(() -> new AssertionError("No quick fix " + label)).run(marker));
	}
}
