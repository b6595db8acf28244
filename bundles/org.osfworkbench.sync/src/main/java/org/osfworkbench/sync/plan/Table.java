package org.osfworkbench.sync.plan;

import static org.osfworkbench.sync.engine.Notice.Kind.MISSING_HERE;
import static org.osfworkbench.sync.engine.Notice.Kind.MISSING_THERE;
import static org.osfworkbench.sync.engine.Notice.Kind.RENAME_RENAME;
import static org.osfworkbench.sync.engine.Notice.Kind.RESTORED;
import static org.osfworkbench.sync.plan.Verdict.Bytes.COMPARE;
import static org.osfworkbench.sync.plan.Verdict.Bytes.DOWNLOAD;
import static org.osfworkbench.sync.plan.Verdict.Bytes.SAME;
import static org.osfworkbench.sync.plan.Verdict.Bytes.UPLOAD;
import static org.osfworkbench.sync.plan.Verdict.Place.HERE;
import static org.osfworkbench.sync.plan.Verdict.Place.LEFT_ALONE;
import static org.osfworkbench.sync.plan.Verdict.Place.NOWHERE;
import static org.osfworkbench.sync.plan.Verdict.Place.THERE;

import org.osfworkbench.sync.match.State;

/**
 * The decision table of {@code sync-design.md}, section 5: rows here, columns there. The switches have no default, so that a missing
 * cell does not compile. What is new in the place of something that is gone is an entry of its own; where two entries want one place
 * {@link Clashes} decides.
 */
final class Table {

	private static final Verdict NOTHING = new Verdict(THERE, SAME);
	private static final Verdict GONE = new Verdict(NOWHERE, SAME);
	private static final Verdict LEAVE = new Verdict(LEFT_ALONE, SAME);

	private Table() {
	}

	/** A link in both directions. */
	static Verdict twoWay(State here, State there) {
		return switch (here) {
		case UNCHANGED -> unchanged(there);
		case MODIFIED -> modified(there);
		case DELETED, REPLACED -> gone(there);
		case MOVED -> moved(there);
		case MOVED_AND_MODIFIED -> movedAndModified(there);
		};
	}

	private static Verdict unchanged(State there) {
		return switch (there) {
		case UNCHANGED -> NOTHING;
		case MODIFIED -> new Verdict(THERE, DOWNLOAD);
		case DELETED -> GONE;
		case MOVED -> new Verdict(THERE, SAME);
		case MOVED_AND_MODIFIED -> new Verdict(THERE, DOWNLOAD);
		case REPLACED -> GONE;
		};
	}

	private static Verdict modified(State there) {
		return switch (there) {
		case UNCHANGED -> new Verdict(THERE, UPLOAD);
		case MODIFIED -> new Verdict(THERE, COMPARE);
		case DELETED -> new Verdict(HERE, UPLOAD, RESTORED);
		case MOVED -> new Verdict(THERE, UPLOAD);
		case MOVED_AND_MODIFIED -> new Verdict(THERE, COMPARE);
		case REPLACED -> new Verdict(HERE, UPLOAD, RESTORED);
		};
	}

	private static Verdict gone(State there) {
		return switch (there) {
		case UNCHANGED -> GONE;
		case MODIFIED -> new Verdict(THERE, DOWNLOAD, RESTORED);
		case DELETED -> GONE;
		case MOVED -> new Verdict(THERE, DOWNLOAD, RESTORED);
		case MOVED_AND_MODIFIED -> new Verdict(THERE, DOWNLOAD, RESTORED);
		case REPLACED -> GONE;
		};
	}

	private static Verdict moved(State there) {
		return switch (there) {
		case UNCHANGED -> new Verdict(HERE, SAME);
		case MODIFIED -> new Verdict(HERE, DOWNLOAD);
		case DELETED -> new Verdict(HERE, UPLOAD, RESTORED);
		case MOVED -> new Verdict(THERE, SAME, RENAME_RENAME);
		case MOVED_AND_MODIFIED -> new Verdict(THERE, DOWNLOAD, RENAME_RENAME);
		case REPLACED -> new Verdict(HERE, UPLOAD, RESTORED);
		};
	}

	private static Verdict movedAndModified(State there) {
		return switch (there) {
		case UNCHANGED -> new Verdict(HERE, UPLOAD);
		case MODIFIED -> new Verdict(HERE, COMPARE);
		case DELETED -> new Verdict(HERE, UPLOAD, RESTORED);
		case MOVED -> new Verdict(THERE, UPLOAD, RENAME_RENAME);
		case MOVED_AND_MODIFIED -> new Verdict(THERE, COMPARE, RENAME_RENAME);
		case REPLACED -> new Verdict(HERE, UPLOAD, RESTORED);
		};
	}

	/**
	 * A link from here to there only: new and changed bytes go up, nothing is moved, deleted or downloaded. Moves here are not looked
	 * for, so a moved file is a new one.
	 */
	static Verdict uploadOnly(State here, State there) {
		return switch (here) {
		case UNCHANGED, MOVED -> leftAlone(there);
		case MODIFIED, MOVED_AND_MODIFIED -> switch (there) {
			case UNCHANGED -> new Verdict(HERE, UPLOAD);
			case MODIFIED -> new Verdict(HERE, COMPARE);
			case DELETED -> new Verdict(HERE, UPLOAD);
			case MOVED -> new Verdict(HERE, UPLOAD);
			case MOVED_AND_MODIFIED -> new Verdict(HERE, COMPARE);
			case REPLACED -> new Verdict(HERE, UPLOAD);
			};
		case DELETED, REPLACED -> leftAlone(there);
		};
	}

	/**
	 * A link of one file: edits go up; what is new there waits for an answer like a conflict, since the file may be open; a side that
	 * misses the file is told, and nothing is deleted or made again. Its name does not change as long as it is linked.
	 */
	static Verdict oneFile(State here, State there) {
		return switch (here) {
		case UNCHANGED, MOVED -> switch (there) {
			case UNCHANGED, MOVED -> NOTHING;
			case MODIFIED, MOVED_AND_MODIFIED -> new Verdict(THERE, COMPARE);
			case DELETED, REPLACED -> new Verdict(LEFT_ALONE, SAME, MISSING_THERE);
			};
		case MODIFIED, MOVED_AND_MODIFIED -> switch (there) {
			case UNCHANGED, MOVED -> new Verdict(THERE, UPLOAD);
			case MODIFIED, MOVED_AND_MODIFIED -> new Verdict(THERE, COMPARE);
			case DELETED, REPLACED -> new Verdict(LEFT_ALONE, SAME, MISSING_THERE);
			};
		case DELETED, REPLACED -> switch (there) {
			case UNCHANGED, MOVED, MODIFIED, MOVED_AND_MODIFIED -> new Verdict(LEFT_ALONE, SAME, MISSING_HERE);
			case DELETED, REPLACED -> GONE;
			};
		};
	}

	private static Verdict leftAlone(State there) {
		return switch (there) {
		case UNCHANGED, MODIFIED, DELETED, MOVED, MOVED_AND_MODIFIED, REPLACED -> LEAVE;
		};
	}
}
