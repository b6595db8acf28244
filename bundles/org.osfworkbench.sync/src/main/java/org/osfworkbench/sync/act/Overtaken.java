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
import org.osfworkbench.sync.disk.DiskItem;
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
		Place folder = folder(upload.local().parent());
		for (int version = upload.landed().known() + 1; version < upload.landed().version(); version++) {
			Fetched fetched = fetching.fetch(upload.landed().id(), version, desk.number());
			if (!fetched.content().sameBytes(upload.sent())) {
				String copy = path(upload, folder).child(copy(upload, folder, fetched)).path();
				raised.add(new Conflict(upload.path(), Conflict.Kind.OVERTAKEN, Optional.of(upload.sent()),
						Optional.of(fetched.content()), Optional.of(copy)));
			}
			desk.disk().remove(fetched.place());
		}
		return raised;
	}

	// The folder may have got another name since; then the copies are in the root.
	private Place folder(Place folder) throws IOException {
		boolean there = folder.path().isEmpty()
				|| desk.disk().look(folder).filter(item -> item.type() == DiskItem.Type.FOLDER).isPresent();
		return there ? folder : new Place(Place.Area.TREE, ""); //$NON-NLS-1$
	}

	private static Place path(Upload upload, Place folder) {
		return folder.path().isEmpty() ? folder : new Place(Place.Area.TREE, upload.path()).parent();
	}

	private String copy(Upload upload, Place folder, Fetched fetched) throws IOException {
		CopyName name = new CopyName(upload.local().name(), CopyName.Side.REMOTE, upload.since(), desk.clock().getZone());
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
