package org.osfworkbench.client.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.jsonapi.EntryParser;
import org.osfworkbench.client.jsonapi.Json;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;
import org.osfworkbench.client.waterbutler.EntityParser;
import org.osfworkbench.client.waterbutler.FileAddresses;

/**
 * A move or copy that the server goes on with after it answered 202 ({@code osf-api.md}, section 5.8): looks at the listing until all
 * of it is there. For one thread, once.
 */
final class LongWork {

	private static final Duration FIRST = Duration.ofSeconds(2);
	private static final Duration LONGEST = Duration.ofSeconds(30);
	private static final Duration LIMIT = Duration.ofMinutes(10);

	private final Reader reader;
	private final EntityParser parser;
	private final Problems problems;
	private final Pause pause;
	private final Request request;
	private final Cancellation cancellation;

	LongWork(Reader reader, EntityParser parser, Problems problems, Pause pause, Request request, Cancellation cancellation) {
		this.reader = reader;
		this.parser = parser;
		this.problems = problems;
		this.pause = pause;
		this.request = request;
		this.cancellation = cancellation;
	}

	/** One look at how far the work is. */
	@FunctionalInterface
	private interface Look {
		Optional<RemoteEntry> found() throws OsfException;
	}

	RemoteEntry await(RemoteEntry source, boolean copy, RemoteFolder target, Predicate<RemoteEntry> wanted) throws OsfException {
		return poll(() -> {
			Optional<RemoteEntry> found = Moves.ofKind(source, list(target)).stream().filter(wanted).findFirst();
			return found.isPresent() && complete(source, copy, found.get()) ? found : Optional.empty();
		});
	}

	/** A rename where the id stays: the entry is asked itself. WaterButler lists a folder but does not describe it; API v2 does. */
	RemoteEntry awaitName(RemoteEntry source, Predicate<String> wanted) throws OsfException {
		return poll(() -> {
			RemoteEntry now = switch (source) {
				case RemoteFile file -> reader.get(Request.entity(FileAddresses.metadata(file)), parser::file, cancellation);
				case RemoteFolder folder -> reader.get(Request.api(FileAddresses.description(folder)), json -> described(json, folder),
						cancellation);
			};
			return wanted.test(now.name()) ? Optional.of(now) : Optional.empty();
		});
	}

	private RemoteEntry described(Json json, RemoteFolder folder) throws MalformedAnswerException {
		return new EntryParser(parser.api()).entry(json.at("data"), folder.nodeId()).filter(RemoteFolder.class::isInstance) //$NON-NLS-1$
				.orElseThrow(() -> new MalformedAnswerException("The answer is not about a folder")); //$NON-NLS-1$
	}

	private RemoteEntry poll(Look look) throws OsfException {
		Duration wait = FIRST;
		for (Duration waited = Duration.ZERO; waited.compareTo(LIMIT) < 0; waited = waited.plus(wait)) {
			Optional<RemoteEntry> found = look.found();
			if (found.isPresent()) {
				return found.get();
			}
			pause.await(wait, cancellation);
			wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
		}
		throw problems.unfinished(request);
	}

	/** A folder appears before what is in it. A copy is complete when it has all that the source has, a move when the source is gone. */
	private boolean complete(RemoteEntry source, boolean copy, RemoteEntry found) throws OsfException {
		if (!(source instanceof RemoteFolder from) || !(found instanceof RemoteFolder to) || from.id().equals(to.id())) {
			return true;
		}
		try {
			Set<String> there = paths(from);
			return copy ? paths(to).containsAll(there) : there.isEmpty();
		} catch (@SuppressWarnings("unused") OsfException.NotFound | OsfException.Gone e) {
			return !copy;
		}
	}

	private Set<String> paths(RemoteFolder folder) throws OsfException {
		Set<String> paths = new HashSet<>();
		collect(folder, "", paths); //$NON-NLS-1$
		return paths;
	}

	private void collect(RemoteFolder folder, String prefix, Set<String> paths) throws OsfException {
		for (RemoteEntry entry : list(folder)) {
			switch (entry) {
				case RemoteFile file -> paths.add(prefix + file.name());
				case RemoteFolder below -> {
					String path = prefix + below.name() + "/"; //$NON-NLS-1$
					paths.add(path);
					collect(below, path, paths);
				}
			}
		}
	}

	private List<RemoteEntry> list(RemoteFolder folder) throws OsfException {
		return ButlerStorage.list(reader, parser, folder, cancellation);
	}
}
