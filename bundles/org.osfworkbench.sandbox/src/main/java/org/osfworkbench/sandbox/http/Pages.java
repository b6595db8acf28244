package org.osfworkbench.sandbox.http;

import java.nio.charset.StandardCharsets;

import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Markup;

/** Bare HTML pages that stand for those of the real installation. */
@SuppressWarnings("nls") // markup
public final class Pages {

	private Pages() {
	}

	/** A page with one heading. */
	public static String plain(String title) {
		return "<!DOCTYPE html>\n<html><head><title>" + Markup.escape(title) + "</title></head><body><h1>"
				+ Markup.escape(title) + "</h1></body></html>\n";
	}

	/** The browsable form of a JSON answer. */
	public static Answer json(Answer answer) {
		String text = new String(Json.bytes(answer.tree()), StandardCharsets.UTF_8);
		return Answer.html(answer.status(), "<!DOCTYPE html>\n<html><head><title>Open Science Framework API</title></head>"
				+ "<body><pre>" + Markup.escape(text) + "</pre></body></html>\n");
	}
}
