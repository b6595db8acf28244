package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;

import org.osfworkbench.sync.disk.TempFolder;
import org.osfworkbench.sync.journal.FormerRecords;
import org.osfworkbench.sync.journal.JournalInUseException;
import org.osfworkbench.sync.single.LoneUploads;
import org.osfworkbench.sync.trash.Trash;
import org.osfworkbench.workspace.transfer.Preferences;

/**
 * What the engine keeps on disk, in the bundle's state location. Opened at the first use, which is in a job, because it waits for the
 * disk. Safe for use from any thread.
 */
final class Stores {

	/**
	 * The opened stores.
	 *
	 * @param former records of earlier releases, until they are taken over
	 * @param trash where earlier releases put replaced bytes
	 * @param temps where downloads go first
	 * @param owners whose work it is that waits
	 * @param left what a person did not want uploaded
	 */
	record Opened(Optional<FormerRecords> former, Trash trash, TempFolder temps, Owners owners, Left left) {

		/** Forgets a link with all its work. */
		void forget(String linkId) {
			former.ifPresent(records -> records.forget(linkId));
			owners.notes().forget(linkId);
			left.notes().forget(linkId);
		}
	}

	private static final String UPLOADS = "uploads"; //$NON-NLS-1$

	private final Supplier<Path> folder;
	private final Clock clock;
	private @Nullable Opened opened;

	/**
	 * Names a place.
	 *
	 * @param folder asked at the first use
	 * @param clock for records
	 */
	Stores(Supplier<Path> folder, Clock clock) {
		this.folder = folder;
		this.clock = clock;
	}

	/**
	 * The stores, opened if they are not open yet.
	 *
	 * @return the stores
	 * @throws CoreException with a text for people if they cannot be opened
	 */
	synchronized Opened open() throws CoreException {
		Opened present = opened;
		if (present == null) {
			try {
				present = openNow(folder.get());
				opened = present;
			} catch (JournalInUseException e) {
				throw new CoreException(Status.error(Messages.bind(Messages.journalInUse, e.holder()), e));
			} catch (IOException e) {
				throw new CoreException(Status.error(Messages.bind(Messages.journalNotOpened, folder.get()), e));
			}
		}
		return present;
	}

	/**
	 * A folder for what an upload without a link writes down.
	 *
	 * @return one that is not there yet; removed by its user, or at the next start
	 * @throws CoreException with a text for people if the stores cannot be opened
	 */
	Path scratch() throws CoreException {
		open();
		return folder.get().resolve(UPLOADS).resolve(UUID.randomUUID().toString());
	}

	synchronized void close() {
		Opened present = opened;
		if (present != null) {
			present.former().ifPresent(FormerRecords::close);
			opened = null;
		}
	}

	private Opened openNow(Path root) throws IOException {
		Trash trash = new Trash(root.resolve("trash")); //$NON-NLS-1$
		Optional<FormerRecords> former = FormerRecords.open(root.resolve("journal"), clock); //$NON-NLS-1$
		try {
			expire(trash);
			LoneUploads.remove(root.resolve(UPLOADS));
			TempFolder temps = new TempFolder(root.resolve("temporary")); //$NON-NLS-1$
			return new Opened(former, trash, temps,
					new Owners(new FileNotes(root.resolve("owners"))), new Left(new FileNotes(root.resolve("left")))); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IOException e) {
			former.ifPresent(FormerRecords::close);
			throw e;
		}
	}

	/** The journal is ours by now, so that nobody is in the middle of a sync. */
	private void expire(Trash trash) throws IOException {
		Optional<Instant> limit = oldest();
		if (limit.isPresent()) {
			trash.expire(limit.get());
		}
	}

	/** Since when replaced bytes are kept; empty if for ever. */
	Optional<Instant> oldest() {
		int days = Platform.getPreferencesService().getInt(Preferences.NODE, Preferences.TRASH_DAYS, 0, null);
		return days > 0 ? Optional.of(clock.instant().minus(Duration.ofDays(days))) : Optional.empty();
	}
}
