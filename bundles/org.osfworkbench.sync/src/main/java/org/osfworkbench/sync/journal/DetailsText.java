package org.osfworkbench.sync.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Words and their values as text, one a line, so that a person can read the database with any tool. */
@SuppressWarnings("nls") // format of the text
final class DetailsText {

	private DetailsText() {
	}

	static String of(Map<String, String> details) {
		StringBuilder text = new StringBuilder();
		details.forEach((name, value) -> text.append(name).append('=').append(value.replace("\\", "\\\\").replace("\n", "\\n")).append('\n'));
		return text.toString();
	}

	static Map<String, String> read(String text) {
		Map<String, String> details = new LinkedHashMap<>();
		text.lines().forEach(line -> {
			int equals = line.indexOf('=');
			details.put(line.substring(0, equals), plain(line.substring(equals + 1)));
		});
		return details;
	}

	private static String plain(String value) {
		if (value.indexOf('\\') < 0) {
			return value;
		}
		StringBuilder text = new StringBuilder();
		for (int index = 0; index < value.length(); index++) {
			char letter = value.charAt(index);
			if (letter == '\\') {
				index++;
				letter = value.charAt(index) == 'n' ? '\n' : '\\';
			}
			text.append(letter);
		}
		return text.toString();
	}
}
