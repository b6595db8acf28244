package org.osfworkbench.sandbox.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.osfworkbench.sandbox.faults.Faults;
import org.osfworkbench.sandbox.faults.Scripted;
import org.osfworkbench.sandbox.faults.Trouble;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.requests.RequestLog;
import org.osfworkbench.sandbox.requests.SeenRequest;
import org.osfworkbench.sandbox.requests.SeenRequest.Origin;

/** Takes requests from Jetty, applies the faults, asks a service, and sends its answer. */
@SuppressWarnings("nls") // header names
public final class Front extends Handler.Abstract {

	private static final long DRAIN = 1 << 20;

	private final Function<Call, Service> services;
	private final Faults faults;
	private final RequestLog log;

	/** Asks the service the function names for a call. */
	public Front(Function<Call, Service> services, Faults faults, RequestLog log) {
		this.services = services;
		this.faults = faults;
		this.log = log;
	}

	@Override
	@NonNullByDefault({}) // Jetty's signature has no null annotations
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		log.begins();
		try (InputStream body = Request.asInputStream(request)) {
			respond(request, response, callback, body);
		} catch (IOException e) {
			drop(request, callback, e);
		} finally {
			log.ends();
		}
		return true;
	}

	private void respond(Request request, Response response, Callback callback, InputStream body)
			throws IOException, InterruptedException {
		long cut = faults.cutUploadsAfter();
		Call call = call(request, cut < 0 ? body : new CutStream(body, cut));
		Service service = services.apply(call);
		boolean steady = service instanceof Admin;
		if (!steady) {
			Thread.sleep(faults.delay());
		}
		if (!steady && faults.offline()) {
			log.add(seen(call, 0));
			throw new EOFException("offline");
		}
		Optional<Scripted> scripted = steady ? Optional.empty() : faults.next(service.target());
		Answer answer = changed(scripted.isPresent() ? service.fault(scripted.get()) : answer(service, call, steady));
		drain(call);
		log.add(seen(call, answer.status()));
		new Reply(request, response, faults).send(answer);
		callback.succeeded();
	}

	private Answer answer(Service service, Call call, boolean steady) throws IOException {
		Trouble trouble = steady ? new Trouble.None() : faults.meddler().about(Meddling.asked(service, call));
		try {
			return Meddling.answer(service, call, trouble);
		} catch (Meddling.LostException e) {
			log.add(seen(call, e.status()));
			throw e;
		}
	}

	private Answer changed(Answer answer) {
		return faults.extraMembers() && answer.body() instanceof Answer.Body.Tree tree
				? new Answer(answer.status(), answer.headers(), new Answer.Body.Tree(Extras.in(tree.json()))) : answer;
	}

	/** Reads a little of a body nobody wanted, so that the answer is not lost with a reset connection. */
	private static void drain(Call call) throws IOException {
		if (call.writes() && call.length() <= DRAIN && call.header("Expect").isEmpty()) {
			call.body().readNBytes((int) DRAIN);
		}
	}

	static void drop(Request request, Callback callback, Throwable cause) {
		request.getConnectionMetaData().getConnection().getEndPoint().close();
		callback.failed(cause);
	}

	private static Call call(Request request, InputStream body) {
		Origin origin = Origin.valueOf(request.getConnectionMetaData().getConnector().getName());
		String query = Maybe.of(request.getHttpURI().getQuery()).orElse("");
		return new Call(origin, request.getMethod(), request.getHttpURI().getPath(), Query.parse(query),
				name -> Maybe.of(request.getHeaders().get(name)), request.getHeaders().getLongField("Content-Length"),
				body);
	}

	private static SeenRequest seen(Call call, int status) {
		Query query = new Query(call.query().parameters().stream().filter(p -> !isSecret(p.name())).toList());
		String suffix = query.suffix();
		return new SeenRequest(call.origin(), call.method(), call.path(), suffix.isEmpty() ? "" : suffix.substring(1),
				call.header("Authorization").isPresent(), status);
	}

	private static boolean isSecret(String name) {
		return switch (name) {
			case "view_only", "Signature", "code", "token", "access_token", "client_secret", "refresh_token" -> true;
			default -> false;
		};
	}
}
