package org.osfworkbench.export.restore;

import java.io.IOException;
import java.util.List;

import org.osfworkbench.export.verify.Finding;

/** A bag that is not as it was exported, or was made by another program, is not put anywhere. */
public final class BadBagException extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient List<Finding> findings;

	/**
	 * Refuses a bag.
	 *
	 * @param findings what is wrong with it; empty if it has no index of this program
	 */
	public BadBagException(List<Finding> findings) {
		super("The bag cannot be imported: " + findings.size() + " findings"); //$NON-NLS-1$ //$NON-NLS-2$
		this.findings = List.copyOf(findings);
	}

	/**
	 * What is wrong with it.
	 *
	 * @return what was found; empty if it was made by another program
	 */
	public List<Finding> findings() {
		return findings;
	}
}
