package org.osfworkbench.sandbox.model;

import java.time.Instant;

/** What makes a node a registration, a read-only snapshot (osf-api.md 3.10). */
public record Registration(String from, Instant registered, boolean withdrawn) {
}
