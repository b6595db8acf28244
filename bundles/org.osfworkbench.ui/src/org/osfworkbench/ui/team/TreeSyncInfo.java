package org.osfworkbench.ui.team;

import org.eclipse.core.resources.IResource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.team.core.synchronize.SyncInfo;
import org.eclipse.team.core.variants.IResourceVariant;
import org.eclipse.team.core.variants.IResourceVariantComparator;
import org.osfworkbench.workspace.team.TreeChange;

/** What differs at a resource, in the platform's terms. The engine has decided that already; nothing is compared here. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class TreeSyncInfo extends SyncInfo {

	private final TreeChange change;

	/** {@code change} is null if nothing differs. */
	TreeSyncInfo(IResource local, IResourceVariant base, IResourceVariant remote, IResourceVariantComparator comparator, TreeChange change) {
		super(local, base, remote, comparator);
		this.change = change;
	}

	/** The change; null if nothing differs. */
	TreeChange change() {
		return change;
	}

	@Override
	protected int calculateKind() {
		if (change == null) {
			return IN_SYNC;
		}
		int direction = switch (change.direction()) {
		case OUTGOING -> OUTGOING;
		case INCOMING -> INCOMING;
		case CONFLICT -> CONFLICTING;
		};
		return direction | switch (change.kind()) {
		case ADDED -> ADDITION;
		case DELETED -> DELETION;
		case CHANGED, MOVED -> CHANGE;
		};
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TreeSyncInfo info && super.equals(other) && java.util.Objects.equals(info.change, change);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}
}
