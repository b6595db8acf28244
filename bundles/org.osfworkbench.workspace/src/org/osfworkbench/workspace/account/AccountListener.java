package org.osfworkbench.workspace.account;

/** Told when somebody signs in or out, or a token is refused. Called from any thread; must return quickly. */
@FunctionalInterface
public interface AccountListener {

	/**
	 * The state has changed.
	 *
	 * @param state the new state
	 */
	void accountChanged(AccountState state);
}
