package org.osfworkbench.sync.act;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Fetching.WrongBytesException;
import org.osfworkbench.sync.engine.Problem.Kind;
import org.osfworkbench.sync.engine.Problem.Side;
import org.osfworkbench.sync.plan.Operation;

/** Carries out single operations ({@code sync-design.md}, section 6). Those of one phase may be carried out on several threads. */
public final class Performer {

	/** What the server takes in one file (section 1, R12). */
	private static final long LARGEST = 5L << 30;
	/** After so many operations without any answer there is no connection, and nobody waits for more. */
	private static final int SILENT = 3;

	private final Desk desk;
	private final Sending sending;
	private final Receiving receiving;
	private final Removing removing;
	private final Erasing erasing;
	private final Placing placing;
	private final AtomicInteger silent = new AtomicInteger();

	/**
	 * Makes a performer.
	 *
	 * @param desk what it works with
	 */
	public Performer(Desk desk) {
		Fetching fetching = new Fetching(desk);
		Holding holding = new Holding(desk);
		Landing landing = new Landing(desk);
		this.desk = desk;
		this.sending = new Sending(desk, landing, new Overtaken(desk, fetching));
		this.receiving = new Receiving(desk, fetching, holding);
		this.removing = new Removing(desk, holding);
		this.erasing = new Erasing(desk, fetching);
		this.placing = new Placing(desk, landing);
	}

	/**
	 * Carries out an operation of which nothing was done before.
	 *
	 * @param operation of the newest plan, neither an Adopt nor a Forget
	 * @return what came of it
	 */
	public Done perform(Operation operation) {
		try {
			desk.stopIfCancelled();
			if (isRemote(operation) && silent.get() >= SILENT) {
				return failed(operation, Kind.UNAVAILABLE, Side.REMOTE, Optional.empty());
			}
			Done done = dispatch(operation);
			silent.set(0);
			return done;
		} catch (@SuppressWarnings("unused") CancellationException cancelled) {
			return new Done.Stopped();
		} catch (WrongBytesException wrong) {
			return failed(operation, Kind.HASH_MISMATCH, Side.REMOTE, Optional.ofNullable(wrong.getCause()).map(OsfException.class::cast));
		} catch (OsfException refused) {
			return refused(operation, refused);
		} catch (IOException failure) {
			return Failures.isOutdated(failure) ? new Done.Outdated()
					: failed(operation, isReading(operation) ? Kind.UNREADABLE : Kind.UNWRITABLE, Side.LOCAL, Optional.empty());
		}
	}

	private Done dispatch(Operation operation) throws OsfException, IOException, WrongBytesException {
		return switch (operation) {
			case Operation.Upload upload -> isTooLarge(upload) ? tooLarge(upload) : sending.upload(upload);
			case Operation.Create create -> isTooLarge(create) ? tooLarge(create) : sending.create(create);
			case Operation.Download download -> receiving.download(download);
			case Operation.DeleteLocal delete -> removing.local(delete);
			case Operation.DeleteRemote delete -> erasing.delete(delete);
			case Operation.CreateLocalFolder folder -> placing.makeLocal(folder);
			case Operation.CreateRemoteFolder folder -> placing.makeRemote(folder);
			case Operation.MoveLocal move -> placing.moveLocal(move);
			case Operation.MoveRemote move -> placing.moveRemote(move);
			case Operation.SetAside aside -> placing.setAside(aside);
			case Operation.Adopt adopt -> throw new IllegalArgumentException(adopt.path());
			case Operation.Forget forget -> throw new IllegalArgumentException(forget.path());
		};
	}

	private Done refused(Operation operation, OsfException refused) {
		if (Failures.isOutdated(refused)) {
			return new Done.Outdated();
		}
		if (refused instanceof OsfException.Unavailable && refused.details().status() == 0) {
			silent.incrementAndGet();
		}
		boolean write = !(operation instanceof Operation.Download);
		return failed(operation, Failures.kind(refused, write), Side.REMOTE, Optional.of(refused));
	}

	private static Done failed(Operation operation, Kind kind, Side side, Optional<OsfException> cause) {
		String end = Nodes.kind(operation) == org.osfworkbench.sync.tree.Kind.FOLDER ? "/" : ""; //$NON-NLS-1$ //$NON-NLS-2$
		return new Done.Failed(Failures.problem(kind, operation.path() + end, side, cause));
	}

	private static boolean isTooLarge(Operation operation) {
		return Nodes.required(Nodes.required(operation.entry().local()).facts().content()).size() > LARGEST;
	}

	private static Done tooLarge(Operation operation) {
		return failed(operation, Kind.TOO_LARGE, Side.LOCAL, Optional.empty());
	}

	private static boolean isReading(Operation operation) {
		return operation instanceof Operation.Upload || operation instanceof Operation.Create;
	}

	private static boolean isRemote(Operation operation) {
		return switch (operation) {
			case Operation.Upload upload -> true;
			case Operation.Create create -> true;
			case Operation.Download download -> true;
			case Operation.DeleteRemote delete -> true;
			case Operation.CreateRemoteFolder folder -> true;
			case Operation.MoveRemote move -> true;
			default -> false;
		};
	}
}
