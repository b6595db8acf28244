package org.osfworkbench.sync.trash;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.osfworkbench.sync.disk.PrivateFiles;

/** Notes that say where a held file came from: {@code n.from} beside {@code n.held}. */
@SuppressWarnings("nls") // names of files in the store
final class HeldNote {

	private static final String NOTE = ".from";
	private static final String BYTES = ".held";

	private HeldNote() {
	}

	static Held write(Path folder, Path origin) throws IOException {
		for (int number = 0;; number++) {
			Path note = folder.resolve(number + NOTE);
			Path bytes = folder.resolve(number + BYTES);
			if (Files.exists(bytes)) {
				continue;
			}
			try {
				PrivateFiles.createFile(note);
			} catch (FileAlreadyExistsException taken) {
				continue;
			}
			Files.writeString(note, origin.toString());
			PrivateFiles.force(note);
			PrivateFiles.forceFolder(folder);
			return new Held(origin, bytes, note);
		}
	}

	static List<Held> read(Path folder) throws IOException {
		List<Path> notes;
		try (Stream<Path> all = Files.list(folder)) {
			notes = all.filter(path -> path.toString().endsWith(NOTE)).sorted().toList();
		}
		List<Held> found = new ArrayList<>();
		for (Path note : notes) {
			String name = note.toString();
			Path bytes = Path.of(name.substring(0, name.length() - NOTE.length()) + BYTES);
			found.add(new Held(Path.of(Files.readString(note)), bytes, note));
		}
		return found;
	}
}
