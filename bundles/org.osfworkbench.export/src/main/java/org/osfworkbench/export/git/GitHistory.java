package org.osfworkbench.export.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.StoredConfig;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.export.ExportRefusedException;
import org.osfworkbench.export.fetch.Index;
import org.osfworkbench.export.fetch.Jsons;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Writes a Git repository in which each version of each file is a commit with its author and its date on the server. Made of a finished
 * bag, so nothing is fetched. It is there whole or not at all. The OSF tells no addresses of people, so the commits have none.
 */
@SuppressWarnings("nls") // names of members, texts of commits
public final class GitHistory {

	private static final String BRANCH = "main";
	private static final String FILES = "/files/";
	private static final Pattern OF_GIT = Pattern.compile("(?i)(?<=/|^)(?:\\.git|git~\\d)(?=/|$)");

	private final Path bag;
	private final Cancellation cancellation;

	/** One version of one file. */
	private record Change(String path, JsonNode version, Instant date) {
	}

	/**
	 * A history.
	 *
	 * @param bag the folder of a finished bag
	 * @param cancellation stops it
	 */
	public GitHistory(Path bag, Cancellation cancellation) {
		this.bag = bag;
		this.cancellation = cancellation;
	}

	/**
	 * Writes the repository.
	 *
	 * @param repository the folder of its working tree; must not exist, or be empty
	 * @return how many commits it has
	 * @throws ExportRefusedException if the folder holds something
	 * @throws IOException if the bag cannot be read, or the repository not be written
	 */
	public int write(Path repository) throws IOException {
		if (Files.exists(repository) && !(Files.isDirectory(repository) && isEmpty(repository))) {
			throw new ExportRefusedException(ExportRefusedException.Reason.NOT_EMPTY, repository);
		}
		Path temporary = Files.createTempDirectory(repository.toAbsolutePath().getParent(), ".osf-git-");
		try {
			int commits = fill(temporary);
			Files.deleteIfExists(repository);
			Files.move(temporary, repository);
			return commits;
		} finally {
			delete(temporary);
		}
	}

	private int fill(Path folder) throws IOException {
		List<Change> changes = changes();
		try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch(BRANCH).call()) {
			StoredConfig config = git.getRepository().getConfig();
			config.setBoolean("core", null, "autocrlf", false); // bytes stay as they are
			config.save();
			commit(git, changes);
			if (!changes.isEmpty()) {
				git.reset().setMode(ResetType.HARD).call();
			}
		} catch (GitAPIException e) {
			throw new IOException(e.getMessage(), e);
		}
		return changes.size();
	}

	/** All versions of all files, oldest first. */
	private List<Change> changes() throws IOException {
		JsonNode index = Jsons.read(Files.readAllBytes(bag.resolve(Index.PATH)));
		Instant surveyed = Jsons.time(index.path("surveyed")).orElse(Instant.EPOCH);
		List<Change> changes = new ArrayList<>();
		for (JsonNode node : index.path("nodes")) {
			for (JsonNode storage : node.path("storages")) {
				changes.addAll(changes(node.path("id").asText(), storage.path("files"), surveyed));
			}
		}
		changes.sort(Comparator.comparing(Change::date));
		return changes;
	}

	/** The index has the newest version of each file first; a sort by dates leaves those of one date in their order. */
	private static List<Change> changes(String node, JsonNode files, Instant surveyed) {
		List<Change> changes = new ArrayList<>();
		String path = "";
		for (JsonNode file : files) {
			if (file.path("current").asBoolean()) {
				String place = file.path("file").asText();
				path = node + "/" + allowed(place.substring(place.indexOf(FILES) + FILES.length()));
			}
			changes.addFirst(new Change(path, file, Jsons.time(file.path("modified")).orElse(surveyed)));
		}
		return changes;
	}

	/** Git keeps names for itself that a file of the OSF may have. */
	private static String allowed(String path) {
		return OF_GIT.matcher(path).replaceAll(name -> name.group().startsWith(".") ? "=2E" + name.group().substring(1)
				: "=" + Integer.toHexString(name.group().charAt(0)) + name.group().substring(1));
	}

	private void commit(Git git, List<Change> changes) throws IOException {
		DirCache tree = DirCache.newInCore();
		Optional<ObjectId> parent = Optional.empty();
		try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
			for (Change change : changes) {
				if (cancellation.isCancelled()) {
					throw new CancellationException();
				}
				add(tree, change.path(), blob(inserter, change.version()));
				parent = Optional.of(commit(inserter, tree.writeTree(inserter), parent, change));
			}
			inserter.flush();
		}
		if (parent.isPresent()) {
			RefUpdate branch = git.getRepository().updateRef(Constants.R_HEADS + BRANCH);
			branch.setNewObjectId(parent.get());
			branch.update();
		}
	}

	private static void add(DirCache tree, String path, ObjectId blob) {
		DirCacheEditor editor = tree.editor();
		editor.add(new DirCacheEditor.PathEdit(path) {
			@Override
			public void apply(@SuppressWarnings("null") DirCacheEntry entry) {
				entry.setFileMode(FileMode.REGULAR_FILE);
				entry.setObjectId(blob);
			}
		});
		editor.finish();
	}

	private ObjectId blob(ObjectInserter inserter, JsonNode version) throws IOException {
		Path file = bag.resolve(version.path("file").asText());
		try (InputStream in = Files.newInputStream(file)) {
			return inserter.insert(Constants.OBJ_BLOB, Files.size(file), in);
		}
	}

	private static ObjectId commit(ObjectInserter inserter, ObjectId tree, Optional<ObjectId> parent, Change change) throws IOException {
		String author = Jsons.text(change.version().path("author")).orElse("unknown");
		PersonIdent person = new PersonIdent(author.replaceAll("[<>\\p{Cntrl}]", "?"), "", change.date(), ZoneOffset.UTC);
		CommitBuilder commit = new CommitBuilder();
		commit.setTreeId(tree);
		parent.ifPresent(commit::setParentId);
		commit.setAuthor(person);
		commit.setCommitter(person);
		String number = Jsons.text(change.version().path("version")).map(version -> ", version " + version).orElse("");
		commit.setMessage(change.path() + number + "\n");
		return inserter.insert(commit);
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			List<Path> deepestFirst;
			try (Stream<Path> walk = Files.walk(folder)) {
				deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
			}
			for (Path file : deepestFirst) {
				Files.delete(file);
			}
		}
	}
}
