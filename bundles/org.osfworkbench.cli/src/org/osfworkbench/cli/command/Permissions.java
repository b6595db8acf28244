package org.osfworkbench.cli.command;

import org.osfworkbench.client.api.Permission;

/** Permissions as people write them. */
final class Permissions {

	private Permissions() {
	}

	static Permission of(String word) throws UsageException {
		return Permission.of(word).orElseThrow(() -> new UsageException(Messages.Contributors_permission));
	}
}
