package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;
import org.osfworkbench.library.OsfProject;
import org.osfworkbench.library.OsfSession;
import org.osfworkbench.library.ProjectFolder;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.Report;

/** The example of the library's README, run as it stands there. */
class LibraryReadmeTest extends LibraryCase {

	@Test
	void theExampleWorks() throws Exception {
		create(root(STUDY), "there.csv", "a,b\n");
		Files.writeString(directory.resolve("here.csv"), "c,d\n");
		Files.writeString(directory.resolve("film.mp4"), "x");
		example(sandbox.baseUrl(), Token.of(sandbox.token()), directory);
		assertThat(directory.resolve("there.csv")).hasContent("a,b");
		assertThat(download(file(root(STUDY), "here.csv"), 1)).isEqualTo("c,d\n");
		assertThat(download(file(root(STUDY), "film.mp4"), 1)).isEqualTo("x");
	}

	@Test
	void theExampleIsTheOneInTheReadme() throws Exception {
		Path root = Path.of(System.getProperty("osf.repository.root"));
		String readme = Files.readString(root.resolve("bundles/org.osfworkbench.library/README.md"));
		String source = Files.readString(root.resolve("tests/org.osfworkbench.contract.tests/src/test/java")
				.resolve(LibraryReadmeTest.class.getName().replace('.', '/') + ".java"));
		String example = readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("\n```\n"));
		assertThat(source).contains(example.lines().map(line -> "\t\t" + line).collect(Collectors.joining("\n")));
	}

	@SuppressWarnings("resource") // printing is what the example shows
	private static void example(URI address, Token token, Path directory) throws Exception {
		Host host = Hosts.sandbox(address); // or Hosts.OSF
		try (OsfSession session = OsfSession.token(host, token)) { // or stored(host, accounts), or anonymous(host)
			for (User user : session.findUsers("Colleague", 10)) {
				System.out.println(user.fullName() + ": " + session.projects(user.id()).size() + " projects");
			}
			OsfProject project = session.project("mystu");
			try (ProjectFolder folder = project.folder(directory)) {
				Changes changes = folder.analyze(); // nothing is written yet
				for (Change change : changes.changes()) {
					System.out.println(change.action() + " " + change.path() + " " + change.bytes());
				}
				folder.apply(changes.only(change -> !change.path().endsWith(".mp4")));
				folder.save(); // the folder remembers the project, this computer the account
			}
			try (ProjectFolder folder = session.folder(directory)) { // at any later time
				Report report = folder.apply(folder.analyze());
				System.out.println(report.status() + ", " + report.conflicts().size() + " conflicts");
			}
		}
	}
}
