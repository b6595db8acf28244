package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.PartialFile;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.client.api.User;

/** The example of the client's README, run as it stands there. */
class ReadmeTest extends ContractTest {

	@Test
	void theExampleWorks() throws Exception {
		Path file = Files.writeString(folder.resolve("data.csv"), "a,b\n");
		Path copy = folder.resolve("copy.csv");
		example(sandbox.baseUrl(), Token.of(sandbox.token()), file, copy);
		assertThat(copy).hasContent("a,b");
	}

	@Test
	void theExampleIsTheOneInTheReadme() throws Exception {
		Path root = Path.of(System.getProperty("osf.repository.root"));
		String readme = Files.readString(root.resolve("bundles/org.osfworkbench.client/README.md"));
		String source = Files.readString(root.resolve("tests/org.osfworkbench.contract.tests/src/test/java")
				.resolve(ReadmeTest.class.getName().replace('.', '/') + ".java"));
		String example = readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("\n```\n"));
		assertThat(source).contains(example.lines().map(line -> "\t\t" + line).collect(Collectors.joining("\n")));
	}

	@SuppressWarnings("resource") // printing is what the example shows
	private static void example(URI address, Token token, Path file, Path copy) throws Exception {
		Host host = Hosts.sandbox(address); // or Hosts.OSF
		try (OsfClient client = OsfClientFactory.standalone().open(host, Access.token(token))) {
			Node project = client.nodes().create(NewNode.project("Stroop experiment"), Cancellation.NEVER);
			RemoteFolder root = client.providers(project.id(), Cancellation.NEVER).items().getFirst().root();
			Upload upload = client.create(root, "data.csv", Content.of(file), Progress.NONE, Cancellation.NEVER);
			client.storage().resume(upload.file(), PartialFile.of(copy), Progress.NONE, Cancellation.NEVER);
			Pages<User> people = client.people().search("Colleague", Cancellation.NEVER);
			for (Optional<User> person = people.next(); person.isPresent(); person = people.next()) {
				System.out.println(person.get().fullName());
			}
		}
	}
}
