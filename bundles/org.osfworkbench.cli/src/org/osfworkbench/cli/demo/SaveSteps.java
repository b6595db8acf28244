package org.osfworkbench.cli.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.transfer.SyncState;

/** Link an experiment and save it. */
@SuppressWarnings("nls") // requests and names
final class SaveSteps {

	private final Path sample;

	SaveSteps(Path sample) {
		this.sample = sample;
	}

	List<Step> all() {
		return List.of(Step.of(Messages.Step_project, this::project), Step.of(Messages.Step_link, this::link),
				Step.of(Messages.Step_save, this::save));
	}

	private String project(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		IFile file = importInto("Demo", sample);
		stage.file(file);
		List<String> names = stage.server().names(stage.node().id(), stage.folder().id());
		Stage.expect(names.isEmpty(), Messages.Expect_empty, stage.folder().name());
		return "GET /v2/nodes/" + stage.node().id() + "/files/osfstorage/" + stage.folder().id() + "/ 200, " + file.getFullPath();
	}

	/** A project with one file; what is there already stays. */
	static IFile importInto(String projectName, Path source) throws CoreException, IOException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(projectName);
		NullProgressMonitor monitor = new NullProgressMonitor();
		if (!project.exists()) {
			project.create(monitor);
		}
		project.open(monitor);
		IFile file = project.getFile(source.getFileName().toString());
		if (!file.exists()) {
			file.create(new ByteArrayInputStream(Files.readAllBytes(source)), true, monitor);
		}
		return file;
	}

	private String link(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		Waiting.finish(stage.transfers().linkExperiment(stage.file(), stage.node(), stage.folder(), true));
		return readBack(stage, 1, stage.localBytes());
	}

	private String save(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		byte[] mine = edited(stage.localBytes(), "mine, first edit");
		try (Waiting waiting = new Waiting(stage.transfers())) {
			stage.save(mine);
			waiting.until(() -> stage.transfers().status(stage.file())
					.filter(status -> status.state() == SyncState.SYNCED && status.remoteVersion() == 2).isPresent(), Messages.Awaited_upload);
		}
		return readBack(stage, 2, mine);
	}

	/** The newest version on the server is this one, with these bytes. */
	static String readBack(Stage stage, int version, byte[] bytes) throws OsfException, IOException, UnexpectedException, InterruptedException {
		Server.Versions versions = stage.server().versions(stage.remoteId());
		Stage.expect(versions.newest() == version, Messages.Expect_version, Integer.valueOf(version), Integer.valueOf(versions.newest()));
		holds(stage, version, bytes);
		return versions.line() + ", " + NLS.bind(Messages.Answer_version, Integer.valueOf(version), Integer.valueOf(bytes.length));
	}

	/** A version on the server has these bytes. */
	static void holds(Stage stage, int version, byte[] bytes) throws OsfException, IOException, UnexpectedException, InterruptedException {
		Stage.expect(Arrays.equals(stage.server().bytes(stage.remoteId(), version), bytes), Messages.Expect_bytes, Integer.valueOf(version));
	}

	/** The experiment with one more variable. */
	static byte[] edited(byte[] experiment, String note) {
		String text = new String(experiment, StandardCharsets.UTF_8);
		int place = text.indexOf("\nset ") + 1;
		return (text.substring(0, place) + "set note \"" + note + "\"\n" + text.substring(place)).getBytes(StandardCharsets.UTF_8);
	}
}
