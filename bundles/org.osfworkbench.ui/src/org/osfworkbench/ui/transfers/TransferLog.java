package org.osfworkbench.ui.transfers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.StatusListener;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** OSGi service: remembers which linked files have arrived today, as long as the program runs. Safe for use from any thread. */
@Component(service = TransferLog.class, immediate = true)
public final class TransferLog implements StatusListener {

	/** What is remembered at most. */
	private static final int MOST = 500;

	/**
	 * A file that has arrived.
	 *
	 * @param file the file
	 * @param place where it belongs on the OSF, as a person reads it; the link may be gone when it is shown
	 * @param version the version both sides have
	 * @param brought whether it came from the OSF
	 * @param when the moment
	 */
	public record Done(IFile file, String place, int version, boolean brought, Instant when) {
	}

	private final Transfers transfers;
	private final Links links;
	private final Clock clock;
	private final Map<IFile, SyncState> before = new ConcurrentHashMap<>();
	private final Deque<Done> done = new ArrayDeque<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/**
	 * Made by Declarative Services.
	 *
	 * @param transfers tells what arrives
	 * @param links tells where it belongs
	 */
	@Activate
	public TransferLog(@Reference Transfers transfers, @Reference Links links) {
		this(transfers, links, Clock.systemDefaultZone());
	}

	TransferLog(Transfers transfers, Links links, Clock clock) {
		this.transfers = transfers;
		this.links = links;
		this.clock = clock;
		transfers.addListener(this);
	}

	@Deactivate
	void stop() {
		transfers.removeListener(this);
	}

	/**
	 * What has arrived today.
	 *
	 * @return newest first
	 */
	public List<Done> today() {
		LocalDate today = LocalDate.now(clock);
		synchronized (done) {
			return done.stream().filter(each -> LocalDate.ofInstant(each.when(), clock.getZone()).equals(today)).toList();
		}
	}

	/**
	 * Starts telling about arrivals.
	 *
	 * @param listener told from any thread
	 */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/**
	 * Stops telling.
	 *
	 * @param listener the listener
	 */
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	@Override
	public void statusChanged(Set<IFile> files) {
		boolean news = false;
		for (IFile file : files) {
			news |= note(file);
		}
		if (news) {
			listeners.forEach(Runnable::run);
		}
	}

	/** A file has arrived if it is in step now and was under way when it was heard of last. */
	private boolean note(IFile file) {
		Optional<FileStatus> status = transfers.status(file);
		if (status.isEmpty()) {
			before.remove(file);
			return false;
		}
		FileStatus now = status.get();
		boolean moving = now.state() == SyncState.TRANSFERRING;
		Optional<SyncState> last = Optional.ofNullable(moving ? before.putIfAbsent(file, SyncState.UNKNOWN) : before.remove(file));
		if (now.state() == SyncState.INCOMING) {
			before.put(file, SyncState.INCOMING);
		}
		if (now.state() != SyncState.SYNCED || last.isEmpty()) {
			return false;
		}
		synchronized (done) {
			done.addFirst(new Done(file, place(file), now.remoteVersion(), last.get() == SyncState.INCOMING, clock.instant()));
			while (done.size() > MOST) {
				done.removeLast();
			}
		}
		return true;
	}

	private String place(IFile file) {
		return TransferRows.link(links, file).map(TransferRows::place).orElse(""); //$NON-NLS-1$
	}

	@Override
	public void remoteChanged(String nodeId, String folderId) {
		// the files' own states tell enough
	}
}
