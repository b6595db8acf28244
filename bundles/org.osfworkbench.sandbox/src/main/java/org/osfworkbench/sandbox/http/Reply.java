package org.osfworkbench.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.osfworkbench.sandbox.faults.Faults;
import org.osfworkbench.sandbox.http.Answer.Body;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Maybe;

/** Sends one answer. */
@SuppressWarnings("nls") // header names
final class Reply {

	private static final int SMALL = 200;

	private final Request request;
	private final Response response;
	private final Faults faults;

	Reply(Request request, Response response, Faults faults) {
		this.request = request;
		this.response = response;
		this.faults = faults;
	}

	void send(Answer answer) throws IOException {
		response.setStatus(answer.status());
		answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
		switch (answer.body()) {
			case Body.Bytes bytes -> send(bytes.bytes(), answer.status());
			case Body.Broken broken -> send(broken);
			case Body.Tree tree -> json(packed(Json.bytes(tree.json())), answer.status());
			case Body.Slice slice -> send(slice);
			case Body.Stream stream -> send(stream);
		}
	}

	private boolean bodyless() {
		return request.getMethod().equals("HEAD");
	}

	/** JSON is compressed for those who can read it (osf-api.md 1.1). */
	private byte[] packed(byte[] bytes) throws IOException {
		boolean wanted = Maybe.of(request.getHeaders().get("Accept-Encoding")).filter(e -> e.contains("gzip")).isPresent();
		if (!wanted || bytes.length < SMALL) {
			return bytes;
		}
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(bytes);
		}
		response.getHeaders().put("Content-Encoding", "gzip");
		response.getHeaders().put("Vary", "Accept-Encoding, Accept, Cookie, origin");
		return packed.toByteArray();
	}

	private void send(byte[] bytes, int status) throws IOException {
		if (status != 204 && status != 304 && !response.getHeaders().contains("Content-Length")) {
			response.getHeaders().put("Content-Length", bytes.length);
		}
		if (!bodyless() && bytes.length > 0) {
			try (OutputStream out = Content.Sink.asOutputStream(response)) {
				out.write(bytes);
			}
		}
	}

	private void json(byte[] bytes, int status) throws IOException {
		long cut = faults.cutAnswersAfter();
		if (cut < 0 || cut >= bytes.length || bodyless()) {
			send(bytes, status);
			return;
		}
		response.getHeaders().put("Content-Length", bytes.length);
		try (OutputStream out = Content.Sink.asOutputStream(response)) {
			out.write(bytes, 0, (int) cut);
			breakOff(out);
		}
	}

	private void send(Body.Broken broken) throws IOException {
		response.getHeaders().put("Content-Length", broken.bytes().length);
		try (OutputStream out = Content.Sink.asOutputStream(response)) {
			out.write(broken.bytes(), 0, broken.sent());
			breakOff(out);
		}
	}

	private void breakOff(OutputStream out) throws IOException {
		out.flush();
		request.getConnectionMetaData().getConnection().getEndPoint().close();
		throw new EOFException("cut");
	}

	private void send(Body.Slice slice) throws IOException {
		response.getHeaders().put("Content-Length", slice.length());
		if (bodyless()) {
			return;
		}
		try (InputStream in = Files.newInputStream(slice.file());
				OutputStream out = Content.Sink.asOutputStream(response)) {
			in.skipNBytes(slice.start());
			copy(in, out, slice.length());
		}
	}

	private void copy(InputStream in, OutputStream out, long length) throws IOException {
		long cut = faults.cutDownloadsAfter();
		long left = cut >= 0 && cut < length ? cut : length;
		boolean broken = left < length;
		boolean wrong = faults.wrongBytes();
		byte[] buffer = new byte[64 * 1024];
		while (left > 0) {
			int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
			if (wrong) {
				buffer[0] ^= 1;
				wrong = false;
			}
			out.write(buffer, 0, n);
			left -= n;
		}
		if (broken) {
			breakOff(out);
		}
	}

	private void send(Body.Stream stream) throws IOException {
		if (!bodyless()) {
			try (OutputStream out = Content.Sink.asOutputStream(response)) {
				stream.writer().write(out);
			}
		}
	}
}
