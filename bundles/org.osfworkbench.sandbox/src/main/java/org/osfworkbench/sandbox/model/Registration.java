package org.osfworkbench.sandbox.model;

import java.time.Instant;

/**
 * What makes a node a registration, a read-only snapshot (osf-api.md 3.10).
 *
 * @param from id of the node it was made of
 * @param withdrawn whether its files are gone
 * @param embargoed whether it is not public yet
 */
public record Registration(String from, Instant registered, boolean withdrawn, boolean embargoed) {
}
