package org.osfworkbench.sync.act;

import java.io.IOException;
import java.io.OutputStream;

import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.tree.Content;

/** Brings a version of a remote file to a private place, verified ({@code sync-design.md}, section 6, Download). */
final class Fetching {

	private static final int TRIES = 3;

	private final Desk desk;

	/**
	 * A verified download.
	 *
	 * @param place where it is, durable
	 * @param content its bytes, with their SHA-256
	 */
	record Fetched(Place place, Content content) {
	}

	/** The bytes were never those that the server announced. */
	static final class WrongBytesException extends Exception {
		private static final long serialVersionUID = 1L;

		WrongBytesException(OsfException cause) {
			super(cause);
		}
	}

	Fetching(Desk desk) {
		this.desk = desk;
	}

	/** Fetches a version whose bytes were announced. The caller removes the file. */
	Fetched fetch(String fileId, int version, Content announced, long number) throws OsfException, IOException, WrongBytesException {
		for (int failures = 0;;) {
			desk.stopIfCancelled();
			try {
				Download arrived = once(fileId, version, number);
				if (!contradicts(announced, arrived)) {
					Place place = desk.trash().fresh(number);
					desk.disk().force(place);
					return new Fetched(place, Content.of(arrived.bytes(), arrived.hashes()));
				}
				throw new OsfException.BadAnswer("Downloaded bytes are not those announced", OsfException.Details.NONE, null); //$NON-NLS-1$
			} catch (OsfException.Unavailable | OsfException.BadAnswer broken) {
				desk.disk().remove(desk.trash().fresh(number));
				failures++;
				if (failures == TRIES) {
					if (broken instanceof OsfException.BadAnswer) {
						throw new WrongBytesException(broken);
					}
					throw broken;
				}
				desk.remote().backOff(failures, desk.cancellation());
			}
		}
	}

	/** Fetches a version about which nothing is known. */
	Fetched fetch(String fileId, int version, long number) throws OsfException, IOException, WrongBytesException {
		return fetch(fileId, version, Content.of(-1, Hashes.UNKNOWN), number);
	}

	/** The same before the server forgets the version: twice, because nothing else would tell that the bytes are wrong. */
	Fetched fetchTwice(String fileId, int version, long number) throws OsfException, IOException, WrongBytesException {
		Fetched first = fetch(fileId, version, number);
		desk.disk().remove(first.place());
		return fetch(fileId, version, first.content(), number);
	}

	private Download once(String fileId, int version, long number) throws OsfException, IOException {
		Place place = desk.trash().fresh(number);
		boolean whole = false;
		try (OutputStream target = desk.disk().write(place)) {
			Download download = desk.remote().read(fileId, version, target, desk.progress()::moved, desk.cancellation());
			whole = true;
			return download;
		} finally {
			if (!whole) {
				desk.disk().remove(place);
			}
		}
	}

	private static boolean contradicts(Content announced, Download arrived) {
		boolean otherSize = announced.size() >= 0 && announced.size() != arrived.bytes();
		return otherSize || announced.hashes().contradicts(arrived.hashes());
	}
}
