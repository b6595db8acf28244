package org.osfworkbench.sync.plan;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.engine.Direction;

/**
 * The decision table of {@code sync-design.md}, section 5, for links of single files. Pure.
 *
 * <p>
 * A single file differs from a tree in three ways. A two-way link asks instead of acting where the table would delete or would
 * overrule somebody (architecture, section 2: <em>experiment: asks on mismatch</em>), so a deleted remote file is told and not made
 * again, and a deleted local file deletes nothing. An upload-only link never deletes and never downloads, so news on the server
 * matter only when there is something to upload. Renames do not occur: the remote file is known by id.
 */
public final class FilePlanner {

	private FilePlanner() {
	}

	/**
	 * Decides.
	 *
	 * @param local what happened here
	 * @param remote what happened there
	 * @param direction which way changes travel
	 * @return what has to be done
	 */
	public static Decision plan(LocalFact local, RemoteFact remote, Direction direction) {
		return switch (direction) {
		case TWO_WAY -> twoWay(local, remote);
		case UPLOAD_ONLY -> uploadOnly(local, remote);
		};
	}

	private static Decision twoWay(LocalFact local, RemoteFact remote) {
		return switch (local) {
		case LocalFact.Unchanged unchanged -> switch (remote) {
			case RemoteFact.Unchanged same -> new Decision.Nothing();
			case RemoteFact.Modified newer -> new Decision.Incoming();
			case RemoteFact.Deleted gone -> new Decision.RemoteDeleted();
			case RemoteFact.New other -> new Decision.Incoming();
			case RemoteFact.None gone -> new Decision.RemoteDeleted();
			};
		case LocalFact.Modified mine -> switch (remote) {
			case RemoteFact.Unchanged same -> new Decision.Upload(same.version());
			case RemoteFact.Modified theirs -> compare(mine.hashes(), theirs.hashes());
			case RemoteFact.Deleted gone -> new Decision.RemoteDeleted();
			case RemoteFact.New theirs -> compare(mine.hashes(), theirs.hashes());
			case RemoteFact.None gone -> new Decision.RemoteDeleted();
			};
		case LocalFact.Deleted gone -> withoutLocal(remote);
		case LocalFact.New mine -> fresh(mine.hashes(), remote);
		case LocalFact.None none -> withoutLocal(remote);
		};
	}

	private static Decision withoutLocal(RemoteFact remote) {
		return switch (remote) {
		case RemoteFact.Unchanged same -> new Decision.LocalDeleted();
		case RemoteFact.Modified newer -> new Decision.Incoming();
		case RemoteFact.Deleted gone -> new Decision.Forget();
		case RemoteFact.New theirs -> new Decision.Incoming();
		case RemoteFact.None none -> new Decision.LocalDeleted();
		};
	}

	private static Decision uploadOnly(LocalFact local, RemoteFact remote) {
		return switch (local) {
		case LocalFact.Unchanged unchanged -> switch (remote) {
			case RemoteFact.Unchanged same -> new Decision.Nothing();
			case RemoteFact.Modified newer -> new Decision.Nothing();
			case RemoteFact.Deleted gone -> new Decision.RemoteDeleted();
			case RemoteFact.New other -> new Decision.Nothing();
			case RemoteFact.None gone -> new Decision.RemoteDeleted();
			};
		case LocalFact.Modified mine -> switch (remote) {
			case RemoteFact.Unchanged same -> new Decision.Upload(same.version());
			case RemoteFact.Modified theirs -> compare(mine.hashes(), theirs.hashes());
			case RemoteFact.Deleted gone -> new Decision.Create();
			case RemoteFact.New theirs -> compare(mine.hashes(), theirs.hashes());
			case RemoteFact.None gone -> new Decision.Create();
			};
		case LocalFact.Deleted gone -> remote instanceof RemoteFact.Deleted ? new Decision.Forget() : new Decision.LocalDeleted();
		case LocalFact.New mine -> fresh(mine.hashes(), remote);
		case LocalFact.None none -> new Decision.LocalDeleted();
		};
	}

	// Without a record. A remote fact that speaks of one is taken for what it says about the file's presence only.
	private static Decision fresh(Hashes mine, RemoteFact remote) {
		return switch (remote) {
		case RemoteFact.Unchanged unknown -> new Decision.Conflict();
		case RemoteFact.Modified theirs -> compare(mine, theirs.hashes());
		case RemoteFact.Deleted gone -> new Decision.Create();
		case RemoteFact.New theirs -> compare(mine, theirs.hashes());
		case RemoteFact.None none -> new Decision.Create();
		};
	}

	private static Decision compare(Hashes mine, Hashes theirs) {
		return mine.sameBytes(theirs) ? new Decision.Adopt() : new Decision.Conflict();
	}
}
