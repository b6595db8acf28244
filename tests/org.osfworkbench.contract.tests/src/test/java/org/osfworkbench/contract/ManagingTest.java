package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.FileDetails;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.Guid;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeChange;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.NodeQuery;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.Permission;
import org.osfworkbench.client.api.Registration;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.StorageUsage;
import org.osfworkbench.client.api.User;
import org.osfworkbench.client.api.ViewOnlyLink;
import org.osfworkbench.client.api.WebLink;

/** Nodes, people and what belongs to them. */
class ManagingTest extends ContractTest {

	private static final String ME = "samp1";
	private static final String COLLEAGUE = "samp2";

	@Test
	void peopleAreFoundByIdAndByName() throws Exception {
		assertThat(client.people().user(COLLEAGUE, NEVER).fullName()).isEqualTo("Sample Colleague");
		assertThat(client.people().user("me", NEVER).id()).isEqualTo(ME);
		assertThat(client.people().search("colleag", NEVER).all().items()).extracting(User::id).containsExactly(COLLEAGUE);
		assertThat(client.people().nodes(COLLEAGUE, NEVER).all().items()).extracting(Node::id).contains(READABLE);
		assertThatThrownBy(() -> client.people().user("nobod", NEVER)).isInstanceOf(OsfException.NotFound.class);
	}

	@Test
	void aProjectIsMadeChangedFoundAndDeleted() throws Exception {
		Node made = client.nodes().create(new NewNode("Words & <pictures>", "data", "About words", false), NEVER);
		Node part = client.nodes().createComponent(made.id(), NewNode.project("Part"), NEVER);
		client.nodes().edit(made.id(), NodeChange.NOTHING.tags(List.of("words")), NEVER);
		NodeDetails details = client.nodes().details(made.id(), NEVER);

		assertThat(details.description()).isEqualTo("About words");
		assertThat(details.tags()).containsExactly("words");
		assertThat(made.title()).startsWith("Words &");
		assertThat(part.parentId()).contains(made.id());
		assertThat(client.nodes().search(NodeQuery.title("words &").projectsOnly(), NEVER).all().items()).extracting(Node::id)
				.containsExactly(made.id());
		assertThat(client.nodes().search(NodeQuery.tag("WORDS"), NEVER).all().items()).extracting(Node::id).containsExactly(made.id());
		assertThat(client.nodes().search(NodeQuery.ids(List.of(made.id(), part.id())), NEVER).all().items()).hasSize(2);

		NodeDetails changed = client.nodes().edit(made.id(),
				NodeChange.NOTHING.title("Words").description("Less").tags(List.of("a", "b")).isPublic(true), NEVER);
		assertThat(changed.node().title()).isEqualTo("Words");
		assertThat(changed.node().isPublic()).isTrue();
		assertThat(changed.tags()).containsExactlyInAnyOrder("a", "b");
		assertThat(changed.description()).isEqualTo("Less");

		client.nodes().delete(made.id(), NEVER);
		client.nodes().delete(made.id(), NEVER);
		assertThatThrownBy(() -> client.node(made.id(), NEVER)).isInstanceOf(OsfException.Gone.class);
	}

	@Test
	void thePhaseOutRefusesNewProjects() {
		sandbox.faults().refuseWrites(403);

		assertThatThrownBy(() -> client.nodes().create(NewNode.project("x"), NEVER)).isInstanceOfAny(OsfException.WriteRefused.class,
				OsfException.Forbidden.class);
		sandbox.faults().refuseWrites(405);
		assertThatThrownBy(() -> client.nodes().create(NewNode.project("x"), NEVER)).isInstanceOf(OsfException.WriteRefused.class);
	}

	@Test
	void contributorsComeAndGo() throws Exception {
		String node = client.nodes().create(NewNode.project("Shared"), NEVER).id();
		Contributor added = client.sharing().add(node, COLLEAGUE, Permission.READ, true, NEVER);
		assertThat(added.user().fullName()).isEqualTo("Sample Colleague");
		assertThat(client.sharing().change(node, COLLEAGUE, Permission.ADMIN, false, NEVER).permission()).contains(Permission.ADMIN);
		assertThat(client.sharing().invite(node, "New Person", "new@example.org", Permission.WRITE, NEVER).user().fullName())
				.isEqualTo("New Person");

		assertThat(client.sharing().contributors(node, NEVER).all().items()).extracting(one -> one.permission().orElseThrow())
				.containsExactly(Permission.ADMIN, Permission.ADMIN, Permission.WRITE);
		client.sharing().remove(node, COLLEAGUE, NEVER);
		assertThat(client.sharing().contributors(node, NEVER).all().items()).extracting(one -> one.user().id()).doesNotContain(COLLEAGUE);
		assertThatThrownBy(() -> client.sharing().remove(node, ME, NEVER)).isInstanceOf(OsfException.WriteRefused.class);
		assertThatThrownBy(() -> client.sharing().add(READABLE, ME, Permission.READ, true, NEVER)).isInstanceOf(OsfException.Forbidden.class);
	}

	@Test
	void aViewOnlyLinkOpensAPrivateNodeForReading() throws Exception {
		ViewOnlyLink link = client.sharing().createLink(STUDY, "Reviewers", false, NEVER);
		assertThat(client.sharing().links(STUDY, NEVER).all().items()).containsExactly(link);
		assertThat(link.toString()).doesNotContain(link.key().secret());

		try (OsfClient reader = OsfClientFactory.standalone().open(Hosts.sandbox(sandbox.baseUrl()), Access.viewOnly(link.key()))) {
			assertThat(reader.node(STUDY, NEVER).writable()).isFalse();
			OsfClient own = client;
			client = reader;
			RemoteFile file = file(root(STUDY), "Stroop.osexp");
			assertThat(download(file, 0)).startsWith("---");
			assertThatThrownBy(() -> update(file, "x")).isInstanceOf(OsfException.Forbidden.class);
			client = own;
			client.sharing().removeLink(STUDY, link.id(), NEVER);
			assertThatThrownBy(() -> reader.node(STUDY, NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
		}
	}

	@Test
	void registrationsAreRead() throws Exception {
		Registration one = client.records().registrations(STUDY, NEVER).next().orElseThrow();

		assertThat(one.node().id()).isEqualTo(REGISTRATION);
		assertThat(one.node().writable()).isFalse();
		assertThat(one.from()).contains(STUDY);
		assertThat(client.records().registration(REGISTRATION, NEVER).node()).isEqualTo(one.node());
		assertThat(client.records().components(REGISTRATION, NEVER).all().items()).isEmpty();
		assertThat(client.records().providers(REGISTRATION, NEVER).all().items()).extracting(StorageProvider::provider)
				.contains("osfstorage");
	}

	@Test
	void theUsageIsANumber() throws Exception {
		StorageUsage usage = client.records().usage(STUDY, NEVER);

		assertThat(usage.bytes().orElseThrow()).isPositive();
		assertThat(usage.full(false)).isFalse();
	}

	@Test
	void linkedNodesCanBeNone() throws Exception {
		Pages<Node> linked = client.nodes().linked(STUDY, NEVER);

		assertThat(linked.announced()).isEmpty();
		assertThat(linked.next()).isEmpty();
		assertThat(linked.announced()).hasValue(0);
	}

	@Test
	void aPastedLinkLeadsToTheThing() throws Exception {
		var host = client.host();
		FileDetails named = client.properties().giveGuid(file(root(STUDY), "Stroop.osexp").id(), NEVER);
		String guid = named.guid().orElseThrow();

		assertThat(resolve(host.web() + STUDY + "/")).isEqualTo(new Guid(STUDY, "nodes", STUDY));
		assertThat(resolve(host.web() + STUDY + "/?view_only=0123456789abcdef").isNode()).isTrue();
		assertThat(resolve(host.web() + REGISTRATION + "/overview").isRegistration()).isTrue();
		assertThat(client.file(resolve(host.web() + guid + "/download").targetId(), NEVER).id()).isEqualTo(named.file().id());
		assertThat(client.file(resolve(host.web() + STUDY + "/files/osfstorage/" + named.file().id()).targetId(), NEVER).name())
				.isEqualTo("Stroop.osexp");
		assertThat(resolve(host.web() + "download/" + named.file().id() + "/").isFile()).isTrue();
		assertThat(WebLink.parse("https://example.org/abc12/", host)).isEmpty();
		assertThatThrownBy(() -> client.guids().lookUp("zzzzz", NEVER)).isInstanceOf(OsfException.NotFound.class);
	}

	private Guid resolve(String pasted) throws OsfException {
		return client.guids().resolve(WebLink.parse(pasted, client.host()).orElseThrow(), NEVER);
	}

	@Test
	void aFileIsTaggedAndLocked() throws Exception {
		RemoteFile file = file(root(STUDY), "Stroop.osexp");

		assertThat(client.properties().tag(file.id(), List.of("stroop", "v2"), NEVER).tags()).containsExactlyInAnyOrder("stroop", "v2");
		assertThat(client.properties().checkOut(file.id(), NEVER).checkedOutBy()).contains(ME);
		assertThat(client.properties().details(file.id(), NEVER).checkedOutBy()).contains(ME);
		assertThatThrownBy(() -> client.delete(file, NEVER)).isInstanceOf(OsfException.WriteRefused.class);
		assertThat(client.properties().checkIn(file.id(), NEVER).checkedOutBy()).isEmpty();
		assertThatThrownBy(() -> client.properties().details(child(root(STUDY), "data").id(), NEVER))
				.isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void versionsAreListedPageByPage() throws Exception {
		RemoteFile file = create(root(STUDY), "a.txt", "1").file();
		for (int version = 2; version <= 12; version++) {
			file = update(file, "version " + version).file();
		}
		Pages<FileVersion> versions = client.properties().versions(file.id(), NEVER);

		assertThat(versions.next().map(FileVersion::number)).isEqualTo(Optional.of(12));
		assertThat(versions.announced()).hasValue(12);
		assertThat(versions.next(100)).extracting(FileVersion::number).containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
	}
}
