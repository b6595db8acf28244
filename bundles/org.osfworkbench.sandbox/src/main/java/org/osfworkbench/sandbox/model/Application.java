package org.osfworkbench.sandbox.model;

/** A registered OAuth application (osf-api.md 2.4). Only the SHA-256 of its secret is kept. */
public record Application(String id, String secretHash, String name, String redirect) {
}
