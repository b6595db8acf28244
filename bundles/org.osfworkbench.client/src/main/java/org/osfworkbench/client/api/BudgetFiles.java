package org.osfworkbench.client.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;

/** Budgets in files, one for each account. A file that cannot be read, or is far too long, counts as none. */
@SuppressWarnings("nls") // names of files and variables
final class BudgetFiles implements BudgetStore {

	private static final int LONGEST = 1000;

	private final Path folder;

	BudgetFiles(Path folder) {
		this.folder = folder;
	}

	static Path ofUser(Function<String, @Nullable String> environment) {
		return folder(environment, System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
	}

	static Path folder(Function<String, @Nullable String> environment, String system, Path home) {
		String name = system.toLowerCase(Locale.ROOT);
		Path state = name.startsWith("windows") ? variable(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"))
				: name.startsWith("mac") ? home.resolve("Library").resolve("Application Support")
						: variable(environment, "XDG_STATE_HOME").orElse(home.resolve(".local").resolve("state"));
		return state.resolve("osf-workbench").resolve("budgets");
	}

	private static Optional<Path> variable(Function<String, @Nullable String> environment, String name) {
		String value = environment.apply(name);
		return value == null || value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value)).filter(Path::isAbsolute);
	}

	@Override
	public Optional<String> load(String account) {
		Path file = file(account);
		try {
			return Files.size(file) > LONGEST ? Optional.empty() : Optional.of(Files.readString(file));
		} catch (@SuppressWarnings("unused") IOException e) {
			return Optional.empty(); // none yet, or damaged
		}
	}

	@Override
	public void save(String account, String state) {
		try {
			Files.createDirectories(folder);
			Path fresh = Files.createTempFile(folder, account, ".new");
			try {
				Files.writeString(fresh, state);
				Files.move(fresh, file(account), StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(fresh);
			}
		} catch (@SuppressWarnings("unused") IOException e) {
			// the next run starts with a full budget
		}
	}

	private Path file(String account) {
		return folder.resolve(account + ".budget");
	}
}
