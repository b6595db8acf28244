package org.osfworkbench.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.observe.RemoteObserver;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Tree;

/**
 * The server's mark of the last complete listing after which both sides were equal. While the mark is the same and not old, the record is
 * taken for what the server has, which saves the listing. The mark is read before the listing, so that a log entry that comes late costs
 * a needless listing and not a missed change ({@code sync-design.md}, section 8, Requests). Used once in a sync: if anything does not fit
 * afterwards, the server is listed.
 */
@SuppressWarnings("nls") // names of values in the journal
final class Hint {

	private static final String MARK = "listed.mark";
	private static final String TIME = "listed.time";
	private static final String RULES = "listed.rules";
	private static final Duration LONGEST = Duration.ofHours(1);

	private final Map<String, String> meta;
	private final LinkSettings settings;
	private final Clock clock;
	private Optional<String> mark = Optional.empty();
	private String rules = "";
	private final boolean assumed;
	private boolean used;
	private boolean trusted;
	private Instant listed = Instant.MIN;

	/**
	 * Makes a hint.
	 *
	 * @param assumed whether the first look takes the record for what the server has without asking at all
	 */
	Hint(Map<String, String> meta, LinkSettings settings, Clock clock, boolean assumed) {
		this.assumed = assumed;
		this.meta = meta;
		this.settings = settings;
		this.clock = clock;
	}

	/** Reads the mark, and tells whether the listing may be left out. */
	boolean saysUnchanged(RemoteTree remote, List<String> lines, Cancellation cancellation) throws OsfException {
		boolean first = !used;
		used = true;
		rules = Integer.toHexString(Objects.hash(settings.ignore(), lines, settings.direction()));
		if (first && assumed) {
			trusted = true;
			return true;
		}
		mark = mark(remote, cancellation);
		trusted = first && mark.isPresent() && mark.orElseThrow().equals(meta.get(MARK)) && rules.equals(meta.get(RULES)) && isYoung();
		listed = trusted ? listed : clock.instant();
		return trusted;
	}

	/** Whether the last look asked the server nothing. */
	boolean isAssumed() {
		return assumed && trusted;
	}

	/** What to keep of this sync, after which both sides are equal or not. */
	List<LinkChange> kept(boolean equal) {
		if (trusted && (equal || assumed)) {
			return List.of();
		}
		boolean worth = equal && mark.isPresent();
		List<LinkChange> changes = new ArrayList<>();
		set(changes, MARK, worth ? mark.orElseThrow() : "");
		set(changes, TIME, worth ? Long.toString(listed.toEpochMilli()) : "");
		set(changes, RULES, worth ? rules : "");
		return changes;
	}

	/** What to keep if the record was changed by hand: the server is listed at the next look. */
	static List<LinkChange> none(Map<String, String> meta) {
		return meta.getOrDefault(MARK, "").isEmpty() ? List.of() : List.of(new LinkChange.SetMeta(MARK, ""));
	}

	private void set(List<LinkChange> changes, String name, String value) {
		if (!value.equals(meta.getOrDefault(name, ""))) {
			changes.add(new LinkChange.SetMeta(name, value));
		}
	}

	/** Tells an observer what the record has, as if it were listed. */
	static void tellRecorded(RemoteObserver observer, Tree<BaseFacts> base) {
		tell(observer, observer.root(), base.root());
	}

	private static void tell(RemoteObserver observer, Node<RemoteFacts> folder, Node<BaseFacts> record) {
		List<RemoteItem> items = record.children().stream().map(child -> item(child, folder.facts().id())).toList();
		for (Node<RemoteFacts> next : observer.listed(folder, items)) {
			Node<BaseFacts> below = record.child(next.key());
			if (below != null) {
				tell(observer, next, below);
			}
		}
	}

	private static RemoteItem item(Node<BaseFacts> record, String parentId) {
		BaseFacts facts = record.facts();
		@Nullable
		Content content = facts.content();
		return new RemoteItem(facts.remoteId(), parentId, record.kind(), record.name(), facts.remoteVersion(),
				record.kind() == Kind.FOLDER || content == null ? RemoteItem.NO_BYTES : content);
	}

	private static Optional<String> mark(RemoteTree remote, Cancellation cancellation) {
		try {
			return remote.mark(cancellation);
		} catch (@SuppressWarnings("unused") OsfException unknown) {
			return Optional.empty();
		}
	}

	private boolean isYoung() {
		String time = meta.getOrDefault(TIME, "");
		if (time.isEmpty()) {
			return false;
		}
		Instant then = Instant.ofEpochMilli(Long.parseLong(time));
		Instant now = clock.instant();
		return !then.isAfter(now) && then.plus(LONGEST).isAfter(now);
	}
}
