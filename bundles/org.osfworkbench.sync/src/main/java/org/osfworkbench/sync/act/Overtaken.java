package org.osfworkbench.sync.act;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Fetching.Fetched;
import org.osfworkbench.sync.act.Fetching.WrongBytesException;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.CopyName;

/**
 * Keeps the versions that somebody else wrote between our last look and our upload as conflict copies beside the local file
 * ({@code sync-design.md}, section 6, Upload). Finds its copies again if a crash cut it off.
 */
final class Overtaken {

	private final Desk desk;
	private final Fetching fetching;

	/**
	 * An upload that landed.
	 *
	 * @param path for a person
	 * @param local the local file
	 * @param landed where our bytes are there
	 * @param sent our bytes
	 * @param since when the upload began
	 */
	record Upload(String path, Place local, Landing.Place landed, Content sent, Instant since) {
	}

	Overtaken(Desk desk, Fetching fetching) {
		this.desk = desk;
		this.fetching = fetching;
	}

	/** Keeps what was never seen; nothing in nearly all cases. */
	List<Conflict> keep(Upload upload) throws OsfException, IOException, WrongBytesException {
		List<Conflict> raised = new ArrayList<>();
		for (int version = upload.landed().known() + 1; version < upload.landed().version(); version++) {
			Fetched fetched = fetching.fetch(upload.landed().id(), version, desk.number());
			if (!fetched.content().sameBytes(upload.sent())) {
				String name = copy(upload, fetched);
				String folder = new Place(Place.Area.TREE, upload.path()).parent().path();
				String copy = folder.isEmpty() ? name : folder + '/' + name;
				raised.add(new Conflict(upload.path(), Conflict.Kind.OVERTAKEN, Optional.of(upload.sent()),
						Optional.of(fetched.content()), Optional.of(copy)));
			}
			desk.disk().remove(fetched.place());
		}
		return raised;
	}

	private String copy(Upload upload, Fetched fetched) throws IOException {
		CopyName name = new CopyName(upload.local().name(), CopyName.Side.REMOTE, upload.since(), desk.clock().getZone());
		Place folder = upload.local().parent();
		desk.disk().takeRights(fetched.place(), folder);
		for (int number = 1;; number++) {
			Place copy = folder.child(name.text(number));
			try {
				desk.disk().link(fetched.place(), copy);
				desk.disk().force(folder);
				return copy.name();
			} catch (FileAlreadyExistsException taken) {
				if (desk.trash().read(copy).sameBytes(fetched.content())) {
					return copy.name();
				}
			}
		}
	}
}
