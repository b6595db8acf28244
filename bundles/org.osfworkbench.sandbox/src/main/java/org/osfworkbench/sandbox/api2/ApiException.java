package org.osfworkbench.sandbox.api2;

import java.util.Optional;

import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An error document of API v2 (osf-api.md 1.6). */
@SuppressWarnings("nls") // member names and texts of the protocol
final class ApiException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final int status;
	private final transient ObjectNode error;
	private final transient Optional<String> factor;

	private ApiException(int status, ObjectNode error, Optional<String> factor) {
		super(error.path("detail").asText());
		this.status = status;
		this.error = error;
		this.factor = factor;
	}

	static ApiException of(int status, String detail) {
		return new ApiException(status, Json.of("detail", detail), Optional.empty());
	}

	static ApiException pointer(int status, String pointer, String detail) {
		ObjectNode error = Json.of("source", Json.of("pointer", pointer));
		return new ApiException(status, error.put("detail", detail), Optional.empty());
	}

	static ApiException attribute(String name, String detail) {
		return pointer(400, "/data/attributes/" + name, detail);
	}

	static ApiException parameter(String parameter, String detail) {
		ObjectNode error = Json.of("source", Json.of("parameter", parameter));
		return new ApiException(400, error.put("detail", detail), Optional.empty());
	}

	static ApiException notFound() {
		return of(404, "Not found.");
	}

	static ApiException forbidden() {
		return of(403, "You do not have permission to perform this action.");
	}

	static ApiException signIn() {
		return of(401, "Authentication credentials were not provided.");
	}

	static ApiException gone(String what) {
		ObjectNode error = Json.object();
		error.set("source", Json.object());
		error.put("detail", "The requested " + what + " is no longer available.");
		error.set("meta", Json.object());
		return new ApiException(410, error.put("status", "410"), Optional.empty());
	}

	static ApiException factorMissing() {
		return new ApiException(401, Json.of("detail", "Must specify two-factor authentication OTP code."),
				Optional.of("required; app"));
	}

	int status() {
		return status;
	}

	ObjectNode error() {
		return error;
	}

	/** The value of {@code X-OSF-OTP}. */
	Optional<String> factor() {
		return factor;
	}
}
