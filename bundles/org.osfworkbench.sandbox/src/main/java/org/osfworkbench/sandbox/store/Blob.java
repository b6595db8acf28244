package org.osfworkbench.sandbox.store;

/** Bytes that are safely on disk. */
public record Blob(long size, String md5, String sha256) {
}
