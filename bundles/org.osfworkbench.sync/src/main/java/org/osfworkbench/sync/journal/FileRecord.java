package org.osfworkbench.sync.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;

/** What the journal of a link of one file says about the file. */
@SuppressWarnings("nls") // names of values in the journal
public final class FileRecord {

	private static final String ROOT = "root";
	private static final String WAITS = "file.waits";
	private static final String MARK = "listed.mark";

	private final LinkJournal journal;

	/**
	 * Names a journal.
	 *
	 * @param journal of a link of one file
	 */
	public FileRecord(LinkJournal journal) {
		this.journal = journal;
	}

	/**
	 * What was last known equal.
	 *
	 * @param state what the journal holds
	 * @return the record of the one file, if there is one
	 */
	public static Optional<BaseNode> base(LinkState state) {
		return state.nodes().stream().filter(node -> node.kind() == Kind.FILE && node.parent() == 0).findFirst();
	}

	/**
	 * The version last known equal.
	 *
	 * @param state what the journal holds
	 * @return 0 if there was none
	 */
	public static int version(LinkState state) {
		return base(state).map(BaseNode::remoteVersion).orElse(Integer.valueOf(0)).intValue();
	}

	/**
	 * Whether something of the file was begun, or waits.
	 *
	 * @param state what the journal holds; its nodes are not needed
	 * @return false if nothing has to be taken up again
	 */
	public static boolean isOpen(LinkState state) {
		return waits(state).isPresent() || !state.begun().isEmpty();
	}

	/**
	 * Why the file waits.
	 *
	 * @param state what the journal holds
	 * @return empty if it does not wait
	 */
	public static Optional<WaitKind> waits(LinkState state) {
		String word = state.meta().getOrDefault(WAITS, "");
		return Stream.of(WaitKind.values()).filter(kind -> kind.name().equals(word)).findFirst();
	}

	/**
	 * Notes why the file waits.
	 *
	 * @param kind why; empty if it waits no longer
	 */
	public void note(Optional<WaitKind> kind) {
		if (!waits(journal.readWithoutNodes()).equals(kind)) {
			journal.commit(List.of(new LinkChange.SetMeta(WAITS, kind.map(WaitKind::name).orElse(""))));
		}
	}

	/**
	 * Makes the record fit to the link: the file may have another name here than when both sides were equal last, and the record may have been
	 * made when experiments were known by the folder they are in. A record of another remote file says nothing about this one.
	 *
	 * @param rootId of the link
	 * @param name of the file here
	 * @param remoteId of the file there
	 */
	public void fit(String rootId, String name, String remoteId) {
		LinkState state = journal.read();
		Optional<BaseNode> base = state.nodes().stream().filter(node -> node.kind() == Kind.FILE && node.remoteId().equals(remoteId)).findFirst();
		boolean fits = rootId.equals(state.meta().get(ROOT)) && state.nodes().size() <= 1;
		if (state.nodes().isEmpty() || fits && base.filter(node -> node.name().equals(name) && node.localName().equals(name)).isPresent()) {
			return;
		}
		List<LinkChange> changes = new ArrayList<>();
		state.nodes().reversed().stream().filter(node -> base.filter(node::equals).isEmpty())
				.forEach(node -> changes.add(new LinkChange.DropNode(node.id())));
		base.ifPresent(node -> changes.add(new LinkChange.PutNode(new BaseNode(node.id(), 0, Kind.FILE, name, name, remoteId, node.remoteVersion(),
				node.content(), node.stat(), node.statTime()))));
		changes.add(new LinkChange.SetMeta(ROOT, rootId));
		changes.add(new LinkChange.SetMeta(MARK, ""));
		journal.commit(changes);
	}

	/**
	 * Takes over what other records knew, unless this one knows something.
	 *
	 * @param rootId of the link
	 * @param name of the file here
	 * @param remoteId of the file there
	 * @param version the version that was equal, from 1
	 * @param content the bytes that were equal
	 * @param waits why it waits, if it does
	 */
	public void takeOver(String rootId, String name, String remoteId, int version, Content content, Optional<WaitKind> waits) {
		if (journal.read().nodes().isEmpty()) {
			journal.commit(List.of(new LinkChange.SetMeta(ROOT, rootId),
					new LinkChange.PutNode(new BaseNode(1, 0, Kind.FILE, name, name, remoteId, version, Optional.of(content), Optional.empty(), 0)),
					new LinkChange.SetMeta(WAITS, waits.map(WaitKind::name).orElse(""))));
		}
	}
}
