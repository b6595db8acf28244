package org.osfworkbench.sandbox.waterbutler;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** An error answer of WaterButler in one of its shapes (osf-api.md 5.10). */
@SuppressWarnings("nls") // member names
final class ButlerException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient Answer answer;

	private ButlerException(Answer answer, String message) {
		super(message);
		this.answer = answer;
	}

	/** Shape a. */
	static ButlerException of(int status, String message) {
		return new ButlerException(Butler.json(status, Json.object().put("code", status).put("message", message)), message);
	}

	/** Shape b, of naming conflicts. */
	static ButlerException conflict(String message, JsonNode data) {
		return new ButlerException(Butler.json(409, Json.object().put("message", message).set("data", data)), message);
	}

	/** Shape c, relayed from the OSF. */
	static ButlerException relayed(int status, String title, String text) {
		return new ButlerException(Butler.json(status, Json.object().put("message_short", title)
				.put("message_long", text + " If this should not have occurred, please contact"
						+ " <a href='mailto:support@example.org'>support</a>.")
				.put("code", status).putNull("referrer")), text);
	}

	/** Shape g. */
	static ButlerException html(int status, String page) {
		return new ButlerException(Answer.html(status, page), page);
	}

	Answer answer() {
		return answer;
	}
}
