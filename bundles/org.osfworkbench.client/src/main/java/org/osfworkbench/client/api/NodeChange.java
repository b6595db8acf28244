package org.osfworkbench.client.api;

import java.util.List;
import java.util.Optional;

/**
 * What is to become different in a node; what is empty stays ({@code osf-api.md}, section 3.4). Begin with {@link #NOTHING}.
 *
 * @param title 1 to 512 characters, plain text
 * @param description plain text
 * @param category one of the server's words
 * @param tags replaces all tags
 * @param isPublic needs the permission {@link Permission#ADMIN}
 */
public record NodeChange(Optional<String> title, Optional<String> description, Optional<String> category, Optional<List<String>> tags,
		Optional<Boolean> isPublic) {

	/** Changes nothing. */
	public static final NodeChange NOTHING = new NodeChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty());

	/** Copies the list and checks the title. */
	public NodeChange {
		tags = tags.map(List::copyOf);
		title.ifPresent(NewNode::requireTitle);
	}

	/**
	 * The same with another title.
	 *
	 * @param text 1 to 512 characters
	 * @return the change
	 */
	public NodeChange title(String text) {
		return new NodeChange(Optional.of(text), description, category, tags, isPublic);
	}

	/**
	 * The same with another description.
	 *
	 * @param text plain text; may be empty
	 * @return the change
	 */
	public NodeChange description(String text) {
		return new NodeChange(title, Optional.of(text), category, tags, isPublic);
	}

	/**
	 * The same with another category.
	 *
	 * @param word one of the server's words
	 * @return the change
	 */
	public NodeChange category(String word) {
		return new NodeChange(title, description, Optional.of(word), tags, isPublic);
	}

	/**
	 * The same with other tags.
	 *
	 * @param all every tag the node shall have
	 * @return the change
	 */
	public NodeChange tags(List<String> all) {
		return new NodeChange(title, description, category, Optional.of(all), isPublic);
	}

	/**
	 * The same with another visibility.
	 *
	 * @param open whether everybody may read it
	 * @return the change
	 */
	public NodeChange isPublic(boolean open) {
		return new NodeChange(title, description, category, tags, Optional.of(open));
	}
}
