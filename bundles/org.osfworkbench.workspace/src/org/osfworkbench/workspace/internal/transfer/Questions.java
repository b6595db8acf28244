package org.osfworkbench.workspace.internal.transfer;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

import org.eclipse.core.resources.IFile;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Decisions;

/** Which links have an open "Upload?" question, so that nobody is asked twice. Safe for use from any thread. */
final class Questions {

	private final Set<String> open = ConcurrentHashMap.newKeySet();
	private final BiConsumer<Link, Boolean> yes;

	/**
	 * Makes it.
	 *
	 * @param yes told of a link that may upload what is changed, and whether always from now
	 */
	Questions(BiConsumer<Link, Boolean> yes) {
		this.yes = yes;
	}

	/** Asks, if no question about the link is open. */
	void ask(Decisions decisions, Link link, IFile file) {
		if (open.add(link.id())) {
			decisions.askUpload(link, file, new Answer(link));
		}
	}

	/** The question has no object any more. */
	void close(String linkId) {
		open.remove(linkId);
	}

	/** Takes the first answer. */
	private final class Answer implements Decisions.UploadAnswer {
		private final Link link;
		private final AtomicBoolean answered = new AtomicBoolean();

		Answer(Link link) {
			this.link = link;
		}

		@Override
		public void upload(boolean alwaysFromNow) {
			if (answered.compareAndSet(false, true)) {
				open.remove(link.id());
				yes.accept(link, alwaysFromNow);
			}
		}

		@Override
		public void notNow() {
			if (answered.compareAndSet(false, true)) {
				open.remove(link.id());
			}
		}
	}
}
