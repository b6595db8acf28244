package org.osfworkbench.sync.plan;

import java.util.Optional;

import org.osfworkbench.sync.engine.Notice;

/**
 * What a cell of the decision table says about one entry.
 *
 * @param place where it shall be
 * @param bytes which bytes it shall have; of no meaning for a folder
 * @param told what a person is told
 */
record Verdict(Place place, Bytes bytes, Optional<Notice.Kind> told) {

	/** Where an entry shall be. */
	enum Place {
		/** Where it is here. */
		HERE,
		/** Where it is there. If neither side moved it, that is the same. */
		THERE,
		/** Nowhere. */
		NOWHERE,
		/** Each side keeps what it has. */
		LEFT_ALONE
	}

	/** Which bytes an entry shall have. */
	enum Bytes {
		/** Those that it has on both sides. */
		SAME,
		/** Those that are here. */
		UPLOAD,
		/** Those that are there. */
		DOWNLOAD,
		/** Both changed: if they are equal that is all, else it is a conflict. */
		COMPARE
	}

	Verdict(Place place, Bytes bytes) {
		this(place, bytes, Optional.empty());
	}

	Verdict(Place place, Bytes bytes, Notice.Kind told) {
		this(place, bytes, Optional.of(told));
	}
}
