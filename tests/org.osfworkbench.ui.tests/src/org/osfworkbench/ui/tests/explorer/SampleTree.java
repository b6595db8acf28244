package org.osfworkbench.ui.tests.explorer;

import java.util.List;
import java.util.OptionalLong;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.ExplorerTree;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;

/** A study with a component, a folder and two files, and a project of a colleague that can only be read. */
final class SampleTree {

	static final String FILE = "65a000000000000000000001";
	static final String FOLDER = "65a0000000000000000000f1";

	final FakeOsf osf = new FakeOsf();
	final ExplorerTree tree = new ExplorerTree("osf");

	SampleTree() {
		osf.projects.add(FakeOsf.node("abc12", "My Study", false, "read", "write"));
		osf.projects.add(FakeOsf.node("pub34", "Reading times", true, "read"));
		osf.projects.add(FakeOsf.node("own78", "Zoo", false, "read", "write", "admin"));
		osf.components.put("abc12", List.of(FakeOsf.node("cmp01", "Pilot", false, "read", "write")));
		osf.nodes.put("opn56", FakeOsf.node("opn56", "A colleague's", true));
		osf.folders.put("root-abc12", List.of(FakeOsf.file("abc12", FILE, "/Stroop.osexp", OptionalLong.of(1_400_000), 7), FakeOsf.folder("abc12", FOLDER, "/data/")));
		osf.folders.put(FOLDER, List.of(FakeOsf.file("abc12", "65a000000000000000000002", "/data/subject-1.csv", OptionalLong.empty(), 0)));
	}

	BranchNode load(BranchNode branch) throws OsfException {
		branch.begin();
		branch.loaded(branch.fetch(osf.client, Cancellation.NEVER));
		return branch;
	}

	/** The row reached by names from the projects; everything on the way is loaded. */
	ExplorerNode row(String... names) throws OsfException {
		ExplorerNode row = tree.projects();
		for (String name : names) {
			row = load((BranchNode) row).children().stream().filter(child -> child.name().equals(name)).findFirst().orElseThrow();
		}
		return row;
	}

	static Link link(String remoteId, String remotePath) {
		return new Link("1", LinkKind.EXPERIMENT, "Study", "Stroop.osexp", "osf", "abc12", "My Study", "osfstorage", remoteId, remotePath, false);
	}
}
