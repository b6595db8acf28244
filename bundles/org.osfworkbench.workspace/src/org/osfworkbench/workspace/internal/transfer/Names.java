package org.osfworkbench.workspace.internal.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.Platform;

/** Which remote names may become a name on this computer: one path segment that means itself ({@code sync-design.md}, section 9). */
@SuppressWarnings("nls") // patterns and device names
final class Names {

	private static final int MAX_BYTES = 255;
	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
			"com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

	private Names() {
	}

	static boolean isLegal(String name) {
		return isLegalEverywhere(name) && (!Platform.OS.isWindows() || isLegalOnWindows(name));
	}

	/** A name with a number before its extension. */
	static String numbered(String name, int number) {
		int dot = name.lastIndexOf('.');
		int end = dot > 0 ? dot : name.length();
		return name.substring(0, end) + " (" + number + ')' + name.substring(end);
	}

	private static boolean isLegalEverywhere(String name) {
		return !name.isEmpty() && !name.equals(".") && !name.equals("..")
				&& name.chars().noneMatch(character -> character == '/' || character == '\\' || Character.isISOControl(character))
				&& name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
	}

	static boolean isLegalOnWindows(String name) {
		String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
		return name.chars().noneMatch(character -> "<>:\"|?*".indexOf(character) >= 0) && !name.endsWith(".") && !name.endsWith(" ")
				&& !DEVICES.contains(stem.strip().toLowerCase(Locale.ROOT));
	}
}
