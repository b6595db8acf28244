package org.osfworkbench.sync.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The file system as the engine reaches it: small steps, each of which happens or does not, so that a simulation can cut between any
 * two ({@code sync-design.md}, sections 6 and 10). The protocols made of these steps are the engine's. Other programs change the tree
 * at any moment. No method follows a link, none ever replaces something that has a name, none leaves the two areas. Safe for use from
 * any thread. Errors are {@link java.nio.file.NoSuchFileException}, {@link java.nio.file.FileAlreadyExistsException},
 * {@link java.nio.file.DirectoryNotEmptyException}, {@link java.nio.file.AccessDeniedException} or another {@link IOException}.
 */
public interface Disk {

	/**
	 * Whether the tree's root is there: the folder that was linked, on the volume it was on. A stick that is not plugged in is not an
	 * empty tree.
	 *
	 * @return false if it is not there
	 */
	boolean hasRoot();

	/**
	 * Whether two names that differ only in case stand for one file.
	 *
	 * @return true on most disks of Windows and macOS
	 */
	boolean ignoresCase();

	/**
	 * Whether this system can have a file of that name.
	 *
	 * @param name not empty, no slash
	 * @return false if it would be refused or changed
	 */
	boolean allows(String name);

	/**
	 * What is in a folder.
	 *
	 * @param folder the folder
	 * @return all, in no order
	 * @throws IOException if it cannot be told; then nothing is known about what is in it
	 */
	List<DiskItem> list(Place folder) throws IOException;

	/**
	 * Looks at one name.
	 *
	 * @param place the name
	 * @return what it stands for, spelled as the disk has it, or empty if nothing has the name
	 * @throws IOException if it cannot be told
	 */
	Optional<DiskItem> look(Place place) throws IOException;

	/**
	 * Opens a file's bytes.
	 *
	 * @param file an ordinary file
	 * @return a stream that the caller closes
	 * @throws IOException if it cannot be read
	 */
	InputStream read(Place file) throws IOException;

	/**
	 * Makes a new file, in the private area only.
	 *
	 * @param file a free name
	 * @return a stream that the caller closes; what was written is durable after {@link #force(Place)}
	 * @throws IOException if it cannot be written
	 */
	OutputStream write(Place file) throws IOException;

	/**
	 * Makes the bytes of a file, or the names in a folder, durable.
	 *
	 * @param place a file or a folder
	 * @throws IOException if it cannot be done
	 */
	void force(Place place) throws IOException;

	/**
	 * Gives a file or folder another name at once. If two such steps race for one name, one fails.
	 *
	 * @param from what, by its present name
	 * @param to a free name in an existing folder; on a disk that ignores case it may be another spelling of the present name
	 * @throws IOException if it was not done
	 */
	void rename(Place from, Place to) throws IOException;

	/**
	 * Gives a file a second name at once, or moves it where there are no second names: the old name may be gone afterwards.
	 *
	 * @param from a file
	 * @param to a free name in an existing folder
	 * @throws IOException if it was not done
	 */
	void link(Place from, Place to) throws IOException;

	/**
	 * Removes a file, in the private area only. Does nothing if there is none.
	 *
	 * @param file the file
	 * @throws IOException if it cannot be removed
	 */
	void remove(Place file) throws IOException;

	/**
	 * Makes a folder in an existing folder.
	 *
	 * @param folder a free name
	 * @throws IOException if it cannot be made
	 */
	void createFolder(Place folder) throws IOException;

	/**
	 * Removes a folder in which nothing is.
	 *
	 * @param folder the folder
	 * @throws IOException {@link java.nio.file.DirectoryNotEmptyException} if something is in it
	 */
	void removeFolder(Place folder) throws IOException;

	/**
	 * Gives a new file the rights that a file in that place should have.
	 *
	 * @param file a file in the private area
	 * @param like the file it will replace, or the folder it will be in
	 * @throws IOException if it cannot be done
	 */
	void takeRights(Place file, Place like) throws IOException;
}
