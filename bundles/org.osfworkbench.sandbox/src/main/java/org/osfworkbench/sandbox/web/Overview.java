package org.osfworkbench.sandbox.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.http.Call;
import org.osfworkbench.sandbox.json.Markup;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.json.Times;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.model.Version;

/** One page with all projects, files and versions, for a look at what arrived. Shows no secrets. */
@SuppressWarnings("nls") // markup and message keys
final class Overview {

	private static final String STYLE = """
			:root{color-scheme:light dark;--line:#c8ced6;--soft:#5a6572;--link:#1b5fa8}
			@media(prefers-color-scheme:dark){:root{--line:#454d57;--soft:#a4afbb;--link:#8cc0ff}}
			body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
			h1{font-size:1.5rem}h2{font-size:1.15rem;margin:1.5rem 0 .25rem}
			section{border:1px solid var(--line);border-radius:8px;padding:0 1rem 1rem;margin:1rem 0}
			.soft{color:var(--soft)}ul{padding-left:1.2rem;margin:.2rem 0}summary{cursor:pointer}
			code{overflow-wrap:anywhere}
			""";

	private final Backend backend;

	Overview(Backend backend) {
		this.backend = backend;
	}

	Answer page(Call call) {
		boolean french = call.header("Accept-Language").filter(l -> l.startsWith("fr")).isPresent();
		Messages words = new Messages(french ? Locale.FRENCH : Locale.ROOT);
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + (french ? "fr" : "en")
				+ "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
				+ words.text("title") + "</title><style>" + STYLE + "</style></head><body><h1>" + words.text("title")
				+ "</h1><p class=\"soft\">" + words.text("intro") + "</p>\n");
		backend.store().read(() -> {
			backend.store().nodes().stream().filter(n -> !n.deleted() && Maybe.of(n.parent()).isEmpty())
					.forEach(n -> node(page, words, n));
			return page;
		});
		return Answer.html(200, page.append("</body></html>\n").toString()).with("Cache-Control", "no-store")
				.with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
	}

	private void node(StringBuilder page, Messages words, Node node) {
		page.append("<section id=\"").append(node.id()).append("\"><h2>").append(node.words().title())
				.append("</h2><p class=\"soft\">").append(words.text(node.open() ? "public" : "private")).append(" · <code>")
				.append(node.id()).append("</code></p>\n");
		backend.store().root(node.id(), "osfstorage").ifPresent(root -> folder(page, words, root));
		node.addons().forEach(a -> {
			page.append("<p class=\"soft\">").append(Markup.escape(a.provider())).append("</p>");
			backend.store().root(node.id(), a.provider()).ifPresent(root -> folder(page, words, root));
		});
		backend.projects().components(node).forEach(c -> node(page, words, c));
		page.append("</section>\n");
	}

	private void folder(StringBuilder page, Messages words, Entry folder) {
		List<Entry> children = backend.store().children(folder.id());
		if (children.isEmpty()) {
			page.append("<p class=\"soft\">").append(words.text("empty")).append("</p>\n");
			return;
		}
		page.append("<ul>\n");
		for (Entry child : children) {
			page.append("<li><details><summary>").append(Markup.escape(child.name())).append(child.folder() ? "/" : "")
					.append("</summary>\n");
			if (child.folder()) {
				folder(page, words, child);
			} else {
				versions(page, words, child);
			}
			page.append("</details></li>\n");
		}
		page.append("</ul>\n");
	}

	private void versions(StringBuilder page, Messages words, Entry file) {
		page.append("<ul>\n");
		for (Version version : file.versions().reversed()) {
			Optional<User> user = backend.store().user(version.user());
			page.append("<li>").append(words.text("version", version.number(), version.size())).append(" · ")
					.append(Times.butlerSeconds(version.created()).replace('T', ' ').replace("+00:00", " UTC")).append(" · ")
					.append(Markup.escape(user.map(User::fullName).orElse("?"))).append("<br><code class=\"soft\">")
					.append(version.sha256()).append("</code></li>\n");
		}
		page.append("</ul>\n");
	}
}
