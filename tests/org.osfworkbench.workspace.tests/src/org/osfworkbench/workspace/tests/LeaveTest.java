package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.Transfers;

/** Nothing leaves this computer without a person's leave. */
class LeaveTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@TempDir
	Path elsewhere;

	@Test
	void aLookAroundDoesNotUploadWhenTheRemoteSideWentBack() throws Exception {
		desk.signIn();
		IFile file = desk.linked("back.py", "one", false);
		desk.untilSynchronized(file, () -> desk.save(file, "mine"));
		desk.colleagueWrites("/back.py", "theirs");
		desk.colleagueWrites("/back.py", "one");
		desk.run(desk.transfers().checkAll());

		assertEquals(3, desk.versions("/back.py"));
		assertEquals(SyncState.OUTGOING, desk.transfers().status(file).orElseThrow().state());
	}

	@Test
	void anAnswerAfterUnlinkingDoesNotLinkAgain() throws Exception {
		desk.signIn();
		IFile file = desk.linked("late.py", "one", false);
		desk.untilSynchronized(file, () -> desk.save(file, "two"));
		Person.Question question = desk.person.questions.take();
		Desk.ok(desk.run(desk.transfers().unlink(question.link())));

		question.answer().upload(true);
		desk.idle();

		assertEquals(List.of(), desk.links().of(desk.project));
		assertEquals(1, desk.versions("/late.py"));
	}

	@Test
	void aRequestAboutALinkThatIsGoneSendsNothing() throws Exception {
		desk.signIn();
		IFile file = desk.linked("gone.py", "one", false);
		desk.untilSynchronized(file, () -> desk.save(file, "two"));
		Link link = desk.links().experiment(file).orElseThrow();
		Desk.ok(desk.run(desk.transfers().unlink(link)));
		desk.sandbox.requests().clear();

		assertTrue(!desk.run(desk.transfers().syncNow(link)).isOK());
		assertEquals(List.of(), desk.sandbox.requests().all());
		assertEquals(1, desk.versions("/gone.py"));
	}

	/** An upload that the person has cancelled while it was on its way. */
	private IFile cancelled(String name) throws Exception {
		desk.signIn();
		IFile file = desk.linked(name, "one", true);
		desk.sandbox.faults().delay(Duration.ofSeconds(30));
		desk.save(file, "two");
		desk.awaitState(file, SyncState.TRANSFERRING);
		Job.getJobManager().cancel(Transfers.FAMILY);
		desk.idle();
		desk.sandbox.faults().reset();
		assertEquals(1, desk.versions("/" + name));
		return file;
	}

	@Test
	void aCancelledUploadWaitsForTheNextSave() throws Exception {
		IFile file = cancelled("left.py");
		Desk.ok(desk.run(desk.transfers().checkAll()));
		desk.restart();
		desk.accounts().restore(Cancellation.NEVER);
		Desk.ok(desk.run(desk.transfers().checkAll()));

		assertEquals(SyncState.OUTGOING, desk.transfers().status(file).orElseThrow().state());
		assertEquals(1, desk.versions("/left.py"));
		desk.untilSynchronized(file, () -> desk.save(file, "three"));
		assertEquals("three", desk.onServer("/left.py", 2));
	}

	@Test
	void whatTheEndOfTheProgramCutOffGoesOn() throws Exception {
		desk.signIn();
		IFile file = desk.linked("cut.py", "one", true);
		desk.sandbox.faults().delay(Duration.ofMinutes(5));
		desk.save(file, "two");
		desk.awaitState(file, SyncState.TRANSFERRING);
		desk.restart(() -> desk.sandbox.faults().reset());
		desk.accounts().restore(Cancellation.NEVER);
		Desk.ok(desk.run(desk.transfers().checkAll()));

		assertEquals("two", desk.onServer("/cut.py", 2));
	}

	@Test
	void aCancelledUploadIsMadeUpForOnRequest() throws Exception {
		IFile file = cancelled("wanted.py");
		Desk.ok(desk.run(desk.transfers().syncNow(desk.links().experiment(file).orElseThrow())));

		assertEquals(SyncState.SYNCED, desk.transfers().status(file).orElseThrow().state());
		assertEquals("two", desk.onServer("/wanted.py", 2));
	}

	@Test
	void whatLiesBehindASymbolicLinkStaysHere() throws Exception {
		desk.signIn();
		Files.writeString(elsewhere.resolve("secret.txt"), "secret");
		IFile inside = desk.file("data/inside.csv", "inside");
		IFolder data = desk.project.getFolder("data");
		Files.createSymbolicLink(data.getLocation().toPath().resolve("way"), elsewhere);
		data.refreshLocal(IResource.DEPTH_INFINITE, null);
		IFile secret = data.getFile("way/secret.txt");
		assertTrue(secret.exists(), "the platform follows symbolic links");

		desk.run(desk.transfers().linkData(data, desk.node, desk.root(), true));
		desk.untilSynchronized(desk.project.getFile("data"), () -> desk.save(inside, "inside again"));
		desk.untilSynchronized(desk.project.getFile("data"), () -> desk.save(secret, "secret again"));
		desk.run(desk.transfers().checkAll());

		assertEquals("inside again", desk.onServer("/inside.csv", desk.versions("/inside.csv")));
		assertTrue(desk.onServer("/way/secret.txt").isEmpty());
		assertTrue(desk.onServer("/way").isEmpty());
	}

	@Test
	void aLookAroundLeavesALinkAloneThatWasMadeMeanwhile() throws Exception {
		desk.signIn();
		Job check = desk.transfers().checkAll();
		IFile file = desk.linked("new.py", "one", true);
		desk.sandbox.requests().clear();
		desk.run(check);

		assertEquals(List.of(), desk.sandbox.requests().all());
		assertEquals(SyncState.SYNCED, desk.transfers().status(file).orElseThrow().state());
	}
}
