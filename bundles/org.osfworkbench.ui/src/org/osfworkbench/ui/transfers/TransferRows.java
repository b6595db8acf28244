package org.osfworkbench.ui.transfers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.explorer.model.SizeFormat;
import org.osfworkbench.ui.link.StatusWords;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.TransferProgress;
import org.osfworkbench.workspace.transfer.Transfers;

/** Makes the rows of the view from snapshots. Asks nobody and waits for nothing. */
public final class TransferRows {

	private final Transfers transfers;
	private final Links links;
	private final TransferLog log;
	private final SizeFormat sizes = new SizeFormat(Locale.getDefault());
	private final DateTimeFormatter times = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());

	/**
	 * Prepares.
	 *
	 * @param transfers tells how files stand
	 * @param links tells where they belong
	 * @param log tells what has arrived
	 */
	public TransferRows(Transfers transfers, Links links, TransferLog log) {
		this.transfers = transfers;
		this.links = links;
		this.log = log;
	}

	/**
	 * The rows as of now.
	 *
	 * @return in the order of the sections; within one by name, what is done by time
	 */
	public List<TransferRow> now() {
		List<TransferRow> rows = new ArrayList<>();
		for (Job job : Job.getJobManager().find(Transfers.FAMILY)) {
			job(job).ifPresent(rows::add);
		}
		for (Map.Entry<IFile, FileStatus> entry : transfers.statuses().entrySet()) {
			link(entry.getKey()).flatMap(link -> file(entry.getKey(), link, entry.getValue())).ifPresent(rows::add);
		}
		rows.sort(Comparator.comparing(TransferRow::section).thenComparing(TransferRow::name));
		log.today().forEach(done -> rows.add(done(done)));
		return rows;
	}

	/**
	 * What stands above the rows.
	 *
	 * @param rows the rows
	 * @return one or two sentences
	 */
	public String summary(List<TransferRow> rows) {
		long waiting = count(rows, Section.WAITING);
		long needed = count(rows, Section.NEEDS_YOU);
		long running = count(rows, Section.RUNNING);
		List<String> sentences = new ArrayList<>();
		if (waiting > 0) {
			sentences.add(waiting(rows, waiting));
		}
		if (needed > 0) {
			sentences.add(needed == 1 ? Messages.Sum_needsYouOne : NLS.bind(Messages.Sum_needsYou, Long.valueOf(needed)));
		}
		if (running > 0) {
			sentences.add(running == 1 ? Messages.Sum_runningOne : NLS.bind(Messages.Sum_running, Long.valueOf(running)));
		}
		return sentences.isEmpty() ? Messages.Sum_quiet : String.join(" ", sentences); //$NON-NLS-1$
	}

	private String waiting(List<TransferRow> rows, long count) {
		List<FileStatus> statuses = rows.stream().filter(row -> row.section() == Section.WAITING).flatMap(row -> row.file().stream())
				.flatMap(file -> transfers.status(file).stream()).toList();
		Optional<Instant> offline = statuses.stream().filter(status -> status.problem().filter(OsfException.Unavailable.class::isInstance).isPresent())
				.map(FileStatus::since).min(Comparator.naturalOrder());
		boolean signedOut = statuses.stream().anyMatch(status -> status.problem().filter(OsfException.NotSignedIn.class::isInstance).isPresent());
		return offline.map(since -> NLS.bind(Messages.Sum_offline, Long.valueOf(count), times.format(since)))
				.orElseGet(() -> NLS.bind(signedOut ? Messages.Sum_signedOut : Messages.Sum_waiting, Long.valueOf(count)));
	}

	private static long count(List<TransferRow> rows, Section section) {
		return rows.stream().filter(row -> row.section() == section).count();
	}

	private Optional<Link> link(IFile file) {
		return link(links, file);
	}

	static Optional<Link> link(Links links, IFile file) {
		return links.experiment(file).or(() -> links.data(file)).or(() -> links.project(file));
	}

	private Optional<TransferRow> job(Job job) {
		if (job.isSystem() || job.getState() != Job.RUNNING && job.getState() != Job.WAITING) {
			return Optional.empty();
		}
		boolean running = job.getState() == Job.RUNNING;
		String words = running ? transfers.progress(job).map(this::rate).orElse("") : Messages.Words_turn; //$NON-NLS-1$
		return Optional.of(new TransferRow(running ? Section.RUNNING : Section.WAITING, "transfers", Messages.Direction_job, job.getName(), "", words, //$NON-NLS-1$ //$NON-NLS-2$
				RowAction.CANCEL, Optional.empty(), Optional.empty(), Optional.of(job)));
	}

	private String rate(TransferProgress progress) {
		return NLS.bind(Messages.Words_rate, new Object[] { progress.item(), sizes.text(OptionalLong.of(progress.moved())),
				sizes.text(OptionalLong.of(progress.total())), sizes.text(OptionalLong.of(progress.bytesPerSecond())) });
	}

	private static Optional<TransferRow> file(IFile file, Link link, FileStatus status) {
		return switch (status.state()) {
		case WAITING -> Optional.of(row(Section.WAITING, file, link, status, waitsForPerson(status) ? RowAction.SIGN_IN : RowAction.RETRY));
		case OUTGOING -> Optional.of(row(Section.NEEDS_YOU, file, link, status, RowAction.UPLOAD));
		case CONFLICT, INCOMING, REMOTE_DELETED -> Optional.of(row(Section.NEEDS_YOU, file, link, status, RowAction.DECIDE));
		case FAILED -> Optional.of(row(Section.NEEDS_YOU, file, link, status, RowAction.RETRY));
		case UNKNOWN, SYNCED, TRANSFERRING -> Optional.empty(); // what is under way is shown as its job
		};
	}

	private static boolean waitsForPerson(FileStatus status) {
		return status.waitsFor().isPresent() || status.problem().filter(OsfException.NotSignedIn.class::isInstance).isPresent();
	}

	private static TransferRow row(Section section, IFile file, Link link, FileStatus status, RowAction action) {
		boolean down = status.state() == SyncState.INCOMING;
		boolean both = status.state() == SyncState.CONFLICT;
		String picture = both ? "both_ways" : down ? "transfer_down" : "transfer_up"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String direction = both ? Messages.Direction_both : down ? Messages.Direction_down : Messages.Direction_up;
		String words = status.problem().filter(problem -> !waitsForPerson(status)).map(ErrorText::reason).orElseGet(() -> StatusWords.of(status));
		return new TransferRow(section, picture, direction, file.getName(), place(link), capital(words), action, Optional.of(file), Optional.of(link),
				Optional.empty());
	}

	private TransferRow done(TransferLog.Done done) {
		String words = NLS.bind(Messages.Words_done, done.version(), times.format(done.when()));
		return new TransferRow(Section.DONE, "transfer_done", done.brought() ? Messages.Direction_down : Messages.Direction_up, done.file().getName(), //$NON-NLS-1$
				done.place(), words, RowAction.NONE, Optional.of(done.file()), Optional.empty(),
				Optional.empty());
	}

	static String place(Link link) {
		String path = link.remotePath();
		return link.nodeTitle() + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path); //$NON-NLS-1$
	}

	private static String capital(String words) {
		return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.getDefault()) + words.substring(1);
	}
}
