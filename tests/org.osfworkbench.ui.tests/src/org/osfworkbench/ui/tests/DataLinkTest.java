package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.EditorPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.StripPage;

/** Linking a folder of collected data. */
@WorkbenchTest
class DataLinkTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void whatComesIntoTheFolderGoesUp() throws Exception {
		IFile experiment = osf.file("flanker.osexp", "one\n");
		IFolder folder = experiment.getProject().getFolder("collected");
		folder.create(true, true, null);
		put(folder, "subject-20.csv", "rt\n512\n");
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open();
		EditorPage.open(experiment);
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage", "data").command("storeData");
		DialogPage picker = DialogPage.await("Sync Data");
		picker.selectInTree(experiment.getProject().getName(), "collected");
		picker.press("Choose");
		DialogPage.await("Sync Data").tick("Always upload").press("Link");
		Ui.await("the first file on the server", () -> osf.hasRemote("/data/subject-20.csv"));
		put(folder, "subject-21.csv", "rt\n498\n");
		Ui.await("the second file on the server", () -> osf.hasRemote("/data/subject-21.csv"));
		new StripPage().awaitData("My Study / OSF Storage / data");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-21.csv");
		assertFalse(osf.hasRemote("/flanker.osexp"));
	}

	@Test
	void deletingHereDeletesNothingThere() throws Exception {
		IFile experiment = osf.file("flanker.osexp", "one\n");
		IFolder folder = experiment.getProject().getFolder("collected");
		folder.create(true, true, null);
		IFile data = put(folder, "subject-20.csv", "rt\n512\n");
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open();
		EditorPage.open(experiment);
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage", "data").command("storeData");
		DialogPage.await("Sync Data").selectInTree(experiment.getProject().getName(), "collected").press("Choose");
		DialogPage.await("Sync Data").tick("Always upload").press("Link");
		Ui.await("the file on the server", () -> osf.hasRemote("/data/subject-20.csv"));
		data.delete(true, null);
		put(folder, "subject-21.csv", "rt\n498\n");
		Ui.await("the next file on the server", () -> osf.hasRemote("/data/subject-21.csv"));
		OsfWorkbench.awaitQuiet();
		Ui.await("the deleted file still on the server", () -> osf.hasRemote("/data/subject-20.csv"));
	}

	private static IFile put(IFolder folder, String name, String text) throws Exception {
		IFile file = folder.getFile(name);
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
		return file;
	}
}
