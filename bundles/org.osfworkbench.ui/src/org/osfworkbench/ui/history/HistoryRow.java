package org.osfworkbench.ui.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.core.resources.IFileState;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.ui.versions.OsfVersion;

/** A row of the history: a version on the OSF, or what this computer kept. */
sealed interface HistoryRow {

	/** Newest first; what has no date comes last. */
	Comparator<HistoryRow> NEWEST_FIRST = Comparator.<HistoryRow, Instant>comparing(row -> row.modified().orElse(Instant.EPOCH)).reversed();

	/** The first column. */
	String label();

	/** When it was made. */
	Optional<Instant> modified();

	/** Who made it; empty if not known. */
	String author();

	/** Bytes. */
	OptionalLong size();

	/** SHA-256 in hexadecimal; empty if not known. */
	String hash();

	/**
	 * A version on the OSF.
	 *
	 * @param version the version
	 * @param base whether it is the one the local file was equal to last
	 */
	record OfOsf(OsfVersion version, boolean base) implements HistoryRow {

		@Override
		public String label() {
			String pattern = base ? Messages.Osf_base : version.newest() ? Messages.Osf_newest : Messages.Osf_row;
			return NLS.bind(pattern, version.number());
		}

		@Override
		public Optional<Instant> modified() {
			return version.facts().modified();
		}

		@Override
		public String author() {
			return version.facts().author();
		}

		@Override
		public OptionalLong size() {
			return version.facts().size();
		}

		@Override
		public String hash() {
			return version.facts().hashes().sha256().orElse(""); //$NON-NLS-1$
		}
	}

	/**
	 * A state of the Local History. Its size is not known without reading it.
	 *
	 * @param state the state
	 */
	record OfHere(IFileState state) implements HistoryRow {

		@Override
		public String label() {
			return Messages.Local_row;
		}

		@Override
		public Optional<Instant> modified() {
			return Optional.of(Instant.ofEpochMilli(state.getModificationTime()));
		}

		@Override
		public String author() {
			return ""; //$NON-NLS-1$
		}

		@Override
		public OptionalLong size() {
			return OptionalLong.empty();
		}

		@Override
		public String hash() {
			return ""; //$NON-NLS-1$
		}
	}
}
