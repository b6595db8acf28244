package org.osfworkbench.sync.execute;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;

import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.execute.Here.UnsteadyException;
import org.osfworkbench.sync.journal.Intent;
import org.osfworkbench.sync.journal.IntentKind;
import org.osfworkbench.sync.journal.Journal;
import org.osfworkbench.sync.journal.Wish;
import org.osfworkbench.sync.local.LocalFile;
import org.osfworkbench.sync.local.ReplaceResult;
import org.osfworkbench.sync.tree.CopyName;

/** Brings the server's bytes here: to a private file, verified, and only then to the name. */
final class Downloads {

	private final Journal journal;
	private final Clock clock;
	private final TempFiles temps;
	private final Notes notes;

	/** A verified download. */
	record Fetched(Path file, Hashed bytes) implements AutoCloseable {
		@Override
		public void close() throws IOException {
			Files.deleteIfExists(file);
		}
	}

	/** How keeping both ended; the copy is there only if the local file was replaced. */
	record Kept(Outcome outcome, Optional<LocalFile> copy) {
	}

	Downloads(Journal journal, Clock clock, TempFiles temps, Notes notes) {
		this.journal = journal;
		this.clock = clock;
		this.temps = temps;
		this.notes = notes;
	}

	Outcome replace(Call call, RemoteFile remote, Optional<Here> here) throws OsfException, IOException {
		try (Fetched fetched = fetch(call, remote, remote.version(), remote.hashes(), call.progress())) {
			call.stopIfCancelled();
			Intent intent = journal.begin(call.key(), IntentKind.REPLACE, wish(remote, fetched.bytes(), "")); //$NON-NLS-1$
			return put(call, intent, fetched, here) ? new Outcome.Downloaded(remote) : notes.changedMeanwhile(call.key());
		}
	}

	Kept keepBoth(Call call, RemoteFile remote, Here here) throws OsfException, IOException, UnsteadyException {
		try (Fetched fetched = fetch(call, remote, remote.version(), remote.hashes(), call.progress());
				Fetched mine = snapshot(call.task().local(), here)) {
			call.stopIfCancelled();
			CopyName name = new CopyName(call.task().local().name(), CopyName.Side.LOCAL, clock.instant(), clock.getZone());
			for (int number = 1;; number++) {
				Intent intent = journal.begin(call.key(), IntentKind.KEEP_BOTH, wish(remote, fetched.bytes(), name.text(number)));
				LocalFile copy = call.task().local().sibling(name.text(number));
				if (make(copy, mine)) {
					return put(call, intent, fetched, Optional.of(here)) ? new Kept(new Outcome.Downloaded(remote), Optional.of(copy))
							: new Kept(notes.changedMeanwhile(call.key()), Optional.empty());
				}
			}
		}
	}

	/** Keeps a version that nobody here had seen beside the local file. Finds the copy again if an earlier attempt was cut off. */
	LocalFile keepVersion(Call call, RemoteFile remote, int version, Hashes hashes, CopyName name) throws OsfException, IOException {
		try (Fetched fetched = fetch(call, remote, version, hashes, Progress.NONE)) {
			for (int number = 1;; number++) {
				LocalFile copy = call.task().local().sibling(name.text(number));
				if (make(copy, fetched) || holds(copy, fetched.bytes())) {
					return copy;
				}
			}
		}
	}

	private boolean put(Call call, Intent intent, Fetched fetched, Optional<Here> here) throws IOException {
		LocalFile local = call.task().local();
		boolean done = here.isEmpty() ? make(local, fetched)
				: local.replaceWith(fetched.file(), here.orElseThrow().hashes()) == ReplaceResult.REPLACED;
		if (done) {
			journal.commit(intent, notes.base(call.key(), intent.wish().remoteId(), intent.wish().remoteVersion(), fetched.bytes()));
		} else {
			journal.abandon(intent);
		}
		return done;
	}

	private Fetched fetch(Call call, RemoteFile remote, int version, Hashes expected, Progress progress)
			throws OsfException, IOException {
		Path temp = temps.create();
		boolean good = false;
		try (OutputStream target = Files.newOutputStream(temp)) {
			Download download = call.remote().read(remote, version, target, progress, call.cancellation());
			good = !download.hashes().contradicts(expected);
			if (!good) {
				throw new OsfException.BadAnswer("Downloaded bytes are not those announced", OsfException.Details.NONE, null); //$NON-NLS-1$
			}
			return new Fetched(temp, new Hashed(download.hashes(), download.bytes()));
		} finally {
			if (!good) {
				Files.deleteIfExists(temp);
			}
		}
	}

	private Fetched snapshot(LocalFile local, Here here) throws IOException, UnsteadyException {
		Path temp = temps.create();
		boolean good = false;
		try (InputStream source = local.open()) {
			Files.copy(source, temp, StandardCopyOption.REPLACE_EXISTING);
			good = hash(temp).equals(here.hashed());
		} catch (NoSuchFileException vanished) {
			throw new UnsteadyException();
		} finally {
			if (!good) {
				Files.deleteIfExists(temp);
			}
		}
		if (!good) {
			throw new UnsteadyException();
		}
		return new Fetched(temp, here.hashed());
	}

	private static Hashed hash(Path file) throws IOException {
		try (InputStream stream = Files.newInputStream(file)) {
			return Hashed.of(stream);
		}
	}

	private static boolean make(LocalFile file, Fetched bytes) throws IOException {
		try {
			file.createFrom(bytes.file());
			return true;
		} catch (FileAlreadyExistsException taken) {
			return false;
		}
	}

	private static boolean holds(LocalFile file, Hashed wanted) throws IOException {
		try (InputStream stream = file.open()) {
			return Hashed.of(stream).equals(wanted);
		} catch (NoSuchFileException vanished) {
			return false;
		}
	}

	private static Wish wish(RemoteFile remote, Hashed bytes, String name) {
		return new Wish(remote.id(), remote.version(), bytes.hashes(), bytes.size(), name);
	}
}
