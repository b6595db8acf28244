package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.TokenStore;

/** What waits for a host is tried again as long as the host is away. */
class RetryTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void aHostThatStaysAwayIsTriedAgainAfterEachTry() throws Exception {
		startOffline();
		nextTry(waiting());
		nextTry(waiting());
		desk.sandbox.faults().maintenance(false);
		Job last = waiting();
		last.wakeUp();
		assertTrue(last.join(TimeUnit.SECONDS.toMillis(Desk.DEADLINE_SECONDS), null));

		assertInstanceOf(AccountState.SignedIn.class, desk.accounts().state());
	}

	/** As after a start without a network: there is a token, and nobody answers. */
	private void startOffline() throws Exception {
		desk.signIn();
		TokenStore.Stored stored = desk.service(TokenStore.class).load(desk.host.id()).orElseThrow();
		desk.accounts().signOut();
		desk.service(TokenStore.class).store(desk.host.id(), stored);
		desk.sandbox.faults().maintenance(true);
		assertInstanceOf(AccountState.Offline.class, desk.accounts().restore(Cancellation.NEVER));
	}

	/** Does not wait the half minute. */
	private static void nextTry(Job retry) throws InterruptedException {
		CountDownLatch again = new CountDownLatch(1);
		JobChangeAdapter listener = new JobChangeAdapter() {
			@Override
			public void scheduled(IJobChangeEvent event) {
				again.countDown();
			}
		};
		retry.addJobChangeListener(listener);
		try {
			retry.wakeUp();
			assertTrue(again.await(10, TimeUnit.SECONDS), "there is no next try");
		} finally {
			retry.removeJobChangeListener(listener);
		}
	}

	private static Job waiting() {
		return Stream.of(Job.getJobManager().find(null)).filter(job -> job.getClass().getSimpleName().equals("RetryJob"))
				.findFirst().orElseThrow(() -> new AssertionError("no try is planned"));
	}
}
