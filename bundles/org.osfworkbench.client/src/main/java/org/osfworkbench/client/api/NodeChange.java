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
 * @param licence the licence to put it under
 */
public record NodeChange(Optional<String> title, Optional<String> description, Optional<String> category, Optional<List<String>> tags,
		Optional<Boolean> isPublic, Optional<Licensed> licence) {

	/**
	 * A licence with what is filled in.
	 *
	 * @param id of one that the host offers, see {@link Licence#id()}
	 * @param year empty for none; some licences need one
	 * @param holders names of the copyright holders; some licences need one
	 */
	public record Licensed(String id, Optional<String> year, List<String> holders) {

		/** Copies the list. */
		public Licensed {
			holders = List.copyOf(holders);
		}
	}

	/** Changes nothing. */
	public static final NodeChange NOTHING = new NodeChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty());

	/**
	 * A change that leaves the licence.
	 *
	 * @param title 1 to 512 characters, plain text
	 * @param description plain text
	 * @param category one of the server's words
	 * @param tags replaces all tags
	 * @param isPublic needs the permission {@link Permission#ADMIN}
	 */
	public NodeChange(Optional<String> title, Optional<String> description, Optional<String> category, Optional<List<String>> tags,
			Optional<Boolean> isPublic) {
		this(title, description, category, tags, isPublic, Optional.empty());
	}

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
		return new NodeChange(Optional.of(text), description, category, tags, isPublic, licence);
	}

	/**
	 * The same with another description.
	 *
	 * @param text plain text; may be empty
	 * @return the change
	 */
	public NodeChange description(String text) {
		return new NodeChange(title, Optional.of(text), category, tags, isPublic, licence);
	}

	/**
	 * The same with another category.
	 *
	 * @param word one of the server's words
	 * @return the change
	 */
	public NodeChange category(String word) {
		return new NodeChange(title, description, Optional.of(word), tags, isPublic, licence);
	}

	/**
	 * The same with other tags.
	 *
	 * @param all every tag the node shall have
	 * @return the change
	 */
	public NodeChange tags(List<String> all) {
		return new NodeChange(title, description, category, Optional.of(all), isPublic, licence);
	}

	/**
	 * The same with another visibility.
	 *
	 * @param open whether everybody may read it
	 * @return the change
	 */
	public NodeChange isPublic(boolean open) {
		return new NodeChange(title, description, category, tags, Optional.of(open), licence);
	}

	/**
	 * The same under a licence.
	 *
	 * @param terms the licence with what is filled in
	 * @return the change
	 */
	public NodeChange licence(Licensed terms) {
		return new NodeChange(title, description, category, tags, isPublic, Optional.of(terms));
	}
}
