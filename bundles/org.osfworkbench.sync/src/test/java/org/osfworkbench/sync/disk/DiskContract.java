package org.osfworkbench.sync.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every disk does. Begins with an empty tree and an empty private area. */
public abstract class DiskContract {

	private Disk disk;

	/** A disk with an empty tree and an empty private area. */
	protected abstract Disk disk() throws Exception;

	/** Another program writes a file in the tree, replacing what was there; its folder is there. */
	protected abstract void save(String path, String text) throws Exception;

	/** Another program makes a symbolic link in the tree. False if there are none here. */
	protected abstract boolean makeLink(String path, String target) throws Exception;

	@BeforeEach
	void start() throws Exception {
		disk = disk();
	}

	@Test
	void theAreasThemselvesAreFolders() throws Exception {
		Disk disk = disk();

		for (Place.Area area : Place.Area.values()) {
			assertThat(disk.look(new Place(area, "")).orElseThrow().type()).isEqualTo(DiskItem.Type.FOLDER);
		}
	}

	@Test
	void listsWhatIsThere() throws Exception {
		disk.createFolder(tree("d"));
		save("d/a", "one");
		disk.createFolder(tree("d/e"));

		assertThat(disk.hasRoot()).isTrue();
		assertThat(disk.list(tree(""))).extracting(DiskItem::name).containsExactly("d");
		assertThat(disk.list(tree("d"))).extracting(DiskItem::name, DiskItem::type).containsExactlyInAnyOrder(
				tuple("a", DiskItem.Type.FILE), tuple("e", DiskItem.Type.FOLDER));
		assertThat(disk.look(tree("d/a")).orElseThrow().stat().size()).isEqualTo(3);
		assertThat(disk.look(tree("x"))).isEmpty();
		assertThat(disk.look(tree("x/y"))).isEmpty();
		assertThat(disk.look(tree("d/a/y"))).isEmpty();
		assertThatThrownBy(() -> disk.list(tree("x"))).isInstanceOf(NoSuchFileException.class);
	}

	@Test
	void aSavedFileHasAnotherStat() throws Exception {
		save("a", "one");
		DiskItem before = disk.look(tree("a")).orElseThrow();
		save("a", "other");

		assertThat(disk.look(tree("a")).orElseThrow().stat()).isNotEqualTo(before.stat());
	}

	@Test
	void writesInThePrivateAreaOnly() throws Exception {
		write("t", "text");
		disk.force(own("t"));
		disk.force(own(""));

		assertThat(text(own("t"))).isEqualTo("text");
		assertThatThrownBy(() -> disk.write(own("t"))).isInstanceOf(FileAlreadyExistsException.class);
		assertThatThrownBy(() -> disk.write(tree("t"))).isInstanceOf(IOException.class);
		disk.remove(own("t"));
		disk.remove(own("t"));
		assertThat(disk.look(own("t"))).isEmpty();
		save("a", "mine");
		assertThatThrownBy(() -> disk.remove(tree("a"))).isInstanceOf(IOException.class);
		assertThat(text(tree("a"))).isEqualTo("mine");
	}

	@Test
	void renamesFilesWithoutReplacing() throws Exception {
		disk.createFolder(tree("d"));
		save("a", "one");
		save("b", "two");

		assertThatThrownBy(() -> disk.rename(tree("a"), tree("b"))).isInstanceOf(FileAlreadyExistsException.class);
		assertThat(text(tree("a")) + text(tree("b"))).isEqualTo("onetwo");
		disk.rename(tree("a"), tree("d/c"));
		assertThat(disk.look(tree("a"))).isEmpty();
		assertThat(text(tree("d/c"))).isEqualTo("one");
		assertThatThrownBy(() -> disk.rename(tree("a"), tree("x"))).isInstanceOf(NoSuchFileException.class);
		assertThatThrownBy(() -> disk.rename(tree("b"), tree("no/x"))).isInstanceOf(IOException.class);
	}

	@Test
	void renamesFoldersWithAllTheyHold() throws Exception {
		disk.createFolder(tree("d"));
		disk.createFolder(tree("d/e"));
		save("d/e/a", "one");
		disk.createFolder(tree("taken"));
		save("taken/b", "two");

		assertThatThrownBy(() -> disk.rename(tree("d"), tree("taken"))).isInstanceOf(FileAlreadyExistsException.class);
		disk.rename(tree("d"), tree("taken/d"));
		assertThat(text(tree("taken/d/e/a"))).isEqualTo("one");
		assertThat(disk.look(tree("d"))).isEmpty();
	}

	@Test
	void movesBetweenTheAreas() throws Exception {
		save("a", "one");
		disk.rename(tree("a"), own("held"));
		assertThat(disk.look(tree("a"))).isEmpty();
		save("a", "new");

		assertThatThrownBy(() -> disk.rename(own("held"), tree("a"))).isInstanceOf(FileAlreadyExistsException.class);
		disk.rename(own("held"), tree("b"));
		assertThat(text(tree("a")) + text(tree("b"))).isEqualTo("newone");
		assertThat(disk.look(own("held"))).isEmpty();
	}

	@Test
	void linksWithoutReplacing() throws Exception {
		write("t", "text");
		save("taken", "mine");

		assertThatThrownBy(() -> disk.link(own("t"), tree("taken"))).isInstanceOf(FileAlreadyExistsException.class);
		disk.takeRights(own("t"), tree("taken"));
		disk.takeRights(own("t"), tree(""));
		disk.link(own("t"), tree("a"));
		disk.remove(own("t"));
		assertThat(text(tree("a")) + text(tree("taken"))).isEqualTo("textmine");
	}

	@Test
	void respellsAName() throws Exception {
		save("a", "one");
		disk.createFolder(tree("d"));
		disk.rename(tree("a"), tree("A"));
		disk.rename(tree("d"), tree("D"));

		assertThat(disk.list(tree(""))).extracting(DiskItem::name).containsExactlyInAnyOrder("A", "D");
	}

	@Test
	void removesEmptyFoldersOnly() throws Exception {
		disk.createFolder(tree("d"));
		save("d/a", "one");
		save("f", "two");

		assertThatThrownBy(() -> disk.createFolder(tree("d"))).isInstanceOf(FileAlreadyExistsException.class);
		assertThatThrownBy(() -> disk.removeFolder(tree("d"))).isInstanceOf(DirectoryNotEmptyException.class);
		assertThatThrownBy(() -> disk.removeFolder(tree("f"))).isInstanceOf(IOException.class);
		disk.rename(tree("d/a"), tree("a"));
		disk.removeFolder(tree("d"));
		assertThat(disk.look(tree("d"))).isEmpty();
		assertThat(text(tree("f"))).isEqualTo("two");
		assertThatThrownBy(() -> disk.removeFolder(tree("d"))).isInstanceOf(NoSuchFileException.class);
	}

	@Test
	void followsNoLink() throws Exception {
		disk.createFolder(tree("d"));
		save("d/a", "one");
		if (!makeLink("l", "d")) {
			return;
		}

		assertThat(disk.look(tree("l")).orElseThrow().type()).isEqualTo(DiskItem.Type.LINK);
		assertThatThrownBy(() -> disk.list(tree("l"))).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> disk.read(tree("l/a"))).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> disk.read(tree("l"))).isInstanceOf(IOException.class);
		assertThat(disk.look(tree("l/a"))).isEmpty();
	}

	@Test
	void takesNoNameThatLeadsOut() {
		for (String path : new String[] { "..", "../x", "d/../../x", ".", "a//b", "/etc/passwd" }) {
			assertThatThrownBy(() -> disk.createFolder(tree(path))).as(path).isInstanceOf(IOException.class);
		}
		assertThat(disk.allows("..")).isFalse();
		assertThat(disk.allows("a/b")).isFalse();
		assertThat(disk.allows("\u65e5\u672c\u8a9e.txt")).isTrue();
		assertThat(disk.allows("x".repeat(256))).isFalse();
	}

	private void write(String path, String text) throws IOException {
		try (OutputStream stream = disk.write(own(path))) {
			stream.write(text.getBytes(StandardCharsets.UTF_8));
		}
	}

	private String text(Place place) throws IOException {
		try (InputStream stream = disk.read(place)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Place tree(String path) {
		return new Place(Place.Area.TREE, path);
	}

	private static Place own(String path) {
		return new Place(Place.Area.PRIVATE, path);
	}
}
