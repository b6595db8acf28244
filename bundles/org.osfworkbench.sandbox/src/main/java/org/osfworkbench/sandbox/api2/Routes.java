package org.osfworkbench.sandbox.api2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Query;

/** Finds the handler of a path; {@code {}} in a template stands for one segment, {@code {*}} at its
 * end for everything that follows. */
@SuppressWarnings("nls") // method names
final class Routes {

	/** Answers a call. */
	@FunctionalInterface
	interface Handler {
		Answer handle(ApiCall call) throws IOException;
	}

	private record Route(String method, List<String> template, Handler handler) {
	}

	private final List<Route> routes = new ArrayList<>();

	/** Adds a handler; the template ends with a slash unless a path without one has a meaning. */
	void add(String method, String template, Handler handler) {
		routes.add(new Route(method, List.of(template.split("/", -1)), handler));
	}

	/** Says whether any handler takes the path. */
	boolean knows(String path) {
		return routes.stream().anyMatch(r -> match(r.template(), path).isPresent());
	}

	/** The methods offered for a path. */
	Set<String> methods(String path) {
		Set<String> methods = new LinkedHashSet<>();
		routes.stream().filter(r -> match(r.template(), path).isPresent()).forEach(r -> methods.add(r.method()));
		methods.add("HEAD");
		methods.add("OPTIONS");
		return methods;
	}

	/** Runs the handler of the first route that fits. */
	Answer run(ApiCall call, String path) throws IOException {
		String method = call.call().method().equals("HEAD") ? "GET" : call.call().method();
		for (Route route : routes) {
			Optional<List<String>> variables = match(route.template(), path);
			if (route.method().equals(method) && variables.isPresent()) {
				return route.handler().handle(call.with(variables.get()));
			}
		}
		throw ApiException.of(405, "Method \"" + call.call().method() + "\" not allowed.");
	}

	private static Optional<List<String>> match(List<String> template, String path) {
		String[] parts = path.split("/", -1);
		boolean open = template.getLast().equals("{*}");
		int fixed = open ? template.size() - 1 : template.size();
		if (open ? parts.length <= fixed : parts.length != fixed) {
			return Optional.empty();
		}
		List<String> variables = new ArrayList<>();
		for (int i = 0; i < fixed; i++) {
			if (template.get(i).equals("{}") && !parts[i].isEmpty()) {
				variables.add(Query.decodeSegment(parts[i]));
			} else if (!template.get(i).equals(parts[i])) {
				return Optional.empty();
			}
		}
		if (open) {
			variables.add(String.join("/", List.of(parts).subList(fixed, parts.length)));
		}
		return Optional.of(variables);
	}
}
