package org.osfworkbench.ui.wizards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;
import org.osfworkbench.workspace.home.HomeFolder;
import org.osfworkbench.workspace.home.HomeFolder.State;
import org.osfworkbench.workspace.home.HomeOrder;

/** Looks into the folder of an order, off the user interface's thread, a moment after the last key. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class FolderLook {

	private static final long MOMENT_MILLIS = 150;

	/** Told what was found, on the user interface's thread. */
	@FunctionalInterface
	interface Answer {
		void looked(HomeFolder folder, boolean gitFree);
	}

	private final BringHomeWizard wizard;
	private final Display display;
	private final Answer answer;
	private Optional<HomeOrder> asked = Optional.empty();

	FolderLook(BringHomeWizard wizard, Display display, Answer answer) {
		this.wizard = wizard;
		this.display = display;
		this.answer = answer;
	}

	/** Asks; an answer to an earlier question does not come any more. */
	void ask(HomeOrder order) {
		asked = Optional.of(order);
		Optional<Job> before = wizard.consider(order);
		Job job = Job.create(Messages.Home_look, (ICoreRunnable) monitor -> {
			await(before);
			HomeFolder folder = look(order);
			boolean gitFree = order.git().isEmpty() || isFree(order.git().get());
			if (!display.isDisposed()) {
				display.asyncExec(() -> tell(order, folder, gitFree));
			}
		});
		job.setSystem(true);
		job.schedule(MOMENT_MILLIS);
	}

	/** There is nothing to look for. */
	void stop() {
		asked = Optional.empty();
	}

	private void tell(HomeOrder order, HomeFolder folder, boolean gitFree) {
		if (asked.filter(order::equals).isPresent() && wizard.getContainer() != null && !wizard.getShell().isDisposed()) {
			answer.looked(folder, gitFree);
		}
	}

	private static void await(Optional<Job> before) {
		try {
			if (before.isPresent()) {
				before.get().join();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private HomeFolder look(HomeOrder order) {
		try {
			return wizard.homes().look(order);
		} catch (IOException e) {
			return new HomeFolder(State.TAKEN, Optional.empty()); // cannot be read, so it is nobody's to write into
		}
	}

	private static boolean isFree(Path folder) {
		if (!Files.isDirectory(folder)) {
			return Files.notExists(folder);
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		} catch (IOException e) {
			return false;
		}
	}
}
