package org.osfworkbench.sync.disk;

/**
 * A name on the disk of a link.
 *
 * @param area where
 * @param path relative to the area, names separated by {@code /}, as the disk spells them; empty for the area itself
 */
public record Place(Area area, String path) {

	/** Where the engine may touch something ({@code sync-design.md}, section 10, I6). */
	public enum Area {
		/** What the person works in. */
		TREE,
		/** The engine's own place for downloads and the trash, on the same volume, private to the person. */
		PRIVATE
	}

	/**
	 * A name below.
	 *
	 * @param name not empty, without a slash
	 * @return the place
	 */
	public Place child(String name) {
		return new Place(area, path.isEmpty() ? name : path + '/' + name);
	}

	/**
	 * The folder it is in.
	 *
	 * @return the area itself for what is directly in it
	 */
	public Place parent() {
		return new Place(area, path.substring(0, Math.max(0, path.lastIndexOf('/'))));
	}

	/**
	 * The last name.
	 *
	 * @return empty for the area itself
	 */
	public String name() {
		return path.substring(path.lastIndexOf('/') + 1);
	}
}
