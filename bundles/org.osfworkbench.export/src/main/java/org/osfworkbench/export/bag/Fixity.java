package org.osfworkbench.export.bag;

/**
 * A file of a bag and what its bytes are.
 *
 * @param path from the bag's folder, with slashes, for example {@code data/a.txt}
 * @param size bytes, zero or more
 * @param md5 32 lower-case hexadecimal digits
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Fixity(String path, long size, String md5, String sha256) {
}
