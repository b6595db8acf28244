package org.osfworkbench.cli.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;

/**
 * Several files and folders by one path: {@code *} and {@code ?} stand for any letters or one letter of a name, in any name of the path. A
 * name on the server may hold these characters itself, so the path is taken word by word if there is something of that very name.
 */
@SuppressWarnings("nls") // the grammar of patterns
public final class Globs {

	private final OsfClient client;
	private final Cancellation cancellation;

	/**
	 * Makes a search.
	 *
	 * @param client where to look
	 * @param cancellation stops the requests
	 */
	public Globs(OsfClient client, Cancellation cancellation) {
		this.client = client;
		this.cancellation = cancellation;
	}

	/**
	 * Whether a path may stand for several things.
	 *
	 * @param path any path
	 * @return true if a name in it has {@code *} or {@code ?}
	 */
	public static boolean isPattern(OsfPath path) {
		return path.names().stream().anyMatch(Globs::isPattern);
	}

	private static boolean isPattern(String name) {
		return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
	}

	/**
	 * Finds what fits.
	 *
	 * @param path with a storage
	 * @return in the order of names; a path that ends with a slash finds folders only. At least one
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} if nothing fits
	 */
	public List<RemoteEntry> find(OsfPath path) throws OsfException {
		PathResolver resolver = new PathResolver(client, cancellation);
		Optional<RemoteEntry> exact = exact(resolver, path);
		if (exact.isPresent()) {
			return List.of(exact.get());
		}
		List<RemoteEntry> found = List.of(resolver.root(path));
		for (String name : path.names()) {
			found = below(found, name);
		}
		List<RemoteEntry> fit = found.stream().filter(entry -> !path.folder() || entry instanceof RemoteFolder).toList();
		if (fit.isEmpty()) {
			throw new OsfException.NotFound("Nothing fits below node " + path.guid(), OsfException.Details.NONE);
		}
		return fit;
	}

	private static Optional<RemoteEntry> exact(PathResolver resolver, OsfPath path) throws OsfException {
		try {
			return resolver.entry(path);
		} catch (OsfException.NotFound noFolderOnTheWay) {
			if (isPattern(path)) {
				return Optional.empty();
			}
			throw noFolderOnTheWay;
		}
	}

	private List<RemoteEntry> below(List<RemoteEntry> folders, String name) throws OsfException {
		List<RemoteEntry> found = new ArrayList<>();
		for (RemoteEntry each : folders) {
			if (each instanceof RemoteFolder folder) {
				client.list(folder, cancellation).items().stream().filter(entry -> fits(entry.name(), name))
						.sorted(Comparator.comparing(RemoteEntry::name)).forEach(found::add);
			}
		}
		return found;
	}

	private static boolean fits(String name, String pattern) {
		StringBuilder expression = new StringBuilder();
		pattern.codePoints().forEach(point -> expression.append(switch (point) {
		case '*' -> ".*";
		case '?' -> ".";
		default -> Pattern.quote(Character.toString(point));
		}));
		return Pattern.compile(expression.toString(), Pattern.DOTALL).matcher(name).matches();
	}
}
