package org.osfworkbench.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Failures;
import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Problem.Side;
import org.osfworkbench.sync.observe.Ignored;
import org.osfworkbench.sync.observe.LocalObserver;
import org.osfworkbench.sync.observe.Observed;
import org.osfworkbench.sync.observe.RemoteObserver;
import org.osfworkbench.sync.plan.Trees;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.scan.IgnoreRules;
import org.osfworkbench.sync.scan.Lister;
import org.osfworkbench.sync.scan.Scanner;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.RemoteFacts;

/** Looks at both sides. */
final class Observing {

	private static final int MOST_LISTINGS = 5;
	private static final Place IGNORE_FILE = new Place(Place.Area.TREE, IgnoreRules.FILE);
	private static final long LONGEST_RULES = 1 << 20;

	private final TreeParts parts;
	private final RemoteTree remote;
	private final Hint hint;
	private final Cancellation cancellation;

	/** What both sides showed. */
	record Seen(Observed<LocalFacts> local, Observed<RemoteFacts> remote, Ignored ignored) {
	}

	Observing(TreeParts parts, RemoteTree remote, Hint hint, Cancellation cancellation) {
		this.parts = parts;
		this.remote = remote;
		this.hint = hint;
		this.cancellation = cancellation;
	}

	Seen look(Names names, Trees trees) throws CannotSyncException {
		List<String> rules = rules();
		IgnoreRules ignore = IgnoreRules.of(parts.settings().ignore(), rules);
		Ignored ignored = ignore::ignores;
		return new Seen(local(names, ignored, trees), remote(names, ignored, trees, rules), ignored);
	}

	private Observed<LocalFacts> local(Names names, Ignored ignored, Trees trees) throws CannotSyncException {
		LocalObserver observer = new LocalObserver(names, ignored, trees.base());
		try {
			new Scanner(parts.disk(), parts.workers(), parts.clock(), trees.base()).scan(observer, cancellation);
		} catch (@SuppressWarnings("unused") UncheckedIOException rootGone) {
			throw new CannotSyncException(Problem.Kind.ROOT_MISSING, "", Side.LOCAL, Optional.empty()); //$NON-NLS-1$
		}
		if (!parts.disk().hasRoot()) {
			throw new CannotSyncException(Problem.Kind.ROOT_MISSING, "", Side.LOCAL, Optional.empty()); //$NON-NLS-1$
		}
		return observer.observed();
	}

	private Observed<RemoteFacts> remote(Names names, Ignored ignored, Trees trees, List<String> rules) throws CannotSyncException {
		try {
			if (hint.saysUnchanged(remote, rules, cancellation)) {
				RemoteObserver observer = new RemoteObserver(names, ignored, trees.base(), remote.rootId());
				Hint.tellRecorded(observer, trees.base());
				return observer.observed();
			}
			return listed(names, ignored, trees);
		} catch (OsfException.NotFound | OsfException.Gone gone) {
			throw new CannotSyncException(Problem.Kind.REMOTE_GONE, "", Side.REMOTE, Optional.of(gone)); //$NON-NLS-1$
		} catch (OsfException failure) {
			throw new CannotSyncException(kind(failure), "", Side.REMOTE, Optional.of(failure)); //$NON-NLS-1$
		}
	}

	private Observed<RemoteFacts> listed(Names names, Ignored ignored, Trees trees) throws OsfException, CannotSyncException {
		for (int tries = 0; tries < MOST_LISTINGS; tries++) {
			RemoteObserver observer = new RemoteObserver(names, ignored, trees.base(), remote.rootId());
			new Lister(remote, parts.workers()).list(observer, cancellation);
			if (!observer.isTorn()) {
				return observer.observed();
			}
		}
		throw new CannotSyncException(Problem.Kind.UNSTEADY, "", Side.REMOTE, Optional.empty()); //$NON-NLS-1$
	}

	private static Problem.Kind kind(OsfException failure) {
		Problem.Kind kind = Failures.kind(failure, false);
		return kind == Problem.Kind.UNAVAILABLE && failure.details().status() != 0 ? Problem.Kind.LISTING_FAILED : kind;
	}

	// Without its rules, what a person wanted to keep out would be sent.
	private List<String> rules() throws CannotSyncException {
		if (parts.settings().extent() == LinkSettings.Extent.ONE_FILE) {
			return List.of(); // a person linked this very file; the rules are about the folder around it
		}
		Disk disk = parts.disk();
		try {
			Optional<DiskItem> file = disk.look(IGNORE_FILE).filter(item -> item.type() == DiskItem.Type.FILE);
			if (file.isEmpty() || file.orElseThrow().stat().size() > LONGEST_RULES) {
				return List.of();
			}
			try (InputStream stream = disk.read(IGNORE_FILE)) {
				return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			}
		} catch (@SuppressWarnings("unused") IOException unreadable) {
			throw new CannotSyncException(Problem.Kind.UNREADABLE, IgnoreRules.FILE, Side.LOCAL, Optional.empty());
		}
	}
}
