package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sandbox.faults.Meddler;
import org.osfworkbench.sandbox.faults.Trouble;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.ConflictPage;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.team.TreeSyncs;
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

	@Test
	void aHostThatIsReadOnlyIsMarked() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		osf.sandbox().faults().refuseWrites(405);
		experiment.save("two\n");
		IMarker marker = awaitMarker(experiment.file());
		assertEquals(ProblemMarker.Reason.READ_ONLY.name(), marker.getAttribute(ProblemMarker.REASON));
		assertTrue(fixes(marker).containsAll(List.of("Try again", "Open the project\u2019s web page", "Unlink\u2026")), fixes(marker).toString());
	}

	@Test
	void aFullProjectIsMarkedAndTriedAgainOnRequest() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		osf.sandbox().faults().quotaExceeded(true);
		experiment.save("two\n");
		IMarker marker = awaitMarker(experiment.file());
		assertEquals(ProblemMarker.Reason.TOO_LARGE.name(), marker.getAttribute(ProblemMarker.REASON));
		assertTrue(fixes(marker).contains("Open the project\u2019s web page"), fixes(marker).toString());
		osf.sandbox().faults().quotaExceeded(false);
		fix(marker, "Try again");
		osf.awaitVersion(REMOTE, 2);
		awaitNone(experiment.file());
	}

	@Test
	void aFileOfMoreBytesThanTheServerTakesIsMarked() throws Exception {
		IFile file = osf.file("large.bin", "stands for five gigabytes\n");
		link(file.getProject());
		osf.sandbox().faults().meddle(asked -> asked.method().equals("PUT") ? new Trouble.Refused(413, OptionalInt.empty()) : Meddler.NONE.about(asked));
		sync(file.getProject());
		IMarker marker = awaitMarker(file);
		assertEquals(ProblemMarker.Reason.TOO_LARGE.name(), marker.getAttribute(ProblemMarker.REASON));
		assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("more bytes than the OSF takes"), marker.getAttribute(IMarker.MESSAGE, ""));
		assertFalse(osf.hasRemote("/large.bin"));
	}

	@Test
	void aNameThatClashesOnTheOsfIsMarkedAndMendedThere() throws Exception {
		IFile file = osf.file("notes.txt", "mine\n");
		String node = osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow();
		osf.sandbox().state().addFile(node, "/shared", "a file\n".getBytes(StandardCharsets.UTF_8));
		osf.sandbox().state().addFile(node, "/shared/inner.txt", "in a folder\n".getBytes(StandardCharsets.UTF_8));
		link(file.getProject());
		sync(file.getProject());
		IMarker marker = awaitMarker(file.getProject(), ProblemMarker.Reason.NAME);
		assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("shared"), marker.getAttribute(IMarker.MESSAGE, ""));
		assertEquals(List.of("Try again", "Open the project\u2019s web page"), fixes(marker).stream().filter(fix -> !fix.startsWith("Show")).toList());
	}

	@Test
	void manyDeletesWaitForAPersonWhoBringsTheFilesBack() throws Exception {
		IProject project = osf.file("1.txt", "1\n").getProject();
		for (int number = 2; number <= 12; number++) {
			osf.file(number + ".txt", number + "\n");
		}
		link(project);
		sync(project);
		Ui.await("all files on the server", () -> osf.hasRemote("/12.txt") && osf.hasRemote("/1.txt"));
		project.getWorkspace().run(monitor -> {
			for (int number = 1; number <= 12; number++) {
				project.getFile(number + ".txt").delete(true, null);
			}
			for (IResource other : project.members()) {
				if (!other.getName().startsWith(".")) {
					other.delete(true, null);
				}
			}
		}, null);
		sync(project);
		IMarker marker = awaitMarker(project, ProblemMarker.Reason.DELETES);
		assertEquals(List.of("Delete these files on the OSF", "Bring these files back"), fixes(marker));
		fix(marker, "Bring these files back");
		Ui.await("the files to come back", () -> project.getFile("1.txt").exists() && project.getFile("12.txt").exists());
		assertTrue(osf.hasRemote("/1.txt"));
	}

	@Test
	void aConflictIsMarkedAndItsQuickFixAsks() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf).clash("theirs\n", "mine\n");
		IMarker marker = Ui.awaitValue("a marker of the conflict", () -> all(experiment.file(), IResource.DEPTH_ZERO)
				.filter(each -> IDE.getMarkerHelpRegistry().hasResolutions(each)).findFirst());
		String first = fixes(marker).getFirst();
		fix(marker, first);
		ConflictPage.await().later();
	}

	private static java.util.stream.Stream<IMarker> all(IResource resource, int depth) {
		try {
			return Arrays.stream(resource.findMarkers(IMarker.PROBLEM, true, depth));
		} catch (CoreException gone) {
			throw new AssertionError(gone);
		}
	}

	private static IMarker awaitMarker(IProject project, ProblemMarker.Reason reason) {
		return Ui.awaitValue("a problem marker because of " + reason, () -> all(project, IResource.DEPTH_INFINITE)
				.filter(marker -> reason.name().equals(marker.getAttribute(ProblemMarker.REASON, ""))).findFirst());
	}

	private void link(IProject project) throws Exception {
		osf.signIn();
		OsfClient client = OsfWorkbench.service(Accounts.class).client(osf.host().id()).orElseThrow();
		Node node = client.node(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), Cancellation.NEVER);
		RemoteFolder root = client.providers(node.id(), Cancellation.NEVER).items().getFirst().root();
		run(OsfWorkbench.service(TreeSyncs.class).link(project, node, root, false));
	}

	private static void sync(IProject project) throws Exception {
		run(OsfWorkbench.service(TreeSyncs.class).sync(OsfWorkbench.service(Links.class).project(project).orElseThrow()));
	}

	private static void run(Job job) throws InterruptedException {
		job.schedule();
		job.join();
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
