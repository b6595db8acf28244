package org.osfworkbench.scenarios.real;

/** Paths relative to a root, as scenarios write them. */
final class Paths {

	private Paths() {
	}

	/** Without a slash at either end. */
	static String plain(String path) {
		int start = path.startsWith("/") ? 1 : 0;
		int end = path.endsWith("/") ? path.length() - 1 : path.length();
		return path.substring(Math.min(start, end), end);
	}

	/** The last name. */
	static String name(String path) {
		String plain = plain(path);
		return plain.substring(plain.lastIndexOf('/') + 1);
	}

	/** The folder it is in, empty for the root. */
	static String parent(String path) {
		String plain = plain(path);
		return plain.substring(0, Math.max(0, plain.lastIndexOf('/')));
	}
}
