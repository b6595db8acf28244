package org.osfworkbench.ui.tests.surfaces;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.EditorPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.Transfers;

/** A scene that is set. Everything works in every language: by ids, and by names that come from the sandbox. */
public final class Stage {

	/** The name of the experiment at hand. */
	public static final String EXPERIMENT = "flanker.osexp";

	/** The names of the rows that lead to the files of the sample project. */
	public static final String[] STORAGE = { OsfWorkbench.PROJECT, "OSF Storage" };

	private final OsfWorkbench osf;
	private final IFile file;

	private Stage(OsfWorkbench osf, IFile file) {
		this.osf = osf;
		this.file = file;
	}

	/** Sets a scene. */
	public static Stage set(OsfWorkbench osf, Scene scene) throws Exception {
		IFile experiment = project("Experiments").getFile(EXPERIMENT);
		experiment.create(new ByteArrayInputStream("set title \"Flanker\"\n".getBytes(StandardCharsets.UTF_8)), IResource.FORCE, null);
		Stage stage = new Stage(osf, experiment);
		ExplorerPage.open();
		EditorPage.open(stage.file);
		if (scene != Scene.SIGNED_OUT) {
			osf.signIn();
			ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv");
		}
		switch (scene) {
			case SIGNED_OUT, SIGNED_IN -> { }
			case LINKED -> stage.link(true);
			case ASKING -> stage.link(false);
			case CONFLICT -> stage.clash();
			case PROJECT -> stage.linkProject();
		}
		return stage;
	}

	/** The workbench and the sandbox. */
	public OsfWorkbench osf() {
		return osf;
	}

	/** The experiment at hand. */
	public IFile file() {
		return file;
	}

	/** The OSF Explorer. */
	public ExplorerPage explorer() {
		return ExplorerPage.open();
	}

	/** Starts a command by its id. */
	public void command(String id) {
		Commands.start(id);
	}

	/** Selects a row below the sample project's storage. */
	public Stage row(String... below) {
		String[] path = new String[STORAGE.length + below.length];
		System.arraycopy(STORAGE, 0, path, 0, STORAGE.length);
		System.arraycopy(below, 0, path, STORAGE.length, below.length);
		explorer().select(path);
		return this;
	}

	/** Starts a command of the explorer on a row below the sample project's storage. */
	public void onRow(String command, String... below) {
		row(below);
		explorer().command(command);
	}

	/** Makes a second project, so that there is a choice. */
	public Stage anotherProject() throws CoreException {
		project("Reading times");
		return this;
	}

	private static IProject project(String name) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.create(null);
		project.open(null);
		return project;
	}

	/** Changes the experiment, as a save does. */
	public void save(String text) throws CoreException {
		file.setContents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), IResource.FORCE, null);
	}

	/** Copies the experiment, as a person does in the Project Explorer. */
	public void copy() throws CoreException {
		file.copy(file.getParent().getFullPath().append("copy of " + EXPERIMENT), true, null);
	}

	/** Copies the project of the experiment. */
	public void copyProject() throws CoreException {
		file.getProject().copy(IPath.fromPortableString("Experiments-copy"), true, null);
	}

	/** Renames the experiment. */
	public void rename() throws CoreException {
		file.move(file.getParent().getFullPath().append("stroop.osexp"), true, null);
	}

	private void link(boolean always) throws Exception {
		OsfClient client = OsfWorkbench.service(Accounts.class).client(osf.host().id()).orElseThrow();
		Node node = client.node(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), Cancellation.NEVER);
		StorageProvider storage = client.providers(node.id(), Cancellation.NEVER).items().getFirst();
		Job job = OsfWorkbench.service(Transfers.class).linkExperiment(file, node, storage.root(), always);
		job.schedule();
		await(SyncState.SYNCED);
	}

	/** Changes the experiment and uploads it as far as that goes. */
	public void upload(String text) throws Exception {
		save(text);
		Job job = OsfWorkbench.service(Transfers.class).syncNow(OsfWorkbench.service(Links.class).experiment(file).orElseThrow());
		job.schedule();
		job.join();
	}

	private void linkProject() throws Exception {
		OsfClient client = OsfWorkbench.service(Accounts.class).client(osf.host().id()).orElseThrow();
		Node node = client.node(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), Cancellation.NEVER);
		RemoteFolder root = client.providers(node.id(), Cancellation.NEVER).items().getFirst().root();
		Job job = OsfWorkbench.service(TreeSyncs.class).link(file.getProject(), node, root, false);
		job.schedule();
		job.join();
		OsfWorkbench.awaitQuiet();
	}

	/** Opens an experiment that another program had linked. */
	public void openOldLinks() throws CoreException {
		IFile old = file.getParent().getFile(IPath.fromPortableString("old.osexp"));
		if (!old.exists()) {
			String text = "set osf_id \"" + osf.remote("/Stroop.osexp").id() + "\"\nset title \"Stroop\"\n";
			old.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
		}
		EditorPage.open(old);
	}

	/** Another file beside the experiment. */
	public IFile beside(String name) throws CoreException {
		IFile other = file.getParent().getFile(IPath.fromPortableString(name));
		if (!other.exists()) {
			other.create("set title \"Copy\"\n".getBytes(StandardCharsets.UTF_8), true, false, null);
		}
		return other;
	}

	private void clash() throws Exception {
		link(true);
		osf.sandbox().state().addVersion(osf.remote("/" + EXPERIMENT).id(), "theirs\n".getBytes(StandardCharsets.UTF_8));
		save("mine\n");
		await(SyncState.CONFLICT);
	}

	private void await(SyncState state) {
		Ui.await("the experiment to be " + state, () -> OsfWorkbench.service(Transfers.class).status(file)
				.filter(status -> status.state() == state).isPresent());
	}
}
