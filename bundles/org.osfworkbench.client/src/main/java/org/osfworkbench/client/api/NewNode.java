package org.osfworkbench.client.api;

/**
 * A project or component to be made ({@code osf-api.md}, section 3.4). Tags are set afterwards, by {@link NodeChange}.
 *
 * @param title 1 to 512 characters, plain text
 * @param category one of the server's words, for example {@code project} or {@code data}; empty for none
 * @param description plain text; may be empty
 * @param isPublic whether everybody may read it
 */
public record NewNode(String title, String category, String description, boolean isPublic) {

	/** The server's limit. */
	public static final int LONGEST_TITLE = 512;

	/** Checks the title. */
	public NewNode {
		requireTitle(title);
	}

	/**
	 * A private project with nothing but a title.
	 *
	 * @param title 1 to 512 characters
	 * @return the order
	 */
	public static NewNode project(String title) {
		return new NewNode(title, "project", "", false); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static void requireTitle(String title) {
		if (title.isBlank() || title.length() > LONGEST_TITLE) {
			throw new IllegalArgumentException("A title is blank or longer than 512 characters"); //$NON-NLS-1$
		}
	}
}
