package org.osfworkbench.sandbox.api2;

import java.util.List;
import java.util.Map;

import org.osfworkbench.sandbox.api2.Field.Kind;
import org.osfworkbench.sandbox.http.Answer;

/** The licences a node can have (osf-api.md section 9, {@code /licenses/}): a few of those the OSF offers, with the OSF's ids. */
@SuppressWarnings("nls") // paths, member names and names of licences
final class Licenses {

	private record Offer(String id, String name, String url, String text, List<String> required) {
	}

	private static final List<String> HOLDERS = List.of("year", "copyrightHolders");
	private static final List<Offer> OFFERS = List.of(
			new Offer("563c1cf88c5e4a3877f9e968", "No license", "", "Copyright {{year}} {{copyrightHolders}}", HOLDERS),
			new Offer("563c1cf88c5e4a3877f9e96c", "CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
					"CC0 1.0 Universal\n\nThe person who associated a work with this deed has dedicated the work to the public domain.",
					List.of()),
			new Offer("563c1cf88c5e4a3877f9e96a", "CC-By Attribution 4.0 International",
					"https://creativecommons.org/licenses/by/4.0/legalcode", "Creative Commons Attribution 4.0 International Public License",
					List.of()),
			new Offer("563c1cf88c5e4a3877f9e965", "MIT License", "https://opensource.org/licenses/MIT",
					"The MIT License (MIT)\n\nCopyright (c) {{year}} {{copyrightHolders}}", HOLDERS),
			new Offer("563c1cf88c5e4a3877f9e966", "Apache License 2.0", "https://opensource.org/licenses/Apache-2.0",
					"Apache License, Version 2.0\n\nCopyright {{year}} {{copyrightHolders}}", HOLDERS));

	void register(Routes routes) {
		routes.add("GET", "licenses/", Licenses::list);
		routes.add("GET", "licenses/{}/", Licenses::detail);
	}

	/** Says whether there is a licence of that id. */
	static boolean offers(String id) {
		return OFFERS.stream().anyMatch(o -> o.id().equals(id));
	}

	private static Answer list(ApiCall call) {
		return new Listing<>(Map.<String, Field<Offer>>of("id", new Field<>(Kind.ID, Offer::id), "name",
				new Field<>(Kind.TEXT, Offer::name)), (Offer o) -> resource(call, o)).page(call, OFFERS);
	}

	private static Answer detail(ApiCall call) {
		return call.answer(200, resource(call, OFFERS.stream().filter(o -> o.id().equals(call.variable(0))).findFirst()
				.orElseThrow(ApiException::notFound)));
	}

	private static Resource resource(ApiCall call, Offer offer) {
		return new Resource(call, offer.id(), "licenses").put("name", offer.name()).put("text", offer.text())
				.put("url", offer.url()).put("required_fields", offer.required())
				.link("self", call.urls().api("licenses/" + offer.id() + "/"));
	}
}
