package org.osfworkbench.sandbox.waterbutler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sandbox.faults.Scripted;
import org.osfworkbench.sandbox.faults.Target;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Call;
import org.osfworkbench.sandbox.http.Pages;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.http.Service;
import org.osfworkbench.sandbox.json.Times;
import org.osfworkbench.sandbox.store.Blobs;

/** The object store behind OSF Storage, reached by signed addresses only (osf-api.md 5.6). */
@SuppressWarnings("nls") // header names and texts of the protocol
public final class Storage implements Service {

	private final Blobs blobs;
	private final Signatures signatures;

	/** Serves those blobs. */
	public Storage(Blobs blobs, Signatures signatures) {
		this.blobs = blobs;
		this.signatures = signatures;
	}

	@Override
	public Target target() {
		return Target.STORAGE;
	}

	@Override
	public Answer fault(Scripted scripted) {
		return scripted.kind() == Scripted.Kind.STATUS ? error(scripted.status(), "InternalError")
				: Answer.html(scripted.status(), Pages.plain("Error"));
	}

	@Override
	public Answer answer(Call call) throws IOException {
		if (call.header("Authorization").isPresent()) {
			return error(400, "InvalidArgument");
		}
		if (call.writes()) {
			return error(405, "MethodNotAllowed");
		}
		return switch (signatures.check(call)) {
			case WRONG -> error(403, "SignatureDoesNotMatch");
			case EXPIRED -> error(400, "ExpiredToken");
			case GOOD -> blob(call);
		};
	}

	private Answer blob(Call call) throws IOException {
		List<String> path = call.segments();
		String md5 = path.get(1);
		Path file = blobs.path(path.get(2));
		Answer answer = Ranges.serve(file, call.header("Range"));
		return answer.with("ETag", "\"" + md5 + "\"").with("Content-Type", "application/octet-stream")
				.with("Content-Disposition", call.query().get("response-content-disposition").orElse("attachment"))
				.with("Cache-Control", "private, max-age=0").with("Expires", Times.http(Instant.now()))
				.with("Last-Modified", Times.http(Files.getLastModifiedTime(file).toInstant()))
				.with("x-goog-hash", "md5=" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(md5)));
	}

	private static Answer error(int status, String code) {
		return Answer.text(status, "application/xml; charset=UTF-8",
				"<?xml version='1.0' encoding='UTF-8'?><Error><Code>" + code + "</Code></Error>");
	}

	/** A {@code Content-Disposition} for a file name (osf-api.md 5.6). */
	static String disposition(String name, Optional<String> displayed) {
		String shown = displayed.orElse(name);
		String ascii = shown.replaceAll("[^ -~]|[\"\\\\%]", "_");
		return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
				+ Query.encode(shown);
	}
}
