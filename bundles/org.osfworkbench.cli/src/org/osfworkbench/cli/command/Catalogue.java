package org.osfworkbench.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import picocli.CommandLine;

/** All commands by name, in the order in which the help lists them. Each is made only when it is needed, so that a start stays quick. */
@SuppressWarnings("nls") // names of commands
final class Catalogue {

	private static final List<String> VERSION = List.of("-V", "--version");

	private final Map<String, Function<Session, Object>> commands = new LinkedHashMap<>();

	Catalogue() {
		signingIn();
		looking();
		files();
		projects();
		linking();
		commands.put("export", ExportCommand::new);
		commands.put("verify", VerifyCommand::new);
		commands.put("import", ImportCommand::new);
		commands.put("sandbox", SandboxCommand::new);
		commands.put("doctor", DoctorCommand::new);
		commands.put("completion", CompletionCommand::new);
		commands.put("help", HelpCommand::new);
	}

	/** The command of the name, or all if there is none, so that the help and the hints are complete. */
	void addTo(CommandLine line, Session session, String name) {
		if (commands.containsKey(name)) {
			line.addSubcommand(name, commands.get(name).apply(session));
		} else if (!VERSION.contains(name)) {
			commands.forEach((each, maker) -> line.addSubcommand(each, maker.apply(session)));
		}
	}

	private void signingIn() {
		commands.put("login", LoginCommand::new);
		commands.put("logout", LogoutCommand::new);
		commands.put("whoami", WhoamiCommand::new);
		commands.put("accounts", AccountsCommand::new);
		commands.put("hosts", HostsCommand::new);
	}

	private void looking() {
		commands.put("search", session -> group(session).addSubcommand("users", new SearchUsersCommand(session))
				.addSubcommand("projects", new SearchProjectsCommand(session)));
		commands.put("projects", ProjectsCommand::new);
		commands.put("user", UserCommand::new);
		commands.put("ls", LsCommand::new);
		commands.put("tree", TreeCommand::new);
		commands.put("info", InfoCommand::new);
		commands.put("open", OpenCommand::new);
		commands.put("lookup", LookupCommand::new);
	}

	private void files() {
		commands.put("get", GetCommand::new);
		commands.put("put", PutCommand::new);
		commands.put("mkdir", MkdirCommand::new);
		commands.put("mv", MvCommand::new);
		commands.put("cp", CpCommand::new);
		commands.put("rm", RmCommand::new);
		commands.put("versions", VersionsCommand::new);
		commands.put("tags", TagsCommand::new);
		commands.put("checkout", CheckoutCommand::new);
		commands.put("checkin", CheckinCommand::new);
	}

	private void linking() {
		commands.put("link", LinkCommand::new);
		commands.put("unlink", UnlinkCommand::new);
		commands.put("links", LinksCommand::new);
		commands.put("status", StatusCommand::new);
		commands.put("diff", DiffCommand::new);
		commands.put("sync", SyncCommand::new);
		commands.put("resolve", ResolveCommand::new);
		commands.put("watch", WatchCommand::new);
		commands.put("trash", session -> group(session).addSubcommand("list", new TrashListCommand(session)).addSubcommand("restore",
				new TrashRestoreCommand(session)));
	}

	private void projects() {
		commands.put("node", session -> group(session).addSubcommand("create", new NodeCreateCommand(session))
				.addSubcommand("edit", new NodeEditCommand(session)).addSubcommand("delete", new NodeDeleteCommand(session))
				.addSubcommand("components", new NodeComponentsCommand(session)).addSubcommand("linked", new NodeLinkedCommand(session)));
		commands.put("contributors", session -> group(session).addSubcommand("list", new ContributorsListCommand(session))
				.addSubcommand("add", new ContributorsAddCommand(session)).addSubcommand("invite", new ContributorsInviteCommand(session))
				.addSubcommand("change", new ContributorsChangeCommand(session)).addSubcommand("remove", new ContributorsRemoveCommand(session)));
		commands.put("view-only", session -> group(session).addSubcommand("list", new ViewOnlyListCommand(session))
				.addSubcommand("create", new ViewOnlyCreateCommand(session)).addSubcommand("remove", new ViewOnlyRemoveCommand(session)));
		commands.put("registrations", session -> group(session).addSubcommand("list", new RegistrationsListCommand(session))
				.addSubcommand("show", new RegistrationsShowCommand(session)));
		commands.put("storage", session -> group(session).addSubcommand("list", new StorageListCommand(session))
				.addSubcommand("usage", new StorageUsageCommand(session)));
		commands.put("wiki", session -> group(session).addSubcommand("list", new WikiListCommand(session))
				.addSubcommand("show", new WikiShowCommand(session)));
		commands.put("log", LogCommand::new);
		commands.put("licences", LicencesCommand::new);
	}

	private static CommandLine group(Session session) {
		return new CommandLine(new GroupCommand(session));
	}
}
