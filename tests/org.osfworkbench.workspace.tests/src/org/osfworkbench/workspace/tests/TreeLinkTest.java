package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeChange.Direction;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.team.TreeState;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.Preferences;

/** A whole project in step with a folder on the OSF: what differs is shown first, and done when it is asked for. */
class TreeLinkTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void linkingLooksAndMovesNothing() throws Exception {
		IFile mine = desk.file("code/mine.py", "here");
		Link link = linked(() -> desk.colleagueWrites("/study/data/theirs.csv", "there"));

		assertEquals(List.of("INCOMING ADDED data", "INCOMING ADDED data/theirs.csv", "OUTGOING ADDED code", "OUTGOING ADDED code/mine.py"), told(link));
		assertEquals(TreeState.OUTGOING, state(mine));
		assertEquals(TreeState.OUTGOING, trees().state(desk.project).orElseThrow());
		assertEquals(TreeState.IGNORED, state(desk.project.getFile(".project")));
		assertEquals(List.of(desk.project.getFolder("data")), trees().missing(desk.project));
		assertTrue(desk.onServer("/study/code/").isEmpty());
		assertFalse(desk.project.getFile("data/theirs.csv").exists());
	}

	@Test
	void bothSidesGetWhatTheOtherHas() throws Exception {
		IFile mine = desk.file("code/mine.py", "here");
		Link link = linked(() -> desk.colleagueWrites("/study/data/theirs.csv", "there"));
		Desk.ok(desk.run(trees().sync(link)));

		assertEquals("here", desk.onServer("/study/code/mine.py", 1));
		IFile theirs = desk.project.getFile("data/theirs.csv");
		assertTrue(theirs.exists());
		assertEquals("there", desk.text(theirs));
		assertTrue(trees().last(link).orElseThrow().isInStep());
		assertEquals(TreeState.IN_STEP, state(mine));
		assertEquals(TreeState.IN_STEP, state(theirs));
		assertEquals(1, trees().base(mine).orElseThrow().version());

		desk.save(mine, "here, more");
		desk.colleagueWrites("/study/data/theirs.csv", "there, more");
		Desk.ok(desk.run(trees().analyse(link)));
		assertEquals(List.of("INCOMING CHANGED data/theirs.csv", "OUTGOING CHANGED code/mine.py"), told(link));
		assertEquals(2, trees().change(theirs).orElseThrow().remote().orElseThrow().version());
		Desk.ok(desk.run(trees().sync(link)));
		assertEquals("here, more", desk.onServer("/study/code/mine.py", 2));
		assertEquals("there, more", desk.text(theirs));
		assertEquals("there", history(theirs));
	}

	@Test
	void aPartIsAppliedAndTheRestIsLeft() throws Exception {
		desk.file("one.txt", "1");
		desk.file("deep/er/two.txt", "2");
		Link link = linked(() -> desk.colleagueWrites("/study/three.txt", "3"));
		List<TreeChange> wanted = trees().last(link).orElseThrow().changes().stream().filter(change -> change.path().endsWith("two.txt")).toList();
		desk.run(trees().apply(link, wanted));

		assertEquals("2", desk.onServer("/study/deep/er/two.txt", 1));
		assertTrue(desk.onServer("/study/one.txt").isEmpty());
		assertEquals(List.of("INCOMING ADDED three.txt", "OUTGOING ADDED one.txt"), told(link));
	}

	@Test
	void aConflictWaitsForAnAnswer() throws Exception {
		IFile file = desk.file("both.txt", "base");
		Link link = synced();
		edited(file, link, "mine", "theirs");
		assertEquals(List.of("CONFLICT CHANGED both.txt"), told(link));
		TreeChange conflict = trees().change(file).orElseThrow();
		assertEquals(1, conflict.base().orElseThrow().version());
		assertEquals(2, conflict.remote().orElseThrow().version());
		desk.run(trees().sync(link));
		assertEquals("mine", desk.text(file));
		assertEquals("theirs", desk.onServer("/study/both.txt", 2));
		ByteArrayOutputStream remote = new ByteArrayOutputStream();
		trees().read(link, conflict.remote().orElseThrow(), remote, new NullProgressMonitor());
		assertEquals("theirs", remote.toString(StandardCharsets.UTF_8));

		desk.colleagueWrites("/study/both.txt", "theirs again");
		assertFalse(desk.run(trees().answer(link, "both.txt", ConflictChoice.USE_MINE, 2)).isOK());
		assertEquals("theirs again", desk.onServer("/study/both.txt", 3));

		Desk.ok(desk.run(trees().answer(link, "both.txt", ConflictChoice.USE_MINE, 3)));
		assertEquals("mine", desk.onServer("/study/both.txt", 4));
		assertEquals(List.of(), told(link));
	}

	@Test
	void whoWantsNoQuestionKeepsBoth() throws Exception {
		desk.prefer(Preferences.POLICY, "KEEP_BOTH");
		IFile file = desk.file("both.txt", "base");
		Link link = synced();
		edited(file, link, "mine", "theirs");
		Desk.ok(desk.run(trees().sync(link)));
		assertEquals("theirs", desk.text(file));
		String copy = names(desk.project).stream().filter(name -> name.contains("conflict")).findFirst().orElseThrow();
		assertEquals("mine", desk.onServer("/study/" + copy, 1));
	}

	@Test
	void theOtherSideWinsAndMineIsKept() throws Exception {
		IFile file = desk.file("both.txt", "base");
		Link link = synced();
		edited(file, link, "mine", "theirs");
		Desk.ok(desk.run(trees().answer(link, "both.txt", ConflictChoice.USE_REMOTE, 2)));
		assertEquals("theirs", desk.text(file));
		assertEquals("mine", history(file));
		assertTrue(trees().last(link).orElseThrow().isInStep());
	}

	@Test
	void bothAreKept() throws Exception {
		IFile file = desk.file("sub/both.txt", "base");
		desk.file("other.txt", "left alone");
		Link link = synced();
		desk.save(desk.project.getFile("other.txt"), "not asked for");
		edited(file, link, "mine", "theirs");
		desk.run(trees().answer(link, "sub/both.txt", ConflictChoice.KEEP_BOTH, 2));
		assertEquals("theirs", desk.text(file));
		List<String> here = names(desk.project.getFolder("sub"));
		assertEquals(2, here.size(), here::toString);
		String copy = here.stream().filter(name -> name.contains("conflict")).findFirst().orElseThrow();
		assertEquals("mine", desk.text(desk.project.getFile("sub/" + copy)));
		assertEquals("mine", desk.onServer("/study/sub/" + copy, 1));
		assertEquals(List.of("OUTGOING CHANGED other.txt"), told(link));
	}

	@Test
	void renamesAndDeletesTravel() throws Exception {
		IFile first = desk.file("first.txt", "first");
		IFile second = desk.file("second.txt", "second");
		desk.file("third.txt", "third");
		Link link = synced();
		String id = desk.onServer("/study/first.txt").orElseThrow().id();
		first.move(first.getFullPath().removeLastSegments(1).append("renamed.txt"), true, null);
		second.delete(true, null);
		Desk.ok(desk.run(trees().analyse(link)));
		assertEquals(List.of("OUTGOING DELETED second.txt", "OUTGOING MOVED first.txt"), told(link));
		Desk.ok(desk.run(trees().sync(link)));
		assertEquals(id, desk.onServer("/study/renamed.txt").orElseThrow().id());
		assertTrue(desk.onServer("/study/second.txt").isEmpty());

		desk.client().delete(desk.remote("/study/third.txt"), Cancellation.NEVER);
		Desk.ok(desk.run(trees().sync(link)));
		assertFalse(desk.project.getFile("third.txt").exists());
		assertTrue(desk.project.getFile("renamed.txt").exists());
	}

	@Test
	void whatIsDerivedStaysAndIsNeverTakenForDeleted() throws Exception {
		IFile built = desk.file("out/built.bin", "one");
		Link link = synced();
		assertEquals("one", desk.onServer("/study/out/built.bin", 1));
		desk.project.getFolder("out").setDerived(true, null);
		desk.save(built, "two");
		Desk.ok(desk.run(trees().sync(link)));
		assertEquals(TreeState.IGNORED, state(built));
		assertEquals(1, desk.versions("/study/out/built.bin"));
		assertEquals("two", desk.text(built));
	}

	@Test
	void manyDeletesWaitForAnAnswer() throws Exception {
		for (int number = 0; number < 8; number++) {
			desk.file("many/" + number + ".txt", "file " + number);
		}
		Link link = synced();
		desk.project.getFolder("many").delete(true, null);
		IStatus held = desk.run(trees().sync(link));
		assertFalse(held.isOK());
		assertEquals(List.of(TreeProblem.Kind.DELETES), kinds(link));
		assertTrue(desk.onServer("/study/many/3.txt").isPresent());

		Desk.ok(desk.run(trees().answerDeletes(link, false)));
		assertEquals("file 3", desk.text(desk.project.getFile("many/3.txt")));
	}

	@Test
	void whatWaitsGoesOnAfterARestart() throws Exception {
		IFile file = desk.file("wait.txt", "one");
		Link link = synced();
		desk.save(file, "two");
		desk.sandbox.faults().offline(true);
		assertFalse(desk.run(trees().sync(link)).isOK());
		assertEquals(List.of(TreeProblem.Kind.WAITS), kinds(link));
		assertFalse(trees().last(link).orElseThrow().complete());

		desk.restart(() -> desk.sandbox.faults().offline(false));
		desk.signInAs(desk.sandbox.token());
		Link again = desk.links().byId(link.id()).orElseThrow();
		assertEquals(link, again);
		Desk.ok(desk.run(trees().sync(again)));
		assertEquals("two", desk.onServer("/study/wait.txt", 2));
		assertEquals(2, desk.versions("/study/wait.txt"));
	}

	@Test
	void aQuietSyncAsksOnce() throws Exception {
		desk.file("one/two/three.txt", "3");
		Link link = synced();
		Desk.ok(desk.run(trees().sync(link)));
		desk.sandbox.requests().clear();
		Desk.ok(desk.run(trees().sync(link)));
		assertEquals(1, desk.sandbox.requests().count(request -> true), () -> desk.sandbox.requests().all().toString());
	}

	@Test
	void aFolderIsLinkedByItselfAndOnlyOnce() throws Exception {
		desk.signIn();
		desk.file("part/in.txt", "in");
		desk.file("out.txt", "out");
		RemoteFolder remote = desk.client().createFolder(desk.root(), "part", Cancellation.NEVER);
		IContainer part = desk.project.getFolder("part");
		Desk.ok(desk.run(trees().link(part, desk.node, remote, false)));
		Link link = trees().covering(desk.project.getFile("part/in.txt")).orElseThrow();
		assertTrue(trees().covering(desk.project.getFile("out.txt")).isEmpty());
		Desk.ok(desk.run(trees().sync(link)));
		assertEquals(List.of("/part/", "/part/in.txt"), below("/part/"));

		assertFalse(desk.run(trees().link(desk.project, desk.node, remote, false)).isOK());
		assertEquals(1, desk.links().of(desk.project).size());
		Desk.ok(desk.run(desk.transfers().unlink(link)));
		assertTrue(trees().state(part).isEmpty());
		assertEquals("in", desk.onServer("/part/in.txt", 1));
	}

	private void edited(IFile file, Link link, String mine, String theirs) throws Exception {
		desk.save(file, mine);
		desk.colleagueWrites("/study/" + file.getProjectRelativePath(), theirs);
		Desk.ok(desk.run(trees().analyse(link)));
	}

	private Link synced() throws Exception {
		Link link = linked(() -> {
			// nothing is there yet
		});
		Desk.ok(desk.run(trees().sync(link)));
		return link;
	}

	private Link linked(Desk.Action before) throws Exception {
		desk.signIn();
		RemoteFolder remote = desk.client().createFolder(desk.root(), "study", Cancellation.NEVER);
		before.run();
		Desk.ok(desk.run(trees().link(desk.project, desk.node, remote, false)));
		return trees().covering(desk.project).orElseThrow();
	}

	private List<String> told(Link link) {
		TreeSnapshot last = trees().last(link).orElseThrow();
		assertTrue(last.complete());
		return last.changes().stream().map(change -> change.direction() + " " + change.kind() + ' ' + change.path()).sorted().toList();
	}

	private List<TreeProblem.Kind> kinds(Link link) {
		return trees().last(link).orElseThrow().problems().stream().map(TreeProblem::kind).toList();
	}

	private List<String> below(String folder) {
		return desk.sandbox.state().files(desk.node.id()).stream().map(SandboxFile::path).filter(path -> path.startsWith(folder)).sorted().toList();
	}

	private TreeState state(IFile file) {
		return trees().state(file).orElseThrow();
	}

	private String history(IFile file) throws Exception {
		Optional<IFileState> newest = List.of(file.getHistory(null)).stream().findFirst();
		try (var bytes = newest.orElseThrow().getContents()) {
			return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static List<String> names(IContainer folder) throws Exception {
		return List.of(folder.members()).stream().map(member -> member.getName()).toList();
	}

	private TreeSyncs trees() {
		return desk.service(TreeSyncs.class);
	}
}
