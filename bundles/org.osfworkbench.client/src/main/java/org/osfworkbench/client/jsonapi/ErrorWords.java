package org.osfworkbench.client.jsonapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a server says in an error answer. Takes every shape of {@code osf-api.md}, sections 1.6, 5.10 and 6.4: API errors, the
 * seven of WaterButler, maintenance, HTML, nothing.
 *
 * @param words plain text without markup, at most {@value #MAX_LENGTH} characters; may be empty
 * @param maintenance whether the answer says that the service is being maintained
 * @param body the answer as JSON; a missing piece if it is none
 */
@SuppressWarnings("nls") // names of members
public record ErrorWords(String words, boolean maintenance, Json body) {

	private static final int MAX_LENGTH = 400;
	private static final List<String> MEMBERS = List.of("message_long", "message_short", "message", "response", "error", "detail");
	private static final Json NOTHING = new Json(com.fasterxml.jackson.databind.node.MissingNode.getInstance());

	/**
	 * Reads the body of an error answer.
	 *
	 * @param body the text; may be anything
	 * @return the words
	 */
	public static ErrorWords of(String body) {
		Optional<Json> json = json(body);
		String text = json.map(ErrorWords::words).orElse(body);
		String plain = Html.plain(text);
		boolean maintenance = json.map(found -> found.isTrue("meta", "maintenance_mode")).orElse(false);
		return new ErrorWords(plain.length() <= MAX_LENGTH ? plain : plain.substring(0, MAX_LENGTH), maintenance, json.orElse(NOTHING));
	}

	private static Optional<Json> json(String body) {
		try {
			return Optional.of(Json.parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))).filter(Json::isObject);
		} catch (@SuppressWarnings("unused") MalformedAnswerException | IOException e) {
			return Optional.empty(); // then it is HTML, plain text or nothing
		}
	}

	private static String words(Json body) {
		List<Json> errors = body.items("errors");
		if (!errors.isEmpty()) {
			return errors.stream().flatMap(error -> error.text("detail").or(() -> error.text("title")).stream())
					.collect(Collectors.joining(" "));
		}
		return MEMBERS.stream().flatMap(name -> Stream.of(body.text(name), body.text(name, "message"), body.text("error", name)))
				.flatMap(Optional::stream).filter(text -> !text.isBlank()).findFirst().orElse("");
	}
}
