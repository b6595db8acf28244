package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.library.OsfSession;
import org.osfworkbench.library.OtherAccountException;
import org.osfworkbench.library.ProjectFolder;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.journal.JournalInUseException;

/** The door for Java programs: who one is, what a folder remembers, and what it refuses. */
class LibraryTest extends LibraryCase {

	private static final String COLLEAGUE = "token-of-the-colleague";

	@Override
	SandboxOptions options(SandboxOptions empty) throws Exception {
		String people = Files.readString(Path.of(ContractTest.class.getResource("small.json").toURI()));
		String tokens = "\"tokens\": [{\"secret\": \"" + COLLEAGUE + "\", \"name\": \"test\"}], \"id\": \"samp2\", \"full_name\"";
		return empty.seed(Files.writeString(folder.resolve("seed.json"), people.replace("\"id\": \"samp2\", \"full_name\"", tokens)));
	}

	@Test
	void aSessionIsOfATokenAnAccountOrNobody() throws Exception {
		try (OsfSession stored = OsfSession.stored(host(), host -> Optional.of(Access.token(Token.of(sandbox.token()))))) {
			assertThat(stored.user().orElseThrow().id()).isEqualTo(client.whoAmI(NEVER).orElseThrow().id());
			assertThat(stored.projects()).extracting(Node::id).contains(STUDY);
			assertThat(stored.project(STUDY).components()).isNotNull();
		}
		assertThatThrownBy(() -> OsfSession.stored(host(), host -> Optional.empty())).isInstanceOf(OsfException.NotSignedIn.class);
		try (OsfSession nobody = OsfSession.anonymous(host())) {
			assertThat(nobody.user()).isEmpty();
			assertThat(nobody.project(READABLE).node().id()).isEqualTo(READABLE);
			assertThatThrownBy(() -> nobody.project(STUDY)).isInstanceOf(OsfException.class);
		}
	}

	@Test
	void aFolderRemembersNothingBeforeItIsSaved() throws Exception {
		Files.writeString(directory.resolve("a.txt"), "a");
		try (OsfSession session = session()) {
			try (ProjectFolder folder = session.project(STUDY).folder(directory)) {
				assertThat(folder.analyze().changes()).isNotEmpty();
				assertThat(directory.resolve(".settings")).doesNotExist();
				assertThatThrownBy(() -> session.folder(directory)).isInstanceOf(NoSuchFileException.class);
				folder.save();
				assertThatThrownBy(() -> session.folder(directory)).isInstanceOf(JournalInUseException.class);
			}
			assertThatThrownBy(() -> session.project(STUDY).folder(directory)).isInstanceOf(FileAlreadyExistsException.class);
		}
	}

	@Test
	void whatWasDoneIsNotDoneAgain() throws Exception {
		Files.writeString(directory.resolve("a.txt"), "a");
		try (OsfSession session = session(); ProjectFolder folder = session.project(STUDY).folder(directory)) {
			assertThat(folder.apply(folder.analyze()).status()).isEqualTo(Status.OK);
			folder.save();
		}
		try (OsfSession session = session(); ProjectFolder folder = session.folder(directory)) {
			assertThat(folder.analyze().changes()).isEmpty();
			Files.writeString(directory.resolve("a.txt"), "b");
			update(file(root(STUDY), "a.txt"), "c");
			Changes changes = folder.analyze();
			Report report = folder.apply(changes);
			assertThat(report.conflicts()).hasSize(1);
			assertThat(directory.resolve("a.txt")).hasContent("c");
			assertThat(directory.resolve(report.conflicts().get(0).copy().orElseThrow())).hasContent("b");
		}
	}

	@Test
	void nothingGoesOutUnderAnotherName() throws Exception {
		try (OsfSession session = session(); ProjectFolder folder = session.project(STUDY).folder(directory)) {
			folder.save();
		}
		try (OsfSession session = OsfSession.token(host(), Token.of(COLLEAGUE))) {
			assertThatThrownBy(() -> session.folder(directory)).isInstanceOfSatisfying(OtherAccountException.class,
					refused -> assertThat(refused.account()).isEqualTo("samp1"));
		}
	}

	private OsfSession session() {
		return OsfSession.token(host(), Token.of(sandbox.token()));
	}

	private Host host() {
		return Hosts.sandbox(sandbox.baseUrl());
	}
}
