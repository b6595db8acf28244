package org.osfworkbench.client.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.jsonapi.Addresses;

/** A form with secrets for the login server. Prints without them. For one thread. */
@SuppressWarnings("nls") // protocol words
final class CredentialsForm {

	private final Map<String, String> fields = new LinkedHashMap<>();

	CredentialsForm with(String name, String value) {
		fields.put(name, value);
		return this;
	}

	CredentialsForm with(String name, Token secret) {
		return with(name, secret.secret());
	}

	HttpEntity entity() {
		String text = fields.entrySet().stream().map(field -> Addresses.encode(field.getKey()) + "=" + Addresses.encode(field.getValue()))
				.collect(Collectors.joining("&"));
		return new ByteArrayEntity(text.getBytes(StandardCharsets.US_ASCII), ContentType.APPLICATION_FORM_URLENCODED);
	}

	@Override
	public String toString() {
		return "CredentialsForm" + fields.keySet();
	}
}
