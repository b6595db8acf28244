package org.osfworkbench.sandbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.sandbox.faults.Scripted;
import org.osfworkbench.sandbox.faults.Target;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.http.Call;
import org.osfworkbench.sandbox.http.Caller;
import org.osfworkbench.sandbox.http.Pages;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.http.Service;
import org.osfworkbench.sandbox.http.Urls;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Permission;

/** The web site: downloads, links of projects and files, and the sign-in page (osf-api.md 5.6). */
@SuppressWarnings("nls") // paths and pages of the protocol
public final class Web implements Service {

	private static final String PICTURE = "/static/img/identicon.png";

	private final Backend backend;
	private final Overview overview;
	private final OAuth oauth;

	/** Shows that state. */
	public Web(Backend backend) {
		this.backend = backend;
		overview = new Overview(backend);
		oauth = new OAuth(backend);
	}

	@Override
	public Target target() {
		return Target.WEB;
	}

	@Override
	public Answer fault(Scripted scripted) {
		return Answer.html(scripted.status(), Pages.plain(scripted.status() + " Error"));
	}

	@Override
	public Answer answer(Call call) throws IOException {
		List<String> path = call.segments();
		if (path.size() == 2 && path.getFirst().equals("oauth2")) {
			return oauth.answer(call, path.get(1));
		}
		if (call.writes()) {
			return Answer.html(405, Pages.plain("405 Method Not Allowed"));
		}
		if (path.isEmpty()) {
			return overview.page(call);
		}
		if (path.size() == 2 && path.getFirst().equals("download")) {
			return download(call, path.get(1));
		}
		if (path.size() == 2 && path.get(1).equals("download")) {
			return Answer.redirect(302, new Urls(backend, call).web("download/" + path.getFirst() + "/"));
		}
		if (call.path().equals(PICTURE)) {
			return picture();
		}
		return path.getFirst().equals("login") ? Answer.html(200, Pages.plain("Sign in")) : guid(call, path.getFirst());
	}

	/** The same for everybody. */
	private static Answer picture() throws IOException {
		try (InputStream in = Web.class.getResourceAsStream("identicon.png")) {
			return in == null ? Answer.html(404, Pages.plain("Page not found"))
					: new Answer(200, Map.of("Content-Type", "image/png"), new Answer.Body.Bytes(in.readAllBytes()));
		}
	}

	private Answer download(Call call, String id) {
		Optional<Entry> file = backend.store().entry(id).filter(e -> !e.folder());
		if (file.isEmpty()) {
			return Answer.html(404, Pages.plain("Page not found"));
		}
		if (file.get().deleted()) {
			return Answer.html(410, Pages.plain("Resource deleted"));
		}
		if (!mayRead(call, file.get())) {
			String service = backend.origins().main() + call.path().substring(1);
			return Answer.redirect(302, backend.origins().main() + "login?service=" + Query.encode(service));
		}
		Query rest = call.query().without("view_only");
		String query = rest.parameters().isEmpty() ? "" : rest.suffix();
		return Answer.redirect(302, new Urls(backend, call).butler(file.get(), query)).uncached()
				.with(Map.of("X-Frame-Options", "SAMEORIGIN", "X-Content-Type-Options", "nosniff"));
	}

	private boolean mayRead(Call call, Entry file) {
		Caller caller = backend.callers().of(call);
		return backend.store().node(file.node()).filter(n -> caller.permission(n).allows(Permission.READ)).isPresent();
	}

	/** The page of a node or file; the overview shows all of them. */
	private Answer guid(Call call, String id) {
		boolean known = backend.store().node(id).filter(n -> !n.deleted()).isPresent()
				|| backend.store().entry(id).filter(e -> !e.deleted()).isPresent() || backend.store().user(id).isPresent();
		return known ? overview.page(call) : Answer.html(404, Pages.plain("Page not found"));
	}
}
