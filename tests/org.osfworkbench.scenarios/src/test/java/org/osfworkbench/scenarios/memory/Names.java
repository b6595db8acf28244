package org.osfworkbench.scenarios.memory;

import java.util.Set;
import java.util.regex.Pattern;

import org.osfworkbench.scenarios.world.Platform;

/** Which names a kind of disk takes. */
final class Names {

	private static final Pattern WINDOWS_CHARACTERS = Pattern.compile("[<>:\"|?*\\\\/\\x00-\\x1f]");
	private static final Pattern WINDOWS_DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])( *\\..*)?");

	private Names() {
	}

	static boolean allows(Platform platform, String name) {
		if (name.isEmpty() || Set.of(".", "..").contains(name) || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0
				|| name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 255) {
			return false;
		}
		return platform != Platform.WINDOWS || isLegalOnWindows(name);
	}

	static boolean isLegalOnWindows(String name) {
		return !WINDOWS_CHARACTERS.matcher(name).find() && !WINDOWS_DEVICE.matcher(name).matches() && !name.endsWith(".") && !name.endsWith(" ");
	}
}
