package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Licence;
import org.osfworkbench.client.api.LogEntry;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeChange;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.Permission;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.WikiPage;

/** What belongs to a node beside its files: wiki, licences, log. */
class RecordsTest extends ContractTest {

	private static final String ME = "samp1";

	@Test
	void aWikiIsReadPageByPage() throws Exception {
		List<WikiPage> pages = client.records().wiki(STUDY, NEVER).all().items();

		assertThat(pages).extracting(WikiPage::name).containsExactly("home", "Setup & room");
		WikiPage home = pages.getFirst();
		assertThat(home.version()).isEqualTo(2);
		assertThat(home.modified()).isPresent();
		String text = client.records().text(home, NEVER);
		assertThat(text).isEqualTo("# \u00dcber\n\nGr\u00fc\u00dfe & <tags>\n");
		assertThat(home.size()).hasValue(bytes(text).length);
		assertThat(client.records().text(pages.getLast(), NEVER)).isEmpty();
		assertThat(client.records().wiki(READABLE, NEVER).next()).isEmpty();
	}

	@Test
	void aPrivateWikiIsForItsPeople() throws Exception {
		WikiPage home = client.records().wiki(STUDY, NEVER).next().orElseThrow();

		try (var nobody = client(java.util.Optional.<Token>empty())) {
			assertThatThrownBy(() -> nobody.records().wiki(STUDY, NEVER).next()).isInstanceOf(OsfException.NotSignedIn.class);
			assertThatThrownBy(() -> nobody.records().text(home, NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
		}
	}

	@Test
	void theLicenceOfANodeIsOneOfThoseOffered() throws Exception {
		NodeDetails study = client.nodes().details(STUDY, NEVER);
		List<Licence> offered = client.records().licences(NEVER).all().items();

		assertThat(study.licenceYear()).contains("2026");
		assertThat(study.copyrightHolders()).containsExactly("Sample Researcher");
		Licence licence = offered.stream().filter(one -> study.licenceId().equals(java.util.Optional.of(one.id()))).findFirst().orElseThrow();
		assertThat(licence.name()).startsWith("CC-By");
		assertThat(licence.page()).isPresent();
		assertThat(offered).filteredOn(one -> one.name().startsWith("MIT")).singleElement()
				.satisfies(mit -> assertThat(mit.required()).containsExactly("year", "copyrightHolders"));
		assertThat(client.nodes().details(READABLE, NEVER).licenceId()).isEmpty();
	}

	@Test
	void theLogTellsWhatIsDoneToFilesNewestFirst() throws Exception {
		String node = client.nodes().create(NewNode.project("Logged"), NEVER).id();
		RemoteFolder root = root(node);
		RemoteFolder folder = client.createFolder(root, "data", NEVER);
		RemoteFile file = create(root, "a.txt", "1").file();
		RemoteFile changed = update(file, "2").file();
		RemoteFile moved = client.storage().move(changed, folder, java.util.Optional.empty(), NameRule.WARN, NEVER);
		RemoteFile renamed = client.storage().rename(moved, "b.txt", NameRule.WARN, NEVER);
		client.delete(renamed, NEVER);

		List<LogEntry> log = client.records().log(node, NEVER).all().items();

		assertThat(log).extracting(LogEntry::action).containsExactly("osf_storage_file_removed", "addon_file_renamed", "addon_file_moved",
				"osf_storage_file_updated", "osf_storage_file_added", "osf_storage_folder_created", "project_created");
		assertThat(log).allMatch(entry -> entry.userId().equals(java.util.Optional.of(ME)) && entry.date().isPresent());
		assertThat(log).allMatch(entry -> entry.nodeId().equals(java.util.Optional.of(node)));
		assertThat(log.getFirst().path()).contains("/data/b.txt");
		assertThat(log.get(5).path()).contains("/data/");
	}

	@Test
	void theLogTellsWhatIsDoneToANodeAndItsComponents() throws Exception {
		String node = client.nodes().create(NewNode.project("Logged"), NEVER).id();
		Node part = client.nodes().createComponent(node, NewNode.project("Part"), NEVER);
		client.nodes().edit(node, NodeChange.NOTHING.title("Renamed").tags(List.of("a")).isPublic(true), NEVER);
		client.sharing().add(node, "samp2", Permission.WRITE, true, NEVER);
		client.sharing().change(node, "samp2", Permission.READ, true, NEVER);
		client.sharing().remove(node, "samp2", NEVER);
		client.sharing().removeLink(node, client.sharing().createLink(node, "Reviewers", false, NEVER).id(), NEVER);

		Pages<LogEntry> log = client.records().log(node, NEVER);

		assertThat(log.next().orElseThrow().action()).isEqualTo("view_only_link_removed");
		assertThat(log.announced()).hasValue(10);
		assertThat(log.all().items()).extracting(LogEntry::action).containsExactly("view_only_link_added", "contributor_removed",
				"permissions_updated", "contributor_added", "made_public", "tag_added", "edit_title", "node_created", "project_created");
		assertThat(client.records().log(part.id(), NEVER).all().items()).extracting(LogEntry::action).containsExactly("node_created");
	}

	@Test
	void anUploadOfTheSameBytesLeavesNoTrace() throws Exception {
		RemoteFile file = create(root(STUDY), "same.txt", "1").file();
		LogEntry before = client.records().log(STUDY, NEVER).next().orElseThrow();
		update(file, "1");

		assertThat(client.records().log(STUDY, NEVER).next()).contains(before);
	}

	@Test
	void linkedNodesAreListed() throws Exception {
		assertThat(client.nodes().linked(CONNECTED, NEVER).all().items()).extracting(Node::id).containsExactly(READABLE);
	}

	@Test
	void whatIsKeptIsKeptWordByWord() throws Exception {
		String node = client.originals().document(List.of("nodes", READABLE), NEVER);
		List<String> people = client.originals().documents(List.of("nodes", READABLE, "contributors"), NEVER).all().items();
		List<String> identifiers = client.originals().documents(List.of("nodes", READABLE, "identifiers"), NEVER).all().items();

		assertThat(node).startsWith("{\"id\":\"readt\"").contains("\"custom_citation\":null");
		assertThat(people).hasSize(2).allMatch(person -> person.contains("\"full_name\":\"Sample "));
		assertThat(identifiers).singleElement().asString().contains("FK2osf.io/READT");
		assertThat(client.originals().document(List.of("nodes", READABLE, "citation"), NEVER)).contains("\"family\":\"Colleague\"");
		assertThatThrownBy(() -> client.originals().document(List.of("nodes", "nonex"), NEVER)).isInstanceOf(OsfException.NotFound.class);
	}
}
