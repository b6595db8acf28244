package org.osfworkbench.client.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A frozen snapshot of a node ({@code osf-api.md}, section 3.10). Its files can be read with the id of {@link #node()}, unless it was
 * withdrawn.
 *
 * @param node the snapshot itself; never writable
 * @param registered when it was made; empty if the server did not tell
 * @param from the node it was made of; empty if not told
 * @param embargoed whether it is not public yet
 * @param withdrawn whether its files are gone
 */
public record Registration(Node node, Optional<Instant> registered, Optional<String> from, boolean embargoed, boolean withdrawn) {
}
