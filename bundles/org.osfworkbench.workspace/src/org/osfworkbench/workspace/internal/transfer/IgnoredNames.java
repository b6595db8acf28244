package org.osfworkbench.workspace.internal.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.osfworkbench.workspace.transfer.Preferences;

/** Names of files that data links leave alone, such as what test runs write. Without regard to case. */
public final class IgnoredNames {

	/** What OpenSesame's quick run writes. */
	static final String DEFAULT = "quickrun.csv"; //$NON-NLS-1$

	private IgnoredNames() {
	}

	/**
	 * The patterns of the preferences as they are now, as rules for the engine.
	 *
	 * @return names with {@code *} and {@code ?}, for any depth
	 */
	public static List<String> rules() {
		return split(Platform.getPreferencesService().getString(Preferences.NODE, Preferences.IGNORE, DEFAULT, null))
				.filter(pattern -> pattern.indexOf('/') < 0 && !pattern.startsWith("!") && !pattern.startsWith("#")).toList(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Stream<String> split(String patterns) {
		return Arrays.stream(patterns.split(",")).map(String::strip).filter(pattern -> !pattern.isEmpty()); //$NON-NLS-1$
	}

	/** Whether a name is left out by the preferences as they are now. */
	static boolean hold(String name) {
		return match(Platform.getPreferencesService().getString(Preferences.NODE, Preferences.IGNORE, DEFAULT, null), name);
	}

	/** Whether a name matches one of some patterns with {@code *} and {@code ?}, separated by commas. */
	static boolean match(String patterns, String name) {
		return split(patterns)
				.anyMatch(pattern -> regex(pattern.toLowerCase(Locale.ROOT)).matcher(name.toLowerCase(Locale.ROOT)).matches());
	}

	private static Pattern regex(String pattern) {
		StringBuilder regex = new StringBuilder();
		for (char character : pattern.toCharArray()) {
			regex.append(switch (character) {
				case '*' -> ".*"; //$NON-NLS-1$
				case '?' -> "."; //$NON-NLS-1$
				default -> Pattern.quote(String.valueOf(character));
			});
		}
		return Pattern.compile(regex.toString(), Pattern.DOTALL);
	}
}
