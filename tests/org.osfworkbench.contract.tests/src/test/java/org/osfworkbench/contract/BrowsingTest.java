package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.sandbox.SandboxOptions;

/** Signing in and looking around. */
class BrowsingTest extends ContractTest {

	/** The built-in sample: long lists, components, add-ons. */
	@Override
	SandboxOptions options(SandboxOptions empty) {
		return empty;
	}

	@Test
	void theTokenTellsWhoseItIs() throws Exception {
		assertThat(client.whoAmI(NEVER).orElseThrow().fullName()).isEqualTo("Sample Researcher");
		try (OsfClient nobody = client(Optional.empty())) {
			assertThat(nobody.whoAmI(NEVER)).isEmpty();
		}
		try (OsfClient wrong = client(Optional.of(Token.of("NotTheToken")))) {
			assertThatThrownBy(() -> wrong.whoAmI(NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
		}
	}

	@Test
	void projectsAreListedWithoutComponents() throws Exception {
		Listing<Node> projects = client.myProjects(NEVER);

		assertThat(projects.complete()).isTrue();
		assertThat(projects.items()).extracting(Node::id).contains(STUDY, READABLE, LARGE).doesNotContain("pilt1");
		assertThat(projects.items()).allMatch(node -> node.parentId().isEmpty() && node.modified().isPresent());
		assertThat(projects.items()).filteredOn(node -> node.id().equals(READABLE)).noneMatch(Node::writable);
	}

	@Test
	void componentsKnowTheirProject() throws Exception {
		Node pilot = client.components(STUDY, NEVER).items().getFirst();

		assertThat(pilot.title()).isEqualTo("Pilot");
		assertThat(pilot.parentId()).contains(STUDY);
		assertThat(client.node(STUDY, NEVER).writable()).isTrue();
	}

	@Test
	void privateMissingAndDeletedNodesAreToldApart() throws Exception {
		try (OsfClient nobody = client(Optional.empty())) {
			assertThatThrownBy(() -> nobody.node(STUDY, NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
			assertThat(nobody.node(READABLE, NEVER).isPublic()).isTrue();
		}
		assertThatThrownBy(() -> client.node("zzzzz", NEVER)).isInstanceOf(OsfException.NotFound.class);
		sandbox.state().deleteNode(STUDY);
		assertThatThrownBy(() -> client.node(STUDY, NEVER)).isInstanceOf(OsfException.Gone.class);
	}

	@Test
	void foldersAreListedWithVersionsAndHashes() throws Exception {
		RemoteFolder root = root(STUDY);
		RemoteFolder data = (RemoteFolder) child(root, "data");
		Listing<RemoteEntry> files = client.list(data, NEVER);

		assertThat(files.complete()).isTrue();
		assertThat(files.items()).extracting(RemoteEntry::name).containsExactly("subject-1.csv", "subject-2.csv");
		for (RemoteEntry entry : files.items()) {
			SandboxFile there = sandbox.state().file(entry.id()).orElseThrow();
			RemoteFile here = (RemoteFile) entry;
			assertThat(here.hashes().sha256()).contains(there.sha256());
			assertThat(here.size()).hasValue(there.size());
			assertThat(here.version()).isEqualTo(there.version());
			assertThat(here.materializedPath()).isEqualTo(there.path());
			assertThat(here.nodeId()).isEqualTo(STUDY);
		}
	}

	@Test
	void longListsComeWholeAlsoWhenPagesShift() throws Exception {
		RemoteFolder trials = (RemoteFolder) child(root(LARGE), "trials");
		List<String> all = client.list(trials, NEVER).items().stream().map(RemoteEntry::id).toList();
		assertThat(all).hasSize(125).doesNotHaveDuplicates();

		sandbox.faults().unstablePages(true);
		Listing<RemoteEntry> shifting = client.list(trials, NEVER);
		assertThat(shifting.items()).extracting(RemoteEntry::id).doesNotHaveDuplicates();
		assertThat(shifting.complete()).isEqualTo(shifting.items().size() == 125);
	}

	@Test
	void oneFileAndOneFolderCanBeAskedFor() throws Exception {
		RemoteFolder root = root(STUDY);
		RemoteFile file = file(root, "Stroop.osexp");
		RemoteFolder data = (RemoteFolder) child(root, "data");

		assertThat(client.file(file.id(), NEVER)).isEqualTo(file);
		assertThat(client.folder(data.id(), NEVER)).isEqualTo(data);
		assertThat(client.folder(root.id(), NEVER)).isEqualTo(root);
		assertThatThrownBy(() -> client.file(data.id(), NEVER)).isInstanceOf(OsfException.BadAnswer.class);
		sandbox.state().delete(file.id());
		assertThatThrownBy(() -> client.file(file.id(), NEVER)).isInstanceOf(OsfException.Gone.class);
	}

	@Test
	void namesArriveAsTheyAre() throws Exception {
		RemoteFolder materials = (RemoteFolder) child(root(STUDY), "materials");

		assertThat(client.list(materials, NEVER).items()).extracting(RemoteEntry::name)
				.containsExactlyInAnyOrder("na\u00efve & sons #1.txt", "consent form.txt");
	}

	@Test
	void addOnsAreListedAndTheirFilesRead() throws Exception {
		List<StorageProvider> providers = client.providers(CONNECTED, NEVER).items();
		StorageProvider github = providers.stream().filter(provider -> provider.provider().equals("github")).findFirst().orElseThrow();

		assertThat(providers).extracting(StorageProvider::name).contains("OSF Storage", "github", "bitbucket");
		RemoteFile readme = file(github.root(), "README.md");
		assertThat(readme.id()).isEqualTo("/README.md");
		assertThat(readme.version()).isZero();
		assertThat(readme.hashes().sha256()).isEmpty();
		assertThat(download(readme, 0)).isEqualTo("# Analysis\n");
		RemoteFolder source = (RemoteFolder) child(github.root(), "src");
		assertThat(client.list(source, NEVER).items()).extracting(RemoteEntry::id).containsExactly("/src/analysis.R");
	}

	@Test
	void everyApiRequestCarriesTheTokenAndNoneIsRedirected() throws Exception {
		client.myProjects(NEVER);
		client.list(root(STUDY), NEVER);

		assertThat(sandbox.requests().all()).isNotEmpty().allMatch(request -> request.authorized() && request.status() == 200);
	}
}
