package org.osfworkbench.ui.tests.pages;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;

/** An experiment that is open in an editor and was linked by the explorer's command to the storage of the sample project, as version 1. */
public final class LinkedExperiment {

	/** Its name on both sides. */
	public static final String NAME = "flanker.osexp";
	/** Where it is on the server. */
	public static final String REMOTE = "/" + NAME;
	/** What is in version 1. */
	public static final String FIRST = "one\n";

	private final OsfWorkbench osf;
	private final IFile file;
	private final EditorPage editor;

	private LinkedExperiment(OsfWorkbench osf, IFile file, EditorPage editor) {
		this.osf = osf;
		this.file = file;
		this.editor = editor;
	}

	/** Makes {@value #NAME} and links it; later saves are uploaded without a question. */
	public static LinkedExperiment uploading(OsfWorkbench osf) throws Exception {
		return link(osf, osf.file(NAME, FIRST), true);
	}

	/** Makes {@value #NAME} and links it; a question is asked before each upload. */
	public static LinkedExperiment asking(OsfWorkbench osf) throws Exception {
		return link(osf, osf.file(NAME, FIRST), false);
	}

	/** Signs in and links a file that is there. */
	public static LinkedExperiment link(OsfWorkbench osf, IFile file, boolean always) throws OsfException {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open();
		EditorPage editor = EditorPage.open(file);
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage").command("linkExperiment");
		DialogPage question = DialogPage.await("Sync Experiment");
		if (always) {
			question.tick("Always upload");
		}
		question.press("Link");
		new StripPage().awaitExperiment("version 1");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", file.getName());
		return new LinkedExperiment(osf, file, editor);
	}

	/** The file here. */
	public IFile file() {
		return file;
	}

	/** Its editor. */
	public EditorPage editor() {
		return editor;
	}

	/** Puts text at the beginning and saves. */
	public LinkedExperiment save(String text) {
		editor.type(text).pressSave();
		return this;
	}

	/** A colleague uploads a version. */
	public LinkedExperiment colleagueUploads(String text) {
		osf.sandbox().state().addVersion(osf.remote("/" + file.getName()).id(), text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** A colleague uploads a version, then this side saves: both have changed, and the strip says so. */
	public LinkedExperiment clash(String theirs, String mine) {
		colleagueUploads(theirs).save(mine);
		new StripPage().awaitExperiment("changed in two places");
		return this;
	}
}
