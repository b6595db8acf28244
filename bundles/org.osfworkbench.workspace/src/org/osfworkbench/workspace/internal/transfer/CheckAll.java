package org.osfworkbench.workspace.internal.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.MultiRule;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.transfer.FileStatus;

/** Looks at both sides of every link. A host that does not answer is asked once, not for each file. */
final class CheckAll {

	private final WorkspaceSync parts;
	private final Set<String> silentHosts = new HashSet<>();
	private Set<String> held = Set.of();
	private Optional<IStatus> problem = Optional.empty();

	CheckAll(WorkspaceSync parts) {
		this.parts = parts;
	}

	TransferJob job() {
		held = parts.links().all().stream().map(Link::id).collect(Collectors.toUnmodifiableSet());
		ISchedulingRule[] rules = held.stream().map(LinkRule::new).toArray(ISchedulingRule[]::new);
		ISchedulingRule rule = rules.length == 0 ? new LinkRule("") : MultiRule.combine(rules); //$NON-NLS-1$
		return new TransferJob(Messages.checking, Messages.notChecked, rule, this::run);
	}

	private IStatus run(Run run) throws CoreException {
		// a link that was made since has a rule that this job does not hold, and another job may be at work on it
		List<Link> links = parts.links().all().stream().filter(link -> held.contains(link.id())).toList();
		if (links.isEmpty()) {
			return Status.OK_STATUS;
		}
		showNotes(links);
		for (Link link : links) {
			check(link, run);
		}
		parts.retryIfNeeded();
		return problem.orElse(Status.OK_STATUS);
	}

	/** What the journals know is shown before anybody is asked. */
	private void showNotes(List<Link> links) throws CoreException {
		Stores.Opened stores = parts.stores().open();
		for (Link link : links) {
			if (link.kind() == LinkKind.EXPERIMENT && parts.links().localSide(link) instanceof IFile file && parts.board().status(file).isEmpty()) {
				stores.former().flatMap(former -> former.waits(link.id())).or(() -> parts.trees().files().waits(link)).ifPresent(kind -> parts.board().set(link.id(), file, Reporter.state(kind), 0));
			}
		}
	}

	private void check(Link link, Run run) throws CoreException {
		if (link.kind() != LinkKind.EXPERIMENT) {
			checkTree(link, run);
			return;
		}
		List<IFile> files = parts.files().files(link);
		run.expect(files.size());
		for (IFile file : files) {
			if (!silentHosts.contains(link.hostId())) {
				check(link, file, run);
			}
		}
	}

	private void checkTree(Link link, Run run) {
		if (silentHosts.contains(link.hostId()) || !parts.links().localSide(link).isAccessible()) {
			return;
		}
		IStatus looked = parts.projects().lookAround(link, run);
		if (!looked.isOK()) {
			problem = problem.or(() -> Optional.of(looked));
		}
		if (looked.getException() instanceof OsfException e && Reporter.isOfHost(e)) {
			silentHosts.add(link.hostId());
		}
	}

	private void check(Link link, IFile file, Run run) {
		try {
			parts.sync().check(link, file, run);
			parts.board().status(file).flatMap(FileStatus::problem).ifPresent(found -> note(link, file, found));
		} catch (OsfException e) {
			note(link, file, e);
			parts.reporter().problem(link, file, e);
		} catch (CoreException e) {
			problem = problem.or(() -> Optional.of(Problems.warning(Messages.bind(Messages.notCheckedFile, file.getName()) + ' ' + e.getStatus().getMessage())));
		} catch (java.io.IOException e) {
			problem = problem.or(() -> Optional.of(Problems.error(Messages.bind(Messages.notCheckedFile, file.getName()), e)));
		}
	}

	private void note(Link link, IFile file, OsfException found) {
		if (Reporter.isOfHost(found)) {
			silentHosts.add(link.hostId());
		}
		problem = problem.or(() -> Optional.of(Problems.warning(Messages.bind(Messages.notCheckedFile, file.getName()), found)));
	}
}
