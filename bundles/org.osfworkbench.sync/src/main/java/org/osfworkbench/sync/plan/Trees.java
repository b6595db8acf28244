package org.osfworkbench.sync.plan;

import java.util.List;

import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.observe.Observed;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Stat;
import org.osfworkbench.sync.tree.Tree;

/**
 * The three trees of a link while they are brought in step. Whoever carries out an operation tells here what came of it, so that the
 * next plan starts from there; each method gives what has to be committed to the journal together with the end of the intent. Used by
 * one thread at a time.
 */
public final class Trees {

	private final Tree<BaseFacts> base;

	/**
	 * Takes the record.
	 *
	 * @param names how names compare on this disk
	 * @param record what the journal holds, parents before children
	 */
	public Trees(Names names, List<BaseNode> record) {
		this.base = new Tree<>(names, new BaseFacts(0, "", "", 0, null, null, 0)); //$NON-NLS-1$ //$NON-NLS-2$
		throw new UnsupportedOperationException(record.toString());
	}

	/**
	 * The record as a tree.
	 *
	 * @return changed only by this class
	 */
	public Tree<BaseFacts> base() {
		return base;
	}

	/**
	 * Takes what both sides showed, instead of what was there before.
	 *
	 * @param local this computer
	 * @param remote the server
	 */
	public void observed(Observed<LocalFacts> local, Observed<RemoteFacts> remote) {
		throw new UnsupportedOperationException(local.toString() + remote);
	}

	/**
	 * A local folder was made.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> made(Operation.CreateLocalFolder done) {
		throw new UnsupportedOperationException(done.toString());
	}

	/**
	 * A remote folder was made, or met under that name.
	 *
	 * @param done the operation
	 * @param id its id
	 * @return to be committed
	 */
	public List<LinkChange> made(Operation.CreateRemoteFolder done, String id) {
		throw new UnsupportedOperationException(done + id);
	}

	/**
	 * A local entry was moved.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> moved(Operation.MoveLocal done) {
		throw new UnsupportedOperationException(done.toString());
	}

	/**
	 * A remote entry was moved.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> moved(Operation.MoveRemote done) {
		throw new UnsupportedOperationException(done.toString());
	}

	/**
	 * A local entry was set aside.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> setAside(Operation.SetAside done) {
		throw new UnsupportedOperationException(done.toString());
	}

	/**
	 * The server has a new version.
	 *
	 * @param done the operation
	 * @param version the version that holds the bytes
	 * @param sent the bytes that were sent, all from one moment of the file
	 * @param stat the file's stat at that moment
	 * @param statTime when it was taken
	 * @return to be committed
	 */
	public List<LinkChange> uploaded(Operation.Upload done, int version, Content sent, Stat stat, long statTime) {
		throw new UnsupportedOperationException(done + stat.toString() + version + sent + statTime);
	}

	/**
	 * The server has a new file, or had one with these bytes under that name.
	 *
	 * @param done the operation
	 * @param id its id
	 * @param version the version that holds the bytes
	 * @param sent the bytes that were sent, all from one moment of the file
	 * @param stat the file's stat at that moment
	 * @param statTime when it was taken
	 * @return to be committed
	 */
	public List<LinkChange> created(Operation.Create done, String id, int version, Content sent, Stat stat, long statTime) {
		throw new UnsupportedOperationException(done + stat.toString() + version + sent + statTime + id);
	}

	/**
	 * The remote bytes are here.
	 *
	 * @param done the operation
	 * @param stat of the new file
	 * @param statTime when it was taken
	 * @return to be committed
	 */
	public List<LinkChange> downloaded(Operation.Download done, Stat stat, long statTime) {
		throw new UnsupportedOperationException(done + stat.toString() + statTime);
	}

	/**
	 * Records that both sides are equal.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> adopted(Operation.Adopt done) {
		throw new UnsupportedOperationException(done.toString());
	}

	/**
	 * Drops a record.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> forgotten(Operation.Forget done) {
		throw new UnsupportedOperationException(done.toString());
	}

	/**
	 * A local entry is gone.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> deleted(Operation.DeleteLocal done) {
		throw new UnsupportedOperationException(done.toString());
	}

	/**
	 * A remote entry is gone, with all below it.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> deleted(Operation.DeleteRemote done) {
		throw new UnsupportedOperationException(done.toString());
	}
}
