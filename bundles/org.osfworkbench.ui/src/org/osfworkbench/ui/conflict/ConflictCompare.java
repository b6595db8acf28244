package org.osfworkbench.ui.conflict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.transfer.Conflict;

/** Both sides of a conflict beside each other, to look at. The OSF's side is downloaded when the comparison opens. */
final class ConflictCompare extends CompareEditorInput {

	private final Conflict conflict;
	private final Accounts accounts;

	ConflictCompare(Conflict conflict, Accounts accounts) {
		super(configuration(conflict));
		this.conflict = conflict;
		this.accounts = accounts;
		setTitle(NLS.bind(Messages.Compare_title, conflict.file().getName()));
	}

	private static CompareConfiguration configuration(Conflict conflict) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftEditable(false);
		configuration.setRightEditable(false);
		configuration.setLeftLabel(NLS.bind(Messages.Compare_here, conflict.file().getName()));
		configuration.setRightLabel(NLS.bind(Messages.Compare_there, conflict.remote().name(), conflict.remote().version()));
		return configuration;
	}

	@Override
	protected Object prepareInput(@Nullable IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
		try {
			RemoteSide remote = new RemoteSide(conflict.remote(), download(monitor));
			return new DiffNode(null, Differencer.CHANGE, null, new ResourceNode(conflict.file()), remote);
		} catch (OsfException e) {
			throw new InvocationTargetException(e, ErrorText.reason(e));
		} catch (IOException e) {
			throw new InvocationTargetException(e, e.getMessage());
		} catch (CancellationException e) {
			throw new InterruptedException();
		}
	}

	@Override
	public String getOKButtonLabel() {
		return Messages.Close;
	}

	private byte[] download(@Nullable IProgressMonitor monitor) throws OsfException, IOException {
		RemoteFile file = conflict.remote();
		int total = (int) Math.min(Integer.MAX_VALUE, file.size().orElse(0));
		SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.Compare_loading, file.name()), total);
		OsfClient client = accounts.client(conflict.link().hostId())
				.orElseThrow(() -> new OsfException.NotSignedIn(conflict.link().hostId(), Details.NONE));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MonitorCancellation cancellation = new MonitorCancellation(progress)) {
			client.download(file, file.version(), bytes, moved -> progress.worked((int) moved), cancellation.source());
		}
		return bytes.toByteArray();
	}
}
