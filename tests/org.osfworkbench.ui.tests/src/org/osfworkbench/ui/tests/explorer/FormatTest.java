package org.osfworkbench.ui.tests.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.NodeText;
import org.osfworkbench.ui.explorer.model.SizeFormat;
import org.osfworkbench.ui.explorer.model.TimeFormat;

/** Sizes, times, badges and failures as people read them. The workbench of the tests speaks English. */
class FormatTest {

	private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");

	private final SizeFormat sizes = new SizeFormat(Locale.ENGLISH);
	private final TimeFormat times = new TimeFormat(Clock.fixed(NOW, ZoneId.of("Europe/Paris")), Locale.ENGLISH);

	@Test
	void sizesAreShort() {
		assertEquals("0 B", size(0));
		assertEquals("999 B", size(999));
		assertEquals("1 KB", size(1000));
		assertEquals("1.4 MB", size(1_400_000));
		assertEquals("12 KB", size(12_345));
		assertEquals("1 MB", size(999_999));
		assertEquals("5 GB", size(5_000_000_000L));
		assertEquals("\u2013", sizes.text(OptionalLong.empty()));
		assertEquals("12,345 bytes", sizes.exact(12_345));
		assertEquals("1,4 MB", new SizeFormat(Locale.FRENCH).text(OptionalLong.of(1_400_000)));
	}

	private String size(long bytes) {
		return sizes.text(OptionalLong.of(bytes));
	}

	@Test
	void nearTimesAreRelative() {
		assertEquals("just now", ago(Duration.ofSeconds(59)));
		assertEquals("just now", ago(Duration.ofSeconds(-90)), "clocks differ a little");
		assertEquals("5 min ago", ago(Duration.ofMinutes(5)));
		assertEquals("3 h ago", ago(Duration.ofHours(3)));
		assertEquals("yesterday", ago(Duration.ofHours(15)), "14:00 in Paris, so 15 hours ago was the day before");
		assertEquals("3 days ago", ago(Duration.ofDays(3)));
		assertEquals("Nov 1, 2026", ago(Duration.ofDays(19)));
		assertEquals("Nov 22, 2026", ago(Duration.ofDays(-2)), "the future is a date");
		assertEquals("\u2013", times.text(Optional.empty()));
	}

	private String ago(Duration age) {
		return times.text(Optional.of(NOW.minus(age)));
	}

	@Test
	void badgesAndTooltipsSayWhatIsSpecial() throws OsfException {
		NodeText text = new NodeText(sizes, times);
		SampleTree sample = new SampleTree();
		assertEquals("private \u00b7 can edit", text.badge(sample.row("My Study")));
		assertEquals("public \u00b7 read-only", text.badge(sample.row("Reading times")));
		ExplorerNode file = sample.row("My Study", "OSF Storage", "Stroop.osexp");
		assertEquals(List.of("1.4 MB", "1 h ago", "7", ""), List.of(text.size(file), text.modified(file), text.version(file), text.badge(file)));
		String tooltip = text.tooltip(file, Optional.of(SampleTree.link(SampleTree.FILE, "/Stroop.osexp")));
		assertTrue(tooltip.contains("linked to Study/Stroop.osexp"), tooltip);
		ExplorerNode unknown = sample.row("My Study", "OSF Storage", "data", "subject-1.csv");
		assertEquals("\u2013", text.size(unknown));
		assertEquals("\u2013", text.version(unknown));
	}

	@Test
	void everyFailureHasItsOwnWordsAndTheServersStayInTheDetails() {
		OsfException.Details said = new OsfException.Details(403, "You do not have permission", "req-1", "PUT https://files.osf.example/x");
		List<OsfException> problems = List.of(new OsfException.NotSignedIn("m", said), new OsfException.Forbidden("m", said), new OsfException.NotFound("m", said),
				new OsfException.Gone("m", said), new OsfException.NameConflict("m", said, Optional.empty()), new OsfException.Throttled("m", said, Optional.empty()),
				new OsfException.WriteRefused("m", said), new OsfException.QuotaExceeded("m", said), new OsfException.Unavailable("m", said, null),
				new OsfException.BadAnswer("m", said, null));
		assertEquals(problems.size(), problems.stream().map(ErrorText::reason).distinct().count());
		for (OsfException problem : problems) {
			assertFalse(ErrorText.reason(problem).contains("permission"), "the server's words are for the details");
			assertTrue(ErrorText.details(problem).contains("403"));
			assertTrue(ErrorText.details(problem).contains("req-1"));
		}
		assertTrue(ErrorText.reason(new OsfException.Throttled("m", said, Optional.of(Duration.ofSeconds(30)))).contains("30"));
		assertTrue(ErrorText.reason(new OsfException.Throttled("m", said, Optional.of(Duration.ofMinutes(5)))).contains("5 minutes"));
	}
}
