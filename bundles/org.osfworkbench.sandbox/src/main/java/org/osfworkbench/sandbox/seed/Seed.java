package org.osfworkbench.sandbox.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.model.Token;
import org.osfworkbench.sandbox.store.Ids;
import org.osfworkbench.sandbox.store.Store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Fills an empty sandbox and sees to the token of its first user. */
@SuppressWarnings("nls") // file and member names, and messages for the log of whoever starts a sandbox
public final class Seed {

	private static final List<String> SCOPES = List.of("osf.full_write", "osf.full_read");

	private final Backend backend;

	/** Fills that state. */
	public Seed(Backend backend) {
		this.backend = backend;
	}

	/**
	 * Fills the state if it is empty.
	 *
	 * @param file a seed file, or nothing for the sample
	 * @param token the token of the first user, or nothing for one that is made and kept in the folder
	 * @return the token of the first user
	 */
	public String prepare(Path folder, Optional<Path> file, Optional<String> token) throws IOException {
		if (backend.store().isEmpty()) {
			backend.store().fill(() -> fill(file));
		}
		String secret = token.isPresent() ? token.get() : keptToken(folder.resolve("token"));
		accept(secret);
		return secret;
	}

	private void fill(Optional<Path> file) throws IOException {
		try {
			if (file.isPresent()) {
				JsonNode tree = tree(Files.readString(file.get()));
				Path near = Objects.requireNonNull(file.get().toAbsolutePath().getParent());
				new SeedReader(backend, near::resolve).read(tree);
			} else {
				sample();
			}
		} catch (JsonProcessingException | IllegalArgumentException | UncheckedIOException e) {
			throw new IOException("The seed " + file.map(Path::toString).orElse("sample") + " cannot be used: "
					+ e.getMessage(), e);
		}
	}

	/** JSON begins with a brace; everything else is YAML. */
	private static JsonNode tree(String text) throws JsonProcessingException {
		return text.stripLeading().startsWith("{") ? Json.mapper().readTree(text) : Yaml.read(text);
	}

	private void sample() throws IOException {
		try (InputStream in = Seed.class.getResourceAsStream("sample.json")) {
			new SeedReader(backend, name -> {
				throw new IllegalArgumentException(name);
			}).read(Json.mapper().readTree(in));
		}
	}

	private static String keptToken(Path file) throws IOException {
		try {
			return Files.readString(file).strip();
		} catch (NoSuchFileException e) {
			create(file);
			String secret = Ids.token();
			Files.writeString(file, secret + "\n", StandardOpenOption.WRITE);
			return secret;
		}
	}

	/** Makes the file with its rights before the secret is in it. */
	private static void create(Path file) throws IOException {
		try {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		} catch (UnsupportedOperationException | FileAlreadyExistsException e) {
			Files.writeString(file, "");
		}
	}

	private void accept(String secret) {
		Store store = backend.store();
		String user = store.users().iterator().next().id();
		String hash = Ids.sha256(secret);
		if (store.tokens().stream().noneMatch(t -> t.secretHash().equals(hash))) {
			store.write(draft -> draft.put(new Token(Ids.hex24(), "Sandbox", user, hash, SCOPES, null, false)));
		}
	}
}
