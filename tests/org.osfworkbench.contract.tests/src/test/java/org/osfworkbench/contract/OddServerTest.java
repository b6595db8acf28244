package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.LogEntry;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.WikiPage;
import org.osfworkbench.sandbox.faults.Limit;

/** What the client makes of a server that is newer, slower or less orderly than usual. */
class OddServerTest extends ContractTest {

	private RemoteFolder root;

	@BeforeEach
	void look() throws Exception {
		root = root(STUDY);
	}

	@Test
	void membersNobodyKnowsDoNotMatter() throws Exception {
		sandbox.faults().extraMembers(true);
		String node = client.nodes().create(NewNode.project("New"), NEVER).id();
		RemoteFolder there = root(node);
		RemoteFile file = update(create(there, "a.txt", "1").file(), "2").file();
		RemoteFolder folder = client.createFolder(there, "d", NEVER);
		RemoteFile moved = client.storage().move(file, folder, Optional.empty(), NameRule.WARN, NEVER);

		assertThat(client.storage().revisions(moved, NEVER)).hasSize(2);
		assertThat(client.properties().details(moved.id(), NEVER).file().materializedPath()).isEqualTo("/d/a.txt");
		assertThat(download(moved, 1)).isEqualTo("1");
		assertThat(client.whoAmI(NEVER)).isPresent();
		assertThat(client.sharing().contributors(node, NEVER).all().items()).extracting(Contributor::bibliographic).containsExactly(true);
		assertThat(client.records().log(node, NEVER).all().items()).extracting(LogEntry::action).contains("addon_file_moved");
		assertThat(client.records().wiki(STUDY, NEVER).all().items()).extracting(WikiPage::name).contains("home");
		assertThat(client.records().usage(STUDY, NEVER).bytes()).isPresent();
		assertThatThrownBy(() -> client.node("zzzzz", NEVER)).isInstanceOf(OsfException.NotFound.class);
	}

	@Test
	void aSlowMoveIsFollowedToItsEnd() throws Exception {
		RemoteFile file = file(root, "Stroop.osexp");
		RemoteFolder data = (RemoteFolder) child(root, "data");
		sandbox.faults().slowMoves(true, Duration.ofMillis(300));

		RemoteFile moved = client.storage().move(file, data, Optional.empty(), NameRule.WARN, NEVER);

		assertThat(moved.materializedPath()).isEqualTo("/data/Stroop.osexp");
		assertThat(moved.id()).isEqualTo(file.id());
		assertThat(sandbox.state().find(STUDY, "/data/Stroop.osexp")).isPresent();
	}

	@Test
	void theOrderOfAListDoesNotMatter() throws Exception {
		for (int i = 0; i < 12; i++) {
			sandbox.state().addFile(STUDY, "/many/" + i + ".txt", bytes("x"));
		}
		RemoteFolder many = (RemoteFolder) child(root, "many");
		List<RemoteEntry> sorted = client.list(many, NEVER).items();
		sandbox.faults().unsortedPages(true);

		assertThat(client.list(many, NEVER).items()).containsExactlyInAnyOrderElementsOf(sorted);
	}

	@Test
	void bodiesThatBreakAreNeverTaken() throws Exception {
		RemoteFile file = file(root, "Stroop.osexp");
		sandbox.faults().cutAnswersAfter(50);
		assertThatThrownBy(() -> client.node(STUDY, NEVER)).isInstanceOf(OsfException.Unavailable.class);
		sandbox.faults().reset();
		sandbox.faults().cutUploadsAfter(100_000);
		assertThatThrownBy(() -> client.create(root, "big.bin", Content.of(new byte[3_000_000]), Progress.NONE, NEVER))
				.isInstanceOf(OsfException.Unavailable.class);
		assertThat(sandbox.state().find(STUDY, "/big.bin")).isEmpty();
		sandbox.faults().reset();
		sandbox.faults().wrongBytes(true);
		assertThatThrownBy(() -> download(file, 0)).isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void aLimitIsToldWithItsWait() throws Exception {
		sandbox.faults().limits(List.of(new Limit(Limit.Scope.USER, 1, Duration.ofHours(1)), new Limit(Limit.Scope.FILES, 1, Duration.ofHours(1))));
		client.node(STUDY, NEVER);

		assertThatThrownBy(() -> client.node(STUDY, NEVER)).isInstanceOfSatisfying(OsfException.Throttled.class,
				problem -> assertThat(problem.waitFor().orElseThrow()).isBetween(Duration.ofMinutes(58), Duration.ofHours(1)));
		assertThat(sandbox.requests().all().getLast().status()).isEqualTo(429);
	}
}
