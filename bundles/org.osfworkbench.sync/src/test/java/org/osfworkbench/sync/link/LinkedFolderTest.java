package org.osfworkbench.sync.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sync.engine.Pauses;
import org.osfworkbench.sync.journal.JournalInUseException;
import org.osfworkbench.sync.remote.RemoteTree;

/** One record for each link, in the user's own place, for one program at a time and one folder only. */
class LinkedFolderTest {

	private static final RemoteTree NOBODY = (RemoteTree) Proxy.newProxyInstance(LinkedFolderTest.class.getClassLoader(),
			new Class<?>[] { RemoteTree.class }, (proxy, method, arguments) -> {
				throw new AssertionError("nothing is asked: " + method.getName());
			});

	@TempDir
	Path data;
	@TempDir
	Path own;

	private Path folder() throws IOException {
		return Files.createDirectories(data.resolve("study"));
	}

	@Test
	void aSecondProgramIsToldWhoHasIt() throws IOException {
		Link link = link(folder(), "");
		try (LinkedFolder first = open(folder(), link)) {
			assertThatThrownBy(() -> open(folder(), link)).isInstanceOfSatisfying(JournalInUseException.class,
					used -> assertThat(used.holder()).startsWith("process " + ProcessHandle.current().pid() + " since "));
			assertThat(first.parts().disk().hasRoot()).isTrue();
		}
		try (LinkedFolder again = open(folder(), link)) {
			assertThat(again.setAside()).isEmpty();
		}
		assertThat(LinkedFolder.record(link.id(), places(), Clock.systemUTC()).orElseThrow().state().nodes()).isEmpty();
	}

	@Test
	void onlyTheOwnerReadsTheRecord() throws IOException {
		Link link = link(folder(), "");
		open(folder(), link).close();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(places().of(link.id())))).isEqualTo("rwx------");
		assertThat(folder()).isDirectoryContaining("glob:**.settings").isDirectoryNotContaining("glob:**.osfworkbench");
	}

	@Test
	void aMovedFolderStaysLinkedAndACopiedOneDoesNot() throws IOException {
		Link link = link(folder(), "");
		open(folder(), link).close();
		Path moved = Files.move(folder(), data.resolve("moved"));
		open(moved, link).close();
		Path copy = Files.createDirectories(data.resolve("copy"));
		new LinkFile(copy).put(link);
		assertThatThrownBy(() -> open(copy, link)).isInstanceOfSatisfying(CopiedFolderException.class,
				refused -> assertThat(refused.original()).isEqualTo(moved));
		open(moved, link).close();
		assertThat(places().known()).containsExactly(new LinkPlaces.Known(link.id(), moved));
	}

	@Test
	void linksAreFoundUpwards() throws IOException {
		Link link = link(folder(), "data");
		assertThat(LinkSearch.links(folder()).orElseThrow().links()).containsExactly(link);
		assertThat(LinkSearch.links(folder().resolve("data/day 1/a.csv")).orElseThrow().place(link)).isEqualTo(folder().resolve("data"));
		assertThat(LinkSearch.links(folder().resolve("database"))).isEmpty();
		assertThat(LinkSearch.holder(folder())).isEqualTo(folder());
		Path file = Files.writeString(Files.createDirectory(folder().resolve("sub")).resolve("a.osexp"), "a");
		assertThat(LinkSearch.holder(file)).isEqualTo(folder().resolve("sub"));
		Files.createFile(folder().resolve(".project"));
		assertThat(LinkSearch.holder(file)).isEqualTo(folder());
		assertThat(LinkSearch.relative(folder(), file)).isEqualTo("sub/a.osexp");
	}

	@Test
	void aLinkOfTheFileSystemLeadsNowhere() throws IOException {
		Link link = link(folder(), "data");
		Files.createSymbolicLink(folder().resolve("data"), own);
		assertThatThrownBy(() -> open(folder(), link)).isInstanceOf(IOException.class);
		Files.delete(folder().resolve("data"));
		assertThatThrownBy(() -> open(folder(), link)).isInstanceOf(IOException.class);
		Files.createDirectory(folder().resolve("data"));
		open(folder(), link).close();
	}

	@Test
	void aFolderThatVanishedIsNotTakenForAnEmptyOne() throws IOException {
		Link link = link(folder(), "data");
		Path tree = Files.createDirectory(folder().resolve("data"));
		open(folder(), link).close();
		Files.delete(tree);
		try (LinkedFolder open = open(folder(), link)) {
			assertThat(open.parts().disk().hasRoot()).isFalse();
		}
	}

	@Test
	void everySystemHasItsPlace() {
		assertThat(root(Map.of(), "Linux")).isEqualTo(Path.of("/home/me/.local/state/osf-workbench/links"));
		assertThat(root(Map.of("XDG_STATE_HOME", "/state"), "Linux")).isEqualTo(Path.of("/state/osf-workbench/links"));
		assertThat(root(Map.of("XDG_STATE_HOME", "relative"), "Linux")).isEqualTo(Path.of("/home/me/.local/state/osf-workbench/links"));
		assertThat(root(Map.of(), "Mac OS X")).isEqualTo(Path.of("/home/me/Library/Application Support/osf-workbench/links"));
		assertThat(root(Map.of("LOCALAPPDATA", "/local"), "Windows 11")).isEqualTo(Path.of("/local/osf-workbench/links"));
		assertThat(root(Map.of("OSF_STATE_DIR", "/mine"), "Windows 11")).isEqualTo(Path.of("/mine/links"));
		assertThat(LinkPlaces.ofUser(name -> null, Map.of("org.osfworkbench.state", "/test", "user.home", "/home/me")::get).root())
				.isEqualTo(Path.of("/test/links"));
	}

	private static Path root(Map<String, String> environment, String system) {
		return LinkPlaces.ofUser(environment::get, Map.of("os.name", system, "user.home", "/home/me")::get).root();
	}

	private LinkPlaces places() {
		return new LinkPlaces(own.resolve("links"));
	}

	private static LinkTools tools() {
		return new LinkTools(Clock.systemUTC(), new Random(7), Runnable::run, Pauses.REAL);
	}

	private LinkedFolder open(Path folder, Link link) throws IOException {
		return LinkedFolder.open(folder, link, places(), NOBODY, tools());
	}

	private static Link link(Path folder, String path) throws IOException {
		Link link = new Link("p-1", LinkKind.PROJECT, path, "osf", "abc12", "T", "osfstorage", "5f", "/", Optional.empty());
		new LinkFile(folder).put(link);
		return link;
	}
}
