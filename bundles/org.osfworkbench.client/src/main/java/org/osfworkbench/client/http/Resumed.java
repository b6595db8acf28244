package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Unavailable;
import org.osfworkbench.client.api.PartialFile;
import org.osfworkbench.client.api.Progress;

/**
 * One download that goes on where an earlier try ended ({@code osf-api.md}, section 5.6): only a 206 with the very range that was
 * asked for continues; a 200 starts over. For one thread, once.
 */
@SuppressWarnings("nls") // protocol words, log texts
final class Resumed {

	private static final int PARTIAL = 206;
	private static final String CONTENT_RANGE = "Content-Range";
	private static final Pattern NOTHING_MORE = Pattern.compile("bytes \\*/(\\d{1,18})");
	private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

	/** What is to be there at the end. */
	record Wanted(Request request, OptionalLong size, Hashes hashes) {
	}

	private final Downloads downloads;
	private final Problems problems;
	private final Retry retry;
	private final Wanted wanted;
	private final PartialFile part;
	private final Progress progress;
	private final Cancellation cancellation;
	private Digests digests = new Digests();
	private long have;

	Resumed(Downloads downloads, Problems problems, Retry retry, Wanted wanted, PartialFile part, Progress progress,
			Cancellation cancellation) {
		this.downloads = downloads;
		this.problems = problems;
		this.retry = retry;
		this.wanted = wanted;
		this.part = part;
		this.progress = progress;
		this.cancellation = cancellation;
	}

	Download run() throws OsfException, IOException {
		Request request = wanted.request();
		rehash();
		OptionalLong size = wanted.size();
		if (size.isPresent() && have > size.getAsLong()) {
			restart();
		}
		while (size.isEmpty() || have < size.getAsLong() || have == 0) {
			long before = have;
			try {
				fetch(have == 0 ? request : request.from(have));
				break;
			} catch (Unavailable e) {
				if (have == before) {
					throw e;
				}
				retry.pauseAfter(e, cancellation);
			}
		}
		return check(request);
	}

	/** What an earlier try left is read again: nobody knows what happened to it meanwhile. */
	private void rehash() throws IOException {
		byte[] buffer = new byte[UploadBody.BUFFER];
		try (InputStream in = part.read()) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				digests.update(buffer, count);
				have += count;
			}
		}
	}

	private void restart() throws IOException {
		part.clear();
		digests = new Digests();
		have = 0;
	}

	private void fetch(Request request) throws OsfException, IOException {
		try (Answer answer = retry.read(cancellation, () -> downloads.open(request, cancellation))) {
			downloads.requireNoPage(answer);
			if (answer.status() == Downloads.OUT_OF_RANGE) {
				if (isAtTheEnd(answer)) {
					return;
				}
				restart();
				throw problems.bad(answer, "There is more of the file here than there");
			}
			if (answer.status() == PARTIAL) {
				requireRange(answer);
			} else if (have > 0) {
				restart();
			}
			copy(answer);
		}
	}

	/** Without a known size, only the server can tell that nothing is missing. */
	private boolean isAtTheEnd(Answer answer) {
		Matcher end = NOTHING_MORE.matcher(answer.header(CONTENT_RANGE).orElse(""));
		return wanted.size().isEmpty() && end.matches() && Long.parseLong(end.group(1)) == have;
	}

	private void requireRange(Answer answer) throws OsfException {
		Matcher range = RANGE.matcher(answer.header(CONTENT_RANGE).orElse(""));
		boolean right = answer.request().range().isPresent() && range.matches() && Long.parseLong(range.group(1)) == have
				&& (wanted.size().isEmpty() || "*".equals(range.group(3)) || Long.parseLong(range.group(3)) == wanted.size().getAsLong());
		if (!right) {
			throw problems.bad(answer, "Another part of the file than was asked for");
		}
	}

	private void copy(Answer answer) throws OsfException, IOException {
		byte[] buffer = new byte[UploadBody.BUFFER];
		try (OutputStream out = part.append()) {
			for (int count = answer.read(buffer); count >= 0; count = answer.read(buffer)) {
				requireRoom(answer, count);
				out.write(buffer, 0, count);
				digests.update(buffer, count);
				have += count;
				if (count > 0) {
					progress.moved(count);
				}
			}
		}
	}

	private void requireRoom(Answer answer, int count) throws OsfException {
		if (wanted.size().isPresent() && have + count > wanted.size().getAsLong()) {
			throw problems.bad(answer, "More bytes than the file has");
		}
	}

	private Download check(Request request) throws OsfException, IOException {
		Hashes hashes = digests.hashes();
		boolean wrong = wanted.size().isPresent() && wanted.size().getAsLong() != have || wanted.hashes().contradicts(hashes);
		if (wrong) {
			part.clear();
			throw problems.bad(request, "The bytes that arrived are not those of the file");
		}
		return new Download(hashes, have);
	}
}
