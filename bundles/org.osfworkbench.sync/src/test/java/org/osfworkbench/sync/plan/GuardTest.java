package org.osfworkbench.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osfworkbench.sync.engine.Problem.Side;
import org.osfworkbench.sync.observe.Ignored;

/** When many deletes have to be confirmed ({@code sync-scenarios.md}, Policy, 9). */
class GuardTest {

	@ParameterizedTest(name = "{1} of {0} files are gone: asks {2}")
	@CsvSource({ "10, 5, false", "10, 6, true", "9, 5, true", "9, 4, false", "8, 8, true", "6, 4, false", "2, 1, false", "2, 2, true",
			"1, 1, false", "100, 50, false", "100, 51, true" })
	void asksForManyAndForAll(int recorded, int gone, boolean asks) {
		String all = files(0, recorded);
		String rest = files(gone, recorded);

		assertThat(guard(new Play(all, rest, all))).hasSize(asks ? 1 : 0)
				.allMatch(mass -> mass.side() == Side.LOCAL && mass.ids().size() == gone);
		assertThat(guard(new Play(all, all, rest))).hasSize(asks ? 1 : 0)
				.allMatch(mass -> mass.side() == Side.REMOTE && mass.ids().size() == gone);
	}

	@Test
	void movesAndNewNamesAreNoDeletes() {
		String all = "d/1=1 d/2=2 d/3=3 d/4=4 d/5=5 d/6=6";

		assertThat(guard(new Play(all, all.replace("d/", "e/"), all))).isEmpty();
	}

	@Test
	void anEmptyFolderIsStillEmpty() {
		assertThat(guard(new Play("d/1=1 d/2=2", "d/", "d/1=1 d/2=2"))).hasSize(1);
	}

	@Test
	void whatCannotBeReadIsNotGone() {
		assertThat(guard(new Play("d/1=1 d/2=2", "d/?", "d/@d d/1=1 d/2=2"))).isEmpty();
	}

	@Test
	void whatIsIgnoredDoesNotCount() {
		Play play = new Play("1=1 2=2 3=3 4=4 5=5 x1=x x2=x x3=x", "x1=x x2=x x3=x k=k", "1=1 2=2 3=3 4=4 5=5 x1=x x2=x x3=x");
		Ignored ignored = (path, kind) -> path.startsWith("x");
		Wishes wishes = wishes(play, ignored, List.of(), Set.of());

		assertThat(TreePlanner.guard(play.trees, TreePlanner.plan(play.trees, wishes), wishes)).hasSize(1);
	}

	@Test
	void aConfirmationHoldsForTheseDeletesAndFewer() {
		String all = files(0, 6);
		Play play = new Play(all, "", all);
		MassDelete asked = guard(play).get(0);

		play.wishes = wishes(play, Ignored.NOTHING, List.of(asked), Set.of());
		assertThat(guard(play)).isEmpty();
		play.wishes = wishes(play, Ignored.NOTHING, List.of(new MassDelete(Side.REMOTE, asked.ids())), Set.of());
		assertThat(guard(play)).hasSize(1);
		play.wishes = wishes(play, Ignored.NOTHING, List.of(new MassDelete(Side.LOCAL, Set.of(1L, 2L, 3L, 4L, 5L))), Set.of());
		assertThat(guard(play)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void whoWantsThemBackGetsThemBack(boolean goneHere) {
		String all = "d/0=0 d/1=1 d/2=2";
		Play play = goneHere ? new Play(all, "", all) : new Play(all, all, "");
		Set<Long> ids = guard(play).get(0).ids();
		play.wishes = wishes(play, Ignored.NOTHING, List.of(), ids);

		play.run();

		assertThat(play.local()).isEqualTo(all);
		assertThat(play.remote()).isEqualTo(all);
		assertThat(play.done).noneMatch(step -> step instanceof Operation.DeleteLocal || step instanceof Operation.DeleteRemote);
	}

	@Test
	void whatIsIgnoredFromNowOnIsForgotten() {
		Play play = new Play("a=A t/x=X t/y=Y", "a=A", "a=A@a");
		play.wishes = wishes(play, (path, kind) -> path.startsWith("t"), List.of(), Set.of());

		assertThat(Play.words(play.plan().operations())).containsExactly("Forget t");
		play.run();
		assertThat(play.base()).isEqualTo("a=A");
		assertThat(play.journal()).hasSize(1);
	}

	private static List<MassDelete> guard(Play play) {
		return TreePlanner.guard(play.trees, play.plan(), play.wishes);
	}

	private static Wishes wishes(Play play, Ignored ignored, List<MassDelete> confirmed, Set<Long> restored) {
		Wishes old = play.wishes;
		return new Wishes(old.settings(), ignored, old.answers(), confirmed, restored, old.blocked(), old.time(), old.zone());
	}

	private static String files(int from, int to) {
		return IntStream.range(from, to).mapToObj(i -> "f" + (1000 + i) + "=" + i).collect(Collectors.joining(" "));
	}
}
