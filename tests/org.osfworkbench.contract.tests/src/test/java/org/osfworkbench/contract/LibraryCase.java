package org.osfworkbench.contract;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox, a folder, and a place of the user's own that is none of the person who runs the tests. */
abstract class LibraryCase extends ContractTest {

	private static final String PLACE = "org.osfworkbench.state";

	@TempDir
	Path directory;
	@TempDir
	Path state;

	@BeforeEach
	void setPlace() {
		System.setProperty(PLACE, state.toString());
	}

	@AfterEach
	void clearPlace() {
		System.clearProperty(PLACE);
	}
}
