package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;

import picocli.CommandLine.Option;

/** The question before something that cannot be taken back. Asked on a terminal; elsewhere {@code --yes} is needed. */
@SuppressWarnings("nls") // names of options
final class Confirmation {

	@Option(names = { "-y", "--yes" }, descriptionKey = "confirmation.yes")
	private boolean yes;

	/**
	 * Says whether it can be asked at all. Before any request, so that a script learns it at once.
	 *
	 * @throws UsageException if nobody can be asked, and no option says yes
	 */
	void requireSomebody(Session session) throws UsageException {
		if (!yes && !session.keyboard().person()) {
			throw new UsageException(Messages.Confirmation_yesNeeded);
		}
	}

	/**
	 * Asks, unless the option was given.
	 *
	 * @param what what it is about, one a line
	 * @param question with one place for the word that says yes
	 * @return whether to go on; if not, that was told
	 */
	boolean given(Session session, Output output, List<String> what, String question) throws IOException {
		if (yes) {
			return true;
		}
		what.forEach(output::note);
		output.note(NLS.bind(question, Messages.Confirmation_yes));
		Optional<String> answer = session.keyboard().line();
		boolean agreed = answer.isPresent() && answer.get().strip().equalsIgnoreCase(Messages.Confirmation_yes);
		if (!agreed) {
			output.note("osf: " + Messages.Confirmation_none);
		}
		return agreed;
	}
}
