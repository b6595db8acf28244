package org.osfworkbench.client.api;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Remembers between two runs how much of the daily limit an account has used ({@code osf-api.md}, section 6.1). What is lost does no
 * harm: the server counts, too. Called from any thread.
 */
public interface BudgetStore {

	/** Remembers nothing. */
	BudgetStore NONE = new BudgetStore() {
		@Override
		public Optional<String> load(String account) {
			return Optional.empty();
		}

		@Override
		public void save(String account, String state) {
			// forgotten
		}
	};

	/**
	 * Finds what was saved.
	 *
	 * @param account letters, digits and hyphens; holds no secret
	 * @return a short text, or empty
	 */
	Optional<String> load(String account);

	/**
	 * Saves. A failure is not told, because nobody could do anything about it.
	 *
	 * @param account letters, digits and hyphens
	 * @param state a short text of one line without secrets
	 */
	void save(String account, String state);

	/**
	 * Keeps a small file for each account in a folder. Several programs may use the same folder at once.
	 *
	 * @param folder made when it is needed
	 * @return the store
	 */
	static BudgetStore in(Path folder) {
		return new BudgetFiles(folder);
	}

	/**
	 * Keeps the files where programs of this person keep their state, so that all of them share one budget, as they do on the server:
	 * {@code LOCALAPPDATA} on Windows, {@code Library/Application Support} on macOS, {@code XDG_STATE_HOME} or {@code .local/state} elsewhere.
	 *
	 * @param environment answers null for a variable that is not set
	 * @return the store
	 */
	static BudgetStore ofUser(Function<String, @Nullable String> environment) {
		return new BudgetFiles(BudgetFiles.ofUser(environment));
	}
}
