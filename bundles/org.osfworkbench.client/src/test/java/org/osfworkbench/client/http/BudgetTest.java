package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.BudgetStore;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException.Throttled;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.http.RequestBudget.Kind;
import org.osfworkbench.client.http.RequestBudget.Permit;

/** What an account may ask, in a time that a test turns. */
@Timeout(30)
class BudgetTest {

	private static final Request REQUEST = Request.api(URI.create("https://api.osf.io/v2/"));
	private static final Limits SMALL = new Limits(40, Duration.ofDays(1), 10, 3);

	/** A clock that a pause puts forward. */
	private static final class Time extends Clock {
		private Instant now = Fixture.NOW;
		private final List<Duration> waits = new ArrayList<>();

		Pause pause() {
			return (wait, cancellation) -> {
				waits.add(wait);
				now = now.plus(wait);
			};
		}

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}

	private final Time time = new Time();
	private final List<String> saved = new ArrayList<>();

	private RequestBudget budget(Limits limits, Optional<String> state) {
		return new RequestBudget(limits, time, time.pause(), new Random(1), () -> state, saved::add);
	}

	private static void use(RequestBudget budget, Kind kind, boolean background, int times) throws Exception {
		for (int i = 0; i < times; i++) {
			budget.acquire(REQUEST, kind, background, Cancellation.NEVER).close();
		}
	}

	@Test
	void aBurstIsFreeAndThenEachWaitsItsTurn() throws Exception {
		RequestBudget budget = budget(Limits.SIGNED_IN, Optional.empty());
		use(budget, Kind.API, false, 10);
		assertThat(time.waits).isEmpty();
		use(budget, Kind.API, false, 5);
		assertThat(time.waits).hasSize(5).containsOnly(Duration.ofMillis(100));
	}

	@Test
	void whoLooksOftenWaitsNoLonger() {
		TokenBucket bucket = new TokenBucket(10, Duration.ofSeconds(1), Fixture.NOW);
		bucket.take(Fixture.NOW, 10);
		for (int look = 1; look < 1000; look++) {
			assertThat(bucket.wait(Fixture.NOW.plusNanos(look * 100_000L), 0)).isPositive();
		}
		assertThat(bucket.wait(Fixture.NOW.plusMillis(101), 0)).isZero();
	}

	@Test
	void listsOfFilesAreSlower() throws Exception {
		use(budget(Limits.SIGNED_IN, Optional.empty()), Kind.LIST, false, 9);

		assertThat(Duration.between(Fixture.NOW, time.now)).isBetween(Duration.ofMillis(1990), Duration.ofMillis(2020));
	}

	@Test
	void bytesHaveNoLimit() throws Exception {
		use(budget(SMALL, Optional.empty()), Kind.OTHER, true, 1000);

		assertThat(time.waits).isEmpty();
	}

	@Test
	void theLastRequestsOfADayAreForPeople() throws Exception {
		RequestBudget budget = budget(SMALL, Optional.empty());
		use(budget, Kind.API, true, 38);
		assertThatThrownBy(() -> use(budget, Kind.API, true, 1)).isInstanceOf(Throttled.class);
		use(budget, Kind.API, false, 2);
		assertThatThrownBy(() -> use(budget, Kind.API, false, 1)).isInstanceOfSatisfying(Throttled.class,
				problem -> assertThat(problem.waitFor().orElseThrow()).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(36)));
		time.now = time.now.plus(Duration.ofDays(1));
		use(budget, Kind.API, false, 10);
	}

	@Test
	void whatTheServerAskedForHoldsForAll() throws Exception {
		RequestBudget budget = budget(Limits.NONE, Optional.empty());
		budget.throttled(Optional.of(Duration.ofSeconds(30)));
		assertThatThrownBy(() -> use(budget, Kind.OTHER, false, 1)).isInstanceOf(Throttled.class);
		use(budget, Kind.API, true, 1);
		assertThat(time.waits).containsExactly(Duration.ofSeconds(30));
		use(budget, Kind.API, false, 1);
	}

	@Test
	void theLoadBalancerIsGivenMoreRestEachTime() {
		RequestBudget budget = budget(Limits.NONE, Optional.empty());
		for (int factor = 1; factor <= 4; factor *= 2) {
			budget.throttled(Optional.empty());
			Duration least = Duration.ofSeconds(30L * factor);
			assertThatThrownBy(() -> use(budget, Kind.API, false, 1)).isInstanceOfSatisfying(Throttled.class,
					problem -> assertThat(problem.waitFor().orElseThrow()).isBetween(least, least.multipliedBy(2)));
			time.now = time.now.plus(least.multipliedBy(2));
		}
	}

	@Test
	void aBudgetSurvivesARestart(@TempDir Path folder) throws Exception {
		RequestBudget first = budget(SMALL, Optional.empty());
		use(first, Kind.API, false, 39);
		first.save();
		BudgetStore store = BudgetStore.in(folder.resolve("new"));
		store.save("osf-1-usr01", saved.getLast());

		RequestBudget second = budget(SMALL, store.load("osf-1-usr01"));
		use(second, Kind.API, false, 1);
		assertThatThrownBy(() -> use(second, Kind.API, false, 1)).isInstanceOf(Throttled.class);
		assertThat(saved).hasSize(2).allMatch(state -> state.matches("[0-9 ]+"));
		assertThat(store.load("another")).isEmpty();
		use(budget(SMALL, Optional.of("nonsense")), Kind.API, false, 5);
		use(budget(SMALL, Optional.of("1 40 " + "9".repeat(15) + " " + "9".repeat(15))), Kind.OTHER, false, 0);
	}

	@Test
	void twoProgramsShareOneBudget(@TempDir Path folder) throws Exception {
		BudgetStore store = BudgetStore.in(folder);
		RequestBudget left = shared(store);
		RequestBudget right = shared(store);
		for (int round = 0; round < 2; round++) {
			use(left, Kind.API, false, 10);
			left.save();
			use(right, Kind.API, false, 10);
			right.save();
		}
		left.save();
		assertThatThrownBy(() -> use(left, Kind.API, false, 1)).isInstanceOf(Throttled.class);
		left.throttled(Optional.of(Duration.ofHours(2)));
		assertThatThrownBy(() -> use(shared(store), Kind.OTHER, false, 1)).isInstanceOfSatisfying(Throttled.class,
				problem -> assertThat(problem.waitFor().orElseThrow()).isEqualTo(Duration.ofHours(2)));
	}

	private RequestBudget shared(BudgetStore store) {
		return new RequestBudget(SMALL, time, time.pause(), new Random(1), () -> store.load("a"), state -> store.save("a", state));
	}

	@Test
	void aDamagedFileIsAFullBudget(@TempDir Path folder) throws Exception {
		BudgetStore store = BudgetStore.in(folder);
		for (byte[] damage : List.of(new byte[0], new byte[] { (byte) 0xff, (byte) 0xfe }, new byte[100_000])) {
			Files.write(folder.resolve("a.budget"), damage);
			use(shared(store), Kind.API, false, 5);
		}
		Files.delete(folder.resolve("a.budget"));
		Files.createDirectory(folder.resolve("a.budget"));
		RequestBudget budget = shared(store);
		use(budget, Kind.API, false, 5);
		budget.save();
		try (Stream<Path> left = Files.list(folder)) {
			assertThat(left).containsExactly(folder.resolve("a.budget"));
		}
	}

	@Test
	void aPersonHasOneBudgetForAllTokens() {
		Map<String, String> states = new HashMap<>();
		BudgetStore store = new BudgetStore() {
			@Override
			public Optional<String> load(String account) {
				return Optional.ofNullable(states.get(account));
			}

			@Override
			public void save(String account, String state) {
				assertThat(account + state).doesNotContain(Fixture.CANARY).doesNotContain("second");
				states.put(account, state);
			}
		};
		OsfClientFactory workbench = OsfClientFactory.standalone(store);
		workbench.open(Hosts.OSF, Access.token(Token.of(Fixture.CANARY)).of("usr01")).close();
		workbench.open(Hosts.OSF, Access.token(Token.of("second")).of("usr01")).close();
		OsfClientFactory.standalone(store).open(Hosts.OSF, Access.token(Token.of("second"))).close();

		assertThat(states.values()).filteredOn(state -> state.startsWith("1 ")).hasSize(1);
		states.clear();
		workbench.open(Hosts.sandbox(URI.create("http://127.0.0.1:5000/")), Access.token(Token.of("second")).of("usr01")).close();
		assertThat(states).as("nothing is counted on this computer").isEmpty();
	}

	@Test
	void placesGrowAndShrink() throws Exception {
		RequestBudget budget = budget(Limits.NONE, Optional.empty());
		assertThat(budget.places()).isEqualTo(4);
		for (int i = 0; i < 100; i++) {
			budget.succeeded(Kind.API, Optional.empty());
		}
		assertThat(budget.places()).isEqualTo(8);
		budget.overloaded();
		assertThat(budget.places()).isEqualTo(4);
		for (int i = 0; i < 10; i++) {
			budget.overloaded();
		}
		assertThat(budget.places()).isEqualTo(1);
		use(budget, Kind.API, true, 3);
	}

	@Test
	void aServerThatBecomesSlowerIsAskedLess() {
		RequestBudget budget = budget(Limits.NONE, Optional.empty());
		answers(budget, 100, Duration.ofMillis(80));
		assertThat(budget.places()).isEqualTo(8);
		answers(budget, 4, Duration.ofMillis(900));
		assertThat(budget.places()).isEqualTo(4);
		answers(budget, 1000, Duration.ofMillis(900));
		assertThat(budget.places()).as("slow is the usual now").isEqualTo(8);
	}

	@Test
	void oneSlowAnswerOrAnotherKindIsNoSign() {
		RequestBudget budget = budget(Limits.NONE, Optional.empty());
		answers(budget, 100, Duration.ofMillis(20));
		answers(budget, 1, Duration.ofMillis(400));
		for (int i = 0; i < 20; i++) {
			budget.succeeded(Kind.LIST, Optional.of(Duration.ofSeconds(2)));
		}
		assertThat(budget.places()).isEqualTo(8);
	}

	private static void answers(RequestBudget budget, int times, Duration latency) {
		for (int i = 0; i < times; i++) {
			budget.succeeded(Kind.API, Optional.of(latency));
		}
	}

	@Test
	void backgroundWorkLeavesAPlaceAndWaitsForPeople() throws Exception {
		AdaptiveWindow window = new AdaptiveWindow();
		for (int i = 0; i < 3; i++) {
			window.enter(true, Cancellation.NEVER);
		}
		CountDownLatch entered = new CountDownLatch(1);
		FutureTask<Void> fourth = new FutureTask<>(() -> {
			window.enter(true, Cancellation.NEVER);
			entered.countDown();
		}, null);
		Thread.startVirtualThread(fourth);
		window.enter(false, Cancellation.NEVER);
		assertThat(entered.getCount()).isEqualTo(1);
		window.leave();
		window.leave();
		fourth.get(10, TimeUnit.SECONDS);
	}

	@Test
	void aCancelEndsTheWaitForAPlace() throws Exception {
		AdaptiveWindow window = new AdaptiveWindow();
		for (int i = 0; i < 4; i++) {
			window.enter(false, Cancellation.NEVER);
		}
		CancelSource cancel = new CancelSource();
		FutureTask<Void> fifth = new FutureTask<>(() -> window.enter(false, cancel), null);
		Thread.startVirtualThread(fifth);
		cancel.cancel();

		assertThatThrownBy(() -> fifth.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CancellationException.class);
	}

	@Test
	void aPermitIsGivenBackOnce() throws Exception {
		RequestBudget budget = budget(Limits.NONE, Optional.empty());
		Permit permit = budget.acquire(REQUEST, Kind.API, false, Cancellation.NEVER);
		permit.close();
		permit.close();
		for (int i = 0; i < 4; i++) {
			budget.acquire(REQUEST, Kind.API, false, Cancellation.NEVER);
		}
		CancelSource cancelled = new CancelSource();
		cancelled.cancel();
		assertThatThrownBy(() -> budget.acquire(REQUEST, Kind.API, false, cancelled)).isInstanceOf(CancellationException.class);
	}

	@Test
	void limitsFitTheHost() {
		Host sandbox = Hosts.sandbox(URI.create("http://127.0.0.1:5000/"));
		assertThat(Limits.of(Hosts.OSF, true)).isEqualTo(Limits.SIGNED_IN);
		assertThat(Limits.of(Hosts.OSF, false)).isEqualTo(Limits.ANONYMOUS);
		assertThat(Limits.of(sandbox, true)).isEqualTo(Limits.NONE);
	}
}
