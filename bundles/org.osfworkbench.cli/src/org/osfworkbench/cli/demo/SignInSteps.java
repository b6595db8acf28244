package org.osfworkbench.cli.demo;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.demo.Wire.Answer;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.workspace.account.AccountState;

/** Sign in and browse. */
@SuppressWarnings("nls") // requests and names of members
final class SignInSteps {

	private SignInSteps() {
	}

	static List<Step> all() {
		return List.of(Step.of(Messages.Step_reach, SignInSteps::reach), Step.of(Messages.Step_signIn, SignInSteps::signIn),
				Step.of(Messages.Step_projects, SignInSteps::projects), Step.of(Messages.Step_browse, SignInSteps::browse),
				Step.of(Messages.Step_folder, SignInSteps::folder));
	}

	// The root of the API answers everybody, so a wrong token is found by the next step.
	private static String reach(Stage stage) throws OsfException, IOException, InterruptedException {
		return stage.server().read("").line() + ", " + stage.host().api();
	}

	private static String signIn(Stage stage) throws OsfException, IOException, UnexpectedException, InterruptedException {
		stage.accounts().configure(stage.host());
		AccountState.SignedIn state = stage.accounts().signIn(stage.host(), stage.token(), stage.cancellation());
		Answer answer = stage.server().read("users/me/");
		String id = answer.json().path("data").path("id").asText();
		Stage.expect(id.equals(state.account().user().id()), Messages.Expect_user, state.account().user().id(), id);
		return answer.line() + ", " + NLS.bind(Messages.Answer_user, state.account().user().fullName(), id);
	}

	private static String projects(Stage stage) throws OsfException, IOException, UnexpectedException, InterruptedException {
		Listing<Node> projects = stage.client().myProjects(stage.cancellation());
		Answer answer = stage.server().read("users/me/nodes/?filter%5Bparent%5D=null");
		int total = answer.json().path("links").path("meta").path("total").asInt(answer.json().path("meta").path("total").asInt());
		Stage.expect(projects.items().size() == total, Messages.Expect_projects, Integer.valueOf(projects.items().size()), Integer.valueOf(total));
		stage.node(projects.items().stream().filter(Node::writable).filter(node -> node.title().equals("My Study")).findFirst()
				.or(() -> projects.items().stream().filter(Node::writable).findFirst())
				.orElseThrow(() -> new UnexpectedException(Messages.Expect_writable)));
		return answer.line() + ", " + NLS.bind(Messages.Answer_projects, Integer.valueOf(total), stage.node().title());
	}

	private static String browse(Stage stage) throws OsfException, IOException, UnexpectedException, InterruptedException {
		Listing<Node> components = stage.client().components(stage.node().id(), stage.cancellation());
		Listing<RemoteEntry> entries = stage.client().list(storage(stage), stage.cancellation());
		List<String> names = stage.server().names(stage.node().id(), "");
		Stage.expect(entries.items().stream().map(RemoteEntry::name).sorted().toList().equals(names.stream().sorted().toList()),
				Messages.Expect_entries, stage.node().title());
		return "GET /v2/nodes/" + stage.node().id() + "/files/osfstorage/ 200, "
				+ NLS.bind(Messages.Answer_entries, Integer.valueOf(components.items().size()), Integer.valueOf(names.size()));
	}

	private static RemoteFolder storage(Stage stage) throws OsfException, UnexpectedException {
		return stage.client().providers(stage.node().id(), stage.cancellation()).items().stream().filter(StorageProvider::isOsfStorage).findFirst()
				.map(StorageProvider::root).orElseThrow(() -> new UnexpectedException(NLS.bind(Messages.Expect_entries, stage.node().title())));
	}

	// A folder of its own, so that the demo can run again on the same server.
	private static String folder(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		String name = "demo " + java.util.UUID.randomUUID();
		Waiting.finish(stage.transfers().createFolder(storage(stage), name));
		List<String> names = stage.server().names(stage.node().id(), "");
		Stage.expect(names.contains(name), Messages.Expect_folder, name);
		stage.folder(stage.client().list(storage(stage), stage.cancellation()).items().stream().filter(RemoteFolder.class::isInstance)
				.map(RemoteFolder.class::cast).filter(folder -> folder.name().equals(name)).findFirst()
				.orElseThrow(() -> new UnexpectedException(NLS.bind(Messages.Expect_folder, name))));
		return "GET /v2/nodes/" + stage.node().id() + "/files/osfstorage/ 200, " + name;
	}
}
