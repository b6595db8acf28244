package org.osfworkbench.client.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

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
	 * Keeps a small file for each account in a folder.
	 *
	 * @param folder made when it is needed
	 * @return the store
	 */
	@SuppressWarnings("nls") // names of files
	static BudgetStore in(Path folder) {
		return new BudgetStore() {
			@Override
			public Optional<String> load(String account) {
				try {
					return Optional.of(Files.readString(folder.resolve(account + ".budget")));
				} catch (@SuppressWarnings("unused") IOException e) {
					return Optional.empty(); // none yet
				}
			}

			@Override
			public void save(String account, String state) {
				try {
					Files.createDirectories(folder);
					Path fresh = Files.createTempFile(folder, account, ".new");
					Files.writeString(fresh, state);
					Files.move(fresh, folder.resolve(account + ".budget"), StandardCopyOption.REPLACE_EXISTING);
				} catch (@SuppressWarnings("unused") IOException e) {
					// the next run starts with a full budget
				}
			}
		};
	}
}
