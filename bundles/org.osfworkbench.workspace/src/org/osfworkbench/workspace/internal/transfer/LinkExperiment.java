package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.remote.RemoteTarget;
import org.osfworkbench.sync.single.Outcome;
import org.osfworkbench.workspace.internal.team.FileDesk;
import org.osfworkbench.workspace.link.Link;

/** Links one experiment. The link is stored only after the OSF's side is known, else everything is as before. */
final class LinkExperiment {

	private final WorkspaceSync parts;
	private final IFile file;

	LinkExperiment(WorkspaceSync parts, IFile file) {
		this.parts = parts;
		this.file = file;
	}

	/** Uploads the experiment as a new file. */
	void inFolder(Link draft, RemoteFolder folder, Run run) throws OsfException, IOException, CoreException {
		begin(draft, new RemoteTarget.InFolder(folder), run, (desk, progress) -> {
			Outcome outcome = desk.sync().send(progress, run.cancellation());
			return new Made(LinkChanges.withRemote(draft, made(outcome)), outcome, desk.sync().version());
		});
		parts.board().remoteChanged(draft.nodeId(), folder.id());
	}

	/** Links with a file that is there. */
	void withFile(Link draft, Run run) throws OsfException, IOException, CoreException {
		begin(draft, new RemoteTarget.ExistingFile(draft.remoteId()), run, (desk, progress) -> {
			Outcome outcome = desk.sync().check(progress, run.cancellation());
			if (!(outcome instanceof Outcome.InConflict)) {
				made(outcome);
			}
			return new Made(draft, outcome, desk.sync().version());
		});
	}

	/** What came of a trial: the link to store. */
	private record Made(Link link, Outcome outcome, int version) {
	}

	/** What is tried before the link is stored. */
	@FunctionalInterface
	private interface Trial {
		Made run(FileDesk.Opened desk, SyncProgress progress) throws OsfException, IOException, CoreException;
	}

	private void begin(Link draft, RemoteTarget target, Run run, Trial trial) throws OsfException, IOException, CoreException {
		IPath location = file.getLocation();
		if (location == null || !file.exists()) {
			throw new CoreException(Problems.warning(Messages.bind(Messages.notThere, file.getName())));
		}
		run.expect(1);
		SyncProgress progress = SyncProgress.ofBytes(run.item(file.getName(), location.toFile().length()));
		Made made;
		try {
			try (FileDesk.Opened desk = parts.trees().files().open(draft, target, new LazyRemote(parts.access(), draft.hostId()))) {
				made = trial.run(desk, progress);
			}
			finish(made, run);
		} finally {
			if (!parts.changes().has(file, draft)) {
				parts.trees().forget(draft);
			}
		}
	}

	private void finish(Made made, Run run) throws CoreException {
		Optional<Link> before = parts.links().experiment(file);
		parts.changes().put(made.link());
		if (before.isPresent()) {
			parts.changes().remove(before.get());
			parts.stores().open().forget(before.get().id());
			parts.trees().forget(before.get());
		}
		parts.reporter().report(made.link(), file, made.outcome(), made.version(), run.cancellation());
		parts.board().tell(Set.of(file));
	}

	/** The remote file of a success; everything else is why there will be no link. */
	private RemoteFile made(Outcome outcome) throws OsfException, CoreException {
		return switch (outcome) {
			case Outcome.Uploaded(RemoteFile made) -> made;
			case Outcome.Adopted(RemoteFile found) -> found;
			case Outcome.Overtaken(RemoteFile made, var copies) -> made;
			case Outcome.InConflict conflict -> throw new OsfException.NameConflict("Another file has the name " + file.getName(), //$NON-NLS-1$
					OsfException.Details.NONE, Optional.of(conflict.remote()));
			case Outcome.Waiting(var kind, OsfException cause) -> throw cause;
			case Outcome.RemoteGone gone -> throw new OsfException.Gone("The file is gone", OsfException.Details.NONE); //$NON-NLS-1$
			default -> throw new CoreException(Problems.warning(Messages.changedMeanwhile));
		};
	}
}
