package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.Permission;
import org.osfworkbench.client.api.User;
import org.osfworkbench.client.api.ViewOnlyLink;

/** People and what they may see as lines. */
@SuppressWarnings("nls") // names of JSON fields and columns
final class PeopleRows {

	private PeopleRows() {
	}

	/** {@code type} (user), {@code id}, {@code name}, {@code profile}. */
	static Row user(User user) {
		return new Row().with("type", "user").with("id", user.id()).with("name", user.fullName()).with("profile", user.profile().toString());
	}

	static String userLine(User user) {
		return String.format("%-8s %s", user.id(), user.fullName());
	}

	/** {@code type} (contributor), {@code id}, {@code name}, {@code permission}, {@code bibliographic}, {@code registered}. */
	static Row contributor(Contributor contributor) {
		return new Row().with("type", "contributor").with("id", contributor.user().id()).with("name", contributor.user().fullName())
				.with("permission", contributor.permission().map(Permission::word)).with("bibliographic", contributor.bibliographic())
				.with("registered", contributor.registered());
	}

	static String contributorLine(Contributor contributor) {
		String line = String.format("%-8s %-6s %s", contributor.user().id(), contributor.permission().map(Permission::word).orElse(""),
				contributor.user().fullName());
		return contributor.bibliographic() ? line : NLS.bind(Messages.Contributors_hidden, line);
	}

	/** {@code type} (view-only-link), {@code id}, {@code name}, {@code anonymous}, {@code created}. Without the key. */
	static Row link(ViewOnlyLink link) {
		return new Row().with("type", "view-only-link").with("id", link.id()).with("name", link.name()).with("anonymous", link.anonymous())
				.withTime("created", link.created());
	}

	static String linkLine(ViewOnlyLink link) {
		String line = String.format("%s %-16s %s", link.id(), Rows.time(link.created()), link.name());
		return link.anonymous() ? NLS.bind(Messages.ViewOnly_anonymous, line) : line;
	}
}
