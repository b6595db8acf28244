package org.osfworkbench.client.http;

import java.net.URI;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.People;
import org.osfworkbench.client.api.User;
import org.osfworkbench.client.jsonapi.Addresses;
import org.osfworkbench.client.jsonapi.NodeParser;

/** People by API v2. */
@SuppressWarnings("nls") // parts of addresses
final class ApiPeople implements People {

	private final Api api;
	private final NodeParser parser;
	private final Pictures pictures;

	ApiPeople(Api api, Pictures pictures) {
		this.api = api;
		this.pictures = pictures;
		this.parser = new NodeParser(api.host().web());
	}

	@Override
	public User user(String userId, Cancellation cancellation) throws OsfException {
		return api.get(api.address("users/%s/", userId), json -> parser.user(json.at("data")), cancellation);
	}

	@Override
	public Optional<byte[]> picture(String userId, Cancellation cancellation) throws OsfException {
		Optional<URI> address = api.get(api.address("users/%s/", userId), json -> json.text("data", "links", "profile_image"), cancellation)
				.flatMap(Addresses::parse);
		return address.flatMap(known -> pictures.fetch(known, cancellation));
	}

	@Override
	public Pages<User> search(String name, Cancellation cancellation) {
		return api.list(Addresses.with(api.address("users/"), "filter[full_name]", name), json -> Optional.of(parser.user(json)), User::id,
				cancellation);
	}

	@Override
	public Pages<Node> nodes(String userId, Cancellation cancellation) {
		return api.list(api.address("users/%s/nodes/", userId), json -> Optional.of(parser.node(json)), Node::id, cancellation);
	}
}
