package org.osfworkbench.ui.wizards;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.workspace.home.RestoreResult;
import org.osfworkbench.workspace.home.RestoreResult.Why;

/** Words for a bag that was put into a project. */
final class RestoreSummary {

	private RestoreSummary() {
	}

	/** One or two sentences. */
	static String verdict(RestoreResult result) {
		return result.files().isEmpty() ? Messages.Restored_whole : NLS.bind(Messages.Restored_leftOut, Facts.number(result.files().size()));
	}

	static SummaryDialog.Sections sections(RestoreResult result) {
		List<String[]> facts = List.of(new String[] { Messages.Restored_node, result.nodeId() },
				new String[] { Messages.Restored_uploaded, Facts.number(result.uploaded()) },
				new String[] { Messages.Restored_already, Facts.number(result.already()) });
		List<String[]> rows = result.leftOut().stream().map(part -> new String[] { part.what(), why(part.why()) }).toList();
		return new SummaryDialog.Sections(!result.files().isEmpty(), facts, Optional.empty(), Messages.Restored_list, rows);
	}

	private static String why(Why why) {
		return switch (why) {
		case OTHER_BYTES -> Messages.Why_otherBytes;
		case NAME -> Messages.Why_name;
		case LICENCE -> Messages.Why_licence;
		case NOT_RESTORED -> Messages.Why_notRestored;
		};
	}
}
