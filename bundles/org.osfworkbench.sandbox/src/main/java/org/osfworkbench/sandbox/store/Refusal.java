package org.osfworkbench.sandbox.store;

import java.util.Optional;

import org.osfworkbench.sandbox.model.Entry;

/** Says why an operation on the tree was not done; nothing has changed then. */
public final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1;

	/** The reasons. */
	public enum Reason {
		/** There is already something of that name and kind. */
		NAME_TAKEN,
		/** The entity, or the folder it should go to, is gone. */
		GONE,
		/** Somebody else holds the check-out. */
		LOCKED_UPDATE,
		/** Something in it is checked out and may not be deleted. */
		LOCKED_DELETE,
		/** Something in it is checked out and may not be moved. */
		LOCKED_MOVE,
		/** Source and destination are the same. */
		ONTO_ITSELF,
		/** The name cannot be used. */
		BAD_NAME
	}

	private final Reason reason;
	private final transient Optional<Entry> entry;

	Refusal(Reason reason, Entry entry) {
		super(reason.name());
		this.reason = reason;
		this.entry = Optional.of(entry);
	}

	/** The reason. */
	public Reason reason() {
		return reason;
	}

	/** The entity that is in the way. */
	public Optional<Entry> entry() {
		return entry;
	}
}
