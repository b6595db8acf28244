package org.osfworkbench.client.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.ProviderTraits;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.jsonapi.Addresses;
import org.osfworkbench.client.jsonapi.Documents;
import org.osfworkbench.client.jsonapi.ErrorWords;
import org.osfworkbench.client.jsonapi.Json;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;
import org.osfworkbench.client.waterbutler.EntityParser;
import org.osfworkbench.client.waterbutler.FileAddresses;

/** Renames, moves and copies ({@code osf-api.md}, section 5.8). Nothing is sent twice. */
@SuppressWarnings("nls") // protocol words, log texts
final class Moves {

	private static final int ACCEPTED = 202;
	private static final int CONFLICT = 409;

	private final Transport transport;
	private final Reader reader;
	private final EntityParser parser;
	private final ReadOnlyStorages readOnly;
	private final Pause pause;

	Moves(Transport transport, Reader reader, EntityParser parser, ReadOnlyStorages readOnly, Pause pause) {
		this.transport = transport;
		this.reader = reader;
		this.parser = parser;
		this.readOnly = readOnly;
		this.pause = pause;
	}

	<E extends RemoteEntry> E rename(E entry, String name, NameRule rule, Cancellation cancellation) throws OsfException {
		Map<String, String> order = new LinkedHashMap<>(Map.of("action", "rename", "rename", name, "conflict", rule.word()));
		Request request = Request.order(HttpOsfClient.requireBelowRoot(entry), Documents.flat(order));
		readOnly.requireWritable(entry, request);
		boolean guess = rule == NameRule.KEEP && ProviderTraits.of(entry.provider()).namePaths();
		Set<String> before = guess ? ids(FileAddresses.parent(entry), cancellation) : Set.of();
		try (Answer answer = transport.open(request, cancellation)) {
			readOnly.learn(entry, answer);
			if (answer.status() != ACCEPTED) {
				return done(answer, entry, Optional.empty());
			}
			answer.drain();
		}
		return same(entry, renamed(entry, name, rule, work(request, cancellation), before));
	}

	/** Where paths are made of names, the old one leads nowhere any more, so the folder around it is looked at. */
	private static RemoteEntry renamed(RemoteEntry entry, String name, NameRule rule, LongWork work, Set<String> before) throws OsfException {
		if (!ProviderTraits.of(entry.provider()).namePaths()) {
			return work.awaitName(entry, now -> rule == NameRule.KEEP ? !now.equals(entry.name()) : now.equals(name));
		}
		return work.await(entry, false, FileAddresses.parent(entry),
				found -> rule == NameRule.KEEP ? !before.contains(found.id()) : found.name().equals(name));
	}

	/** Deletes all that is in a storage. */
	void clear(RemoteFolder root, Cancellation cancellation) throws OsfException {
		Request request = Request.delete(Addresses.with(root.location(), "confirm_delete", "1"));
		readOnly.requireWritable(root, request);
		try (Answer answer = transport.send(request, cancellation)) {
			answer.drain();
		}
	}

	private LongWork work(Request request, Cancellation cancellation) {
		return new LongWork(reader, parser, transport.problems(), pause, request, cancellation);
	}

	<E extends RemoteEntry> E run(boolean copy, E entry, RemoteFolder target, Optional<String> name, NameRule rule,
			Cancellation cancellation) throws OsfException {
		Request request = order(copy, entry, target, name, rule);
		readOnly.requireWritable(target, request);
		if (!copy) {
			readOnly.requireWritable(entry, request);
		}
		// A move within OSF Storage keeps the id; everything else is recognised by not having been there before.
		boolean keepsId = !copy && "osfstorage".equals(entry.provider()) && entry.provider().equals(target.provider());
		Set<String> before = keepsId ? Set.of() : ids(target, cancellation);
		try (Answer answer = transport.open(request, cancellation)) {
			readOnly.learn(target, answer);
			if (answer.status() != ACCEPTED) {
				return done(answer, entry, Optional.of(target));
			}
			answer.drain();
		}
		return same(entry, work(request, cancellation).await(entry, copy, target, found -> keepsId ? found.id().equals(entry.id())
				: !before.contains(found.id()) && (rule == NameRule.KEEP || found.name().equals(name.orElse(entry.name())))));
	}

	private Request order(boolean copy, RemoteEntry entry, RemoteFolder target, Optional<String> name, NameRule rule) throws OsfException {
		URI address = HttpOsfClient.requireBelowRoot(entry);
		Map<String, String> order = new LinkedHashMap<>();
		order.put("action", copy ? "copy" : "move");
		try {
			order.put("path", FileAddresses.path(target));
		} catch (MalformedAnswerException e) {
			throw transport.problems().bad(Request.entity(target.location()), String.valueOf(e.getMessage()));
		}
		name.ifPresent(text -> order.put("rename", text));
		order.put("conflict", rule.word());
		order.put("resource", target.nodeId());
		order.put("provider", target.provider());
		return Request.order(address, Documents.flat(order));
	}

	private Set<String> ids(RemoteFolder folder, Cancellation cancellation) throws OsfException {
		return ButlerStorage.list(reader, parser, folder, cancellation).stream().map(RemoteEntry::id).collect(Collectors.toSet());
	}

	private <E extends RemoteEntry> E done(Answer answer, E entry, Optional<RemoteFolder> target) throws OsfException {
		if (answer.status() == CONFLICT) {
			ErrorWords said = ErrorWords.of(answer.errorBody());
			OsfException.Details details = transport.problems().details(answer, said.words());
			throw new OsfException.NameConflict(Problems.message(details), details, target.flatMap(where -> parser.existing(said.body(), where)));
		}
		if (!answer.isSuccess()) {
			throw transport.problems().of(answer);
		}
		return same(entry, reader.decode(answer, json -> decode(json, entry)));
	}

	private RemoteEntry decode(Json json, RemoteEntry entry) throws MalformedAnswerException {
		return switch (entry) {
			case RemoteFile file -> parser.file(json);
			case RemoteFolder folder -> parser.folder(json);
		};
	}

	/** What came is of the kind that was sent: {@link #decode} and the comparison of {@link LongWork} see to that. */
	@SuppressWarnings("unchecked")
	private static <E extends RemoteEntry> E same(E entry, RemoteEntry found) {
		return (E) entry.getClass().cast(found);
	}

	static List<RemoteEntry> ofKind(RemoteEntry entry, List<RemoteEntry> found) {
		return found.stream().filter(entry.getClass()::isInstance).toList();
	}
}
