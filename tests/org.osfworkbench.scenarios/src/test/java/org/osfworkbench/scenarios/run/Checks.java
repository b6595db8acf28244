package org.osfworkbench.scenarios.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.osfworkbench.scenarios.format.Expect;
import org.osfworkbench.scenarios.format.Expect.At;
import org.osfworkbench.scenarios.format.Expect.Clash;
import org.osfworkbench.scenarios.format.Expect.Copy;
import org.osfworkbench.scenarios.format.Expect.Item;
import org.osfworkbench.scenarios.format.Expect.Planned;
import org.osfworkbench.scenarios.format.Expect.Waiting;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.Counts;
import org.osfworkbench.scenarios.world.RemoteEntry;
import org.osfworkbench.scenarios.world.World;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Change.Action;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.engine.Problem;

/** Compares what is with what a scenario expects. */
final class Checks {

	private final World world;
	private final Arranger arranger;
	private final Told told;
	private final List<String> failures = new ArrayList<>();

	Checks(World world, Arranger arranger, Told told) {
		this.world = world;
		this.arranger = arranger;
		this.told = told;
	}

	/** All that is not as expected. */
	List<String> check(Expect expect, Counts counts, boolean noticesMatter) {
		expect.status().ifPresent(status -> same("status", status, told.status().orElse(null)));
		trees(expect);
		expect.conflicts().ifPresent(conflicts -> same("conflicts", Set.copyOf(conflicts), told.conflicts().stream()
				.map(conflict -> new Clash(conflict.path(), conflict.kind())).collect(Collectors.toSet())));
		trash(expect.trash());
		notices(expect, noticesMatter);
		expect.problems().ifPresent(this::problems);
		expect.ids().forEach(this::id);
		expect.versions().forEach(this::version);
		operations(expect, counts);
		expect.planned().ifPresent(this::planned);
		return failures;
	}

	private void same(String what, Object wanted, Object actual) {
		if (!wanted.equals(actual)) {
			failures.add(what + ": expected " + wanted + ", but is " + actual);
		}
	}

	private void trees(Expect expect) {
		Optional<Copies> local = expect.local().map(tree -> side("local", tree, Trees.local(world)));
		Optional<Copies> remote = expect.remote().map(tree -> side("remote", tree, Trees.remote(world)));
		for (Copy copy : expect.copies().orElse(List.of())) {
			copy(copy, local, remote);
		}
		local.ifPresent(copies -> failures.addAll(copies.unexpected()));
		remote.ifPresent(copies -> failures.addAll(copies.unexpected()));
	}

	private Copies side(String side, SortedMap<String, Item> wanted, SortedMap<String, Item> actual) {
		SortedMap<String, Item> expected = new TreeMap<>(actual);
		expected.keySet().retainAll(wanted.keySet());
		same(side, wanted, expected);
		return new Copies(side, wanted, actual);
	}

	private void copy(Copy copy, Optional<Copies> local, Optional<Copies> remote) {
		Optional<String> path = Optional.empty();
		if (copy.at() != At.REMOTE && local.isPresent()) {
			path = found(copy, "local", local.orElseThrow());
		}
		if (copy.at() != At.LOCAL && remote.isPresent()) {
			Optional<String> there = path;
			if (there.isEmpty()) {
				found(copy, "remote", remote.orElseThrow());
			} else if (!remote.orElseThrow().take(copy, there.orElseThrow())) {
				failures.add("copies: the remote side lacks " + there.orElseThrow());
			}
		}
	}

	private Optional<String> found(Copy copy, String side, Copies copies) {
		Optional<String> path = copies.take(copy);
		path.ifPresentOrElse(found -> failures.addAll(copies.complaints(found)), () -> failures.add("copies: the " + side + " side lacks " + copy));
		return path;
	}

	private void trash(List<Bytes> wanted) {
		Set<Bytes> missing = new HashSet<>(wanted);
		if (!missing.isEmpty()) {
			missing.removeAll(world.trash());
		}
		same("missing in the trash", Set.of(), missing);
	}

	private void notices(Expect expect, boolean matter) {
		if (matter || expect.notices().isPresent()) {
			Set<Notice> wanted = Set.copyOf(expect.notices().orElse(List.of()));
			same("notices", wanted, Set.copyOf(told.notices()));
		}
	}

	private void problems(List<Waiting> wanted) {
		List<Problem> left = new ArrayList<>(told.problems());
		for (Waiting one : wanted) {
			Optional<Problem> match = left.stream().filter(problem -> matches(one, problem)).findFirst();
			match.ifPresentOrElse(left::remove, () -> failures.add("problems: expected " + one + ", but there are " + told.problems()));
		}
		if (!left.isEmpty()) {
			failures.add("problems: unexpected " + left);
		}
	}

	private static boolean matches(Waiting wanted, Problem problem) {
		return wanted.kind() == problem.kind() && wanted.path().map(problem.path()::equals).orElse(true)
				&& wanted.count().map(count -> count == problem.count()).orElse(true)
				&& (wanted.side().isEmpty() || wanted.side().equals(problem.side()));
	}

	private void id(String path, String name) {
		RemoteEntry entry = world.remote().tree().get(path);
		same("id of " + path, arranger.id(name).orElse("an id of this scenario: " + name), entry == null ? null : entry.id());
	}

	private void version(String path, int version) {
		RemoteEntry entry = world.remote().tree().get(path);
		same("version of " + path, version, entry == null ? null : entry.versions().size());
	}

	private void operations(Expect expect, Counts counts) {
		Map<String, Integer> actual = Map.of("upload", counts.upload(), "download", counts.download(), "move", counts.move(), "delete",
				counts.delete(), "mkdir", counts.mkdir(), "local_writes", counts.localWrites());
		expect.ops().forEach((operation, range) -> within(operation, range, actual.get(operation)));
		expect.requests().ifPresent(range -> within("requests_per_sync", range, told.requests()));
	}

	private void within(String what, Expect.Range range, int number) {
		if (!range.has(number)) {
			failures.add(what + ": expected " + range + ", but is " + number);
		}
	}

	private void planned(List<Planned> wanted) {
		Set<Action> shown = EnumSet.complementOf(EnumSet.of(Action.ADOPT, Action.FORGET));
		Set<Planned> actual = told.planned().map(changes -> changes.changes().stream()
				.filter(change -> shown.contains(change.action()) || wanted.contains(planned(change))).map(Checks::planned)
				.collect(Collectors.toSet())).orElse(Set.of());
		same("planned", Set.copyOf(wanted), actual);
	}

	private static Planned planned(Change change) {
		return new Planned(switch (change.action()) {
			case CREATE_REMOTE_FOLDER -> "mkdir-remote";
			case CREATE_LOCAL_FOLDER -> "mkdir-local";
			case SET_ASIDE -> "conflict-copy";
			default -> change.action().name().toLowerCase().replace('_', '-');
		}, change.path());
	}
}
