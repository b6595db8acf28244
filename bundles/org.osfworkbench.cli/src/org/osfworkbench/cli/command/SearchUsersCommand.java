package org.osfworkbench.cli.command;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.User;

import picocli.CommandLine.Command;

/** {@code osf search users}: people by name. JSON lines: {@code type} (user), {@code id}, {@code name}, {@code profile}. */
@Command(name = "users")
@SuppressWarnings("nls") // names of JSON fields
final class SearchUsersCommand extends SearchingCommand<User> {

	SearchUsersCommand(Session session) {
		super(session);
	}

	@Override
	Pages<User> search(Work work, String text) {
		return work.client().people().search(text, work.cancellation());
	}

	@Override
	Row row(User user) {
		return new Row().with("type", "user").with("id", user.id()).with("name", user.fullName()).with("profile", user.profile().toString());
	}

	@Override
	String line(User user) {
		return String.format("%-8s %s", user.id(), user.fullName());
	}
}
