package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PartialFile;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.waterbutler.FileAddresses;

/** Fetches files and checks what arrives ({@code osf-api.md}, section 5.6). */
@SuppressWarnings("nls") // log texts, protocol words
final class Downloads {

	static final int OUT_OF_RANGE = 416;
	private static final int RESTARTS = 2;
	private static final String DISPOSITION = "Content-Disposition";

	private final Transport transport;
	private final Retry retry;

	Downloads(Transport transport, Retry retry) {
		this.transport = transport;
		this.retry = retry;
	}

	Download fetch(RemoteFile file, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		Request request = Request.bytes(FileAddresses.bytes(file, version));
		boolean newest = version == 0 || version == file.version();
		return fetch(request, newest ? file.size() : OptionalLong.empty(), newest ? file.hashes() : Hashes.UNKNOWN, target, progress,
				cancellation);
	}

	/** Bytes of which something may be known. */
	Download fetch(Request request, OptionalLong size, Hashes hashes, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		try (Answer answer = retry.read(cancellation, () -> open(request, cancellation))) {
			requireFile(answer);
			requireLength(answer, size, answer.length());
			Download arrived = copy(answer, target, progress);
			requireLength(answer, size, OptionalLong.of(arrived.bytes()));
			if (hashes.contradicts(arrived.hashes())) {
				throw transport.problems().bad(answer, "The bytes that arrived have another hash than the file");
			}
			return arrived;
		}
	}

	/** Bytes that may go on where an earlier try ended. */
	Resumed resumed(Request request, OptionalLong size, Hashes hashes, PartialFile part, Progress progress, Cancellation cancellation) {
		return new Resumed(this, transport.problems(), retry, new Resumed.Wanted(request, size, hashes), part, progress, cancellation);
	}

	Problems problems() {
		return transport.problems();
	}

	/** Starts over if the storage says that the signed address is too old or wrong. */
	Answer open(Request request, Cancellation cancellation) throws OsfException {
		for (int restart = 0;; restart++) {
			Answer answer = transport.open(request, cancellation);
			if (answer.isSuccess()) {
				return answer;
			}
			if (answer.status() == OUT_OF_RANGE && request.range().isPresent()) {
				return answer;
			}
			try (answer) {
				boolean expired = !answer.trusted() && (answer.status() == 400 || answer.status() == 403);
				if (!expired || restart >= RESTARTS) {
					throw transport.problems().of(answer);
				}
			}
		}
	}

	/** A web page that is a file comes as an attachment; a login or error page does not. */
	private void requireFile(Answer answer) throws OsfException {
		if (answer.status() != 200) {
			throw transport.problems().bad(answer, "A download ended with status " + answer.status());
		}
		requireNoPage(answer);
	}

	void requireNoPage(Answer answer) throws OsfException {
		if (answer.isHtml() && answer.header(DISPOSITION).isEmpty()) {
			throw transport.problems().bad(answer, "A web page instead of a file");
		}
	}

	private void requireLength(Answer answer, OptionalLong wanted, OptionalLong got) throws OsfException {
		if (wanted.isPresent() && got.isPresent() && wanted.getAsLong() != got.getAsLong()) {
			throw transport.problems().bad(answer, "The file has " + wanted.getAsLong() + " bytes, but " + got.getAsLong() + " came");
		}
	}

	private static Download copy(Answer answer, OutputStream target, Progress progress) throws OsfException, IOException {
		Digests digests = new Digests();
		byte[] buffer = new byte[UploadBody.BUFFER];
		long total = 0;
		for (int count = answer.read(buffer); count >= 0; count = answer.read(buffer)) {
			digests.update(buffer, count);
			target.write(buffer, 0, count);
			total += count;
			if (count > 0) {
				progress.moved(count);
			}
		}
		return new Download(digests.hashes(), total);
	}
}
