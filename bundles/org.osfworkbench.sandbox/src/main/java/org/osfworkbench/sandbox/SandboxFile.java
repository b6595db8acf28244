package org.osfworkbench.sandbox;

/**
 * A file or folder as the sandbox has it.
 *
 * @param id 24 hexadecimal digits
 * @param path the path of names from the root of the storage; folders end with a slash
 * @param version number of the newest version, 0 for a folder
 * @param size bytes of the newest version, 0 for a folder
 * @param sha256 lower-case hexadecimal digits, empty for a folder
 */
public record SandboxFile(String id, String node, String path, boolean folder, int version, long size, String sha256) {
}
