package org.osfworkbench.client.api;

/**
 * What a short id stands for ({@code osf-api.md}, section 3.5).
 *
 * @param id the id in lower case
 * @param type the server's word for the kind of thing: {@code nodes}, {@code registrations}, {@code files}, {@code users},
 *            {@code preprints}, {@code collections}, or one that this program does not know
 * @param targetId the id of the thing; for files the 24 digits if the server tells them
 */
@SuppressWarnings("nls") // the server's words
public record Guid(String id, String type, String targetId) {

	/**
	 * Whether it is a project or component.
	 *
	 * @return true for a node that is no registration
	 */
	public boolean isNode() {
		return "nodes".equals(type);
	}

	/**
	 * Whether it is a frozen snapshot.
	 *
	 * @return true for a registration
	 */
	public boolean isRegistration() {
		return "registrations".equals(type);
	}

	/**
	 * Whether it is a file.
	 *
	 * @return true for a file
	 */
	public boolean isFile() {
		return "files".equals(type);
	}
}
