package org.osfworkbench.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.fakes.Bytes;

/** One line for each cell of sync-design.md, section 5, as far as it applies to one file. */
class FilePlannerTest {

	private static final Hashes MINE = Bytes.hashes("mine");
	private static final Hashes THEIRS = Bytes.hashes("theirs");

	@ParameterizedTest(name = "{0}: local {1}, remote {2}: {3}")
	@CsvSource({ //
			"TWO_WAY, U, U, Nothing", "TWO_WAY, U, M, Incoming", "TWO_WAY, U, D, RemoteDeleted", //
			"TWO_WAY, M, U, Upload", "TWO_WAY, M, M, Conflict", "TWO_WAY, M, M=, Adopt", "TWO_WAY, M, D, RemoteDeleted", //
			"TWO_WAY, D, U, LocalDeleted", "TWO_WAY, D, M, Incoming", "TWO_WAY, D, D, Forget", //
			"TWO_WAY, C, -, Create", "TWO_WAY, C, C, Conflict", "TWO_WAY, C, C=, Adopt", //
			"TWO_WAY, -, C, Incoming", "TWO_WAY, -, -, LocalDeleted", //
			"UPLOAD_ONLY, U, U, Nothing", "UPLOAD_ONLY, U, M, Nothing", "UPLOAD_ONLY, U, D, RemoteDeleted", //
			"UPLOAD_ONLY, M, U, Upload", "UPLOAD_ONLY, M, M, Conflict", "UPLOAD_ONLY, M, M=, Adopt", "UPLOAD_ONLY, M, D, Create", //
			"UPLOAD_ONLY, D, U, LocalDeleted", "UPLOAD_ONLY, D, M, LocalDeleted", "UPLOAD_ONLY, D, D, Forget", //
			"UPLOAD_ONLY, C, -, Create", "UPLOAD_ONLY, C, C, Conflict", "UPLOAD_ONLY, C, C=, Adopt", //
			"UPLOAD_ONLY, -, C, LocalDeleted", "UPLOAD_ONLY, -, -, LocalDeleted" })
	void cell(Direction direction, String local, String remote, String expected) {
		assertThat(FilePlanner.plan(local(local), remote(remote), direction).getClass().getSimpleName()).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}: local {1}, remote {2}: {3}")
	@CsvSource({ //
			"TWO_WAY, C, U, Conflict", "TWO_WAY, C, M, Conflict", "TWO_WAY, C, D, Create", //
			"TWO_WAY, U, C, Incoming", "TWO_WAY, U, -, RemoteDeleted", "TWO_WAY, M, C, Conflict", "TWO_WAY, M, -, RemoteDeleted", //
			"UPLOAD_ONLY, C, U, Conflict", "UPLOAD_ONLY, M, C, Conflict", "UPLOAD_ONLY, U, C, Nothing", //
			"UPLOAD_ONLY, U, -, RemoteDeleted", "UPLOAD_ONLY, M, -, Create", "UPLOAD_ONLY, D, C, LocalDeleted" })
	void factsThatDoNotFitTogetherOverwriteNothing(Direction direction, String local, String remote, String expected) {
		assertThat(FilePlanner.plan(local(local), remote(remote), direction).getClass().getSimpleName()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "TWO_WAY", "UPLOAD_ONLY" })
	void anUploadGoesOnTopOfTheVersionThatWasSeen(Direction direction) {
		assertThat(FilePlanner.plan(local("M"), new RemoteFact.Unchanged(7), direction)).isEqualTo(new Decision.Upload(7));
	}

	@ParameterizedTest
	@CsvSource({ "TWO_WAY", "UPLOAD_ONLY" })
	void bytesThatCannotBeComparedAreTakenForDifferent(Direction direction) {
		assertThat(FilePlanner.plan(local("C"), new RemoteFact.New(1, Hashes.UNKNOWN), direction)).isEqualTo(new Decision.Conflict());
		assertThat(FilePlanner.plan(local("M"), new RemoteFact.Modified(2, new Hashes(Optional.empty(), Optional.empty())), direction))
				.isEqualTo(new Decision.Conflict());
	}

	private static LocalFact local(String state) {
		return switch (state) {
		case "U" -> new LocalFact.Unchanged();
		case "M" -> new LocalFact.Modified(MINE);
		case "D" -> new LocalFact.Deleted();
		case "C" -> new LocalFact.New(MINE);
		default -> new LocalFact.None();
		};
	}

	private static RemoteFact remote(String state) {
		Hashes hashes = state.endsWith("=") ? MINE : THEIRS;
		return switch (state.substring(0, 1)) {
		case "U" -> new RemoteFact.Unchanged(1);
		case "M" -> new RemoteFact.Modified(2, hashes);
		case "D" -> new RemoteFact.Deleted();
		case "C" -> new RemoteFact.New(1, hashes);
		default -> new RemoteFact.None();
		};
	}
}
