package org.osfworkbench.library;

import java.util.Optional;

import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Host;

/** Where a program keeps accounts, for example the keyring of the system. This library keeps none by itself. */
@FunctionalInterface
public interface StoredAccount {

	/**
	 * The account that is kept for a host.
	 *
	 * @param host where
	 * @return the access, or empty if there is none
	 */
	Optional<Access> of(Host host);
}
