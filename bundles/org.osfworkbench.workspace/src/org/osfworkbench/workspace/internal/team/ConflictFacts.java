package org.osfworkbench.workspace.internal.team;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.workspace.internal.transfer.RemoteAccess;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeVersion;
import org.osfworkbench.workspace.transfer.Conflict;

/** Finds out what a person wants to know of a file that both sides changed: when, by whom, how large. For display only. */
final class ConflictFacts {

	/** Nobody reads more at once, and each costs two requests. */
	private static final int MOST = 20;

	private final RemoteAccess access;
	private final Link link;
	private final Cancellation cancellation;

	ConflictFacts(RemoteAccess access, Link link, Cancellation cancellation) {
		this.access = access;
		this.link = link;
		this.cancellation = cancellation;
	}

	/** Facts about all conflicts; what was found out before and still holds is not asked again. */
	Map<IFile, Conflict> of(Known known, Optional<Known> before) {
		Map<IFile, Conflict> facts = new HashMap<>();
		for (TreeChange change : known.snapshot().changes()) {
			if (change.direction() == TreeChange.Direction.CONFLICT && change.local() instanceof IFile file && facts.size() < MOST) {
				Optional<Conflict> old = before.flatMap(earlier -> Optional.ofNullable(earlier.conflicts().get(file)));
				change.remote().filter(remote -> remote.version() > 0).flatMap(remote -> facts(file, change, remote, old))
						.ifPresent(conflict -> facts.put(file, conflict));
			}
		}
		return facts;
	}

	private Optional<Conflict> facts(IFile file, TreeChange change, TreeVersion remote, Optional<Conflict> old) {
		boolean same = old.filter(known -> known.remote().id().equals(remote.fileId()) && known.remote().version() == remote.version()).isPresent();
		try {
			OsfClient client = access.client(link.hostId());
			RemoteFile there = same ? old.orElseThrow().remote() : client.file(remote.fileId(), cancellation);
			String author = same ? old.orElseThrow().remoteAuthor() : access.author(link, there, cancellation);
			int base = change.base().map(TreeVersion::version).orElse(Integer.valueOf(0)).intValue();
			return Optional.of(here(file).map(found -> new Conflict(link, file, found.size(), Optional.of(found.lastModifiedTime().toInstant()), base,
					there, author)).orElseGet(() -> new Conflict(link, file, 0, Optional.empty(), base, there, author)));
		} catch (@SuppressWarnings("unused") OsfException unknown) {
			return Optional.empty();
		}
	}

	private static Optional<BasicFileAttributes> here(IFile file) {
		IPath location = file.getLocation();
		if (location == null) {
			return Optional.empty();
		}
		Path path = location.toPath();
		try {
			return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
		} catch (@SuppressWarnings("unused") IOException gone) {
			return Optional.empty();
		}
	}
}
