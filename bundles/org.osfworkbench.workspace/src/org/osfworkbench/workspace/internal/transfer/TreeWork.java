package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.journal.FormerRecords;
import org.osfworkbench.workspace.internal.team.Trees;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeVersion;

/**
 * What is noted of the work that a linked folder has to do: whose it is, so that it does not go out under another person's name; whether a
 * person wants it although the link asks; and which a person has stopped, so that it does not begin again by itself.
 */
@SuppressWarnings("nls") // names of notes
final class TreeWork {

	private static final String OWNER = "\towner";
	private static final String WANTED = "\twanted";
	private static final String LEFT = "\tleft";

	private final Stores stores;
	private final RemoteAccess access;
	private final BooleanSupplier ending;

	TreeWork(Stores stores, RemoteAccess access, BooleanSupplier ending) {
		this.stores = stores;
		this.access = access;
		this.ending = ending;
	}

	/** Who has to sign in before the work goes on; empty if the one who is signed in may do it. Asks the host only if there is a note. */
	Optional<Owners.Owner> heldFor(Link link, Cancellation cancellation) {
		Optional<Owners.Owner> owner = owners().flatMap(owners -> owners.of(key(link, OWNER)));
		if (owner.isEmpty()) {
			return owner;
		}
		try {
			String me = access.acting(link.hostId(), cancellation).user().id();
			return owner.filter(other -> !other.id().equals(me));
		} catch (@SuppressWarnings("unused") OsfException nobody) {
			return Optional.empty(); // then nothing can be written
		}
	}

	/** Data folders had their records in the journal of single files once: what those knew is taken over, then they are forgotten. */
	void takeOver(Link link, Trees trees, Run run) throws IOException, CoreException {
		Optional<FormerRecords> former = stores.open().former();
		Map<String, TreeVersion> before = new HashMap<>();
		for (FormerRecords.Base base : former.map(records -> records.bases(link.id())).orElse(List.of())) {
			before.put(base.path(), new TreeVersion(base.remoteId(), base.version(), base.content().size(),
					base.content().hashes().sha256().orElse("")));
		}
		if (!before.isEmpty() && trees.takeOver(link, before, run)) {
			former.get().forget(link.id());
		}
	}

	boolean isWanted(Link link) {
		return left().flatMap(notes -> notes.of(key(link, WANTED))).isPresent();
	}

	void want(Link link) {
		left().ifPresent(notes -> {
			notes.put(key(link, WANTED), "yes");
			notes.remove(key(link, LEFT));
		});
	}

	/** The one who is signed in takes the work of somebody else on, and what was stopped. */
	void adopt(Link link) {
		owners().ifPresent(owners -> owners.remove(key(link, OWNER)));
		left().ifPresent(notes -> notes.remove(key(link, LEFT)));
	}

	/** After the work: what is still open belongs to whoever had it done, what is over to nobody. */
	void settle(Link link, boolean over) {
		if (over) {
			owners().ifPresent(owners -> owners.remove(key(link, OWNER)));
			left().ifPresent(notes -> {
				notes.remove(key(link, WANTED));
				notes.remove(key(link, LEFT));
			});
		} else {
			access.lastUser(link.hostId())
					.ifPresent(user -> owners().ifPresent(owners -> owners.putIfNone(key(link, OWNER), Owners.Owner.of(user))));
		}
	}

	/** A person, and not the end of the program, has stopped it. */
	void cancelled(Link link, List<TreeChange> outgoing) {
		if (!ending.getAsBoolean() && !outgoing.isEmpty()) {
			left().ifPresent(notes -> notes.put(key(link, LEFT), digest(outgoing)));
		}
	}

	boolean hasLeft(Link link) {
		return left().flatMap(notes -> notes.of(key(link, LEFT))).isPresent();
	}

	/** Whether exactly that was stopped; what is known of other work is forgotten. */
	boolean isLeft(Link link, List<TreeChange> outgoing) {
		boolean same = left().flatMap(notes -> notes.of(key(link, LEFT))).filter(List.of(digest(outgoing))::equals).isPresent();
		if (!same) {
			left().ifPresent(notes -> notes.remove(key(link, LEFT)));
		}
		return same;
	}

	private static String digest(List<TreeChange> outgoing) {
		String all = outgoing.stream().map(change -> change.kind() + " " + change.path() + ' ' + change.bytes() + ' ' + stamp(change.local())).sorted()
				.collect(Collectors.joining("\n"));
		return java.util.UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private static long stamp(IResource resource) {
		return resource.getLocalTimeStamp();
	}

	private static FileKey key(Link link, String what) {
		return new FileKey(link.id(), what);
	}

	private Optional<Owners> owners() {
		return opened().map(Stores.Opened::owners);
	}

	private Optional<FileNotes> left() {
		return opened().map(opened -> opened.left().notes());
	}

	/** Without notes the work goes on; it is only not known whose it is. */
	private Optional<Stores.Opened> opened() {
		try {
			return Optional.of(stores.open());
		} catch (CoreException e) {
			ILog.of(TreeWork.class).log(e.getStatus());
			return Optional.empty();
		}
	}
}
