package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.home.HomeChoices;
import org.osfworkbench.workspace.home.HomeCost;
import org.osfworkbench.workspace.home.HomeFolder;
import org.osfworkbench.workspace.home.HomeFolder.State;
import org.osfworkbench.workspace.home.HomeOrder;
import org.osfworkbench.workspace.home.HomeResult;
import org.osfworkbench.workspace.home.ProjectHomes;
import org.osfworkbench.workspace.home.RestoreResult;

/** A project comes home, whole, and goes back. */
class HomeTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@TempDir
	Path temporary;

	@Test
	void aProjectComesHomeCheckedAndWithItsHistory() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/home.csv", "one");
		desk.colleagueWrites("/home.csv", "two");
		HomeOrder order = order(HomeChoices.EVERYTHING, Optional.of(temporary.resolve("git")));
		assertEquals(State.FREE, homes().look(order).state());
		Job survey = homes().survey(order);
		Desk.ok(desk.run(survey));
		HomeCost cost = (HomeCost) survey.getProperty(ProjectHomes.COST);
		assertTrue(cost.downloads() >= 2 && cost.requests() > 0, cost.toString());
		assertEquals(State.UNFINISHED, homes().look(order).state());
		HomeResult result = bring(order);
		assertEquals(List.of(), result.missing());
		assertEquals(List.of(), result.damage());
		assertTrue(result.commits().getAsInt() >= 2, result.toString());
		assertEquals("two", Files.readString(files().resolve("home.csv")));
		assertEquals("two", Files.readString(found("home.csv")));
		assertEquals(State.ALREADY, homes().look(order).state());
		assertEquals(State.FINISHED, homes().look(order(new HomeChoices(true, false, true, true, true), Optional.empty())).state());
	}

	@Test
	void aCancelEndsItAtOnceAndItGoesOnWithoutFetchingTwice() throws Exception {
		desk.signIn();
		HomeOrder order = order(HomeChoices.EVERYTHING, Optional.empty());
		Desk.ok(desk.run(homes().survey(order)));
		desk.sandbox.faults().delay(Duration.ofMinutes(5));
		Job job = homes().bring(order);
		CountDownLatch running = new CountDownLatch(1);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void running(IJobChangeEvent event) {
				running.countDown();
			}
		});
		job.schedule();
		assertTrue(running.await(Desk.DEADLINE_SECONDS, TimeUnit.SECONDS));
		job.cancel();
		assertTrue(job.join(TimeUnit.SECONDS.toMillis(Desk.DEADLINE_SECONDS), null));
		assertTrue(job.getResult().matches(IStatus.CANCEL));
		desk.sandbox.faults().reset();
		assertEquals(State.UNFINISHED, homes().look(order).state());
		desk.sandbox.requests().clear();
		assertEquals(List.of(), bring(order).damage());
		assertEquals(0, desk.sandbox.requests().count(request -> request.path().endsWith("/children/")), "what was surveyed is listed again");
	}

	@Test
	void otherChoicesAreToldAndAnotherFolderIsLeftAlone() throws Exception {
		desk.signIn();
		HomeChoices newest = new HomeChoices(false, false, false, false, false);
		Desk.ok(desk.run(homes().survey(order(newest, Optional.empty()))));
		HomeFolder folder = homes().look(order(HomeChoices.EVERYTHING, Optional.empty()));
		assertEquals(State.OTHER_CHOICES, folder.state());
		assertEquals(Optional.of(newest), folder.choices());
		Files.createDirectories(temporary.resolve("full/x"));
		HomeOrder elsewhere = new HomeOrder(desk.host.id(), desk.node, Optional.empty(), newest, temporary.resolve("full"), Optional.empty());
		assertEquals(State.TAKEN, homes().look(elsewhere).state());
		IStatus refused = desk.run(homes().bring(elsewhere));
		assertFalse(refused.isOK());
		assertTrue(refused.getMessage().contains("full"), refused.getMessage());
	}

	@Test
	void partsThatNobodyWantsStayAwayAndASurveyLeavesNothing() throws Exception {
		desk.signIn();
		HomeOrder order = order(new HomeChoices(false, false, false, false, false), Optional.empty());
		Desk.ok(desk.run(homes().survey(order)));
		Desk.ok(desk.run(homes().forget(order.bag())));
		assertFalse(Files.exists(order.bag()));
		bring(order);
		assertFalse(Files.exists(order.bag().resolve("data/nodes/" + desk.node.id() + "/logs.json")));
		assertFalse(Files.exists(order.bag().resolve("data/nodes/" + desk.node.id() + "/wiki")));
		Desk.ok(desk.run(homes().forget(order.bag())));
		assertTrue(Files.exists(order.bag().resolve("bagit.txt")));
	}

	@Test
	void whatIsPublicComesHomeWithoutAnAccountAndWhatIsPrivateDoesNot() throws Exception {
		var reader = desk.accounts().reader(desk.host.id()).orElseThrow();
		Node open = reader.node(desk.sandbox.state().node("Reading times").orElseThrow(), Cancellation.NEVER);
		Job job = homes().bring(new HomeOrder(desk.host.id(), open, Optional.empty(), HomeChoices.EVERYTHING, temporary.resolve("open"), Optional.empty()));
		Desk.ok(desk.run(job));
		assertTrue(((HomeResult) job.getProperty(ProjectHomes.RESULT)).files() > 0);
		desk.signIn();
		HomeOrder own = order(HomeChoices.EVERYTHING, Optional.empty());
		desk.accounts().signOut();
		assertInstanceOf(OsfException.class, desk.run(homes().bring(own)).getException());
	}

	@Test
	void aBagGoesBackIntoAProjectAndADamagedOneDoesNot() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/home.csv", "one");
		HomeOrder order = order(HomeChoices.EVERYTHING, Optional.empty());
		bring(order);
		Job job = homes().restore(desk.host.id(), order.bag(), Optional.empty());
		Desk.ok(desk.run(job));
		RestoreResult restored = (RestoreResult) job.getProperty(ProjectHomes.RESTORED);
		assertEquals(List.of(), restored.files());
		assertTrue(desk.sandbox.state().find(restored.nodeId(), "/home.csv").isPresent());
		Files.writeString(files().resolve("home.csv"), "xxx");
		IStatus refused = desk.run(homes().restore(desk.host.id(), order.bag(), Optional.empty()));
		assertTrue(refused.matches(IStatus.ERROR));
		assertTrue(refused.getMessage().contains("bag"), refused.getMessage());
	}

	private Path files() {
		return temporary.resolve("bag/data/nodes/" + desk.node.id() + "/files/osfstorage");
	}

	private Path found(String name) throws Exception {
		try (var walk = Files.walk(temporary.resolve("git"))) {
			return walk.filter(file -> file.getFileName().toString().equals(name)).findFirst().orElseThrow();
		}
	}

	private HomeResult bring(HomeOrder order) throws Exception {
		Job job = homes().bring(order);
		Desk.ok(desk.run(job));
		return (HomeResult) job.getProperty(ProjectHomes.RESULT);
	}

	private HomeOrder order(HomeChoices choices, Optional<Path> git) {
		return new HomeOrder(desk.host.id(), desk.node, Optional.empty(), choices, temporary.resolve("bag"), git);
	}

	private ProjectHomes homes() {
		return desk.service(ProjectHomes.class);
	}
}
