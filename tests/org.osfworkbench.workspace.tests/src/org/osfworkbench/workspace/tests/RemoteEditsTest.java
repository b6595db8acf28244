package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.workspace.transfer.RemoteEdits;

/** What changes on the OSF without bytes from here, and whole folders that go up. */
class RemoteEditsTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@TempDir
	Path temporary;

	@Test
	void aRenamedFileKeepsItsIdAndItsLink() throws Exception {
		desk.signIn();
		IFile file = desk.linked("old.osexp", "one", true);
		String id = desk.remote("/old.osexp").id();
		Desk.ok(desk.run(edits().rename(desk.remote("/old.osexp"), "new é.osexp")));
		assertEquals(id, desk.onServer("/new é.osexp").orElseThrow().id());
		assertEquals("/new é.osexp", desk.links().experiment(file).orElseThrow().remotePath());
		desk.save(file, "two");
		desk.idle();
		assertEquals("two", desk.onServer("/new é.osexp", 2));
	}

	@Test
	void aTakenNameIsAFailureAndChangesNothing() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/a.txt", "a");
		desk.colleagueWrites("/b.txt", "b");
		IStatus result = desk.run(edits().rename(desk.remote("/a.txt"), "b.txt"));
		assertInstanceOf(OsfException.NameConflict.class, result.getException());
		assertEquals("b", desk.onServer("/b.txt", 1));
	}

	@Test
	void movingKeepsWhatIsThereAndCopyingNumbersIt() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/m.txt", "mine");
		desk.colleagueWrites("/there/m.txt", "theirs");
		IStatus moved = desk.run(edits().move(List.of(desk.remote("/m.txt")), folder("/there/")));
		assertFalse(moved.isOK());
		assertTrue(moved.getMessage().contains("m.txt"), moved.getMessage());
		Desk.ok(desk.run(edits().copy(List.of(desk.remote("/m.txt")), folder("/there/"))));
		assertEquals("theirs", desk.onServer("/there/m.txt", 1));
		assertEquals("mine", desk.onServer("/there/m (1).txt", 1));
	}

	@Test
	void whatHasATakenNameMovesWithANumberOnRequest() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/m.txt", "mine");
		desk.colleagueWrites("/there/m.txt", "theirs");
		String id = desk.remote("/m.txt").id();
		Desk.ok(desk.run(edits().move(List.of(desk.remote("/m.txt")), folder("/there/"), true)));
		assertEquals("theirs", desk.onServer("/there/m.txt", 1));
		assertEquals(id, desk.onServer("/there/m (1).txt").orElseThrow().id());
		assertTrue(desk.onServer("/m.txt").isEmpty());
	}

	@Test
	void aProjectIsDeletedWithItsComponentsAndARefusalChangesNothing() throws Exception {
		desk.signIn();
		Job made = edits().create(desk.host.id(), Optional.empty(), NewNode.project("Short-lived"));
		Desk.ok(desk.run(made));
		String id = ((Node) made.getProperty(RemoteEdits.MADE)).id();
		Desk.ok(desk.run(edits().create(desk.host.id(), Optional.of(id), NewNode.project("Its part"))));
		desk.sandbox.faults().refuseWrites(403);
		IStatus refused = desk.run(edits().deleteNode(desk.host.id(), id, "Short-lived"));
		assertInstanceOf(OsfException.class, refused.getException());
		assertTrue(desk.sandbox.state().node("Short-lived").isPresent());
		desk.sandbox.faults().refuseWrites(0);
		Desk.ok(desk.run(edits().deleteNode(desk.host.id(), id, "Short-lived")));
		assertTrue(desk.sandbox.state().node("Short-lived").isEmpty() && desk.sandbox.state().node("Its part").isEmpty());
	}

	@Test
	void aFolderNeverGoesIntoItself() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/outer/inner/x.txt", "x");
		IStatus result = desk.run(edits().move(List.of(folder("/outer/")), folder("/outer/inner/")));
		assertEquals(IStatus.WARNING, result.getSeverity());
		assertTrue(desk.onServer("/outer/inner/x.txt").isPresent());
	}

	@Test
	void projectsAndComponentsAreMade() throws Exception {
		desk.signIn();
		Job project = edits().create(desk.host.id(), Optional.empty(), NewNode.project("Made here & now"));
		Desk.ok(desk.run(project));
		Node made = (Node) project.getProperty(RemoteEdits.MADE);
		assertEquals("Made here & now", made.title());
		Desk.ok(desk.run(edits().create(desk.host.id(), Optional.of(made.id()), NewNode.project("Part"))));
		assertEquals(List.of("Part"), desk.client().components(made.id(), Cancellation.NEVER).items().stream().map(Node::title).toList());
		Desk.ok(desk.run(edits().retitle(desk.host.id(), made.id(), "Another")));
		assertEquals("Another", desk.client().node(made.id(), Cancellation.NEVER).title());
	}

	@Test
	void aFolderGoesUpWithAllInItAndIsFilledUpTheSecondTime() throws Exception {
		desk.signIn();
		Path folder = Files.createDirectories(temporary.resolve("study/raw")).getParent();
		Files.writeString(folder.resolve("readme.txt"), "read me");
		Files.writeString(folder.resolve("raw/1.csv"), "1");
		Desk.ok(desk.run(desk.transfers().upload(List.of(folder), desk.root(), false)));
		assertEquals("1", desk.onServer("/study/raw/1.csv", 1));
		Files.writeString(folder.resolve("raw/2.csv"), "2");
		Desk.ok(desk.run(desk.transfers().upload(List.of(folder), desk.root(), false)));
		assertEquals("2", desk.onServer("/study/raw/2.csv", 1));
		assertEquals(1, desk.versions("/study/readme.txt"));
	}

	@Test
	void whatIsPublicCanBeReadAndDownloadedByNobody() throws Exception {
		String id = desk.sandbox.state().node("Reading times").orElseThrow();
		var reader = desk.accounts().reader(desk.host.id()).orElseThrow();
		RemoteFolder root = reader.providers(id, Cancellation.NEVER).items().getFirst().root();
		Desk.ok(desk.run(desk.transfers().download(List.of(root), temporary)));
		assertTrue(Files.list(temporary).findAny().isPresent());
		assertInstanceOf(OsfException.NotSignedIn.class, desk.run(edits().rename(reader.storage().list(root, Cancellation.NEVER).getFirst(), "x")).getException());
	}

	private RemoteFolder folder(String path) throws Exception {
		return desk.client().folder(desk.onServer(path).orElseThrow().id(), Cancellation.NEVER);
	}

	private RemoteEdits edits() {
		return desk.service(RemoteEdits.class);
	}
}
