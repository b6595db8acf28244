package org.osfworkbench.sync.disk;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Which names this system can have ({@code sync-design.md}, section 9). */
@SuppressWarnings("nls") // characters and names of devices
final class DiskNames {

	private static final int MAX_UNITS = 255;
	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
			"com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "conin$", "conout$");

	private DiskNames() {
	}

	/** Whether a folder on the default file system can hold a name. */
	static boolean allows(Path folder, boolean windows, String name) {
		if (name.isEmpty() || ".".equals(name) || "..".equals(name) || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
			return false;
		}
		if (windows ? !isForWindows(name) : name.getBytes(StandardCharsets.UTF_8).length > MAX_UNITS) {
			return false;
		}
		try {
			Path path = folder.resolve(name);
			return folder.equals(path.getParent()) && name.equals(String.valueOf(path.getFileName()));
		} catch (InvalidPathException notOfThisSystem) {
			return false;
		}
	}

	static boolean isForWindows(String name) {
		boolean letters = name.chars().noneMatch(letter -> letter < ' ' || "<>:\"|?*\\/".indexOf(letter) >= 0);
		boolean end = !name.endsWith(".") && !name.endsWith(" ");
		int dot = name.indexOf('.');
		String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
		return letters && end && name.length() <= MAX_UNITS && !DEVICES.contains(stem);
	}
}
