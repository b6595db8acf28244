package org.osfworkbench.workspace.account;

import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.User;

/**
 * A person on a host.
 *
 * @param host where
 * @param user who
 */
public record Account(Host host, User user) {
}
