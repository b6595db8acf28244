package org.osfworkbench.sync.act;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.OpenConflict;
import org.osfworkbench.sync.tree.Content;

/** Conflicts as the journal keeps them. */
@SuppressWarnings("nls") // words in the journal
public final class OpenConflicts {

	private static final String COPY = "copy";
	private static final String ANSWER = "answer";

	private OpenConflicts() {
	}

	/**
	 * Stores a conflict.
	 *
	 * @param conflict the conflict
	 * @return to be committed
	 */
	public static LinkChange put(Conflict conflict) {
		return new LinkChange.PutConflict(new OpenConflict(conflict.path(), conflict.kind().name(), details(conflict)));
	}

	/**
	 * Stores a conflict with a person's answer.
	 *
	 * @param open the conflict
	 * @param pick the answer
	 * @return to be committed
	 */
	public static LinkChange answered(OpenConflict open, Answer.Pick pick) {
		Map<String, String> details = new LinkedHashMap<>(open.details());
		details.put(ANSWER, pick.name());
		return new LinkChange.PutConflict(new OpenConflict(open.path(), open.kind(), details));
	}

	/**
	 * Reads a conflict.
	 *
	 * @param open as stored
	 * @return the same
	 */
	public static Conflict conflict(OpenConflict open) {
		Map<String, String> details = open.details();
		return new Conflict(open.path(), Conflict.Kind.valueOf(open.kind()), content(details, "local-"), content(details, "remote-"),
				Optional.ofNullable(details.get(COPY)));
	}

	/**
	 * Reads a person's answer.
	 *
	 * @param open a conflict as stored
	 * @return empty if there is none yet
	 */
	public static Optional<Answer.Pick> answer(OpenConflict open) {
		return Optional.ofNullable(open.details().get(ANSWER)).map(Answer.Pick::valueOf);
	}

	/** The words about a conflict. */
	static Map<String, String> details(Conflict conflict) {
		Map<String, String> details = new LinkedHashMap<>();
		conflict.copy().ifPresent(copy -> details.put(COPY, copy));
		conflict.local().ifPresent(content -> put(details, "local-", content));
		conflict.remote().ifPresent(content -> put(details, "remote-", content));
		return details;
	}

	private static void put(Map<String, String> details, String side, Content content) {
		details.put(side + "size", Long.toString(content.size()));
		content.hashes().sha256().ifPresent(hash -> details.put(side + "sha256", hash));
		content.hashes().md5().ifPresent(hash -> details.put(side + "md5", hash));
	}

	private static Optional<Content> content(Map<String, String> details, String side) {
		return Optional.ofNullable(details.get(side + "size")).map(size -> Content.of(Long.parseLong(size),
				new Hashes(Optional.ofNullable(details.get(side + "md5")), Optional.ofNullable(details.get(side + "sha256")))));
	}
}
