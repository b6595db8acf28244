package org.osfworkbench.workspace.internal.transfer;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Preferences;

/** Compares linked projects with the OSF every so often while somebody is signed in: one request each if nothing has changed. */
final class ProjectTimer {

	static final int DEFAULT_MINUTES = 15;
	private static final int LONGEST_MINUTES = 1440;

	private final Links links;
	private final BooleanSupplier signedIn;
	private final Function<Link, TransferJob> jobs;
	private final IPreferenceChangeListener changed = event -> {
		if (Preferences.SYNC_INTERVAL.equals(event.getKey())) {
			plan();
		}
	};
	private final Job tick = new Tick();
	private volatile boolean stopped;

	/**
	 * Makes a timer that does not run yet.
	 *
	 * @param links which links there are
	 * @param signedIn whether somebody is signed in
	 * @param jobs makes the job that looks at a link
	 */
	ProjectTimer(Links links, BooleanSupplier signedIn, Function<Link, TransferJob> jobs) {
		this.links = links;
		this.signedIn = signedIn;
		this.jobs = jobs;
	}

	void start() {
		InstanceScope.INSTANCE.getNode(Preferences.NODE).addPreferenceChangeListener(changed);
		plan();
	}

	void stop() {
		stopped = true;
		InstanceScope.INSTANCE.getNode(Preferences.NODE).removePreferenceChangeListener(changed);
		tick.cancel();
	}

	private void plan() {
		tick.cancel();
		Duration wait = preferred();
		if (!stopped && !wait.isZero()) {
			tick.schedule(wait.toMillis());
		}
	}

	private static Duration preferred() {
		int minutes = Platform.getPreferencesService().getInt(Preferences.NODE, Preferences.SYNC_INTERVAL, DEFAULT_MINUTES, null);
		return Duration.ofMinutes(Math.clamp(minutes, 0, LONGEST_MINUTES));
	}

	/** Starts a job for each link, and plans itself anew. */
	private final class Tick extends Job {
		Tick() {
			super(Messages.checking);
			setSystem(true);
		}

		@Override
		protected IStatus run(@Nullable IProgressMonitor monitor) {
			if (signedIn.getAsBoolean()) {
				links.all().stream().filter(link -> link.kind() == LinkKind.PROJECT).forEach(link -> jobs.apply(link).inBackground().schedule());
			}
			Duration wait = preferred();
			if (!stopped && !wait.isZero()) {
				schedule(wait.toMillis());
			}
			return Status.OK_STATUS;
		}
	}
}
