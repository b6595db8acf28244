package org.osfworkbench.cli.local;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Names of a server as names of files here ({@code sync-design.md}, section 9). */
@SuppressWarnings("nls") // patterns of names
public final class LocalNames {

	private LocalNames() {
	}

	/**
	 * Whether a name can be one file here and nothing else.
	 *
	 * @param name a name as stored on the server
	 * @return false for names that would leave the folder, or hold a separator or control character
	 */
	public static boolean isSafe(String name) {
		return !name.isEmpty() && !name.equals(".") && !name.equals("..") && name.chars().noneMatch(LocalNames::forbidden);
	}

	private static boolean forbidden(int unit) {
		return unit == '/' || unit == '\\' || Character.isISOControl(unit);
	}

	/**
	 * A name that nothing has yet: the wanted one, or with a number before its extension.
	 *
	 * @param wanted where something may already be
	 * @return a path in the same folder; somebody else may take it at any moment
	 */
	public static Path free(Path wanted) {
		return IntStream.iterate(1, number -> number + 1).mapToObj(number -> numbered(wanted, number))
				.filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS)).findFirst().orElseThrow();
	}

	private static Path numbered(Path wanted, int number) {
		String name = wanted.getFileName().toString();
		int dot = name.lastIndexOf('.');
		int stem = dot > 0 ? dot : name.length();
		return number == 1 ? wanted : wanted.resolveSibling(name.substring(0, stem) + " (" + number + ")" + name.substring(stem));
	}
}
