package org.osfworkbench.scenarios.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.scenarios.world.Counts;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;

/** What the engine has told so far. */
final class Told {

	private final Map<String, Conflict> keptTwice = new LinkedHashMap<>();
	private final List<Notice> notices = new ArrayList<>();
	private Optional<Report> last = Optional.empty();
	private Optional<Changes> planned = Optional.empty();
	private int requests;

	void report(Optional<Report> report, Counts during) {
		last = report;
		requests = during.requests();
		report.ifPresent(told -> {
			told.conflicts().stream().filter(conflict -> conflict.copy().isPresent())
					.forEach(conflict -> keptTwice.put(conflict.path() + " " + conflict.kind(), conflict));
			notices.addAll(told.notices());
		});
	}

	void plan(Changes changes) {
		planned = Optional.of(changes);
	}

	Optional<Status> status() {
		return last.map(Report::status);
	}

	/** Those that were kept twice, and those that wait. */
	List<Conflict> conflicts() {
		Map<String, Conflict> all = new LinkedHashMap<>(keptTwice);
		last.ifPresent(report -> report.conflicts().forEach(conflict -> all.put(conflict.path() + " " + conflict.kind(), conflict)));
		return List.copyOf(all.values());
	}

	List<Notice> notices() {
		return notices.stream().distinct().toList();
	}

	List<Problem> problems() {
		return last.map(Report::problems).orElse(List.of());
	}

	Optional<Changes> planned() {
		return planned;
	}

	int requests() {
		return requests;
	}
}
