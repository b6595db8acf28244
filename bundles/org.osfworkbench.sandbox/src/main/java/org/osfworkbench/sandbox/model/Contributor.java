package org.osfworkbench.sandbox.model;

/** A person's part in a node (osf-api.md 3.6). */
public record Contributor(String user, Permission permission, boolean bibliographic) {
}
