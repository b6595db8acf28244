package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.execute.FileTask;
import org.osfworkbench.sync.execute.Outcome;
import org.osfworkbench.sync.journal.Base;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.local.LocalFile;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.remote.RemoteTarget;
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
		begin(draft, run, (task, remote, progress) -> {
			Outcome outcome = engine().sync(task.with(new RemoteTarget.InFolder(folder)), remote, progress, run.cancellation());
			RemoteFile made = made(outcome);
			finish(LinkChanges.withRemote(draft, made), outcome, run);
			parts.board().remoteChanged(draft.nodeId(), folder.id());
		});
	}

	/** Links with a file that is there. */
	void withFile(Link draft, Run run) throws OsfException, IOException, CoreException {
		begin(draft, run, (task, remote, progress) -> {
			Outcome outcome = engine().check(task.with(new RemoteTarget.ExistingFile(draft.remoteId())), remote, progress, run.cancellation());
			if (!(outcome instanceof Outcome.InConflict)) {
				made(outcome);
			}
			finish(draft, outcome, run);
		});
	}

	/** A task whose target is not chosen yet. */
	private record Draft(FileKey key, LocalFile local) {
		FileTask with(RemoteTarget target) {
			return new FileTask(key, Direction.TWO_WAY, local, target);
		}
	}

	/** What is tried before the link is stored. */
	@FunctionalInterface
	private interface Trial {
		void run(Draft draft, Remote remote, Progress progress) throws OsfException, IOException, CoreException;
	}

	private void begin(Link draft, Run run, Trial trial) throws OsfException, IOException, CoreException {
		Stores.Opened stores = parts.stores().open();
		WorkspaceFile local = new WorkspaceFile(file, parts.writes(), stores);
		long size = local.look().orElseThrow(() -> new CoreException(Problems.warning(Messages.bind(Messages.notThere, file.getName())))).size();
		run.expect(1);
		try {
			trial.run(new Draft(new FileKey(draft.id(), ""), local), new LazyRemote(parts.access(), draft.hostId()), //$NON-NLS-1$
					run.item(file.getName(), size));
		} finally {
			if (!parts.changes().has(file, draft)) {
				stores.forget(draft.id());
			}
		}
	}

	private void finish(Link link, Outcome outcome, Run run) throws CoreException {
		Optional<Link> before = parts.links().experiment(file);
		parts.changes().put(link);
		if (before.isPresent()) {
			parts.changes().remove(before.get());
			parts.stores().open().forget(before.get().id());
		}
		int version = parts.stores().open().journal().base(new FileKey(link.id(), "")).map(Base::remoteVersion) //$NON-NLS-1$
				.orElse(Integer.valueOf(0)).intValue();
		parts.reporter().report(link, file, outcome, version, run.cancellation());
		parts.board().tell(Set.of(file));
	}

	/** The remote file of a success; everything else is why there will be no link. */
	private RemoteFile made(Outcome outcome) throws OsfException, CoreException {
		return switch (outcome) {
			case Outcome.Uploaded(RemoteFile made, var upload) -> made;
			case Outcome.Adopted(RemoteFile found) -> found;
			case Outcome.Overtaken(RemoteFile made, var copies) -> made;
			case Outcome.InConflict(var conflict) -> throw new OsfException.NameConflict("Another file has the name " + file.getName(), //$NON-NLS-1$
					OsfException.Details.NONE, Optional.of(conflict.remote()));
			case Outcome.Waiting(var kind, OsfException cause) -> throw cause;
			case Outcome.RemoteGone gone -> throw new OsfException.Gone("The file is gone", OsfException.Details.NONE); //$NON-NLS-1$
			default -> throw new CoreException(Problems.warning(Messages.changedMeanwhile));
		};
	}

	private org.osfworkbench.sync.execute.FileSync engine() throws CoreException {
		return parts.stores().open().engine();
	}
}
