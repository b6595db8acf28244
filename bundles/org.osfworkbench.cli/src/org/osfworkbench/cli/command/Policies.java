package org.osfworkbench.cli.command;

import java.util.Optional;

import org.osfworkbench.sync.engine.LinkSettings.Policy;

/** What happens when both sides changed, as people write it. */
final class Policies {

	private Policies() {
	}

	static Optional<Policy> of(Optional<String> word) throws UsageException {
		if (word.isEmpty()) {
			return Optional.empty();
		}
		for (Policy policy : Policy.values()) {
			if (SyncRows.word(policy).equals(word.get())) {
				return Optional.of(policy);
			}
		}
		throw new UsageException(Messages.LinkCommand_policy);
	}
}
