package org.osfworkbench.cli.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PartialFile;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Revision;
import org.osfworkbench.client.api.StorageProvider;

/**
 * Brings one file here. The bytes go to a temporary file beside the target and get its name when they are complete and verified; if
 * anything fails or is cancelled, the temporary file is removed, unless it shall be taken up again.
 */
public final class Download {

	private static final int NEWEST = 0;

	/** How a download ended. */
	public enum Result {
		/** The file has the wanted name. */
		SAVED,
		/** The wanted name had the same bytes already; nothing was written. */
		ALREADY_THERE,
		/** The wanted name had other bytes, so the file has a free name. */
		SAVED_ASIDE
	}

	/**
	 * What a download brought.
	 *
	 * @param result how it ended
	 * @param path the file that holds the bytes
	 */
	public record Saved(Result result, Path path) {
	}

	private interface Source {
		void writeTo(OutputStream out) throws OsfException, IOException;
	}

	private final OsfClient client;
	private final Cancellation cancellation;
	private final boolean resuming;
	private final Function<OptionalLong, Progress> bars;

	/**
	 * Makes a download.
	 *
	 * @param client where the bytes are
	 * @param cancellation stops it
	 * @param resuming whether what arrived of a file of OSF Storage stays when it fails, beside the target, and is taken up again
	 * @param bars begins to show a download of so many bytes, if that is known
	 */
	public Download(OsfClient client, Cancellation cancellation, boolean resuming, Function<OptionalLong, Progress> bars) {
		this.client = client;
		this.cancellation = cancellation;
		this.resuming = resuming;
		this.bars = bars;
	}

	/**
	 * Downloads the newest version.
	 *
	 * @param file the file on the server
	 * @param target the wanted path; its folder exists
	 * @param aside whether a free name may be taken
	 * @return what was written, and where
	 * @throws OsfException if the server does not give the bytes
	 * @throws IOException if they cannot be written; a {@link FileAlreadyExistsException} if the target has other bytes and no other name may be
	 *             taken
	 */
	public Saved save(RemoteFile file, Path target, boolean aside) throws OsfException, IOException {
		return resumes(file) ? resume(file, target, aside)
				: save(target, aside, out -> client.download(file, NEWEST, out, bars.apply(file.size()), cancellation));
	}

	/**
	 * Downloads one version.
	 *
	 * @param file the file on the server
	 * @param revision the version
	 * @param target see {@link #save(RemoteFile, Path, boolean)}
	 * @param aside whether a free name may be taken
	 * @return what was written, and where
	 * @throws OsfException if the server does not give the bytes
	 * @throws IOException if they cannot be written
	 */
	public Saved save(RemoteFile file, Revision revision, Path target, boolean aside) throws OsfException, IOException {
		return resumes(file) ? resume(file, target, aside)
				: save(target, aside, out -> client.storage().download(file, revision, out, bars.apply(OptionalLong.empty()), cancellation));
	}

	/**
	 * Downloads a folder as a zip archive.
	 *
	 * @param folder the folder on the server
	 * @param target see {@link #save(RemoteFile, Path, boolean)}
	 * @param aside whether a free name may be taken
	 * @return what was written, and where
	 * @throws OsfException if the server does not give the bytes
	 * @throws IOException if they cannot be written
	 */
	public Saved zip(RemoteFolder folder, Path target, boolean aside) throws OsfException, IOException {
		return save(target, aside, out -> client.storage().zip(folder, out, bars.apply(OptionalLong.empty()), cancellation));
	}

	/**
	 * Writes bytes that are on this computer already, in the same way.
	 *
	 * @param bytes read to the end; not closed
	 * @param sha256 what they have to be
	 * @param target see {@link #save(RemoteFile, Path, boolean)}
	 * @param aside whether a free name may be taken
	 * @return what was written, and where
	 * @throws IOException if they cannot be written, or are others
	 */
	public static Saved copy(InputStream bytes, String sha256, Path target, boolean aside) throws IOException {
		try {
			return save(target, aside, out -> {
				MessageDigest digest = digest();
				new DigestInputStream(bytes, digest).transferTo(out);
				if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
					throw new IOException("The bytes are not those with the SHA-256 " + sha256); //$NON-NLS-1$
				}
			});
		} catch (OsfException e) {
			throw new IllegalStateException(e); // nobody was asked
		}
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}

	private boolean resumes(RemoteFile file) {
		return resuming && StorageProvider.OSF_STORAGE.equals(file.provider()) && file.version() > 0;
	}

	private Saved resume(RemoteFile file, Path target, boolean aside) throws OsfException, IOException {
		String name = ".osf-" + file.id() + "-" + file.version() + ".part"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Path part = target.toAbsolutePath().resolveSibling(name);
		client.storage().resume(file, PartialFile.of(part), bars.apply(file.size()), cancellation);
		try {
			return place(part, target, aside);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static Saved save(Path target, boolean aside, Source source) throws OsfException, IOException {
		Path folder = target.toAbsolutePath().getParent();
		Path temporary = folder.resolve(".osf-" + UUID.randomUUID() + ".part"); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
				source.writeTo(out);
			}
			return place(temporary, target, aside);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static Saved place(Path temporary, Path target, boolean aside) throws IOException {
		Path wanted = target;
		while (true) {
			try {
				name(temporary, wanted);
				return new Saved(wanted.equals(target) ? Result.SAVED : Result.SAVED_ASIDE, wanted);
			} catch (FileAlreadyExistsException taken) {
				if (Files.isRegularFile(wanted) && Files.mismatch(temporary, wanted) < 0) {
					return new Saved(Result.ALREADY_THERE, wanted);
				}
				if (!aside) {
					throw taken;
				}
				wanted = LocalNames.free(target);
			}
		}
	}

	// A hard link fails if the name is taken, which a move on most systems does not.
	private static void name(Path temporary, Path wanted) throws IOException {
		try {
			Files.createLink(wanted, temporary);
		} catch (FileAlreadyExistsException taken) {
			throw taken;
		} catch (UnsupportedOperationException | IOException noLinks) {
			if (Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
				throw new FileAlreadyExistsException(wanted.toString());
			}
			Files.move(temporary, wanted);
		}
	}
}
