package org.osfworkbench.sandbox.model;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that was done to a node: an entry of its log.
 *
 * @param action the server's word, such as {@code osf_storage_file_added}
 * @param params what the action is about, as the answer shows it
 */
public record Event(String id, String action, String node, String user, Instant date, JsonNode params) {
}
