package org.osfworkbench.ui.link;

import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.services.IServiceLocator;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.transfer.Transfers;

/** Offers the links that an experiment brought along from OpenSesame, and makes them here if the person wants. */
final class TakeOver {

	private final Shell shell;
	private final IServiceLocator locator;
	private final IFile file;
	private final OldLinks old;

	TakeOver(Shell shell, IServiceLocator locator, IFile file, OldLinks old) {
		this.shell = shell;
		this.locator = locator;
		this.file = file;
		this.old = old;
	}

	/** A file and the node it is in. */
	private record Experiment(RemoteFile file, Node node) {
	}

	/** A folder and the node it is in. */
	private record Data(RemoteFolder folder, Node node) {
	}

	/** What the ids stand for now. */
	private record Found(Optional<Experiment> experiment, Optional<Data> data) {
	}

	/** Looks where the links lead, in a job, and asks then. */
	void start() {
		Accounts accounts = Services.get(locator, Accounts.class);
		String hostId = accounts.state().host().id();
		CallJob<Found> job = new CallJob<>(NLS.bind(Messages.TakeOver_job, file.getName()), shell.getDisplay(),
				cancellation -> find(accounts.requireClient(hostId), cancellation), this::ask, this::failed);
		job.setUser(true);
		job.schedule();
	}

	private Found find(OsfClient client, Cancellation cancellation) throws OsfException {
		Optional<Experiment> experiment = Optional.empty();
		if (old.experiment().isPresent()) {
			RemoteFile remote = client.file(old.experiment().get(), cancellation);
			experiment = Optional.of(new Experiment(remote, client.node(remote.nodeId(), cancellation)));
		}
		Optional<Data> data = Optional.empty();
		if (old.data().isPresent()) {
			RemoteFolder folder = folder(client, old.data().get(), cancellation);
			data = Optional.of(new Data(folder, client.node(folder.nodeId(), cancellation)));
		}
		return new Found(experiment, data);
	}

	private static RemoteFolder folder(OsfClient client, String id, Cancellation cancellation) throws OsfException {
		int colon = id.indexOf(':');
		if (colon < 0) {
			return client.folder(id, cancellation);
		}
		String provider = id.substring(colon + 1);
		return client.providers(id.substring(0, colon), cancellation).items().stream().filter(storage -> storage.provider().equals(provider))
				.map(StorageProvider::root).findFirst().orElseThrow(() -> new OsfException.NotFound("No such storage", OsfException.Details.NONE)); //$NON-NLS-1$
	}

	private void failed(OsfException problem) {
		MessageDialog.openError(shell, Messages.TakeOver_title, ErrorText.message(NLS.bind(Messages.TakeOver_failed, file.getName()), problem));
	}

	private void ask(Found found) {
		String where = found.experiment().map(known -> place(known.node(), known.file().materializedPath()))
				.or(() -> found.data().map(known -> place(known.node(), known.folder().materializedPath()))).orElse(""); //$NON-NLS-1$
		String question = NLS.bind(found.experiment().isPresent() ? Messages.TakeOver_experiment : Messages.TakeOver_data, file.getName(), where);
		boolean both = found.experiment().isPresent() && found.data().isPresent();
		int answer;
		boolean withData = true;
		if (both) {
			String box = found.data().map(known -> NLS.bind(Messages.TakeOver_also, place(known.node(), known.folder().materializedPath()))).orElse(""); //$NON-NLS-1$
			MessageDialogWithToggle dialog = new MessageDialogWithToggle(shell, Messages.TakeOver_title, null, question, MessageDialog.QUESTION,
					new String[] { Messages.TakeOver_link, Messages.Unlink_cancel }, 0, box, true);
			answer = dialog.open();
			withData = dialog.getToggleState();
		} else {
			answer = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.TakeOver_title, question, 0, Messages.TakeOver_link, Messages.Unlink_cancel);
		}
		if (answer == 0 || answer == IDialogConstants.INTERNAL_ID) {
			link(found, withData);
		}
	}

	private static String place(Node node, String path) {
		return node.title() + path.replace("/", " / ").stripTrailing().replaceAll(" /$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private void link(Found found, boolean withData) {
		Transfers transfers = Services.get(locator, Transfers.class);
		found.experiment().ifPresent(known -> user(transfers.linkExperiment(file, known.node(), known.file(), old.alwaysExperiment())));
		if (withData) {
			found.data().ifPresent(known -> new MakeFolder(dataFolder(), folder -> user(transfers.linkData(folder, known.node(), known.folder(), old.alwaysData())))
					.schedule());
		}
	}

	private static void user(Job job) {
		job.setUser(true);
		job.schedule();
	}

	/** Beside the experiment, as OpenSesame does; in a project's own folder, a folder {@code data}, so that not the whole project goes up. */
	private IFolder dataFolder() {
		IContainer beside = file.getParent();
		return beside instanceof IFolder folder ? folder : beside.getFolder(IPath.fromOSString("data")); //$NON-NLS-1$
	}

	/** Makes a folder if it is missing. */
	@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE }) // the platform's methods are not annotated
	private static final class MakeFolder extends WorkspaceJob {

		private final IFolder folder;
		private final java.util.function.Consumer<IFolder> then;

		MakeFolder(IFolder folder, java.util.function.Consumer<IFolder> then) {
			super(NLS.bind(Messages.TakeOver_folder, folder.getName()));
			this.folder = folder;
			this.then = then;
			setRule(folder.getProject());
		}

		@Override
		public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
			if (!folder.exists()) {
				folder.create(true, true, monitor);
			}
			then.accept(folder);
			return Status.OK_STATUS;
		}
	}
}
