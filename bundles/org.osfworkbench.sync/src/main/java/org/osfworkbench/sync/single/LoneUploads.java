package org.osfworkbench.sync.single;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.TreeParts;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.disk.LoneFileDisk;
import org.osfworkbench.sync.disk.NioDisk;
import org.osfworkbench.sync.disk.PrivateFiles;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.LinkSettings.Extent;
import org.osfworkbench.sync.engine.LinkSettings.Policy;
import org.osfworkbench.sync.engine.Moments;
import org.osfworkbench.sync.engine.PooledWorkers;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.PassingJournal;
import org.osfworkbench.sync.link.LinkTools;
import org.osfworkbench.sync.remote.OneFileTree;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.remote.RemoteTarget;

/**
 * Uploads files that have no link, with all checks of the engine: a taken name is left alone, bytes are compared by hash, and what somebody
 * else wrote at the same moment stays in the file's history. Nothing is written beside the files. For one thread.
 */
@SuppressWarnings("nls") // names of folders
public final class LoneUploads implements AutoCloseable {

	private final Path scratch;
	private final NioDisk disk;
	private final LinkTools tools;

	/**
	 * A file and where it goes.
	 *
	 * @param file an ordinary file; links are not followed
	 * @param folder the folder there
	 * @param name its name there
	 * @param newVersion whether a file of that name with other bytes gets a new version
	 */
	public record Order(Path file, RemoteFolder folder, String name, boolean newVersion) {
	}

	/**
	 * Begins.
	 *
	 * @param scratch a folder for this alone; made if needed, removed at the end
	 * @param tools lent until then
	 * @throws IOException if the folder cannot be made
	 */
	public LoneUploads(Path scratch, LinkTools tools) throws IOException {
		this.scratch = PrivateFiles.createFolder(scratch);
		this.tools = tools;
		this.disk = NioDisk.link(PrivateFiles.createFolder(scratch.resolve("tree")), scratch.resolve("private"));
	}

	/**
	 * Uploads a file. A cancel ends it with {@link java.util.concurrent.CancellationException}.
	 *
	 * @param order what and where
	 * @param remote the way to the server
	 * @param progress told how far it is
	 * @param cancellation stops it
	 * @return {@link Outcome.Uploaded}, {@link Outcome.Overtaken}, {@link Outcome.Adopted} if it was there already, {@link Outcome.InConflict} if the
	 *         name is taken, or why not
	 * @throws IOException if the file cannot be read
	 */
	public Outcome send(Order order, Remote remote, SyncProgress progress, Cancellation cancellation) throws IOException {
		OneFileTree tree = new OneFileTree(remote, new RemoteTarget.InFolder(order.folder()), "upload", order.name());
		SingleSync sync = new SingleSync(parts(order, tree), tree, order.name());
		Outcome first = sync.send(progress, cancellation);
		if (!(first instanceof Outcome.InConflict taken)) {
			return first;
		}
		if (hashed(order.file()).hashes().sameBytes(taken.remote().hashes())) {
			return new Outcome.Adopted(taken.remote()); // add-ons tell other hashes than the engine compares
		}
		return order.newVersion() ? sync.resolve(Choice.USE_MINE, taken.remote().version(), progress, cancellation) : first;
	}

	@Override
	public void close() throws IOException {
		remove(scratch);
	}

	/**
	 * Removes a folder with all in it; links are not followed.
	 *
	 * @param folder need not be there
	 * @throws IOException if something in it cannot be removed
	 */
	public static void remove(Path folder) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
	}

	private TreeParts parts(Order order, OneFileTree tree) {
		LinkSettings one = LinkSettings.experiment(order.name());
		LinkSettings settings = new LinkSettings(Direction.UPLOAD_ONLY, Policy.ASK, one.guard(), one.ignore(), Extent.ONE_FILE);
		return new TreeParts(settings, new LoneFileDisk(disk, order.file(), order.name()), tree, new PassingJournal(),
				new PooledWorkers(tools.executor(), PooledWorkers.USUAL_PLACES), tools.clock(), tools.random(), tools.pauses(), Moments.NONE);
	}

	private static Hashed hashed(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
			return Hashed.of(bytes);
		}
	}
}
