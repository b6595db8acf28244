package org.osfworkbench.cli.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.ConflictChoice;

/** A colleague writes in between: the save is refused, a person chooses, and nobody's bytes are lost. */
@SuppressWarnings("nls") // names
final class ConflictSteps {

	private byte[] theirs = new byte[0];
	private byte[] mine = new byte[0];

	List<Step> all() {
		return List.of(Step.of(Messages.Step_colleague, stage -> colleague(stage, 3, "a colleague, first time")),
				Step.of(Messages.Step_conflict, stage -> conflict(stage, 3, "mine, second edit")), Step.of(Messages.Step_useMine, this::useMine),
				Step.of(Messages.Step_colleagueAgain, stage -> colleague(stage, 5, "a colleague, second time")),
				Step.of(Messages.Step_conflict, stage -> conflict(stage, 5, "mine, third edit")), Step.of(Messages.Step_useTheirs, this::useTheirs),
				Step.of(Messages.Step_history, this::history), Step.of(Messages.Step_quiet, this::quiet));
	}

	private String colleague(Stage stage, int version, String note) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		theirs = SaveSteps.edited(stage.localBytes(), note);
		String line = stage.server().write(stage.remoteId(), theirs);
		SaveSteps.readBack(stage, version, theirs);
		return line + ", " + NLS.bind(Messages.Answer_version, Integer.valueOf(version), Integer.valueOf(theirs.length));
	}

	private String conflict(Stage stage, int version, String note) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		mine = SaveSteps.edited(stage.localBytes(), note);
		IFile file = stage.file();
		try (Waiting waiting = new Waiting(stage.transfers())) {
			stage.save(mine);
			waiting.until(() -> stage.transfers().conflict(file).isPresent() && !stage.told().conflicts().isEmpty(), Messages.Awaited_conflict);
		}
		stage.told().conflicts().clear();
		Stage.expect(markers(file) > 0, Messages.Expect_marker, file.getName());
		Stage.expect(Arrays.equals(stage.localBytes(), mine), Messages.Expect_localMine);
		return SaveSteps.readBack(stage, version, theirs) + ", " + Messages.Answer_unchanged;
	}

	private String useMine(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		resolve(stage, ConflictChoice.USE_MINE);
		SaveSteps.holds(stage, 3, theirs);
		return SaveSteps.readBack(stage, 4, mine) + ", " + Messages.Answer_theirsKept;
	}

	private String useTheirs(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		resolve(stage, ConflictChoice.USE_REMOTE);
		Stage.expect(Arrays.equals(stage.localBytes(), theirs), Messages.Expect_localTheirs);
		return SaveSteps.readBack(stage, 5, theirs);
	}

	private static void resolve(Stage stage, ConflictChoice choice) throws OsfException, CoreException, UnexpectedException, InterruptedException {
		Conflict conflict = stage.transfers().conflict(stage.file()).orElseThrow(() -> new UnexpectedException(Messages.Awaited_conflict));
		Waiting.finish(stage.transfers().resolve(stage.link(), stage.file(), choice, conflict.remote().version()));
		Stage.expect(stage.transfers().conflict(stage.file()).isEmpty(), Messages.Expect_resolved);
		try (Waiting waiting = new Waiting(stage.transfers())) {
			waiting.until(() -> markers(stage.file()) == 0, Messages.Expect_noMarker);
		}
	}

	private String history(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		for (IFileState state : stage.file().getHistory(new NullProgressMonitor())) {
			if (Arrays.equals(bytes(state), mine)) {
				return SaveSteps.readBack(stage, 5, theirs) + ", " + NLS.bind(Messages.Answer_history, Integer.valueOf(mine.length));
			}
		}
		throw new UnexpectedException(Messages.Expect_history);
	}

	private String quiet(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		Waiting.finish(stage.transfers().checkAll());
		Waiting.finish(stage.transfers().syncNow(stage.link()));
		return SaveSteps.readBack(stage, 5, theirs) + ", " + Messages.Answer_nothing;
	}

	private static byte[] bytes(IFileState state) throws CoreException, IOException {
		try (InputStream in = state.getContents(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			in.transferTo(out);
			return out.toByteArray();
		}
	}

	private static int markers(IFile file) {
		try {
			return file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO).length;
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}
}
