package org.osfworkbench.sandbox.model;

import java.util.List;
import java.util.Locale;

/** What a caller may do with a node, in rising order (osf-api.md 3.3, 3.6). */
public enum Permission {
	/** Nothing at all. */
	NONE,
	/** Look and download. */
	READ,
	/** Change files and attributes. */
	WRITE,
	/** Change contributors and delete. */
	ADMIN;

	/** Says whether this right contains the other one. */
	public boolean allows(Permission needed) {
		return compareTo(needed) >= 0;
	}

	/** The word on the wire. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** All words contained in this right, strongest first, as {@code current_user_permissions} lists them. */
	public List<String> words() {
		return switch (this) {
			case NONE -> List.of();
			case READ -> List.of(READ.word());
			case WRITE -> List.of(WRITE.word(), READ.word());
			case ADMIN -> List.of(ADMIN.word(), WRITE.word(), READ.word());
		};
	}
}
