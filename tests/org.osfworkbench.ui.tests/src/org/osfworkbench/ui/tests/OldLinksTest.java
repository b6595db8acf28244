package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.experiment.OpenSesameScript;
import org.osfworkbench.ui.link.OldLinks;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.EditorPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.StripPage;
import org.osfworkbench.workspace.link.Links;

/** An experiment that OpenSesame's own extension had linked. */
@WorkbenchTest
class OldLinksTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void linksThatCameWithAnExperimentAreOffered() throws Exception {
		String text = "set osf_id \"" + osf.remote("/Stroop.osexp").id() + "\"\nset osf_always_upload_experiment \"yes\"\nset osf_datanode_id \""
				+ osf.remote("/data/").id() + "\"\nset osf_always_upload_data \"no\"\nset title \"Stroop\"\n";
		IFile file = osf.file("mine.osexp", text);
		osf.signIn();
		ExplorerPage.open();
		EditorPage.open(file);
		new StripPage().awaitHint("OpenSesame").followHint();
		DialogPage question = DialogPage.await("Take Over Links");
		assertTrue(question.words().contains("My Study / Stroop.osexp"), question.words());
		question.press("Link");
		new StripPage().awaitExperiment("My Study / OSF Storage / Stroop.osexp").awaitData("My Study / OSF Storage / data");
		assertTrue(new StripPage().always());
		Links links = OsfWorkbench.service(Links.class);
		Ui.await("the data link", () -> links.data(file.getProject().getFolder("data")).filter(link -> !link.always()).isPresent());
		assertEquals(1, osf.remote("/Stroop.osexp").version());
	}

	@Test
	void variablesAreReadAsOpenSesameWritesThem() {
		OpenSesameScript script = OpenSesameScript.of("---\nAPI: 3\nOpenSesame: 4.0.24\n---\nset osf_datanode_id \"abc12:osfstorage\"\nset osf_id \"\"\n"
				+ "define sketchpad s\n\tset osf_id \"65a000000000000000000001\"\n");
		OldLinks links = OldLinks.of(script).orElseThrow();
		assertEquals(Optional.empty(), links.experiment(), "an item's own setting is no link");
		assertEquals(Optional.of("abc12:osfstorage"), links.data());
		assertTrue(OldLinks.of(OpenSesameScript.of("set osf_id \"../../etc\"\n")).isEmpty());
	}
}
