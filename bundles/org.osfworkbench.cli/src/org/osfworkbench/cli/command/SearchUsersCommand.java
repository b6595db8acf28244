package org.osfworkbench.cli.command;

import java.util.List;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.User;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf search users}: people by name. JSON lines, see {@link PeopleRows#user}. */
@Command(name = "users")
@SuppressWarnings("nls") // separators of words
final class SearchUsersCommand extends ListCommand<User> {

	@Parameters(arity = "1..*", paramLabel = "WORDS", descriptionKey = "search.words", hideParamSyntax = true)
	private List<String> words = List.of();

	SearchUsersCommand(Session session) {
		super(session, SOME);
	}

	@Override
	Pages<User> pages(Work work) {
		return work.client().people().search(String.join(" ", words), work.cancellation());
	}

	@Override
	Row row(User user) {
		return PeopleRows.user(user);
	}

	@Override
	String line(User user) {
		return PeopleRows.userLine(user);
	}
}
