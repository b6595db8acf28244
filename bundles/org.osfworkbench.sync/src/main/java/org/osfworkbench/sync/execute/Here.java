package org.osfworkbench.sync.execute;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.local.LocalFile;
import org.osfworkbench.sync.local.LocalState;

/** The local file as it was read from the first to the last byte without being written. */
record Here(LocalState state, Hashed hashed) {

	private static final int ATTEMPTS = 3;

	/** Somebody keeps writing the file. */
	static final class UnsteadyException extends Exception {
		private static final long serialVersionUID = 1L;
	}

	static Optional<Here> read(LocalFile file) throws IOException, UnsteadyException {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Optional<LocalState> before = file.look();
			if (before.isEmpty()) {
				return Optional.empty();
			}
			Optional<Hashed> hashed = hash(file);
			if (hashed.isPresent() && before.equals(file.look()) && hashed.orElseThrow().size() == before.orElseThrow().size()) {
				return Optional.of(new Here(before.orElseThrow(), hashed.orElseThrow()));
			}
		}
		throw new UnsteadyException();
	}

	Hashes hashes() {
		return hashed.hashes();
	}

	Content content(LocalFile file) {
		return new Content() {
			@Override
			public long length() {
				return hashed.size();
			}

			@Override
			public InputStream open() throws IOException {
				return file.open();
			}
		};
	}

	private static Optional<Hashed> hash(LocalFile file) throws IOException {
		try (InputStream stream = file.open()) {
			return Optional.of(Hashed.of(stream));
		} catch (NoSuchFileException vanished) {
			return Optional.empty();
		}
	}
}
