package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.link.LinkFile;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.LinkListener;

class LinksTest {

	private static final String PREFERENCES = ".settings/org.osfworkbench.workspace.prefs";

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void aLinkIsInTheProjectsSettingsAndComesBack() throws Exception {
		Link link = link("a", LinkKind.EXPERIMENT, "study/stroop.py");
		desk.links().put(link);
		assertTrue(desk.project.getFile(PREFERENCES).exists());
		assertTrue(desk.text(desk.project.getFile(PREFERENCES)).contains("stroop.py"));

		untilLinks(() -> desk.links().of(desk.project).isEmpty(), () -> desk.project.close(null));
		untilLinks(() -> desk.links().of(desk.project).equals(List.of(link)), () -> desk.project.open(null));

		assertEquals(link, desk.links().experiment(desk.project.getFile("study/stroop.py")).orElseThrow());
	}

	/** The command writes the same file without Eclipse. */
	@Test
	void aLinkOfTheCommandIsALinkHereAndTheOtherWayRound() throws Exception {
		LinkFile file = new LinkFile(desk.project.getLocation().toPath());
		var whole = new org.osfworkbench.sync.link.Link("c-1", org.osfworkbench.sync.link.LinkKind.PROJECT, "", "osf", "abc12",
				"Étude : couleurs = mots #1", "osfstorage", "5f0d", "/a b/", Optional.of(LinkSettings.Policy.ASK));
		file.put(whole);
		untilLinks(() -> desk.links().byId("c-1").isPresent(), () -> desk.project.refreshLocal(IResource.DEPTH_INFINITE, null));
		Link read = desk.links().byId("c-1").orElseThrow();
		assertEquals(new Link("c-1", LinkKind.PROJECT, desk.project.getName(), "", "osf", "abc12", whole.nodeTitle(), "osfstorage", "5f0d", "/a b/",
				false), read);

		desk.links().put(read);
		desk.links().put(link("w-1", LinkKind.EXPERIMENT, "tasks/Étude 1.osexp"));
		assertEquals(List.of("c-1", "w-1"), file.read().links().stream().map(org.osfworkbench.sync.link.Link::id).toList());
		assertEquals(whole, file.read().links().get(0));
		assertEquals("tasks/Étude 1.osexp", file.read().links().get(1).path());
		String before = desk.text(desk.project.getFile(PREFERENCES));
		file.put(file.read().links().get(1));
		desk.project.refreshLocal(IResource.DEPTH_INFINITE, null);
		assertEquals(before, desk.text(desk.project.getFile(PREFERENCES)));
	}

	@Test
	void theNearestDataFolderCovers() throws Exception {
		Link outer = link("outer", LinkKind.DATA, "data");
		Link inner = link("inner", LinkKind.DATA, "data/raw");
		desk.links().put(outer);
		desk.links().put(inner);

		assertEquals(inner, desk.links().data(desk.project.getFile("data/raw/1.csv")).orElseThrow());
		assertEquals(outer, desk.links().data(desk.project.getFile("data/1.csv")).orElseThrow());
		assertTrue(desk.links().data(desk.project.getFile("database.csv")).isEmpty());
	}

	@Test
	void aDamagedEntryIsIgnoredAndKept() throws Exception {
		Link link = link("good", LinkKind.EXPERIMENT, "stroop.py");
		desk.links().put(link);
		IFile file = desk.project.getFile(PREFERENCES);
		String text = desk.text(file) + "links/newer/kind=HOLOGRAM\nlinks/newer/path=x\nlinks/evil/kind=DATA\nlinks/evil/path=../other\n"
				+ "links/evil/host=osf\nlinks/evil/remote=123\nlinks/good/path=other.py\n";

		untilLinks(() -> desk.links().of(desk.project).equals(List.of(link("good", LinkKind.EXPERIMENT, "other.py", link.remotePath()))),
				() -> file.setContents(Desk.bytes(text), IResource.NONE, null));

		desk.links().put(link.withAlways(false));
		assertTrue(desk.text(file).contains("HOLOGRAM"));
	}

	@Test
	void aProjectOfSomebodyElseDoesNotBringLeaveToUpload() throws Exception {
		Link link = link("foreign", LinkKind.EXPERIMENT, "stroop.py");
		desk.links().put(link);
		IFile file = desk.project.getFile(PREFERENCES);
		String text = desk.text(file) + "links/foreign/always=true\nlinks/foreign/title=T\n";
		untilLinks(() -> desk.links().of(desk.project).stream().anyMatch(read -> read.nodeTitle().equals("T")),
				() -> file.setContents(Desk.bytes(text), IResource.NONE, null));

		assertFalse(desk.links().byId("foreign").orElseThrow().always());
		desk.links().put(link.withAlways(true));
		assertTrue(desk.links().byId("foreign").orElseThrow().always());
		assertFalse(desk.text(file).contains("always"));
		desk.links().remove(link);
		desk.links().put(link);
		assertFalse(desk.links().byId("foreign").orElseThrow().always());
	}

	@Test
	void aProjectThatGetsAnotherNameKeepsItsLinks() throws Exception {
		desk.links().put(link("a", LinkKind.EXPERIMENT, "stroop.py"));
		String name = desk.project.getName() + "-renamed";
		IProject renamed = desk.project.getWorkspace().getRoot().getProject(name);
		untilLinks(() -> !desk.links().of(renamed).isEmpty() && desk.links().of(desk.project).isEmpty(),
				() -> desk.project.move(IPath.fromPortableString(name), true, null));

		assertEquals(name, desk.links().of(renamed).getFirst().projectName());
		assertEquals("a", desk.links().of(renamed).getFirst().id());
	}

	@Test
	void removeLeavesNothing() throws Exception {
		Link link = link("a", LinkKind.EXPERIMENT, "stroop.py");
		desk.links().put(link);
		desk.links().remove(link);

		assertEquals(List.of(), desk.links().of(desk.project));
		IFile file = desk.project.getFile(PREFERENCES);
		assertFalse(file.exists() && desk.text(file).contains("stroop"));
	}

	private Link link(String id, LinkKind kind, String path) {
		return link(id, kind, path, "/" + path);
	}

	private Link link(String id, LinkKind kind, String path, String remotePath) {
		return new Link(id, kind, desk.project.getName(), path, desk.host.id(), "abcde", "A study", "osfstorage", "0123456789abcdef01234567",
				remotePath, false);
	}

	/** A reading that began before may still be under way, so the links are right in the end, not at the first news. */
	private void untilLinks(BooleanSupplier condition, Desk.Action action) throws Exception {
		CountDownLatch latch = new CountDownLatch(1);
		LinkListener listener = project -> {
			if (condition.getAsBoolean()) {
				latch.countDown();
			}
		};
		desk.links().addListener(listener);
		try {
			action.run();
			assertTrue(condition.getAsBoolean() || latch.await(Desk.DEADLINE_SECONDS, TimeUnit.SECONDS), "links: " + desk.links().all());
		} finally {
			desk.links().removeListener(listener);
		}
	}
}
