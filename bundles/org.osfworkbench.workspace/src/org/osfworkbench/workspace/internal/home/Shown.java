package org.osfworkbench.workspace.internal.home;

import java.time.Duration;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.export.ExportListener;
import org.osfworkbench.workspace.home.HomeCost;

/** Shows in a progress monitor how an export goes on. */
final class Shown implements ExportListener {

	private final SubMonitor monitor;
	private long left;

	Shown(SubMonitor monitor) {
		this.monitor = monitor;
	}

	/** From now on the bar fills with what is fetched. */
	void expect(HomeCost cost) {
		left = Math.max(1, cost.downloads());
		monitor.setWorkRemaining((int) Math.min(Integer.MAX_VALUE, left));
	}

	@Override
	public void surveyed(String title, int files) {
		monitor.subTask(NLS.bind(Messages.listed, title, Integer.valueOf(files)));
	}

	@Override
	public void fetched(String path) {
		monitor.subTask(path);
		if (left > 0) {
			monitor.worked(1);
			left--;
		}
	}

	@Override
	public void waiting(Duration time) {
		monitor.subTask(NLS.bind(Messages.waiting, Long.valueOf(Math.max(1, time.toMinutes()))));
	}
}
