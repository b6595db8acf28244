package org.osfworkbench.ui.versions;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.workspace.account.Accounts;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * OSGi service: asks for versions and keeps the bytes of those that were looked at lately, read-only, so that looking twice costs one
 * download. All methods may wait for the network and must not be called on the user interface's thread.
 */
@Component(service = VersionStore.class)
public final class VersionStore {

	/** How many bytes are kept. What was fetched last is kept in any case. */
	private static final long MOST_BYTES = 500_000_000;

	private final Accounts accounts;
	private final Supplier<Path> folder;
	private final Clock clock;

	/**
	 * Made by Declarative Services.
	 *
	 * @param accounts gives clients
	 */
	@Activate
	public VersionStore(@Reference Accounts accounts) {
		this(accounts, () -> Platform.getStateLocation(FrameworkUtil.getBundle(VersionStore.class)).append("versions").toPath(), //$NON-NLS-1$
				Clock.systemUTC());
	}

	VersionStore(Accounts accounts, Supplier<Path> folder, Clock clock) {
		this.accounts = accounts;
		this.folder = folder;
		this.clock = clock;
	}

	/**
	 * The versions of a file in OSF Storage.
	 *
	 * @param file the file
	 * @param cancellation stops the requests
	 * @return newest first; empty if its storage has no numbered versions
	 * @throws OsfException why they cannot be told
	 */
	public List<OsfVersion> versions(Versioned file, Cancellation cancellation) throws OsfException {
		OsfClient client = accounts.requireReader(file.hostId());
		RemoteFile now = file.find(client, cancellation);
		List<FileVersion> known = client.versions(now, cancellation);
		List<FileVersion> sizes = known.stream().anyMatch(version -> version.size().isEmpty()) ? sizes(client, now, cancellation) : List.of();
		return known.stream().map(version -> new OsfVersion(file.hostId(), now, withSize(version, now, sizes))).toList();
	}

	/**
	 * The newest version of a file in any storage: one request.
	 *
	 * @param file the file
	 * @param cancellation stops the request
	 * @return its number is 0 if its storage has no numbers, and its author is not told
	 * @throws OsfException why it cannot be told
	 */
	public OsfVersion newest(Versioned file, Cancellation cancellation) throws OsfException {
		RemoteFile now = file.find(accounts.requireReader(file.hostId()), cancellation);
		return new OsfVersion(file.hostId(), now, new FileVersion(now.version(), now.modified(), "", now.size(), now.hashes())); //$NON-NLS-1$
	}

	/** The service that tells authors and hashes tells no sizes; the other way round with this one. A list without sizes is better than none. */
	private static List<FileVersion> sizes(OsfClient client, RemoteFile file, Cancellation cancellation) {
		try {
			return client.properties().versions(file.id(), cancellation).all().items();
		} catch (@SuppressWarnings("unused") OsfException unknown) {
			return List.of();
		}
	}

	private static FileVersion withSize(FileVersion version, RemoteFile file, List<FileVersion> sizes) {
		OptionalLong size = version.number() == file.version() && file.size().isPresent() ? file.size()
				: sizes.stream().filter(other -> other.number() == version.number()).map(FileVersion::size).findFirst().orElse(version.size());
		return new FileVersion(version.number(), version.modified(), version.author(), size, version.hashes());
	}

	/**
	 * The bytes of a version, downloaded or kept from before.
	 *
	 * @param version the version
	 * @param progress told as bytes arrive
	 * @param cancellation stops the request
	 * @return a file with the version's name that must not be changed
	 * @throws OsfException why there are none
	 * @throws IOException if they cannot be kept
	 */
	public Path fetch(OsfVersion version, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		Optional<String> digits = version.facts().hashes().sha256().or(() -> version.facts().hashes().md5());
		Path place = folder.get().resolve(digits.orElse("unknown")).resolve(name(version.file())); //$NON-NLS-1$
		if (digits.isEmpty() || !Files.isRegularFile(place)) {
			download(version, place, progress, cancellation);
		}
		Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
		prune(place);
		return place;
	}

	private void download(OsfVersion version, Path place, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		Files.createDirectories(place.getParent());
		Path part = Files.createTempFile(folder.get(), "part", ""); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			Download got;
			try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(part))) {
				got = accounts.requireReader(version.hostId()).download(version.file(), version.number(), target, progress, cancellation);
			}
			if (got.hashes().contradicts(version.facts().hashes())) {
				throw new OsfException.BadAnswer("The bytes of version " + version.number() + " are others than announced", Details.NONE, null); //$NON-NLS-1$ //$NON-NLS-2$
			}
			Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
		place.toFile().setWritable(false);
	}

	/** A name of the OSF may hold what this computer's names must not. */
	private static String name(RemoteFile file) {
		boolean dots = file.name().isBlank() || file.name().chars().allMatch(character -> character == '.');
		try {
			return dots ? file.id() : Path.of(file.name()).getFileName().toString();
		} catch (@SuppressWarnings("unused") InvalidPathException strange) {
			return file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private void prune(Path needed) throws IOException {
		List<Path> files;
		try (Stream<Path> walk = Files.walk(folder.get(), 2)) {
			files = new ArrayList<>(walk.filter(Files::isRegularFile).filter(file -> !file.equals(needed)).toList());
		}
		files.sort(Comparator.comparing(VersionStore::age).reversed());
		long bytes = Files.size(needed);
		for (Path file : files) {
			bytes += file.toFile().length();
			if (bytes > MOST_BYTES) {
				Files.deleteIfExists(file);
			}
		}
	}

	private static FileTime age(Path file) {
		return FileTime.fromMillis(file.toFile().lastModified());
	}
}
