package org.osfworkbench.ui.link.moved;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.part.FileEditorInput;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.decisions.PopupDecisions;
import org.osfworkbench.ui.decisions.Question;
import org.osfworkbench.ui.decisions.Question.Answer;
import org.osfworkbench.ui.link.CarriedLink;
import org.osfworkbench.ui.link.UnlinkQuestion;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * Asks about what was noted. Without an answer a renamed or moved experiment stays linked, and a copy is not linked. What comes by the dozen,
 * for example with a renamed folder or a check-out, is no person's copy or rename of one experiment and is not asked about.
 */
@SuppressWarnings("nls") // the ids of buttons and of a page
final class Questions {

	private static final String LINKS_PAGE = "org.osfworkbench.ui.properties.links";

	private final Links links;
	private final PopupDecisions popups;

	Questions(Links links, PopupDecisions popups) {
		this.links = links;
		this.popups = popups;
	}

	/** A file with the bytes of a linked experiment. */
	private record Copy(Link link, IFile original, IFile copy) {
	}

	/** A linked experiment that has another place. */
	private record Moved(Link link, IFile from, IFile to) {
	}

	/**
	 * Asks. Called in a job. Without a workbench there is nobody to ask.
	 *
	 * @return projects whose links are not known yet
	 */
	List<IProject> ask(Travels.Batch batch) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return List.of();
		}
		List<Moved> moves = batch.moves().stream().flatMap(move -> linked(move).stream()).toList();
		if (moves.size() == 1) {
			ask(moves.getFirst());
		}
		List<Copy> copies = batch.made().stream().flatMap(file -> original(file).stream()).toList();
		if (copies.size() == 1) {
			ask(copies.getFirst());
		}
		batch.projects().forEach(this::explain);
		return batch.projects().stream().filter(project -> project.isAccessible() && links.of(project).isEmpty()).toList();
	}

	private Optional<Moved> linked(Travels.Move move) {
		return move.to().exists() ? links.experiment(move.to()).or(() -> links.experiment(move.from())).map(link -> new Moved(link, move.from(), move.to()))
				: Optional.empty();
	}

	private void ask(Moved move) {
		Link link = move.link();
		String there = IPath.fromPortableString(link.remotePath()).lastSegment();
		String place = place(link);
		Answer unlink = new Answer("popup.unlink", Messages.unlink, window -> unlink(window, link));
		if (move.to().getName().equals(there)) {
			popups.ask(move.from(), new Question(NLS.bind(Messages.movedTitle, move.to().getName()), NLS.bind(Messages.movedText, place),
					List.of(Answer.nothing("popup.keepLink", Messages.keepLinked), unlink)));
			return;
		}
		Answer rename = new Answer("popup.renameThere", Messages.renameThere, window -> new RenameThere(window, link, move.to().getName()).start());
		popups.ask(move.from(), new Question(NLS.bind(Messages.renamedTitle, move.from().getName(), move.to().getName()),
				NLS.bind(Messages.renamedText, new Object[] { place, there, move.from().getName() }), List.of(rename, Answer.nothing("popup.keepName", Messages.keepName), unlink)));
	}

	private void unlink(IWorkbenchWindow window, Link link) {
		Link now = links.byId(link.id()).orElse(link);
		if (UnlinkQuestion.ask(window.getShell(), now)) {
			Services.get(window, Transfers.class).unlink(now).schedule();
		}
	}

	private void ask(Copy copy) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!isOpen(copy.copy())) { // else Save As made it, and asks by itself
				popups.ask(copy.copy(), question(copy));
			}
		});
	}

	private static Question question(Copy copy) {
		return new Question(NLS.bind(Messages.copiedTitle, copy.copy().getName()),
				NLS.bind(Messages.copiedText, copy.original().getName(), place(copy.link())),
				List.of(Answer.nothing("popup.keepLink", Messages.keepThere),
						new Answer("popup.moveLink", Messages.moveLink, window -> carried(window, copy).move()),
						new Answer("popup.linkBoth", Messages.linkBoth, window -> carried(window, copy).linkBoth())));
	}

	private static CarriedLink carried(IWorkbenchWindow window, Copy copy) {
		return new CarriedLink(window.getShell(), window, copy.link(), copy.copy());
	}

	private static boolean isOpen(IFile file) {
		return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows()).flatMap(window -> Arrays.stream(window.getPages()))
				.anyMatch(page -> page.findEditor(new FileEditorInput(file)) != null);
	}

	/** The linked experiment with the bytes of a file that no link covers. */
	private Optional<Copy> original(IFile file) {
		if (!file.exists() || links.experiment(file).isPresent() || links.data(file).isPresent() || links.project(file).isPresent()) {
			return Optional.empty();
		}
		return links.all().stream().filter(link -> link.kind() == LinkKind.EXPERIMENT)
				.filter(link -> links.localSide(link) instanceof IFile known && !known.equals(file) && isEqual(known, file))
				.findFirst().map(link -> new Copy(link, (IFile) links.localSide(link), file));
	}

	private static boolean isEqual(IFile left, IFile right) {
		@Nullable
		IPath one = left.getLocation();
		@Nullable
		IPath other = right.getLocation();
		try {
			return one != null && other != null && Files.mismatch(one.toPath(), other.toPath()) < 0;
		} catch (IOException unreadable) {
			return false; // then it is not known to be a copy
		}
	}

	/** A copied project brings its links along; they lead to the same places as those of the original. */
	private void explain(IProject project) {
		Set<Link> copied = new java.util.LinkedHashSet<>(links.of(project));
		Optional<Link> original = links.all().stream().filter(link -> !link.projectName().equals(project.getName()))
				.filter(link -> copied.stream().anyMatch(other -> other.hostId().equals(link.hostId()) && other.remoteId().equals(link.remoteId()))).findFirst();
		original.ifPresent(link -> popups.ask(project, new Question(NLS.bind(Messages.projectTitle, project.getName()),
				NLS.bind(Messages.projectText, link.projectName(), Integer.valueOf(copied.size())),
				List.of(new Answer("popup.showLinks", Messages.projectShow, window -> show(window, project)),
						Answer.nothing("popup.keepLink", Messages.keepLinked)))));
	}

	private static void show(IWorkbenchWindow window, IProject project) {
		PreferencesUtil.createPropertyDialogOn(window.getShell(), project, LINKS_PAGE, null, null).open();
	}

	private static String place(Link link) {
		return link.nodeTitle() + link.remotePath();
	}
}
