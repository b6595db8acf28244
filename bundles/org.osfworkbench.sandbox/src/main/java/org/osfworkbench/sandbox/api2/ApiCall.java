package org.osfworkbench.sandbox.api2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.http.Call;
import org.osfworkbench.sandbox.http.Caller;
import org.osfworkbench.sandbox.http.Urls;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Times;
import org.osfworkbench.sandbox.model.User;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call of API v2.
 *
 * @param version the part after {@code 2.}
 * @param variables what stands in the place of the braces of the route
 */
@SuppressWarnings("nls") // member and parameter names
record ApiCall(Backend backend, Call call, Caller caller, int version, List<String> variables) {

	static final String MEDIA_TYPE = "application/vnd.api+json; charset=utf-8";

	ApiCall with(List<String> found) {
		return new ApiCall(backend, call, caller, version, found);
	}

	String variable(int index) {
		return variables.get(index);
	}

	/** The signed-in user. */
	User user() {
		return caller.user().orElseThrow(ApiException::signIn);
	}

	Urls urls() {
		return new Urls(backend, call);
	}

	/** A time in the form of the version. */
	String time(Instant time) {
		return version >= 2 ? Times.api(time) : Times.oldApi(time);
	}

	/** A type of two words in the form of the version (osf-api.md 1.2). */
	String type(String dashed) {
		return version >= 18 ? dashed : dashed.replace('-', '_');
	}

	/** Says whether the count of that relationship is wanted. */
	boolean counts(String relationship) {
		Optional<String> wanted = call.query().get("related_counts");
		return wanted.filter(w -> w.equalsIgnoreCase("true") || List.of(w.split(",")).contains(relationship)).isPresent();
	}

	/** A single resource. */
	Answer answer(int status, Resource resource) {
		ObjectNode document = Json.of("data", resource.json());
		document.set("meta", meta());
		return Answer.json(status, MEDIA_TYPE, document);
	}

	/** The answer to a deletion: without a body, but with its type, as recorded. */
	static Answer deleted() {
		return Answer.empty(204).with("Content-Type", MEDIA_TYPE);
	}

	/** The {@code meta} of every answer. */
	ObjectNode meta() {
		ObjectNode meta = Json.of("version", "2." + version);
		return caller.anonymousLink() ? meta.put("anonymous", true) : meta;
	}
}
