package org.osfworkbench.sync.act;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.scan.Scanner;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Stat;

/** Moves a local file out of reach and makes sure that it is the planned one ({@code sync-design.md}, section 6). */
@SuppressWarnings("nls") // reasons in the trash's index
final class Holding {

	private final Desk desk;

	Holding(Desk desk) {
		this.desk = desk;
	}

	/** Moves a file away, or ends what was begun if it is not what was planned; then it has its name again. */
	Optional<Place> take(Place file, long number, LocalFacts planned) throws IOException {
		Place held;
		try {
			held = desk.trash().hold(file, number);
		} catch (@SuppressWarnings("unused") NoSuchFileException gone) {
			desk.abandon(number);
			return Optional.empty();
		} catch (IOException failed) {
			undo(file, number);
			throw failed;
		}
		if (isPlanned(held, planned)) {
			return Optional.of(held);
		}
		giveBack(held, file, number, file.path());
		return Optional.empty();
	}

	/** It may have been moved although something failed. */
	private void undo(Place file, long number) throws IOException {
		Place held = desk.trash().held(number);
		if (desk.disk().look(held).isPresent()) {
			giveBack(held, file, number, file.path());
		} else {
			desk.abandon(number);
		}
	}

	/** Gives a file its name back and ends what was begun; if the name is taken by now, the bytes are kept in the trash. */
	void giveBack(Place held, Place name, long number, String path) throws IOException {
		if (desk.trash().putBack(held, name)) {
			desk.abandon(number);
		} else {
			List<LinkChange> lines = desk.trash().keep(held, desk.trash().read(held), "its name was taken while it was looked at", path);
			desk.end(number, lines);
		}
	}

	private boolean isPlanned(Place held, LocalFacts planned) throws IOException {
		Optional<DiskItem> item = desk.disk().look(held);
		Stat stat = planned.stat();
		Content content = planned.content();
		if (item.isEmpty() || item.orElseThrow().type() != DiskItem.Type.FILE || stat == null || content == null) {
			return false;
		}
		if (item.orElseThrow().stat().equals(stat) && Scanner.isProof(stat, planned.statTime())) {
			return true;
		}
		return item.orElseThrow().stat().size() == content.size() && desk.trash().read(held).sameBytes(content);
	}
}
