package org.osfworkbench.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osfworkbench.sandbox.faults.Asked;
import org.osfworkbench.sandbox.faults.Scripted;
import org.osfworkbench.sandbox.faults.Target;
import org.osfworkbench.sandbox.faults.Trouble;
import org.osfworkbench.sandbox.http.Answer.Body;
import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lets something go wrong with one request. */
@SuppressWarnings("nls") // header and member names
final class Meddling {

	private Meddling() {
	}

	/** The connection breaks although the request was answered. */
	static final class LostException extends EOFException {

		private static final long serialVersionUID = 1L;
		private final int status;

		LostException(int status) {
			this.status = status;
		}

		int status() {
			return status;
		}
	}

	static Asked asked(Service service, Call call) {
		return new Asked(service.target(), call.method(), call.path(), call.query()::get, call.header("Range").isPresent());
	}

	static Answer answer(Service service, Call call, Trouble trouble) throws IOException {
		return switch (trouble) {
			case Trouble.None none -> service.answer(call);
			case Trouble.Refused refused -> refused(service, refused.status(), refused.retryAfter());
			case Trouble.LostAnswer lost -> throw new LostException(service.answer(call).status());
			case Trouble.CutRequest cut -> service.answer(call.with(new CutStream(call.body(), cut.bytes())));
			case Trouble.Whole whole -> service.answer(call.without("Range"));
			case Trouble.Redirected redirected -> Answer.redirect(302, redirected.target().toString());
			case Trouble.Raced raced -> service.answer(call.with(new RacedStream(call.body(), raced.other())));
			case Trouble.Relisted list -> relisted(service.answer(call), list);
			case Trouble.Cut cut -> body(service.answer(call), bytes -> new Body.Broken(bytes, (int) Math.min(cut.bytes(), bytes.length)));
			case Trouble.Shortened part -> changed(service.answer(call),
					bytes -> java.util.Arrays.copyOf(bytes, (int) Math.min(part.bytes(), bytes.length)));
			case Trouble.WrongByte wrong -> changed(service.answer(call), Meddling::wrong);
		};
	}

	private static Answer refused(Service service, int status, OptionalInt retryAfter) {
		Scripted.Kind kind = status == 429 ? Scripted.Kind.THROTTLE : Scripted.Kind.STATUS;
		Answer answer = service.fault(new Scripted(Target.ANY, kind, status, Duration.ofSeconds(retryAfter.orElse(0))));
		return retryAfter.isPresent() ? answer.with("Retry-After", Integer.toString(retryAfter.getAsInt())) : answer;
	}

	private static Answer relisted(Answer answer, Trouble.Relisted list) {
		ObjectNode tree = answer.tree().deepCopy();
		if (!(tree.get("data") instanceof ArrayNode items)) {
			return answer;
		}
		ArrayNode all = Json.array();
		for (JsonNode item : items) {
			String name = item.path("attributes").path("name").asText();
			if (!name.equals(list.without())) {
				all.add(item);
			}
			if (!name.isEmpty() && name.equals(list.twice())) {
				all.add(item);
			}
		}
		tree.set("data", all);
		return new Answer(answer.status(), answer.headers(), new Body.Tree(tree));
	}

	private static byte[] wrong(byte[] bytes) {
		if (bytes.length > 0) {
			bytes[bytes.length - 1] ^= 1;
		}
		return bytes;
	}

	private static Answer changed(Answer answer, UnaryOperator<byte[]> change) throws IOException {
		return body(answer, bytes -> new Body.Bytes(change.apply(bytes)));
	}

	private static Answer body(Answer answer, java.util.function.Function<byte[], Body> change) throws IOException {
		return new Answer(answer.status(), answer.headers(), change.apply(bytes(answer.body())));
	}

	private static byte[] bytes(Body body) throws IOException {
		return switch (body) {
			case Body.Bytes bytes -> bytes.bytes().clone();
			case Body.Broken broken -> broken.bytes().clone();
			case Body.Tree tree -> Json.bytes(tree.json());
			case Body.Slice slice -> {
				try (InputStream in = Files.newInputStream(slice.file())) {
					in.skipNBytes(slice.start());
					yield in.readNBytes((int) slice.length());
				}
			}
			case Body.Stream stream -> {
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				stream.writer().write(out);
				yield out.toByteArray();
			}
		};
	}

	/** Somebody else is quicker while a body arrives. */
	private static final class RacedStream extends FilterInputStream {

		private final Runnable other;
		private boolean done;

		RacedStream(InputStream in, Runnable other) {
			super(in);
			this.other = other;
		}

		@Override
		public int read() throws IOException {
			race();
			return in.read();
		}

		@Override
		@NonNullByDefault({}) // Java's signature has no null annotations
		public int read(byte[] buffer, int offset, int length) throws IOException {
			race();
			return in.read(buffer, offset, length);
		}

		private void race() {
			if (!done) {
				done = true;
				other.run();
			}
		}
	}
}
