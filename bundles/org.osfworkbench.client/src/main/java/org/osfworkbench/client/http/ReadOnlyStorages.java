package org.osfworkbench.client.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.ProviderTraits;
import org.osfworkbench.client.api.RemoteEntry;

/** Storages that are only read: unknown kinds, and those that said so ({@code osf-api.md}, section 10). Safe for use from any thread. */
@SuppressWarnings("nls") // log texts
final class ReadOnlyStorages {

	private static final int NOT_IMPLEMENTED = 501;

	private final Problems problems;
	private final Set<String> learned = ConcurrentHashMap.newKeySet();

	ReadOnlyStorages(Problems problems) {
		this.problems = problems;
	}

	void requireWritable(RemoteEntry place, Request request) throws OsfException {
		ProviderTraits traits = ProviderTraits.of(place.provider());
		if (!traits.writable() || learned.contains(key(place))) {
			throw problems.readOnly(request, place.provider());
		}
	}

	/** A refusal during the phase-out can have the same status, so OSF Storage is asked each time. */
	void learn(RemoteEntry place, Answer answer) {
		if (answer.status() == NOT_IMPLEMENTED && !"osfstorage".equals(place.provider())) {
			learned.add(key(place));
		}
	}

	private static String key(RemoteEntry place) {
		return place.nodeId() + ":" + place.provider();
	}
}
