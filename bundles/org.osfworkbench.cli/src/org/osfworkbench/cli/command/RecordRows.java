package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Licence;
import org.osfworkbench.client.api.LogEntry;
import org.osfworkbench.client.api.Registration;
import org.osfworkbench.client.api.WikiPage;

/** What belongs to a node beside its files, as lines. */
@SuppressWarnings("nls") // names of JSON fields and columns
final class RecordRows {

	private RecordRows() {
	}

	/** The fields of {@link Rows#node} with {@code registered}, {@code from}, {@code embargoed}, {@code withdrawn}. */
	static Row registration(Registration registration) {
		return Rows.node(registration.node()).withTime("registered", registration.registered()).with("from", registration.from())
				.with("embargoed", registration.embargoed()).with("withdrawn", registration.withdrawn());
	}

	static String registrationLine(Registration registration) {
		String line = String.format("%-8s %-16s %s", registration.node().id(), Rows.time(registration.registered()), registration.node().title());
		if (registration.withdrawn()) {
			return NLS.bind(Messages.Registrations_withdrawn, line);
		}
		return registration.embargoed() ? NLS.bind(Messages.Registrations_embargoed, line) : line;
	}

	/** {@code type} (licence), {@code id}, {@code name}, {@code url}, {@code required} (a list). */
	static Row licence(Licence licence) {
		return new Row().with("type", "licence").with("id", licence.id()).with("name", licence.name())
				.with("url", licence.page().map(Object::toString)).with("required", licence.required());
	}

	static String licenceLine(Licence licence) {
		return String.format("%s  %s", licence.id(), licence.name());
	}

	/** {@code type} (wiki), {@code id}, {@code name}, {@code version}, {@code modified}, {@code size}. */
	static Row wiki(WikiPage page) {
		return new Row().with("type", "wiki").with("id", page.id()).with("name", page.name()).with("version", page.version())
				.withTime("modified", page.modified()).with("size", page.size());
	}

	static String wikiLine(WikiPage page) {
		return String.format("%-16s %4s  %s", Rows.time(page.modified()), page.version() > 0 ? "v" + page.version() : "", page.name());
	}

	/** {@code type} (log), {@code id}, {@code action}, {@code date}, {@code user}, {@code node}, {@code path}. */
	static Row log(LogEntry entry) {
		return new Row().with("type", "log").with("id", entry.id()).with("action", entry.action()).withTime("date", entry.date())
				.with("user", entry.userId()).with("node", entry.nodeId()).with("path", entry.path());
	}

	static String logLine(LogEntry entry) {
		return String.format("%-16s %-8s %s %s", Rows.time(entry.date()), entry.userId().orElse(""), entry.action(), entry.path().orElse(""))
				.stripTrailing();
	}
}
