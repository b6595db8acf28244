package org.osfworkbench.sandbox.waterbutler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osfworkbench.sandbox.http.Answer;

/** Serves a file or the range of it that is asked for; only single ranges with a start count (osf-api.md 5.6). */
@SuppressWarnings("nls") // header names
final class Ranges {

	private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

	private Ranges() {
	}

	static Answer serve(Path file, Optional<String> range) throws IOException {
		long size = Files.size(file);
		Matcher matcher = SINGLE.matcher(range.orElse(""));
		if (!matcher.matches()) {
			return new Answer(200, Map.of("Accept-Ranges", "bytes"), new Answer.Body.Slice(file, 0, size));
		}
		long start = Long.parseLong(matcher.group(1));
		long end = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
		if (start >= size || end < start) {
			return Answer.empty(416).with("Content-Range", "bytes */" + size);
		}
		return new Answer(206, Map.of("Accept-Ranges", "bytes", "Content-Range", "bytes " + start + "-" + end + "/" + size),
				new Answer.Body.Slice(file, start, end - start + 1));
	}
}
