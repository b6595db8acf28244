package org.osfworkbench.cli.command;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

/** What is known of one thing, for people: a line for each fact, none for what is not known. Not safe for several threads. */
final class Facts {

	private final List<String> lines = new ArrayList<>();

	Facts add(String label, String value) {
		if (!value.isEmpty()) {
			lines.add(NLS.bind(Messages.InfoCommand_line, label, value));
		}
		return this;
	}

	Facts addIf(boolean holds, String sentence) {
		if (holds) {
			lines.add(sentence);
		}
		return this;
	}

	List<String> lines() {
		return List.copyOf(lines);
	}
}
