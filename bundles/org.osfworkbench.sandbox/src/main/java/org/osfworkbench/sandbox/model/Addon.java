package org.osfworkbench.sandbox.model;

/**
 * A connected storage other than OSF Storage (osf-api.md section 10).
 *
 * @param provider the word in URLs, such as {@code github}
 * @param uuid the id of the provider object
 * @param namePaths whether paths are names; else they are ids
 * @param readOnly whether every write is answered with 501
 */
public record Addon(String provider, String uuid, boolean namePaths, boolean readOnly) {
}
