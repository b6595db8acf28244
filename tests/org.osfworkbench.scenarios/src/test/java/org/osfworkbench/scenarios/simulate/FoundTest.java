package org.osfworkbench.scenarios.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osfworkbench.scenarios.memory.Power;
import org.osfworkbench.scenarios.simulate.Event.Edit;
import org.osfworkbench.scenarios.simulate.Event.Meanwhile;
import org.osfworkbench.scenarios.simulate.Event.Side;
import org.osfworkbench.scenarios.simulate.Event.Sync;
import org.osfworkbench.scenarios.world.Fault;
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

	/** The record of an upload that a crash cut off had the old id of a file that was made again (seeds 153051, 170421, 442794). */
	@Test
	void anUploadIntoAFileMadeAgainIsRecordedWithItsNewId() {
		Event[] before = { remote("write", "a", "AAAAA"), new Sync(), remote("delete", "a", ""), remote("write", "a", "AAAAA"),
				local("write", "a", "ccccc") };
		everyCut(before, new Sync());
	}

	/** A new file landed in one that a colleague had just moved to its name: two records had one id (seeds 121717, 553014, 608175). */
	@Test
	void aNewFileMayLandInOneThatWasMovedThere() {
		for (int call = 0; call < CALLS; call++) {
			Event moved = new Meanwhile(call, remote("rename", "d/e/a", "d/a"));
			holds(script(call, 0, remote("write", "d/e/a", "aaaaa"), local("write", "d/a", "ddddd"), local("write", "f", "BBBBB"), moved,
					new Sync()));
			holds(script(call, 0, remote("write", "d/e/a", "aaaaa"), new Sync(), local("write", "d/a", "ddddd"), moved, new Sync()).asking());
			holds(script(call, 0, remote("write", "b", "bbbbb"), local("write", "d/a", "ccccc"),
					new Meanwhile(call, remote("rename", "b", "d/a")), new Sync()).asking());
		}
	}

	/** The same with a folder (seed 671639). */
	@Test
	void aNewFolderMayMeetOneThatWasMovedThere() {
		for (int call = 0; call < CALLS; call++) {
			Event moved = new Meanwhile(call, remote("rename", "e/d/", "d/"));
			holds(script(call, 4, remote("mkdir", "e/d/", ""), local("mkdir", "d/e/", ""), moved, new Sync()));
			holds(script(call, 0, remote("write", "e/d/a", "aaaaa"), local("write", "d/e/a", "bbbbb"), moved, new Sync()));
		}
	}

	/** Two questions about one place took turns for ever (seeds 422645, 635315). The seed decides what is answered. */
	@Test
	void twoQuestionsAboutOnePlaceAreAskedOneAfterTheOther() {
		for (int seed = 0; seed < 6; seed++) {
			holds(script(seed, 0, local("write", "a", "ddddd"), new Sync(), remote("write", "a", "eeeee"), remote("rename", "a", "d/b"),
					local("write", "d/b", "ggggg"), local("write", "a", "hhhhh"), new Sync()).asking());
			holds(script(seed, 0, remote("write", "a", "ddddd"), new Sync(), remote("write", "b", "eeeee"), local("rename", "a", "b"),
					remote("write", "a", "hhhhh"), new Sync()).asking());
		}
	}

	/** Who lets a colleague's file have the name needs the old folder of his own again (seeds 509206, 537259). */
	@Test
	void whatGivesItsPlaceUpGoesBackToItsFolder() {
		for (int seed = 0; seed < 6; seed++) {
			holds(script(seed, 0, remote("write", "e/a", "aaaaa"), new Sync(), local("rename", "e/a", "a"), remote("write", "a", "BBBBB"),
					local("delete", "e/", "")).asking());
			holds(script(seed, 0, local("write", "e/d/b.txt", "ccccc"), new Sync(), remote("write", "d/b.txt", "aaaaa"),
					local("rename", "e/d/", "d/"), local("delete", "e/", "")).asking());
		}
	}

	/** The last list before a folder was deleted lacked what a list just before had shown (seed 510048). */
	@Test
	void oneListThatLacksSomethingIsNoReasonToDelete() {
		for (int lists = 0; lists < 12; lists++) {
			Fault fault = new Fault(Fault.On.LIST, Optional.empty(), Fault.Kind.DROP_ENTRY, 1, lists, 0, Optional.empty(), 0, "a", "b", 1);
			holds(script(lists, 1, new Sync(), local("mkdir", "d/e/", ""), new Event.Misbehave(fault), new Sync(), local("delete", "d/", ""),
					remote("write", "d/e/a", "ccccc"), new Sync()));
		}
	}

	/** A colleague adds to a folder while it is deleted, between the lists of the folders in it. */
	@Test
	void aFolderIsDeletedFromTheInside() {
		for (int call = CALLS / 2; call < CALLS; call++) {
			for (String added : List.of("d/n", "d/e/n", "d/f/n")) {
				holds(script(call, 0, local("write", "d/e/a", "aaaaa"), local("write", "d/f/a", "bbbbb"), local("write", "k", "kkkkk"),
						local("write", "l", "lllll"), new Sync(), local("delete", "d/", ""),
						new Meanwhile(call, remote("write", added, "ccccc")), new Sync()));
			}
		}
	}

	/**
	 * A download had its name, which was not durable yet, when a colleague deleted the file and the power failed (seed 985827). What is kept
	 * for that is one file with what is in the tree, and must not change with it (seed 1018633).
	 */
	@Test
	void whatWasDownloadedIsKeptAfterACrash() {
		Fault away = new Fault(Fault.On.LIST, Optional.empty(), Fault.Kind.STATUS, 100, 0, 401, Optional.empty(), 0, "", "", 1);
		Event written = remote("write", "a", "bbbbb");
		for (int call = CALLS / 4; call < CALLS / 2; call++) {
			Event[] before = { new Sync(), written, new Meanwhile(call, remote("delete", "a", "")) };
			everyCut(before, new Sync(), new Event.Misbehave(away), new Sync());
			everyCut(before, new Sync(), new Event.Misbehave(away), new Event.LoseJournal(), new Sync());
		}
		everyCut(new Event[] { written }, new Sync(), new Event.LoseJournal(), new Meanwhile(18, local("write", "a", "CCCCC")), new Sync());
	}

	/** A copy for the trash that a full disk cut off was in the way of every other (seed 8162). */
	@Test
	void aFullDiskDoesNotKeepWhatACrashLeftForEver() {
		everyCut(new Event[] { remote("write", "e/a", "aaaaa") }, new Sync(), local("disk-full-after", "", "2"), new Sync());
	}

	private static void everyCut(Event[] before, Event... after) {
		for (int effect = 0; effect < 12; effect++) {
			for (Power.Where where : Power.Where.values()) {
				List<Event> events = new ArrayList<>(List.of(before));
				events.add(new Event.Crash(new Power.Cut(effect, where)));
				events.addAll(List.of(after));
				holds(script(effect + before.length, 0, events.toArray(Event[]::new)));
			}
		}
	}

	private static void holds(Script script) {
		assertThat(Seeds.once(script)).as(script.toString()).isEmpty();
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
