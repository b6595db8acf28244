package org.osfworkbench.scenarios.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osfworkbench.scenarios.simulate.Event.Edit;
import org.osfworkbench.scenarios.simulate.Event.Meanwhile;
import org.osfworkbench.scenarios.simulate.Event.Side;
import org.osfworkbench.scenarios.simulate.Event.Sync;
import org.osfworkbench.scenarios.world.Platform;

/** Shrunk scripts of seeds that failed once and whose moments no hook of the scenarios' format names. */
class FoundTest {

	private static final int CALLS = 60;

	/** A folder that could not be made, because the log told late of one that was renamed to its name, was recorded twice. */
	@Test
	void whatTheLogTellsLateIsNotRecordedTwice() {
		Script script = script(2942, 2, remote("write", "e/a", ""), new Sync(), local("write", "d/a", "ccccc"), remote("rename", "e/", "d/"),
				new Sync());
		assertThat(Seeds.once(script)).isEmpty();
	}

	/** A folder that moved between two lists was shown twice. */
	@Test
	void whatMovesBetweenTwoListsIsNotShownTwice() {
		for (int call = 0; call < CALLS; call++) {
			Script script = script(24182, 0, remote("write", "d/b", "bbbbb"), local("write", "e/a", "ddddd"), new Sync(),
					new Meanwhile(call, remote("rename", "d/", "e/d/")), new Sync());
			assertThat(Seeds.once(script)).as(script.toString()).isEmpty();
		}
	}

	/** The folder vanishes, or moves, at each moment of a sync in which a file in it is taken away. */
	@ParameterizedTest
	@MethodSource("disturbances")
	void everyMomentWillDo(Edit edit) {
		for (int call = 0; call < CALLS; call++) {
			Script script = script(call, 0, local("write", "e/a", "AAAAA"), remote("write", "e/d/b", "bbbbb"), new Sync(),
					remote("delete", "e/d/b", ""), new Meanwhile(call, edit), new Sync());
			assertThat(Seeds.once(script)).as(script.toString()).isEmpty();
		}
	}

	static Stream<Edit> disturbances() {
		return Stream.of(local("delete", "e/d/", ""), local("delete", "e/", ""), local("rename", "e/d/", "f/"), local("write", "e/d/b", "ccccc"),
				remote("rename", "e/d/", "d/"), remote("write", "e/d/b", "ccccc"), remote("delete", "e/", ""));
	}

	private static Edit local(String what, String path, String value) {
		return new Edit(Side.LOCAL, what, path, value);
	}

	private static Edit remote(String what, String path, String value) {
		return new Edit(Side.REMOTE, what, path, value);
	}

	private static Script script(long seed, int logDelay, Event... events) {
		return new Script(seed, Platform.POSIX, false, logDelay, List.copyOf(Arrays.asList(events)));
	}
}
