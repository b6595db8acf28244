package org.osfworkbench.cli.command;

import java.util.List;

import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Status;

/** How a sync ended, as an exit code: the worst of what was left, and at least 1 if something was. */
final class Ends {

	private Ends() {
	}

	static ExitCode of(Status status, List<Problem> problems) {
		if (status == Status.OK) {
			return ExitCode.DONE;
		}
		return problems.stream().map(Ends::of).reduce(ExitCode.PROBLEMS_REMAIN, ExitCode::orWorse);
	}

	private static ExitCode of(Problem problem) {
		return switch (problem.kind()) {
		case ROOT_MISSING, REMOTE_GONE -> ExitCode.NOT_FOUND;
		case QUOTA, LOCKED, READ_ONLY, TOO_LARGE -> ExitCode.REFUSED;
		case FORBIDDEN -> problem.cause().map(ExitCode::of).orElse(ExitCode.REFUSED);
		case UNAVAILABLE -> problem.cause().map(ExitCode::of).orElse(ExitCode.OFFLINE);
		default -> ExitCode.PROBLEMS_REMAIN;
		};
	}
}
