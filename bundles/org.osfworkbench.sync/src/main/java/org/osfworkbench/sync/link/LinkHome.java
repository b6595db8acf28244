package org.osfworkbench.sync.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sync.disk.NioDisk;
import org.osfworkbench.sync.disk.PrivateFiles;
import org.osfworkbench.sync.disk.Volumes;

/**
 * The folder of one link in the user's own place: the journal, the private area of the disk if that is on the same volume, and a note
 * of the linked folder, so that a copied folder is told from a moved one: with one id, both would share what is known of the remote side.
 */
@SuppressWarnings("nls") // names of files, log texts
final class LinkHome {

	private static final String NOTE = "folder";
	private static final String INSIDE = "inside";

	private final Path home;
	private final Link link;

	LinkHome(Path home, Link link) {
		this.home = home;
		this.link = link;
	}

	/** The linked folder that was noted in a home. */
	static Optional<Path> folder(Path home) throws IOException {
		Path note = home.resolve(NOTE);
		if (!Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)) {
			return Optional.empty();
		}
		return Files.readAllLines(note).stream().findFirst().map(Path::of);
	}

	static Path journal(Path home) {
		return home.resolve("journal");
	}

	/** The private area of the disk of a link that was used before. */
	static Path area(Path home, Path root) throws IOException {
		Path note = home.resolve(NOTE);
		List<String> lines = Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS) ? Files.readAllLines(note) : List.of();
		return lines.size() > 1 && INSIDE.equals(lines.get(1)) ? root.resolve(LinkFile.AREA) : home.resolve("private");
	}

	/** The disk of a linked folder; the first time, the folder is taken for it. */
	NioDisk disk(Path folder, Path root) throws IOException {
		Path note = home.resolve(NOTE);
		if (!Files.exists(note, LinkOption.NOFOLLOW_LINKS)) {
			boolean inside = !new Volumes(Files::getFileStore).same(root, PrivateFiles.createFolder(home));
			NioDisk disk = NioDisk.link(root, area(root, inside));
			write(note, folder, inside);
			return disk;
		}
		List<String> lines = Files.readAllLines(note);
		Path known = Path.of(lines.get(0));
		boolean inside = lines.size() > 1 && INSIDE.equals(lines.get(1));
		if (!known.equals(folder)) {
			if (isStillLinked(known)) {
				throw new CopiedFolderException(folder, known);
			}
			write(note, folder, inside);
		}
		if (inside && link.kind() == LinkKind.EXPERIMENT && Files.isDirectory(root)) {
			return NioDisk.link(root, area(root, true)); // the file may be in another folder by now
		}
		return new NioDisk(root, area(root, inside));
	}

	private Path area(Path root, boolean inside) {
		return inside ? root.resolve(LinkFile.AREA) : home.resolve("private");
	}

	private boolean isStillLinked(Path known) {
		try {
			return new LinkFile(known).read().links().stream().anyMatch(other -> other.id().equals(link.id()));
		} catch (@SuppressWarnings("unused") IOException unreadable) {
			return Files.exists(known);
		}
	}

	private void write(Path note, Path folder, boolean inside) throws IOException {
		Path fresh = note.resolveSibling(NOTE + ".new");
		Files.deleteIfExists(fresh);
		PrivateFiles.createFile(fresh);
		Files.writeString(fresh, folder + "\n" + (inside ? INSIDE : "apart") + "\n", StandardCharsets.UTF_8);
		PrivateFiles.force(fresh);
		Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		PrivateFiles.forceFolder(home);
	}
}
