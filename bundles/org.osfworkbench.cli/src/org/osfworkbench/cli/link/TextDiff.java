package org.osfworkbench.cli.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** How two texts differ, in the form of {@code diff -u}. */
@SuppressWarnings("nls") // the form
public final class TextDiff {

	private TextDiff() {
	}

	/**
	 * Compares.
	 *
	 * @param path for the heading
	 * @param before bytes on the OSF
	 * @param after bytes here
	 * @return lines without their ends; empty if one of the two is no text
	 * @throws IOException never: everything is in memory
	 */
	public static Optional<List<String>> lines(String path, byte[] before, byte[] after) throws IOException {
		if (RawText.isBinary(before) || RawText.isBinary(after)) {
			return Optional.empty();
		}
		RawText left = new RawText(before);
		RawText right = new RawText(after);
		EditList edits = DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.HISTOGRAM).diff(RawTextComparator.DEFAULT, left, right);
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		try (DiffFormatter formatter = new DiffFormatter(text)) {
			formatter.format(edits, left, right);
			formatter.flush();
		}
		List<String> lines = new ArrayList<>(List.of("--- osf/" + path, "+++ here/" + path));
		text.toString(StandardCharsets.UTF_8).lines().forEach(lines::add);
		return Optional.of(List.copyOf(lines));
	}
}
