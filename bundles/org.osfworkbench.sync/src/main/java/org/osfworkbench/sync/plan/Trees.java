package org.osfworkbench.sync.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.observe.Observed;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Stat;
import org.osfworkbench.sync.tree.Tree;

/**
 * The three trees of a link while they are brought in step. Whoever carries out an operation tells here what came of it, so that the
 * next plan starts from there; each method gives what has to be committed to the journal together with the end of the intent. Used by
 * one thread at a time.
 */
public final class Trees {

	private final Names names;
	private final BaseRecord record;
	private Tree<LocalFacts> local;
	private Tree<RemoteFacts> remote;
	private Set<String> leftOut = Set.of();
	private @Nullable Set<String> known;

	/**
	 * Takes the record. Both sides are empty until they are {@link #observed}.
	 *
	 * @param names how names compare on this disk
	 * @param nodes what the journal holds, parents before children
	 */
	public Trees(Names names, List<BaseNode> nodes) {
		this.names = names;
		this.record = new BaseRecord(names, nodes);
		this.local = new Tree<>(names, LocalFacts.NONE);
		this.remote = new Tree<>(names, new RemoteFacts("", 0, null)); //$NON-NLS-1$
	}

	/**
	 * The record as a tree.
	 *
	 * @return changed only by this class
	 */
	public Tree<BaseFacts> base() {
		return record.tree();
	}

	/**
	 * What is here.
	 *
	 * @return changed only by this class
	 */
	public Tree<LocalFacts> local() {
		return local;
	}

	/**
	 * What is there.
	 *
	 * @return changed only by this class
	 */
	public Tree<RemoteFacts> remote() {
		return remote;
	}

	/**
	 * The remote ids that are known to be there but take no part.
	 *
	 * @return ids
	 */
	public Set<String> leftOut() {
		return leftOut;
	}

	/**
	 * Takes what both sides showed, instead of what was there before.
	 *
	 * @param here this computer
	 * @param there the server
	 */
	public void observed(Observed<LocalFacts> here, Observed<RemoteFacts> there) {
		local = here.tree();
		remote = there.tree();
		leftOut = there.leftOut();
		known = null;
	}

	/**
	 * Whether an id is that of something recorded or seen. Then what the server gave that id is not new: a colleague moved it in between.
	 *
	 * @param remoteId the server's id
	 * @return true if it is
	 */
	public boolean knows(String remoteId) {
		return known().contains(remoteId);
	}

	private Set<String> known() {
		Set<String> ids = known;
		if (ids == null) {
			ids = new HashSet<>();
			collect(remote.root(), RemoteFacts::id, ids);
			collect(record.tree().root(), BaseFacts::remoteId, ids);
			known = ids;
		}
		return ids;
	}

	private static <F> void collect(Node<F> folder, Function<F, String> id, Set<String> ids) {
		folder.eachChild(child -> {
			ids.add(id.apply(child.facts()));
			collect(child, id, ids);
		});
	}

	/**
	 * A local folder was made.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> made(Operation.CreateLocalFolder done) {
		addLocal(done.entry(), done.parent(), done.name(), Kind.FOLDER, LocalFacts.NONE);
		return record.settle(done.entry());
	}

	/**
	 * A remote folder was made, or met under that name.
	 *
	 * @param done the operation
	 * @param id its id
	 * @return to be committed
	 */
	public List<LinkChange> made(Operation.CreateRemoteFolder done, String id) {
		addRemote(done.entry(), done.parent(), done.name(), Kind.FOLDER, new RemoteFacts(id, 0, null));
		return record.settle(done.entry());
	}

	/**
	 * A local entry was moved.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> moved(Operation.MoveLocal done) {
		Node<LocalFacts> folder = there(done.parent().local());
		local.move(there(done.entry().local()), folder, done.name(), names.canonical(done.name()));
		return record.settle(done.entry());
	}

	/**
	 * A remote entry was moved.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> moved(Operation.MoveRemote done) {
		remote.move(there(done.entry().remote()), there(done.parent().remote()), done.name(), done.name());
		return record.settle(done.entry());
	}

	/**
	 * A local entry was set aside.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> setAside(Operation.SetAside done) {
		Entry entry = done.entry();
		Node<LocalFacts> copy = there(entry.local());
		local.move(copy, there(copy.parent()), done.name(), names.canonical(done.name()));
		return switch (done.record()) {
		case STAY -> List.of();
		case FOLLOW -> record.rename(entry, names.canonical(done.name()), done.name());
		case DROP -> {
			List<LinkChange> changes = record.drop(entry);
			entry.local(null);
			copy.link(new Entry(null, copy, null));
			yield changes;
		}
		};
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
		Node<RemoteFacts> there = there(done.entry().remote());
		there.facts(new RemoteFacts(there.facts().id(), version, sent));
		there(done.entry().local()).facts(new LocalFacts(stat, statTime, sent));
		return record.settle(done.entry());
	}

	/**
	 * The server has a new file, or had one with these bytes under that name. To be asked first whether it {@link #knows} the id.
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
		addRemote(done.entry(), done.parent(), done.name(), Kind.FILE, new RemoteFacts(id, version, sent));
		there(done.entry().local()).facts(new LocalFacts(stat, statTime, sent));
		return record.settle(done.entry());
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
		LocalFacts facts = new LocalFacts(stat, statTime, there(done.entry().remote()).facts().content());
		Node<LocalFacts> here = done.entry().local();
		if (here == null) {
			addLocal(done.entry(), done.parent(), done.name(), Kind.FILE, facts);
		} else {
			here.facts(facts);
		}
		return record.settle(done.entry());
	}

	/**
	 * Records that both sides are equal.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> adopted(Operation.Adopt done) {
		return record.settle(done.entry());
	}

	/**
	 * Drops a record.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> forgotten(Operation.Forget done) {
		return record.drop(done.entry());
	}

	/**
	 * A local entry is gone.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> deleted(Operation.DeleteLocal done) {
		Entry entry = done.entry();
		local.remove(there(entry.local()));
		entry.local(null);
		return entry.remote() == null ? record.dropIfOver(entry) : List.of();
	}

	/**
	 * A remote entry is gone, with all below it.
	 *
	 * @param done the operation
	 * @return to be committed
	 */
	public List<LinkChange> deleted(Operation.DeleteRemote done) {
		remote.remove(there(done.entry().remote()));
		List<LinkChange> changes = new ArrayList<>();
		for (Entry below : done.below().reversed()) {
			changes.addAll(goneThere(below));
		}
		changes.addAll(goneThere(done.entry()));
		return changes;
	}

	private List<LinkChange> goneThere(Entry entry) {
		entry.remote(null);
		return entry.local() == null ? record.dropIfOver(entry) : List.of();
	}

	private void addLocal(Entry entry, Entry parent, String name, Kind kind, LocalFacts facts) {
		entry.local(local.add(there(parent.local()), name, names.canonical(name), kind, facts));
	}

	/**
	 * Something that was recorded or seen elsewhere is where something new should have been made. Its record is dropped, so that nothing
	 * is ever deleted for it, and nothing is decided about it before the next look.
	 *
	 * @param remoteId its id
	 * @return to be committed
	 */
	public List<LinkChange> strayed(String remoteId) {
		doubt(remote.root(), remoteId);
		return record.disown(remoteId);
	}

	private static void doubt(Node<RemoteFacts> folder, String remoteId) {
		folder.eachChild(child -> {
			if (child.facts().id().equals(remoteId)) {
				child.forgetWhatItIs();
			}
			doubt(child, remoteId);
		});
	}

	private void addRemote(Entry entry, Entry parent, String name, Kind kind, RemoteFacts facts) {
		known().add(facts.id());
		entry.remote(remote.add(there(parent.remote()), name, name, kind, facts));
	}

	private static <T> Node<T> there(@Nullable Node<T> node) {
		if (node == null) {
			throw new IllegalStateException("the operation does not fit the trees"); //$NON-NLS-1$
		}
		return node;
	}
}
