package org.osfworkbench.sync.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Gives a file a second name without ever replacing what has that name ({@code sync-design.md}, section 6). */
public final class NoReplace {

	private NoReplace() {
	}

	/**
	 * Gives a file another name on the same volume: by a hard link, or where there are none by a move. Afterwards the old name may
	 * or may not be there.
	 *
	 * @param file the file
	 * @param name the other name
	 * @throws FileAlreadyExistsException if something has the name; it is not touched
	 * @throws IOException if it cannot be done
	 */
	public static void link(Path file, Path name) throws IOException {
		try {
			Files.createLink(name, file);
		} catch (FileAlreadyExistsException taken) {
			throw taken;
		} catch (UnsupportedOperationException | IOException noLinks) {
			moveWithoutReplacing(file, name);
		}
	}

	/**
	 * Gives a file or folder another name on the same volume in one step. The caller knows that nobody else makes the name, or that
	 * nothing is lost if it is an empty folder.
	 *
	 * @param from its name
	 * @param to the other name
	 * @throws FileAlreadyExistsException if something has the name; it is not touched
	 * @throws IOException if it cannot be done; nothing is ever copied
	 */
	static void move(Path from, Path to) throws IOException {
		if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
			throw new FileAlreadyExistsException(to.toString());
		}
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
	}

	// Some file systems say "operation not permitted" where they have no links, so any failure is worth the second way.
	private static void moveWithoutReplacing(Path file, Path name) throws IOException {
		if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
			throw new FileAlreadyExistsException(name.toString());
		}
		Files.move(file, name);
	}
}
