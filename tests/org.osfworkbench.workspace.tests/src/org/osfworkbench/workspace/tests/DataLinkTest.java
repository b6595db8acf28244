package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.SyncState;

class DataLinkTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void whatIsThereAndWhatComesGoesUp() throws Exception {
		IFolder data = linkedFolder(true);
		assertEquals("1", desk.onServer("/results/first.csv", 1));

		IFile file = desk.file("data/subject/run one/second.csv", "2");
		desk.awaitState(file, SyncState.SYNCED);
		assertEquals("2", desk.onServer("/results/subject/run one/second.csv", 1));

		desk.save(file, "2, more");
		desk.await("second version", () -> desk.versions("/results/subject/run one/second.csv") == 2, () -> "still 1");
		desk.idle();
		file.delete(true, null);
		desk.idle();
		assertTrue(desk.onServer("/results/subject/run one/second.csv").isPresent());
		assertTrue(data.exists());
	}

	@Test
	void whatIsDerivedOrHiddenStays() throws Exception {
		linkedFolder(true);
		desk.project.getWorkspace().run(monitor -> {
			desk.file("data/.secret", "no");
			desk.file("data/__pycache__/x.pyc", "no");
			desk.project.getFolder("data/__pycache__").setDerived(true, null);
		}, null);
		IFile last = desk.file("data/last.csv", "yes");
		desk.awaitState(last, SyncState.SYNCED);
		desk.idle();

		List<String> names = desk.sandbox.state().files(desk.node.id()).stream().map(SandboxFile::path).filter(path -> path.startsWith("/results/")).toList();
		assertEquals(List.of("/results/first.csv", "/results/last.csv"), names.stream().filter(name -> !name.equals("/results/")).sorted().toList());
	}

	@Test
	void aFolderThatAsksAsksOnceForAll() throws Exception {
		linkedFolder(false);
		IFile two = desk.file("data/two.csv", "2");
		IFile three = desk.file("data/three.csv", "3");
		desk.awaitState(two, SyncState.OUTGOING);
		desk.awaitState(three, SyncState.OUTGOING);
		assertEquals(1, desk.person.questions.size());
		assertTrue(desk.onServer("/results/two.csv").isEmpty());

		desk.person.questions.take().answer().upload(false);
		desk.awaitState(two, SyncState.SYNCED);
		desk.awaitState(three, SyncState.SYNCED);
		assertEquals("3", desk.onServer("/results/three.csv", 1));
	}

	@Test
	void manyFilesWaitAsOneProblem() throws Exception {
		linkedFolder(true);
		desk.sandbox.faults().maintenance(true);
		desk.project.getWorkspace().run(monitor -> {
			for (int number = 0; number < 5; number++) {
				desk.file("data/wait" + number + ".csv", "w" + number);
			}
		}, null);
		IFile last = desk.project.getFile("data/wait4.csv");
		desk.awaitState(last, SyncState.WAITING);
		desk.idle();
		Link link = desk.links().data(last).orElseThrow();
		assertEquals(5, desk.transfers().waiting(link));
		assertEquals(1, desk.person.problems.size());

		desk.sandbox.faults().maintenance(false);
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertEquals(0, desk.transfers().waiting(link));
		assertEquals("w4", desk.onServer("/results/wait4.csv", 1));
	}

	@Test
	void aHostThatIsAwayIsAskedForOneFileOnly() throws Exception {
		linkedFolder(true);
		Link link = desk.links().data(desk.project.getFolder("data")).orElseThrow();
		desk.sandbox.faults().maintenance(true);
		desk.sandbox.requests().clear();
		desk.project.getWorkspace().run(monitor -> desk.file("data/one.csv", "1"), null);
		desk.awaitState(desk.project.getFile("data/one.csv"), SyncState.WAITING);
		desk.idle();
		long forOne = desk.sandbox.requests().count(request -> true);

		desk.sandbox.requests().clear();
		desk.project.getWorkspace().run(monitor -> {
			for (int number = 0; number < 10; number++) {
				desk.file("data/many" + number + ".csv", "m" + number);
			}
		}, null);
		desk.awaitState(desk.project.getFile("data/many9.csv"), SyncState.WAITING);
		desk.idle();
		assertEquals(11, desk.transfers().waiting(link));
		assertTrue(desk.sandbox.requests().count(request -> true) <= forOne, "requests: " + desk.sandbox.requests().all());
		assertEquals(1, desk.person.problems.size());
	}

	@Test
	void aRenamedFolderKeepsItsLinkAndItsWork() throws Exception {
		IFolder data = linkedFolder(true);
		Link link = desk.links().data(data).orElseThrow();
		desk.sandbox.requests().clear();
		data.move(org.eclipse.core.runtime.IPath.fromPortableString("measurements"), true, null);
		IFile moved = desk.project.getFile("measurements/first.csv");
		desk.awaitState(moved, SyncState.SYNCED);
		desk.idle();
		assertEquals("measurements", desk.links().byId(link.id()).orElseThrow().localPath());
		assertEquals(List.of(), desk.sandbox.requests().all());

		desk.save(moved, "1, more");
		desk.await("second version", () -> desk.versions("/results/first.csv") == 2, () -> "still 1");
	}

	@Test
	void whatOlderRecordsKnewIsTakenOver() throws Exception {
		linkedFolder(true);
		IFile same = desk.file("data/same.csv", "same");
		desk.awaitState(same, SyncState.SYNCED);
		desk.idle();
		Link link = desk.links().data(desk.project.getFolder("data")).orElseThrow();
		IFile first = desk.project.getFile("data/first.csv");
		desk.restart(() -> {
			OlderRecords.write(link, "first.csv", desk.onServer("/results/first.csv").orElseThrow().id(), "1");
			Files.writeString(first.getLocation().toPath(), "changed while nobody looked");
		});
		desk.signInAs(desk.sandbox.token());
		Desk.ok(desk.run(desk.transfers().checkAll()));
		desk.idle();

		assertEquals("changed while nobody looked", desk.onServer("/results/first.csv", 2));
		assertEquals(1, desk.versions("/results/same.csv"));
		assertTrue(desk.person.conflicts.isEmpty());
	}

	private IFolder linkedFolder(boolean always) throws Exception {
		desk.signIn();
		desk.file("data/first.csv", "1");
		IFolder data = desk.project.getFolder("data");
		RemoteFolder remote = desk.client().createFolder(desk.root(), "results", Cancellation.NEVER);
		Desk.ok(desk.run(desk.transfers().linkData(data, desk.node, remote, always)));
		desk.idle();
		return data;
	}
}
