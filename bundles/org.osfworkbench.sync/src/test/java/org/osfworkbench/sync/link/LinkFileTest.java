package org.osfworkbench.sync.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.sync.engine.LinkSettings.Policy;

/** The links of a folder in the file of Eclipse's project preferences. */
class LinkFileTest {

	/** As Eclipse writes it for an experiment. */
	private static final String OF_ECLIPSE = """
			eclipse.preferences.version=1
			links/1b4e28ba-2fa1-11d2-883f-0016d3cca427/host=osf
			links/1b4e28ba-2fa1-11d2-883f-0016d3cca427/kind=EXPERIMENT
			links/1b4e28ba-2fa1-11d2-883f-0016d3cca427/node=abc12
			links/1b4e28ba-2fa1-11d2-883f-0016d3cca427/path=tasks/\\u00C9tude.osexp
			links/1b4e28ba-2fa1-11d2-883f-0016d3cca427/provider=osfstorage
			links/1b4e28ba-2fa1-11d2-883f-0016d3cca427/remote=5f0d0d0d0d0d0d0d0d0d0d0d
			links/1b4e28ba-2fa1-11d2-883f-0016d3cca427/remotePath=/\\u00C9tude.osexp
			links/1b4e28ba-2fa1-11d2-883f-0016d3cca427/title=My Study\\: Day 1
			""";

	@TempDir
	Path folder;

	@Test
	void readsWhatEclipseWrote() throws IOException {
		write(OF_ECLIPSE);
		Link link = file().read().links().get(0);
		assertThat(link).isEqualTo(new Link("1b4e28ba-2fa1-11d2-883f-0016d3cca427", LinkKind.EXPERIMENT, "tasks/Étude.osexp", "osf", "abc12",
				"My Study: Day 1", "osfstorage", "5f0d0d0d0d0d0d0d0d0d0d0d", "/Étude.osexp", Optional.empty()));
		assertThat(link.name()).isEqualTo("Étude.osexp");
	}

	@Test
	void writesWhatEclipseWouldWrite() throws IOException {
		write(OF_ECLIPSE);
		Link link = file().read().links().get(0);
		Files.delete(folder.resolve(LinkFile.NAME));
		file().put(link);
		assertThat(folder.resolve(LinkFile.NAME)).hasContent(OF_ECLIPSE);
		assertThat(folder.resolve(".settings")).isDirectoryNotContaining("glob:**.new");
	}

	@Test
	void keepsWhatIsNotItsOwn() throws IOException {
		String foreign = "alwaysShow=true\nlinks/future/kind=MIRROR\nlinks/future/path=x\n";
		write(OF_ECLIPSE + foreign + "links/1b4e28ba-2fa1-11d2-883f-0016d3cca427/colour=blue\n");
		LinkFile.Found found = file().read();
		assertThat(found.ignored()).containsExactly("future");
		file().put(project("p-1", ""));
		file().put(found.links().get(0));
		assertThat(Files.readString(folder.resolve(LinkFile.NAME))).contains(foreign.lines().toList()).contains("/colour=blue");
		file().remove("p-1");
		file().remove(found.links().get(0).id());
		assertThat(Files.readAllLines(folder.resolve(LinkFile.NAME))).containsExactlyInAnyOrder("alwaysShow=true",
				"eclipse.preferences.version=1", "links/future/kind=MIRROR", "links/future/path=x");
	}

	@Test
	void aWholeFolderIsAProjectAndKeepsItsPolicy() throws IOException {
		Link link = new Link("p-1", LinkKind.PROJECT, "", "osf", "abc12", "T", "osfstorage", "5f", "/", Optional.of(Policy.ASK));
		file().put(link);
		assertThat(Files.readString(folder.resolve(LinkFile.NAME))).contains("links/p-1/path=\n", "links/p-1/policy=ASK\n");
		assertThat(file().read().links()).containsExactly(link);
		assertThat(link.settings().policy()).isEqualTo(Policy.ASK);
	}

	@Test
	void whatHasALinkOfItsOwnTakesNoPart() {
		Link whole = project("p-1", "");
		Link inner = project("p-2", "data/day [1]");
		Link near = project("p-3", "data/day");
		assertThat(whole.settings(List.of(whole, inner)).ignore()).endsWith("/data/day\\ \\[1\\]").containsAll(whole.settings().ignore());
		assertThat(near.settings(List.of(whole, inner, near)).ignore()).isEqualTo(near.settings().ignore());
	}

	@Test
	void theLastLinkTakesTheFileAlong() throws IOException {
		file().put(project("p-1", "sub"));
		file().remove("p-1");
		file().remove("p-1");
		assertThat(folder).isEmptyDirectory();
		assertThat(file().read().links()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../secret", "a/../../secret", "/etc", "C:/Users", "C:secret", "a//b", "a/./b", "a\\\\..\\\\b", "a/\\u0000b", "." })
	void aPathThatLeadsOutIsNotBelieved(String path) throws IOException {
		write("links/evil/host=osf\nlinks/evil/kind=DATA\nlinks/evil/path=" + path + "\nlinks/evil/remote=5f\n");
		assertThat(file().read().links()).isEmpty();
		assertThat(file().read().ignored()).containsExactly("evil");
	}

	@Test
	void anIdThatNamesAnotherFolderIsNotBelieved() throws IOException {
		write("links/../kind=PROJECT\nlinks/../path=\nlinks/../host=osf\nlinks/../remote=5f\nlinks/.hidden/kind=PROJECT\n");
		assertThat(file().read().links()).isEmpty();
		assertThatThrownBy(() -> new LinkPlaces(folder).of("..")).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void linksOfTheFileSystemAreNotFollowed(@TempDir Path elsewhere) throws IOException {
		Files.writeString(elsewhere.resolve("org.osfworkbench.workspace.prefs"), OF_ECLIPSE);
		Files.createSymbolicLink(folder.resolve(".settings"), elsewhere);
		assertThatThrownBy(() -> file().read()).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> file().put(project("p-1", ""))).isInstanceOf(IOException.class);
		assertThat(elsewhere.resolve("org.osfworkbench.workspace.prefs")).hasContent(OF_ECLIPSE);
	}

	@Test
	void whatIsNoPreferencesFileIsLeftAlone() throws IOException {
		write("broken=\\u12");
		assertThatThrownBy(() -> file().put(project("p-1", ""))).isInstanceOf(IOException.class);
		assertThat(folder.resolve(LinkFile.NAME)).hasContent("broken=\\u12");
	}

	private static Link project(String id, String path) {
		return new Link(id, LinkKind.PROJECT, path, "osf", "abc12", "T", "osfstorage", "5f", "/", Optional.empty());
	}

	private LinkFile file() {
		return new LinkFile(folder);
	}

	private void write(String text) throws IOException {
		Files.createDirectories(folder.resolve(".settings"));
		Files.writeString(folder.resolve(LinkFile.NAME), text);
	}
}
