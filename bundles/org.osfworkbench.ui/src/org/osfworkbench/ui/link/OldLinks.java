package org.osfworkbench.ui.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.osfworkbench.ui.experiment.OpenSesameScript;

/**
 * The links that OpenSesame's own extension kept inside an experiment ({@code experiment-formats.md}, section 1.6). They are offered, never
 * changed.
 *
 * @param experiment id of the file it was linked to; empty if only data were linked
 * @param data id of the folder or {@code NODE:PROVIDER} the data went to; empty if none
 * @param alwaysExperiment whether each save was uploaded
 * @param alwaysData whether collected data were uploaded
 */
@SuppressWarnings("nls") // names of the format
public record OldLinks(Optional<String> experiment, Optional<String> data, boolean alwaysExperiment, boolean alwaysData) {

	private static final int MOST_BYTES = 64 << 20;

	/**
	 * Whether a file may have such links, by its name.
	 *
	 * @param file any file
	 * @return true for an OpenSesame experiment
	 */
	static boolean isCandidate(IFile file) {
		String name = file.getName().toLowerCase(Locale.ROOT);
		return name.endsWith(".osexp") || name.endsWith(".opensesame") || name.endsWith(".opensesame.tar.gz");
	}

	/**
	 * Reads a file. Waits for the disk; never on the user interface's thread.
	 *
	 * @param file an experiment
	 * @return its links, or empty if it has none or cannot be read
	 */
	static Optional<OldLinks> read(IFile file) {
		Optional<Path> place = Optional.ofNullable(file.getLocation()).map(IPath::toPath);
		if (place.isEmpty()) {
			return Optional.empty();
		}
		try (InputStream in = Files.newInputStream(place.get())) {
			return of(OpenSesameScript.read(in.readNBytes(MOST_BYTES)));
		} catch (@SuppressWarnings("unused") IOException broken) {
			return Optional.empty(); // its editor will say what is wrong with it
		}
	}

	/**
	 * The links in a script.
	 *
	 * @param script the script
	 * @return its links, or empty if it has none
	 */
	public static Optional<OldLinks> of(OpenSesameScript script) {
		Optional<String> experiment = script.variable("osf_id").filter(OldLinks::isId);
		Optional<String> data = script.variable("osf_datanode_id").filter(id -> isId(id) || id.matches("[a-z0-9]{5,}:[a-z0-9]+"));
		return experiment.isEmpty() && data.isEmpty() ? Optional.empty()
				: Optional.of(new OldLinks(experiment, data, yes(script, "osf_always_upload_experiment"), yes(script, "osf_always_upload_data")));
	}

	private static boolean isId(String text) {
		return text.matches("[0-9a-f]{24}|[0-9a-z]{5}");
	}

	private static boolean yes(OpenSesameScript script, String name) {
		return script.variable(name).filter(value -> value.equalsIgnoreCase("yes") || value.equalsIgnoreCase("true")).isPresent();
	}
}
