package org.osfworkbench.workspace.team;

/**
 * A version of a file on the OSF, as far as is known without asking.
 *
 * @param fileId the file's id on the OSF
 * @param version from 1; 0 for a folder
 * @param bytes size, zero or more
 * @param sha256 hash of the bytes, 64 lower-case hexadecimal digits; empty for a folder or if it is not known
 */
public record TreeVersion(String fileId, int version, long bytes, String sha256) {
}
