package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.command.RemoteCommand.Work;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.remote.OsfRemote;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.single.LoneUploads;
import org.osfworkbench.sync.single.Outcome;

/** One run of {@link PutCommand}. What the engine writes down ends with the run, because there is no link that outlives it. */
@SuppressWarnings("nls") // names of folders and JSON fields
final class Putting implements AutoCloseable {

	private final Work work;
	private final boolean newVersion;
	private final ProgressLine progress;
	private final EngineTools tools = new EngineTools();
	private final LoneUploads uploads;
	private final Remote remote;
	private ExitCode worst = ExitCode.DONE;

	Putting(Work work, boolean newVersion, ProgressLine progress) throws IOException {
		this.work = work;
		this.newVersion = newVersion;
		this.progress = progress;
		this.uploads = new LoneUploads(Files.createTempDirectory("osf-put"), tools.lent());
		this.remote = new OsfRemote(work.client());
	}

	ExitCode all(List<Path> files, Target target) throws OsfException, IOException {
		for (Path file : files) {
			if (!goesOn()) {
				break;
			}
			put(file, target.nameFor(file.toAbsolutePath().normalize().getFileName().toString()), target.folder());
		}
		return worst;
	}

	/** What concerns everything else, too, ends it. */
	private boolean goesOn() {
		return worst != ExitCode.SIGN_IN && worst != ExitCode.OFFLINE;
	}

	private void put(Path path, String name, RemoteFolder into) throws OsfException, IOException {
		if (Files.isDirectory(path)) {
			folder(path, name, into);
			return;
		}
		one(path, new LoneUploads.Order(path.toRealPath(), into, name, newVersion));
	}

	/** A folder that is there takes what it lacks; links of the file system are not followed. */
	private void folder(Path path, String name, RemoteFolder into) throws OsfException, IOException {
		RemoteFolder there = made(into, name);
		try (Stream<Path> inside = Files.list(path)) {
			for (Path each : inside.sorted().toList()) {
				if (!goesOn()) {
					return;
				}
				if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
					put(each, String.valueOf(each.getFileName()), there);
				} else {
					failed(each, ExitCode.PROBLEMS_REMAIN, NLS.bind(Messages.PutCommand_noFile, each));
				}
			}
		}
	}

	private RemoteFolder made(RemoteFolder into, String name) throws OsfException {
		Optional<RemoteFolder> there = work.client().list(into, work.cancellation()).items().stream().filter(RemoteFolder.class::isInstance)
				.map(RemoteFolder.class::cast).filter(folder -> folder.name().equals(name)).findFirst();
		return there.isPresent() ? there.get() : work.client().createFolder(into, name, work.cancellation());
	}

	private void one(Path file, LoneUploads.Order order) throws IOException {
		Progress bar = progress.transfer(OptionalLong.of(Files.size(file)));
		report(file, uploads.send(order, remote, SyncProgress.ofBytes(bar), work.cancellation()));
	}

	private void report(Path file, Outcome outcome) {
		progress.close();
		switch (outcome) {
		case Outcome.Uploaded done -> done(file, done.file(), "uploaded", Messages.PutCommand_uploaded);
		case Outcome.Overtaken done -> done(file, done.file(), "uploaded", Messages.PutCommand_overtaken);
		case Outcome.Adopted done -> done(file, done.file(), "already-there", Messages.PutCommand_alreadyThere);
		case Outcome.InConflict open -> failed(file, ExitCode.PROBLEMS_REMAIN,
				NLS.bind(Messages.PutCommand_otherBytes, file, Rows.path(open.remote())));
		case Outcome.Waiting waiting -> failed(file, ExitCode.of(waiting.cause()), Explanation.of(waiting.cause()));
		case Outcome.ChangedMeanwhile changed -> failed(file, ExitCode.PROBLEMS_REMAIN, Messages.PutCommand_changed);
		default -> failed(file, ExitCode.PROBLEMS_REMAIN, NLS.bind(Messages.PutCommand_other, outcome.getClass().getSimpleName()));
		}
	}

	private void done(Path file, RemoteFile there, String result, String line) {
		work.output().result(Rows.entry(there).with("file", file.toString()).with("result", result),
				NLS.bind(line, new Object[] { file, Rows.path(there), Integer.valueOf(there.version()) }));
	}

	private void failed(Path file, ExitCode code, String why) {
		work.output().result(new Row().with("file", file.toString()).with("result", "refused").with("exit", code.number()).with("why", why),
				NLS.bind(Messages.PutCommand_notUploaded, file));
		work.output().note("osf: " + file + ": " + why);
		worst = code.compareTo(worst) > 0 ? code : worst;
	}

	@Override
	public void close() throws IOException {
		uploads.close();
		tools.close();
	}
}
