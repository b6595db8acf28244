package org.osfworkbench.client.api;

import java.util.Optional;

/**
 * A person of a node ({@code osf-api.md}, section 3.6).
 *
 * @param user the person; the name is the one given at the invitation if the person has no account yet
 * @param permission what the person may do; empty if the server uses a word this program does not know
 * @param bibliographic whether the person is shown as an author
 * @param registered whether the person has an account
 */
public record Contributor(User user, Optional<Permission> permission, boolean bibliographic, boolean registered) {
}
