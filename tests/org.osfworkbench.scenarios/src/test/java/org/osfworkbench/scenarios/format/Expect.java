package org.osfworkbench.scenarios.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Status;

/** What a scenario expects. What is empty is not checked. */
public record Expect(Optional<Status> status, Optional<SortedMap<String, Item>> local, Optional<SortedMap<String, Item>> remote,
		Optional<List<Copy>> copies, Optional<List<Clash>> conflicts, List<Bytes> trash, Optional<List<Notice>> notices,
		Optional<List<Waiting>> problems, Map<String, String> ids, Map<String, Integer> versions, Map<String, Range> ops,
		Optional<Range> requests, Optional<List<Planned>> planned) {

	/** What has a name; folders have a slash at the end. */
	public sealed interface Item {

		record File(Bytes bytes) implements Item {
		}

		record Folder() implements Item {
		}

		/** Untouched. */
		record Link() implements Item {
		}
	}

	/** Where a conflict copy is. */
	public enum At {
		BOTH, LOCAL, REMOTE
	}

	/**
	 * A conflict copy.
	 *
	 * @param of the path it was made for
	 * @param at where
	 * @param content what it is and holds, by path relative to the copy; a file's is the empty path
	 */
	public record Copy(String of, At at, SortedMap<String, Item> content) {
	}

	/** A conflict. */
	public record Clash(String path, Conflict.Kind kind) {
	}

	/** A problem; what is empty is not checked. */
	public record Waiting(Problem.Kind kind, Optional<String> path, Optional<Problem.Side> side, Optional<Integer> count) {
	}

	/** A planned operation. */
	public record Planned(String op, String path) {
	}

	/** Numbers from the first to the last. */
	public record Range(int from, int to) {
		public boolean has(int number) {
			return from <= number && number <= to;
		}

		@Override
		public String toString() {
			return from == to ? Integer.toString(from) : from + ".." + to;
		}
	}

	/** Only what can be seen at the end: nothing that was counted or told on the way. */
	public Expect end() {
		return new Expect(status, local, remote, copies, Optional.empty(), trash, Optional.empty(), problems, ids, versions, Map.of(),
				Optional.empty(), planned);
	}
}
