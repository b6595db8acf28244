package org.osfworkbench.sandbox.http;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osfworkbench.sandbox.model.Entry;

/** Builds the addresses in answers; all carry the caller's view-only key if there was one (osf-api.md 3.7). */
@SuppressWarnings("nls") // pieces of addresses
public final class Urls {

	private final Backend backend;
	private final Query key;

	/** Addresses for the answer to that call. */
	public Urls(Backend backend, Call call) {
		this.backend = backend;
		Optional<String> viewOnly = call.query().get("view_only");
		key = viewOnly.map(k -> Query.parse("").with("view_only", k)).orElse(Query.parse(""));
	}

	/** An address of API v2, from a path such as {@code nodes/abc12/}, which may have a query. */
	public String api(String path) {
		return keyed(backend.origins().main() + "v2/" + path);
	}

	/** An address of the web site. */
	public String web(String path) {
		return keyed(backend.origins().main() + path);
	}

	/** WaterButler's address of an entity. */
	public String butler(Entry entry, String query) {
		return keyed(butlerBase(entry.node(), entry.provider()) + encodePath(backend.paths().of(entry)) + query);
	}

	/** WaterButler's address of a provider, without a slash at the end. */
	private String butlerBase(String node, String provider) {
		return (provider.equals("osfstorage") ? backend.origins().main() : backend.origins().files()) + "v1/resources/"
				+ node + "/providers/" + provider;
	}

	/** Encodes each part of a path. */
	public static String encodePath(String path) {
		return Stream.of(path.split("/", -1)).map(Query::encode).collect(Collectors.joining("/"));
	}

	private String keyed(String url) {
		if (key.parameters().isEmpty()) {
			return url;
		}
		return url.contains("?") ? url + "&" + key.suffix().substring(1) : url + key.suffix();
	}
}
