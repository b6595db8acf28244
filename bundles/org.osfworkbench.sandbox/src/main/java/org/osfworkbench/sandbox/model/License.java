package org.osfworkbench.sandbox.model;

import java.util.List;

/**
 * The licence of a node (osf-api.md 3.3).
 *
 * @param id one of those the sandbox offers
 * @param year empty if it names none
 */
public record License(String id, String year, List<String> holders) {
}
