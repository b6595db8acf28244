package org.osfworkbench.cli.command;

import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.engine.Problem;

/** The engine's words as sentences, each with one place for what it is about. */
final class SyncTexts {

	private SyncTexts() {
	}

	static String due(Change.Action action) {
		return switch (action) {
		case UPLOAD -> Messages.Sync_wouldUpload;
		case DOWNLOAD -> Messages.Sync_wouldDownload;
		case MOVE_REMOTE -> Messages.Sync_wouldMoveRemote;
		case MOVE_LOCAL -> Messages.Sync_wouldMoveLocal;
		case DELETE_REMOTE -> Messages.Sync_wouldDeleteRemote;
		case DELETE_LOCAL -> Messages.Sync_wouldDeleteLocal;
		case CREATE_REMOTE_FOLDER -> Messages.Sync_wouldCreateRemote;
		case CREATE_LOCAL_FOLDER -> Messages.Sync_wouldCreateLocal;
		case SET_ASIDE -> Messages.Sync_wouldSetAside;
		case ADOPT, FORGET -> Messages.Sync_wouldNote;
		};
	}

	static String done(Change.Action action) {
		return switch (action) {
		case UPLOAD -> Messages.Sync_uploaded;
		case DOWNLOAD -> Messages.Sync_downloaded;
		case MOVE_REMOTE -> Messages.Sync_movedRemote;
		case MOVE_LOCAL -> Messages.Sync_movedLocal;
		case DELETE_REMOTE -> Messages.Sync_deletedRemote;
		case DELETE_LOCAL -> Messages.Sync_deletedLocal;
		case CREATE_REMOTE_FOLDER -> Messages.Sync_createdRemote;
		case CREATE_LOCAL_FOLDER -> Messages.Sync_createdLocal;
		case SET_ASIDE -> Messages.Sync_setAside;
		case ADOPT, FORGET -> Messages.Sync_noted;
		};
	}

	static String notice(Notice.Kind kind) {
		return switch (kind) {
		case RESTORED -> Messages.Sync_restored;
		case RENAME_RENAME -> Messages.Sync_renameRename;
		case MOVE_CYCLE -> Messages.Sync_moveCycle;
		case MISSING_HERE -> Messages.Sync_missingHere;
		case MISSING_THERE -> Messages.Sync_missingThere;
		};
	}

	static String problem(Problem.Kind kind) {
		return switch (kind) {
		case CASE_CLASH -> Messages.Sync_caseClash;
		case NAME_SHARED -> Messages.Sync_nameShared;
		case UNSAFE_NAME -> Messages.Sync_unsafeName;
		case SYMLINK -> Messages.Sync_symlink;
		case SPECIAL_FILE -> Messages.Sync_specialFile;
		case UNREADABLE -> Messages.Sync_unreadable;
		case UNWRITABLE -> Messages.Sync_unwritable;
		case LISTING_FAILED -> Messages.Sync_listingFailed;
		case MASS_DELETE -> Messages.Sync_massDelete;
		case ROOT_MISSING -> Messages.Sync_rootMissing;
		case REMOTE_GONE -> Messages.Sync_remoteGone;
		case HASH_MISMATCH -> Messages.Sync_hashMismatch;
		case QUOTA -> Messages.Sync_quota;
		case LOCKED -> Messages.Sync_locked;
		case READ_ONLY -> Messages.Sync_readOnly;
		case TOO_LARGE -> Messages.Sync_tooLarge;
		case FORBIDDEN -> Messages.Sync_forbidden;
		case UNAVAILABLE -> Messages.Sync_unavailable;
		case UNSTEADY -> Messages.Sync_unsteady;
		};
	}
}
