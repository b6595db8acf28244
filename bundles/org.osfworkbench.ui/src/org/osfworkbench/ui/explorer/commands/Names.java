package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.osgi.util.NLS;

/** Lists names in a sentence, not more than a person reads. */
final class Names {

	private static final int MOST = 5;

	private Names() {
	}

	static String list(List<String> names) {
		if (names.size() <= MOST) {
			return String.join(", ", names); //$NON-NLS-1$
		}
		String shown = String.join(", ", names.subList(0, MOST - 1)); //$NON-NLS-1$
		return NLS.bind(Messages.Names_more, shown, Integer.valueOf(names.size() - MOST + 1));
	}
}
