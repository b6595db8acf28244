package org.osfworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.bench.Figure.Anchor;

/** The measures themselves are taken by {@code ./bench}; here is only what makes figures of them. */
class BenchTest {

	@Test
	void sidesTakeTurnsAndTheFirstIsLastInOddRounds() throws Exception {
		List<String> order = new ArrayList<>();
		double[] left = { 5, 1, 9 };
		int[] round = new int[1];
		double[] medians = Rounds.medians(3, () -> {
			order.add("ours");
			return left[round[0]++];
		}, () -> {
			order.add("theirs");
			return 2;
		});

		assertThat(order).containsExactly("ours", "theirs", "theirs", "ours", "ours", "theirs");
		assertThat(medians).containsExactly(5, 2);
	}

	@Test
	void aGoalIsShownAsReachedOrMissed() {
		Figure slow = Figure.atMost("P1", "scan", "s", 0.9, new Anchor("find", 0.5), 1.5).beside("rclone", OptionalDouble.empty(), "absent");
		Figure fast = Figure.atLeast("P2", "hash", "MB/s", 95, new Anchor("openssl", 100), 0.9);

		assertThat(Report.line(slow)).contains("0.900 s", "find 0.500", "1.80", "<= 1.50", "missed", "rclone absent");
		assertThat(Report.line(fast)).contains(">= 0.900", "reached");
		assertThat(Report.line(Figure.failed("P9", new IllegalStateException("no room")))).contains("FAILED", "no room");
		assertThat(Report.json("a \"machine\"", List.of(slow))).contains("\"a \\\"machine\\\"\"", "\"ratio\": 1.8", "\"reached\": false");
	}

	@Test
	void figuresOfTheWorkbenchAreMedians(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("measured"), """
				listing.roundTrip 50.0 52.0 51.0
				listing.firstRows 100.0 400.0 120.0
				listing.requests 1 1 1
				listing.longestEvent 20.0 60.0 70.0
				listing.entries 1000
				""");
		List<Figure> figures = UiBench.of(file);

		assertThat(figures).extracting(Figure::ours).containsExactly(120.0, 1.0, 60.0);
		assertThat(figures).extracting(Figure::reached).containsExactly(true, true, false);
		assertThat(Report.line(figures.getFirst())).contains("P14", "1000 entries", "round trip + 100 ms 151");
	}

	@Test
	void optionsAreChecked() {
		assertThat(Options.parse("sync", "--only", "p4,P5", "--rounds", "3").wants("P5")).isTrue();
		assertThatThrownBy(() -> Options.parse("sync", "--rounds", "0")).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> Options.parse("all")).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> Options.parse("sync", "--fast", "1")).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aMeasureGivesFiguresAndLeavesNothing(@TempDir Path folder) throws Exception {
		Workshop workshop = new Workshop(folder, Options.parse("sync", "--scale", "1000000"));
		List<Figure> figures = new P02Hash().take(workshop);

		assertThat(figures).allSatisfy(figure -> assertThat(figure.ours()).isPositive());
		workshop.tidy();
		assertThat(folder.resolve("scratch")).isEmptyDirectory();
	}
}
