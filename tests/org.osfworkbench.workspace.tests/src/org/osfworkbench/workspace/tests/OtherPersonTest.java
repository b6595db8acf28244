package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.SyncState;

/** What one person's saves have left waiting does not go out under the name of the next person. */
class OtherPersonTest {

	private static final String ADA = "Ada Lovelace";
	private static final String BEN = "Ben Other";
	private static final String BENS_TOKEN = "BensCanaryTokenCanaryTokenCanaryTokenCanaryToken";
	private static final String SEED = """
			{"users": [{"id": "adaad", "full_name": "%s"},
			  {"id": "benbe", "full_name": "%s", "tokens": [{"secret": "%s", "name": "x"}]}],
			 "projects": [{"id": "study", "title": "Study", "creator": "adaad",
			  "contributors": [{"user": "adaad", "permission": "admin"}, {"user": "benbe", "permission": "write"}]}]}"""
			.formatted(ADA, BEN, BENS_TOKEN);

	@RegisterExtension
	final Desk desk = new Desk(OtherPersonTest::seeded);

	private static SandboxOptions seeded(SandboxOptions options) {
		try {
			Path seed = options.dataDirectory().resolveSibling("seed.json");
			return options.seed(Files.writeString(seed, SEED));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Ada's token stops working, and what she saves then waits. */
	private IFile waiting(String name) throws Exception {
		desk.signIn();
		IFile file = desk.linked(name, "one", true);
		desk.sandbox.faults().revokeTokens(true);
		desk.untilSynchronized(file, () -> desk.save(file, "two"));
		assertInstanceOf(AccountState.Rejected.class, desk.accounts().state());
		desk.sandbox.faults().revokeTokens(false);
		return file;
	}

	private FileStatus status(IFile file) {
		return desk.transfers().status(file).orElseThrow();
	}

	private List<String> authors(String path) throws Exception {
		return desk.client().versions(desk.remote(path), Cancellation.NEVER).stream().map(FileVersion::author).toList();
	}

	@Test
	void theWorkWaitsForItsPerson() throws Exception {
		IFile file = waiting("mine.py");
		desk.signInAs(BENS_TOKEN);
		desk.awaitState(file, SyncState.WAITING);
		desk.idle();

		assertEquals(Optional.of(ADA), status(file).waitsFor());
		assertEquals(1, desk.versions("/mine.py"));
		desk.untilSynchronized(file, () -> desk.save(file, "three"));
		assertEquals(Optional.of(ADA), status(file).waitsFor());
		assertEquals(1, desk.versions("/mine.py"));
		assertEquals(List.of(ADA), List.copyOf(desk.person.waitsFor));
		assertEquals(1, desk.person.problems.size());

		desk.signIn();
		desk.awaitState(file, SyncState.SYNCED);
		assertEquals("three", desk.onServer("/mine.py", 2));
		assertEquals(List.of(ADA, ADA), authors("/mine.py"));
	}

	@Test
	void theOtherPersonsOwnWorkGoesOn() throws Exception {
		waiting("mine.py");
		desk.signInAs(BENS_TOKEN);
		IFile theirs = desk.linked("theirs.py", "one", true);
		desk.untilSynchronized(theirs, () -> desk.save(theirs, "two"));

		assertEquals(List.of(BEN, BEN), authors("/theirs.py"));
		assertEquals(SyncState.SYNCED, status(theirs).state());
		assertEquals(0, retries());
	}

	/** Waiting for a person is not waiting for the network. */
	private static long retries() {
		return List.of(Job.getJobManager().find(null)).stream().filter(job -> job.getClass().getSimpleName().equals("RetryJob")).count();
	}

	@Test
	void onRequestTheOtherPersonTakesTheWorkOver() throws Exception {
		IFile file = waiting("mine.py");
		desk.signInAs(BENS_TOKEN);
		Desk.ok(desk.run(desk.transfers().syncNow(desk.links().experiment(file).orElseThrow())));

		assertEquals(SyncState.SYNCED, status(file).state());
		assertEquals(List.of(BEN, ADA), authors("/mine.py"));
		desk.untilSynchronized(file, () -> desk.save(file, "three"));
		assertEquals(List.of(BEN, BEN, ADA), authors("/mine.py"));
	}

	@Test
	void itIsKnownAfterARestartToo() throws Exception {
		IFile file = waiting("mine.py");
		desk.sandbox.faults().revokeTokens(true);
		desk.restart();
		assertInstanceOf(AccountState.Rejected.class, desk.accounts().restore(Cancellation.NEVER));
		desk.sandbox.faults().revokeTokens(false);
		desk.signInAs(BENS_TOKEN);
		desk.awaitState(file, SyncState.WAITING);
		Desk.ok(desk.run(desk.transfers().checkAll()));

		assertEquals(Optional.of(ADA), status(file).waitsFor());
		assertEquals(1, desk.versions("/mine.py"));
	}

	@Test
	void filesOfADataFolderAndTheirFoldersWaitToo() throws Exception {
		desk.signIn();
		IFile first = desk.file("data/one.csv", "1");
		IFolder folder = desk.project.getFolder("data");
		Desk.ok(desk.run(desk.transfers().linkData(folder, desk.node, desk.root(), true)));
		desk.awaitState(first, SyncState.SYNCED);
		desk.idle();
		desk.sandbox.faults().maintenance(true);
		IFile second = desk.project.getFile("data/run/two.csv");
		desk.untilSynchronized(folder.getFile("data"), () -> desk.file("data/run/two.csv", "2"));
		assertEquals(SyncState.WAITING, status(second).state());
		desk.sandbox.faults().maintenance(false);

		desk.signInAs(BENS_TOKEN);
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertEquals(Optional.of(ADA), status(second).waitsFor());
		assertEquals(Optional.empty(), desk.onServer("/run/two.csv"));
		assertEquals(SyncState.SYNCED, status(first).state());

		desk.signIn();
		desk.awaitState(second, SyncState.SYNCED);
		assertEquals(List.of(ADA), authors("/run/two.csv"));
	}
}
