package org.osfworkbench.sync.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Where the journals of links lie: one place of the user for all programs, so that a link has one record wherever it is used. Below it,
 * each link has a folder by its id.
 *
 * @param root the folder of all links; made when it is needed, private to the user
 */
@SuppressWarnings("nls") // names of variables and folders
public record LinkPlaces(Path root) {

	/** The variable and the system property (in this order) that name another place for the state of these programs: an absolute path. */
	public static final String VARIABLE = "OSF_STATE_DIR";

	/** See {@link #VARIABLE}. */
	public static final String PROPERTY = "org.osfworkbench.state";

	/**
	 * The place of this user: {@code LOCALAPPDATA} on Windows, {@code Library/Application Support} on macOS, {@code XDG_STATE_HOME} or
	 * {@code .local/state} elsewhere, unless another one is named.
	 *
	 * @param environment answers null for a variable that is not set
	 * @return the place
	 */
	public static LinkPlaces ofUser(Function<String, @Nullable String> environment) {
		return ofUser(environment, name -> System.getProperty(name));
	}

	static LinkPlaces ofUser(Function<String, @Nullable String> environment, Function<String, @Nullable String> properties) {
		Path state = absolute(environment.apply(VARIABLE)).or(() -> absolute(properties.apply(PROPERTY)))
				.orElseGet(() -> usual(environment, properties).resolve("osf-workbench"));
		return new LinkPlaces(state.resolve("links"));
	}

	private static Path usual(Function<String, @Nullable String> environment, Function<String, @Nullable String> properties) {
		String system = text(properties.apply("os.name")).toLowerCase(Locale.ROOT);
		Path home = Path.of(text(properties.apply("user.home")));
		if (system.startsWith("windows")) {
			return absolute(environment.apply("LOCALAPPDATA")).orElse(home.resolve("AppData").resolve("Local"));
		}
		if (system.startsWith("mac")) {
			return home.resolve("Library").resolve("Application Support");
		}
		return absolute(environment.apply("XDG_STATE_HOME")).orElse(home.resolve(".local").resolve("state"));
	}

	/**
	 * The folder of a link.
	 *
	 * @param id of the link
	 * @return a folder that need not exist
	 * @throws IllegalArgumentException if it cannot be an id, see {@link Link#isId(String)}
	 */
	public Path of(String id) {
		if (!Link.isId(id)) {
			throw new IllegalArgumentException("Not the id of a link");
		}
		return root.resolve(id);
	}

	/**
	 * The links that were used on this computer at some time, also those that were ended since.
	 *
	 * @return ids and folders as they were noted last, by id
	 * @throws IOException if the place cannot be read
	 */
	public List<Known> known() throws IOException {
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		List<Known> known = new ArrayList<>();
		try (Stream<Path> homes = Files.list(root)) {
			for (Path home : homes.filter(path -> Link.isId(String.valueOf(path.getFileName()))).sorted().toList()) {
				LinkHome.folder(home).ifPresent(folder -> known.add(new Known(String.valueOf(home.getFileName()), folder)));
			}
		}
		return List.copyOf(known);
	}

	/**
	 * A link that was used on this computer.
	 *
	 * @param id of the link
	 * @param folder the folder that had it when it was used last
	 */
	public record Known(String id, Path folder) {
	}

	private static String text(@Nullable String value) {
		return value == null ? "" : value;
	}

	private static Optional<Path> absolute(@Nullable String value) {
		return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value)).filter(Path::isAbsolute);
	}
}
