package org.osfworkbench.sandbox.model;

import java.time.Instant;

/** One version of a file; the bytes are in the blob named by {@code sha256} (osf-api.md 4.5, 5.7). */
public record Version(int number, long size, String md5, String sha256, Instant created, String user, String name) {
}
