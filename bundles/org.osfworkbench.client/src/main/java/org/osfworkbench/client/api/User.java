package org.osfworkbench.client.api;

import java.net.URI;

/**
 * A person on a host ({@code osf-api.md}, section 3.1).
 *
 * @param id five or more letters and digits
 * @param fullName the name as shown; may be empty
 * @param profile the person's page on the web site
 */
public record User(String id, String fullName, URI profile) {
}
