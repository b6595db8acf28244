package org.osfworkbench.client.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Originals;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.jsonapi.Addresses;
import org.osfworkbench.client.jsonapi.Json;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;

/** Answers of API v2 as they are. */
@SuppressWarnings("nls") // parts of addresses, log texts
final class ApiOriginals implements Originals {

	private final Api api;

	ApiOriginals(Api api) {
		this.api = api;
	}

	@Override
	public String document(List<String> path, Cancellation cancellation) throws OsfException {
		return api.get(address(path), json -> {
			Json data = json.at("data");
			if (!data.isObject()) {
				throw new MalformedAnswerException("The answer has no object");
			}
			return data.node().toString();
		}, cancellation);
	}

	@Override
	public Pages<String> documents(List<String> path, Cancellation cancellation) {
		return api.list(address(path), json -> Optional.of(json.node().toString()), text -> text, cancellation);
	}

	private URI address(List<String> path) {
		return api.host().api().resolve(path.stream().map(Addresses::encode).collect(Collectors.joining("/", "", "/")));
	}
}
