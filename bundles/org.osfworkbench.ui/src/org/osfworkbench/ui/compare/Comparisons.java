package org.osfworkbench.ui.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.compare.CompareUI;
import org.eclipse.compare.ITypedElement;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.versions.OsfVersion;
import org.osfworkbench.ui.versions.VersionStore;
import org.osfworkbench.ui.versions.Versioned;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * Opens comparisons with versions on the OSF. Nothing is fetched here: the compare editor does that in its own job, which can be cancelled.
 * To be used on the user interface's thread.
 */
public final class Comparisons {

	/** One side that does not change. */
	public interface Side {

		/**
		 * What stands above it.
		 *
		 * @return a name with its version
		 */
		String label();

		/**
		 * The same in a word or two, without the file's name.
		 *
		 * @return for a title
		 */
		String what();

		/**
		 * Gets its bytes. Waits.
		 *
		 * @param cancellation stops it
		 * @return the side
		 * @throws OsfException why the OSF does not give them
		 * @throws IOException if they cannot be read
		 * @throws CoreException if the workspace cannot read them
		 */
		ITypedElement fetch(Cancellation cancellation) throws OsfException, IOException, CoreException;
	}

	private record Known(String label, String what, Fetch fetch) implements Side {
		@Override
		public ITypedElement fetch(Cancellation cancellation) throws OsfException, IOException, CoreException {
			return fetch.run(cancellation);
		}
	}

	@FunctionalInterface
	private interface Fetch {
		ITypedElement run(Cancellation cancellation) throws OsfException, IOException, CoreException;
	}

	private final IWorkbenchPage page;
	private final VersionStore store;
	private final Transfers transfers;

	/**
	 * Prepares.
	 *
	 * @param page where editors open
	 */
	public Comparisons(IWorkbenchPage page) {
		this.page = page;
		store = Services.get(page.getWorkbenchWindow(), VersionStore.class);
		transfers = Services.get(page.getWorkbenchWindow(), Transfers.class);
	}

	/**
	 * A version as a side.
	 *
	 * @param version the version
	 * @return the side
	 */
	public Side side(OsfVersion version) {
		return new Known(NLS.bind(Messages.Side_version, version.file().name(), version.number()), NLS.bind(Messages.What_version, version.number()),
				cancellation -> element(version, cancellation));
	}

	/**
	 * A state of the Local History as a side.
	 *
	 * @param state the state
	 * @param when its date in words
	 * @return the side
	 */
	public Side side(IFileState state, String when) {
		return new Known(NLS.bind(Messages.Side_state, state.getName(), when), NLS.bind(Messages.What_state, when), cancellation -> {
			try (InputStream in = state.getContents()) {
				return new FetchedSide(state.getName(), state.getModificationTime(), in.readAllBytes());
			}
		});
	}

	/**
	 * Compares the person's file, which can be edited, with something. If the OSF still has the version both were equal at last, the
	 * comparison is a three-way one.
	 *
	 * @param file the file
	 * @param other what with
	 */
	public void withMine(IFile file, Side other) {
		CompareUI.openCompareEditorOnPage(new OsfCompareInput(page, file, other, base(file)), page);
	}

	/**
	 * Compares the person's file with a version by its number.
	 *
	 * @param file the file on both sides
	 * @param number the version; 0 for the newest
	 */
	public void withVersion(Versioned file, int number) {
		String label = number == 0 ? NLS.bind(Messages.Side_newest, file.name()) : NLS.bind(Messages.Side_version, file.name(), number);
		String what = number == 0 ? Messages.What_newest : NLS.bind(Messages.What_version, number);
		file.local().ifPresent(here -> withMine(here, new Known(label, what, cancellation -> element(pick(file, number, cancellation), cancellation))));
	}

	/**
	 * Compares two things that do not change.
	 *
	 * @param left the older one
	 * @param right the newer one
	 */
	public void eachOther(Side left, Side right) {
		CompareUI.openCompareEditorOnPage(new VersionsCompareInput(left, right), page);
	}

	/** The version both sides were equal at last, as the ancestor; null if there is none or it is not there any more. */
	private @Nullable Side base(IFile file) {
		int number = transfers.status(file).map(FileStatus::remoteVersion).orElse(Integer.valueOf(0)).intValue();
		Optional<Versioned> known = Versioned.of(Services.get(page.getWorkbenchWindow(), Links.class), file);
		return number == 0 || known.isEmpty() ? null : new Known(NLS.bind(Messages.Side_base, file.getName(), number),
				NLS.bind(Messages.What_version, number), cancellation -> element(pick(known.get(), number, cancellation), cancellation));
	}

	private OsfVersion pick(Versioned file, int number, Cancellation cancellation) throws OsfException {
		List<OsfVersion> versions = store.versions(file, cancellation);
		return versions.stream().filter(version -> number == 0 ? version.newest() : version.number() == number).findFirst()
				.orElseThrow(() -> new OsfException.NotFound("There is no version " + number, Details.NONE)); //$NON-NLS-1$
	}

	private ITypedElement element(OsfVersion version, Cancellation cancellation) throws OsfException, IOException {
		byte[] bytes = Files.readAllBytes(store.fetch(version, Progress.NONE, cancellation));
		return new FetchedSide(version.file().name(), version.facts().modified().map(Instant::toEpochMilli).orElse(Long.valueOf(0)).longValue(), bytes);
	}
}
