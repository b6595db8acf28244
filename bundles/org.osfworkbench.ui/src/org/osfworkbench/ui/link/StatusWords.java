package org.osfworkbench.ui.link;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.SyncState;

/** Words and pictures for the state of a linked file, the same wherever a state is shown. Pure. */
public final class StatusWords {

	private StatusWords() {
	}

	/**
	 * The state in two or three words.
	 *
	 * @param status the state
	 * @return words without a capital and without a full stop; empty if there is nothing to tell
	 */
	public static String of(FileStatus status) {
		return status.state() == SyncState.WAITING ? waiting(status) : of(status.state());
	}

	/**
	 * A state in two or three words, without its reason.
	 *
	 * @param state the state
	 * @return words without a capital and without a full stop; empty if there is nothing to tell
	 */
	public static String of(SyncState state) {
		return switch (state) {
		case UNKNOWN -> ""; //$NON-NLS-1$
		case SYNCED -> Messages.State_synced;
		case OUTGOING -> Messages.State_outgoing;
		case TRANSFERRING -> Messages.State_transferring;
		case WAITING -> Messages.State_waiting;
		case INCOMING -> Messages.State_incoming;
		case CONFLICT -> Messages.State_conflict;
		case REMOTE_DELETED -> Messages.State_deleted;
		case FAILED -> Messages.State_failed;
		};
	}

	private static String waiting(FileStatus status) {
		return status.waitsFor().map(name -> NLS.bind(Messages.State_waitingForPerson, name))
				.or(() -> status.problem().map(StatusWords::waitingFor)).orElse(Messages.State_waiting);
	}

	private static String waitingFor(OsfException problem) {
		return switch (problem) {
		case OsfException.NotSignedIn signIn -> Messages.State_waitingSignIn;
		case OsfException.Unavailable offline -> Messages.State_waitingOffline;
		case OsfException.Throttled busy -> Messages.State_waitingBusy;
		default -> Messages.State_waiting;
		};
	}

	/**
	 * What is appended to the name of a linked file.
	 *
	 * @param status the state
	 * @return for example {@code  [OSF v7]} or {@code  [OSF v7, waiting]}
	 */
	public static String suffix(FileStatus status) {
		String version = status.remoteVersion() == 0 ? "" : NLS.bind(Messages.Suffix_version, status.remoteVersion()); //$NON-NLS-1$
		boolean quiet = status.state() == SyncState.SYNCED || status.state() == SyncState.UNKNOWN;
		return quiet ? NLS.bind(Messages.Suffix_quiet, version) : NLS.bind(Messages.Suffix_state, version, of(status));
	}

	/**
	 * The picture of a state.
	 *
	 * @param state the state
	 * @return its name for {@link org.osfworkbench.ui.Icons#of(String)}
	 */
	@SuppressWarnings("nls") // names of pictures
	public static String overlay(SyncState state) {
		return switch (state) {
		case UNKNOWN -> "ovr_linked";
		case SYNCED -> "ovr_synced";
		case OUTGOING -> "ovr_outgoing";
		case TRANSFERRING -> "ovr_transferring";
		case WAITING -> "ovr_waiting";
		case INCOMING -> "ovr_incoming";
		case CONFLICT -> "ovr_conflict";
		case REMOTE_DELETED, FAILED -> "ovr_failed";
		};
	}

	/**
	 * Whether a person has to do something.
	 *
	 * @param state the state
	 * @return true if there is a question or a failure
	 */
	public static boolean needsPerson(SyncState state) {
		return switch (state) {
		case INCOMING, CONFLICT, REMOTE_DELETED, FAILED -> true;
		case UNKNOWN, SYNCED, OUTGOING, TRANSFERRING, WAITING -> false;
		};
	}
}
