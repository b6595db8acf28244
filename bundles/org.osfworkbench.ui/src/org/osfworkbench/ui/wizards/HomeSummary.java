package org.osfworkbench.ui.wizards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.ui.explorer.model.SizeFormat;
import org.osfworkbench.workspace.home.HomeResult;
import org.osfworkbench.workspace.home.HomeResult.Missing;
import org.osfworkbench.workspace.home.HomeResult.Why;

/** Words for a project that was brought home. */
final class HomeSummary {

	private HomeSummary() {
	}

	/** One or two sentences. */
	static String verdict(HomeResult result) {
		if (!result.damage().isEmpty()) {
			return Messages.Done_damaged;
		}
		return result.missing().isEmpty() ? Messages.Done_whole : NLS.bind(Messages.Done_missing, Facts.number(result.missing().size()));
	}

	static SummaryDialog.Sections sections(HomeResult result) {
		List<String[]> facts = new ArrayList<>();
		facts.add(new String[] { Messages.Done_folder, result.bag().toString() });
		String size = new SizeFormat(Locale.getDefault()).text(OptionalLong.of(result.bytes()));
		facts.add(new String[] { Messages.Done_files, NLS.bind(Messages.Done_filesValue, Facts.number(result.files()), size) });
		facts.add(new String[] { Messages.Done_check, result.damage().isEmpty() ? Messages.Done_checked : Messages.Done_checkFailed });
		result.commits().ifPresent(commits -> facts.add(new String[] { Messages.Done_git, NLS.bind(Messages.Done_commits, Facts.number(commits)) }));
		List<String[]> rows = new ArrayList<>();
		result.damage().forEach(path -> rows.add(new String[] { path, Messages.Why_damaged }));
		result.missing().stream().sorted(Comparator.comparing(Missing::nodeId).thenComparing(Missing::what))
				.forEach(part -> rows.add(new String[] { part.nodeId() + ": " + part.what(), why(part.why()) })); //$NON-NLS-1$
		boolean warning = !result.damage().isEmpty() || !result.missing().isEmpty();
		return new SummaryDialog.Sections(warning, facts, Optional.of(result.bag()), Messages.Done_list, rows);
	}

	private static String why(Why why) {
		return switch (why) {
		case SIGN_IN_NEEDED -> Messages.Why_signIn;
		case FORBIDDEN -> Messages.Why_forbidden;
		case NOT_FOUND -> Messages.Why_notFound;
		case DELETED -> Messages.Why_deleted;
		case UNAVAILABLE -> Messages.Why_unavailable;
		case WRONG_ANSWER -> Messages.Why_wrong;
		case INCOMPLETE -> Messages.Why_incomplete;
		};
	}
}
