package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.journal.JournalInUseException;
import org.osfworkbench.sync.link.CopiedFolderException;

/** What a failure means, in words for the person: what happened and what to do next, with the server's own words after it. */
public final class Explanation {

	private Explanation() {
	}

	/**
	 * Explains what the client reported.
	 *
	 * @param problem the failure
	 * @return one line, without a token
	 */
	public static String of(OsfException problem) {
		String words = problem.details().serverWords();
		String plain = plain(problem);
		return words.isEmpty() ? plain : NLS.bind(Messages.Explanation_withServerWords, plain, words);
	}

	private static String plain(OsfException problem) {
		return switch (problem) {
		case OsfException.NotSignedIn signedOut -> Messages.Explanation_notSignedIn;
		case OsfException.NotFound missing -> Messages.Explanation_notFound;
		case OsfException.Gone gone -> Messages.Explanation_gone;
		case OsfException.Forbidden forbidden -> Messages.Explanation_forbidden;
		case OsfException.WriteRefused refused -> Messages.Explanation_writeRefused;
		case OsfException.QuotaExceeded full -> Messages.Explanation_quota;
		case OsfException.Throttled throttled -> Messages.Explanation_throttled;
		case OsfException.Unavailable offline -> Messages.Explanation_offline;
		case OsfException.NameConflict taken -> Messages.Explanation_nameTaken;
		case OsfException.BadAnswer bad -> NLS.bind(Messages.Explanation_badAnswer, bad.getMessage());
		};
	}

	/**
	 * Explains a failure of this computer's disk.
	 *
	 * @param problem the failure
	 * @return one line
	 */
	public static String of(IOException problem) {
		return switch (problem) {
		case JournalInUseException used -> NLS.bind(Messages.Links_inUse,
				used.holder().isEmpty() ? Messages.Links_inUseSomebody : used.holder());
		case CopiedFolderException copied -> NLS.bind(Messages.Links_copied, copied.original());
		case NoSuchFileException missing -> NLS.bind(Messages.Explanation_noFile, missing.getFile());
		case FileAlreadyExistsException taken -> NLS.bind(Messages.Explanation_fileExists, taken.getFile());
		case AccessDeniedException denied -> NLS.bind(Messages.Explanation_denied, denied.getFile());
		default -> NLS.bind(Messages.Explanation_disk, problem.getMessage());
		};
	}
}
