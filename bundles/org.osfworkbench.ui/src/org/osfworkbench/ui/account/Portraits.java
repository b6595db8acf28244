package org.osfworkbench.ui.account;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.workspace.account.Account;
import org.osfworkbench.workspace.account.Accounts;

/** The photographs of the people who are or were signed in. Each is asked for once, in the background. Used on the user interface's thread. */
final class Portraits {

	/** A small file may be a huge picture. */
	private static final int LARGEST_EDGE = 2048;

	private final Accounts accounts;
	private final Display display;
	private final Runnable arrived;
	/** By person; empty while it is asked for, and if there is none. */
	private final Map<Account, Optional<ImageData>> known = new HashMap<>();

	/**
	 * Makes it.
	 *
	 * @param accounts gives clients
	 * @param display takes the answers
	 * @param arrived told of each photograph
	 */
	Portraits(Accounts accounts, Display display, Runnable arrived) {
		this.accounts = accounts;
		this.display = display;
		this.arrived = arrived;
	}

	/** The photograph, if it has arrived; otherwise asks for it. */
	Optional<ImageData> of(Account account) {
		if (known.containsKey(account)) {
			return known.getOrDefault(account, Optional.empty());
		}
		known.put(account, Optional.empty());
		CallJob<Optional<ImageData>> job = new CallJob<>(Messages.Portrait_job, display, cancellation -> fetch(account, cancellation), data -> {
			known.put(account, data);
			arrived.run();
		}, problem -> known.remove(account)); // another change of the state asks again
		job.setSystem(true);
		job.schedule();
		return Optional.empty();
	}

	private Optional<ImageData> fetch(Account account, Cancellation cancellation) throws OsfException {
		Optional<OsfClient> client = accounts.client(account.host().id());
		return client.isEmpty() ? Optional.empty() : client.get().people().picture(account.user().id(), cancellation).flatMap(Portraits::decode);
	}

	private static Optional<ImageData> decode(byte[] file) {
		try {
			ImageData data = new ImageData(new ByteArrayInputStream(file));
			return data.width > LARGEST_EDGE || data.height > LARGEST_EDGE ? Optional.empty() : Optional.of(data);
		} catch (@SuppressWarnings("unused") SWTException damaged) {
			return Optional.empty();
		}
	}
}
