package org.osfworkbench.workspace.account;

import java.io.IOException;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;

/**
 * OSGi service, where the program brings one: a server on this computer with example projects, for people who have no account or want to try
 * something without harm. Nothing leaves the computer. What is made there is kept with the workspace and is there again after a restart.
 */
public interface PracticeServer {

	/** The id of its host. */
	String HOST_ID = "practice"; //$NON-NLS-1$

	/**
	 * Starts the server unless it runs, makes its host the chosen one and signs in there. Signing out of it leads back to the host before.
	 * Blocks; never on a user interface's thread.
	 *
	 * @param cancellation stops the sign-in; the server may run then
	 * @return the new state
	 * @throws IOException if the server cannot be started: its folder cannot be written, or is in use by another workbench
	 * @throws OsfException if it does not answer as it should
	 */
	AccountState.SignedIn start(Cancellation cancellation) throws IOException, OsfException;

	/**
	 * Whether a state is about the practice server.
	 *
	 * @param state any
	 * @return true if its host is the practice server's
	 */
	static boolean isIn(AccountState state) {
		return state.host().id().equals(HOST_ID);
	}
}
