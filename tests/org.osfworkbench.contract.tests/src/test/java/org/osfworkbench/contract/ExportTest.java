package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Storage;
import org.osfworkbench.export.Begun;
import org.osfworkbench.export.Estimate;
import org.osfworkbench.export.Export;
import org.osfworkbench.export.ExportListener;
import org.osfworkbench.export.ExportOrder;
import org.osfworkbench.export.ExportOrder.Versions;
import org.osfworkbench.export.ExportRefusedException;
import org.osfworkbench.export.ExportSummary;
import org.osfworkbench.export.Unreadable;
import org.osfworkbench.export.bag.BagCheck;
import org.osfworkbench.export.git.GitHistory;
import org.osfworkbench.export.verify.Finding;
import org.osfworkbench.export.verify.Finding.Kind;
import org.osfworkbench.export.verify.Verification;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.sandbox.SandboxState;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Bringing a project home: all of it, once, and saying what is missing. */
class ExportTest extends ContractTest {

	private static final int BULK = 20;
	private static final String TOP = ExportSeed.TOP;

	@TempDir
	Path work;
	@TempDir
	Path seeds;
	private Path bag;

	@Override
	SandboxOptions options(SandboxOptions empty) throws Exception {
		bag = work.resolve("bag");
		return empty.seed(ExportSeed.write(seeds, BULK));
	}

	@Test
	void everythingIsInTheBag() throws Exception {
		ExportSummary summary = export(client, ExportOrder.everything(TOP));

		assertThat(summary.unreadable()).isEmpty();
		assertThat(BagCheck.check(bag, file -> { }, NEVER)).isEmpty();
		assertThat(data("nodes/toppp/files/osfstorage/Stroop.osexp")).hasContent("three");
		assertThat(data("nodes/toppp/versions/osfstorage/Stroop.osexp/1/Stroop.osexp")).hasContent("one");
		assertThat(data("nodes/toppp/versions/osfstorage/Stroop.osexp/2/Stroop.osexp")).hasContent("two, longer");
		assertThat(data("nodes/toppp/files/osfstorage/nothing.txt")).isEmptyFile();
		assertThat(data("nodes/toppp/files/github/src/stroop.R")).hasContent("print(1)");
		assertThat(data("nodes/deepp/files/osfstorage/a/b/c/deep.txt")).hasContent("deep");
		assertThat(data("nodes/hiden/files/osfstorage/secret.txt")).hasContent("secret");
		assertThat(data("nodes/toppp/wiki/home.md")).hasContent("# Stroop");
		assertThat(data("nodes/toppp/wiki/versions/home/1.md")).hasContent("# Draft");
		assertThat(data("nodes/toppp/wiki/Setup=3A room=3F.md")).hasContent("Room 1");
		assertThat(bag.resolve("bag-info.txt")).content().contains("External-Description: Stroop & friends\n");
		assertThat(bag.resolve(".osf-export")).doesNotExist();
	}

	@Test
	void aRegistrationComesHome() throws Exception {
		create(root(ExportSeed.TOP), "later.txt", "not in the registration");
		ExportSummary summary = export(client, ExportOrder.everything("regis"));

		assertThat(summary.unreadable()).isEmpty();
		assertThat(BagCheck.check(bag, file -> { }, NEVER)).isEmpty();
		assertThat(json("nodes/regis/node.json").path("type").asText()).isEqualTo("registrations");
		assertThat(data("nodes/regis/contributors.json")).exists();
		assertThat(data("nodes/regis/citation.json")).exists();
		assertThat(data("nodes/regis/registrations.json")).doesNotExist();
		assertThat(Verification.remote(bag, client, file -> { }, NEVER)).isEmpty();
	}

	@Test
	void oneFolderComesHomeAlone() throws Exception {
		create(client.createFolder(client.createFolder(root(ExportSeed.TOP), "in", NEVER), "deep", NEVER), "a.txt", "a");
		create(client.createFolder(root(ExportSeed.TOP), "inside out", NEVER), "b.txt", "b");
		ExportSummary summary = export(client, new ExportOrder(ExportSeed.TOP, false, Versions.ALL, Set.of("osfstorage"), "/in/"));

		assertThat(summary.unreadable()).isEmpty();
		assertThat(data("nodes/toppp/files/osfstorage/in/deep/a.txt")).hasContent("a");
		assertThat(json("export.json").path("nodes").path(0).path("storages").path(0).path("files")).hasSize(1);
		assertThat(Verification.remote(bag, client, file -> { }, NEVER)).isEmpty();
		assertThat(Export.isOf(bag, client.host(), new ExportOrder(ExportSeed.TOP, false, Versions.ALL, Set.of("osfstorage")))).isFalse();
	}

	@Test
	void wikiAndLogCanBeLeftOutAndTheFolderKnowsWhatWasBegun() throws Exception {
		ExportOrder order = new ExportOrder(ExportSeed.TOP, false, Versions.NEWEST, Set.of("osfstorage"), ExportOrder.EVERYWHERE, Set.of());
		try (Export export = open(client, order)) {
			export.survey(NEVER);
			assertThat(Begun.in(bag)).contains(new Begun(client.host().api().toString(), order));
		}
		export(client, order);

		assertThat(Begun.in(bag)).isEmpty();
		assertThat(data("nodes/toppp/wiki")).doesNotExist();
		assertThat(data("nodes/toppp/logs.json")).doesNotExist();
		assertThat(data("nodes/toppp/contributors.json")).exists();
		assertThat(BagCheck.check(bag, file -> { }, NEVER)).isEmpty();
		assertThat(Export.isOf(bag, client.host(), order)).isTrue();
		assertThat(Export.isOf(bag, client.host(), new ExportOrder(ExportSeed.TOP, false, Versions.NEWEST, Set.of("osfstorage")))).isFalse();
	}

	@Test
	void everyOddNameIsAFileOfItsOwnAndComesBack() throws Exception {
		export(client, new ExportOrder(ExportSeed.DATA, false, Versions.NEWEST, Set.of()));

		JsonNode files = json("export.json").path("nodes").path(0).path("storages").path(0).path("files");
		assertThat(files).hasSize(ExportSeed.ODD.size() + 1);
		for (String name : ExportSeed.ODD) {
			JsonNode file = StreamSupport.stream(files.spliterator(), false).filter(one -> one.path("path").asText().equals("/" + name)).findFirst()
					.orElseThrow(() -> new AssertionError(name));
			assertThat(bag.resolve(file.path("file").asText())).hasContent("odd " + name);
			assertThat(file.path("file").asText()).doesNotContainPattern("[<>:\"\\\\|?*%\\p{Cntrl}]");
		}
		assertThat(BagCheck.check(bag, file -> { }, NEVER)).isEmpty();
	}

	@Test
	void whatIsKnownOfTheProjectIsKeptWithoutSecretsAndWithoutTheCaller() throws Exception {
		export(client, ExportOrder.everything(TOP));

		assertThat(json("nodes/toppp/node.json").path("attributes").path("description").asText()).isEqualTo("Colours &amp; words");
		assertThat(json("nodes/toppp/contributors.json")).hasSize(2);
		assertThat(json("nodes/toppp/identifiers.json").path(0).path("attributes").path("value").asText()).endsWith("TOPPP");
		assertThat(json("nodes/toppp/registrations.json").path(0).path("id").asText()).isEqualTo("regis");
		assertThat(json("nodes/toppp/licence.json").path("attributes").path("name").asText()).startsWith("CC-By");
		assertThat(json("nodes/toppp/citation.json").path("attributes").path("publisher").asText()).isEqualTo("OSF");
		assertThat(json("nodes/toppp/logs.json")).isNotEmpty();
		assertThat(json("nodes/toppp/wiki/versions/home/versions.json")).hasSize(2);
		for (Path file : Files.walk(bag).filter(Files::isRegularFile).toList()) {
			assertThat(Files.readString(file)).doesNotContain(sandbox.token(), "example.org", "view_only", "current_user");
		}
	}

	@Test
	void theCrateDescribesPeopleFilesAndLicence() throws Exception {
		export(client, ExportOrder.everything(TOP));

		JsonNode graph = json("ro-crate-metadata.json").path("@graph");
		assertThat(json("ro-crate-metadata.json").path("@context").asText()).isEqualTo("https://w3id.org/ro/crate/1.1/context");
		JsonNode root = entity(graph, "./");
		assertThat(root.path("name").asText()).isEqualTo("Stroop & friends");
		assertThat(root.path("author")).hasSize(2);
		assertThat(entity(graph, root.path("author").path(0).path("@id").asText()).path("name").asText()).isEqualTo("Sample Researcher");
		assertThat(entity(graph, root.path("license").path("@id").asText()).path("name").asText()).startsWith("CC-By");
		assertThat(entity(graph, "nodes/dataa/files/osfstorage/100%20=25.csv").path("name").asText()).isEqualTo("100 %.csv");
		assertThat(entity(graph, "nodes/toppp/files/osfstorage/Stroop.osexp").path("version").asText()).isEqualTo("3");
	}

	@Test
	void theCostIsToldBeforeAndIsWhatItCosts() throws Exception {
		try (Export export = open(client, ExportOrder.everything(TOP))) {
			Estimate estimate = export.survey(NEVER);
			assertThat(estimate.nodes()).isEqualTo(5);
			int files = BULK + 2 + 1 + ExportSeed.ODD.size() + 1 + 1 + 1;
			assertThat(estimate.files()).isEqualTo(files);
			assertThat(estimate.downloads()).isEqualTo(files + 2);
			sandbox.requests().clear();
			export.run(NEVER);
			long api = sandbox.requests().count(request -> request.path().startsWith("/v2/"));
			long butler = sandbox.requests().count(request -> request.path().startsWith("/v1/"));
			assertThat(api).isBetween(estimate.apiRequests(), estimate.apiRequests() + 6); // texts of the wiki are known late
			assertThat(butler).isEqualTo(estimate.fileRequests());
		}
	}

	@Test
	void anybodyCanBringAPublicProjectHomeAlsoFromAHostThatIsReadOnly() throws Exception {
		sandbox.faults().refuseWrites(403);
		try (OsfClient nobody = client(Optional.empty())) {
			export(nobody, ExportOrder.everything(TOP));
		}

		assertThat(BagCheck.check(bag, file -> { }, NEVER)).isEmpty();
		assertThat(data("nodes/deepp/files/osfstorage/a/b/c/deep.txt")).hasContent("deep");
		assertThat(data("nodes/hiden")).doesNotExist();
	}

	@Test
	void whatCannotBeReadIsListed() throws Exception {
		ExportSummary summary;
		try (Export export = open(client, ExportOrder.everything(TOP))) {
			export.survey(NEVER);
			sandbox.state().deleteNode(ExportSeed.DEEP);
			summary = export.run(NEVER);
		}

		assertThat(summary.unreadable()).extracting(Unreadable::nodeId).containsOnly(ExportSeed.DEEP);
		assertThat(summary.unreadable()).anyMatch(part -> part.what().startsWith("osfstorage/a/b/c/deep.txt"));
		assertThat(json("unreadable.json")).hasSize(summary.unreadable().size());
		assertThat(data("unreadable.txt")).content().contains("deepp: contributors: deleted");
		assertThat(BagCheck.check(bag, file -> { }, NEVER)).isEmpty();
	}

	@Test
	void aBagIsVerifiedByItselfAndAgainstTheServer() throws Exception {
		export(client, ExportOrder.everything(TOP));
		assertThat(Verification.offline(bag, file -> { }, NEVER)).isEmpty();
		assertThat(Verification.remote(bag, client, folder -> { }, NEVER)).isEmpty();

		SandboxState state = sandbox.state();
		state.addVersion(state.find(TOP, "/Stroop.osexp").orElseThrow().id(), bytes("four"));
		state.rename(state.find(TOP, "/bulk/run-001.csv").orElseThrow().id(), "first.csv");
		state.delete(state.find(TOP, "/bulk/run-002.csv").orElseThrow().id());
		state.addFile(TOP, "/new.txt", bytes("new"));
		state.deleteNode(ExportSeed.DEEP);
		assertThat(Verification.remote(bag, client, folder -> { }, NEVER)).extracting(Finding::kind, Finding::path).containsExactlyInAnyOrder(
				tuple(Kind.SERVER_NEWER, "toppp:osfstorage/Stroop.osexp"), tuple(Kind.SERVER_MOVED, "toppp:osfstorage/bulk/run-001.csv"),
				tuple(Kind.SERVER_GONE, "toppp:osfstorage/bulk/run-002.csv"), tuple(Kind.SERVER_MORE, "toppp:osfstorage/new.txt"),
				tuple(Kind.SERVER_GONE, "deepp"));

		Files.writeString(data("nodes/toppp/files/osfstorage/Stroop.osexp"), "3");
		Files.delete(data("nodes/toppp/wiki/home.md"));
		assertThat(Verification.offline(bag, file -> { }, NEVER)).allMatch(Finding::damage).extracting(Finding::kind, Finding::path).contains(
				tuple(Kind.CHANGED, "data/nodes/toppp/files/osfstorage/Stroop.osexp"), tuple(Kind.MISSING, "data/nodes/toppp/wiki/home.md"),
				tuple(Kind.OTHER_SIZE, "bag-info.txt"), tuple(Kind.BAD_CRATE, "data/ro-crate-metadata.json"));
	}

	@Test
	void aComponentThatIsRefusedAndAnAddOnThatIsDownAreListedAndTheRestIsThere() throws Exception {
		ExportSummary summary = export(with(OsfClient.class, client, call -> {
			if (call.getName().equals("providers") && call.getArguments().get(0).equals(ExportSeed.DEEP)) {
				throw new OsfException.Forbidden("refused", new OsfException.Details(403, "You do not have permission.", "", ""));
			}
			return call.getName().equals("storage") ? with(Storage.class, client.storage(), inner -> {
				if (inner.getName().equals("list") && ((RemoteFolder) inner.getArguments().get(0)).provider().equals("github")) {
					throw new OsfException.Unavailable("down", new OsfException.Details(503, "Try again.", "", ""), null);
				}
				return inner.proceed();
			}) : call.proceed();
		}), ExportOrder.everything(TOP));

		assertThat(summary.unreadable()).containsExactlyInAnyOrder(
				new Unreadable(ExportSeed.DEEP, "files", Unreadable.Reason.FORBIDDEN, "You do not have permission."),
				new Unreadable(TOP, "github/", Unreadable.Reason.UNAVAILABLE, "Try again."));
		assertThat(data("unreadable.txt")).content().contains("deepp: files: forbidden (You do not have permission.)");
		assertThat(data("nodes/toppp/files/osfstorage/Stroop.osexp")).hasContent("three");
		assertThat(Verification.offline(bag, file -> { }, NEVER)).isEmpty();
	}

	/** A call that can be answered otherwise. */
	private record Call(Object target, Method method, List<Object> arguments) {

		String getName() {
			return method.getName();
		}

		List<Object> getArguments() {
			return arguments;
		}

		Object proceed() throws Throwable {
			try {
				return method.invoke(target, arguments.toArray());
			} catch (InvocationTargetException e) {
				throw e.getCause();
			}
		}
	}

	private interface Answering {
		Object answer(Call call) throws Throwable;
	}

	private static <T> T with(Class<T> type, T target, Answering answering) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> answering.answer(new Call(target, method, arguments == null ? List.of() : List.of(arguments)))));
	}

	@Test
	void eachVersionIsACommitWithItsAuthorAndDate() throws Exception {
		export(client, ExportOrder.everything(TOP));
		Path repository = work.resolve("git");
		int commits = new GitHistory(bag, NEVER).write(repository);

		assertThat(repository.resolve("toppp/osfstorage/Stroop.osexp")).hasContent("three");
		assertThat(repository.resolve("deepp/osfstorage/a/b/c/deep.txt")).hasContent("deep");
		assertThat(repository.resolve("dataa/osfstorage/=2Egit")).hasContent("odd .git");
		assertThat(repository.resolve("toppp/github/src/stroop.R")).hasContent("print(1)");
		try (Git git = Git.open(repository.toFile())) {
			assertThat(git.log().call()).hasSize(commits);
			assertThat(git.status().call().isClean()).isTrue();
			List<RevCommit> versions = StreamSupport.stream(git.log().addPath("toppp/osfstorage/Stroop.osexp").call().spliterator(), false).toList();
			assertThat(versions).extracting(RevCommit::getShortMessage).containsExactly("toppp/osfstorage/Stroop.osexp, version 3",
					"toppp/osfstorage/Stroop.osexp, version 2", "toppp/osfstorage/Stroop.osexp, version 1");
			assertThat(versions).extracting(commit -> commit.getAuthorIdent().getName()).containsExactly("Sample Researcher", "Sample Colleague",
					"Sample Researcher");
			JsonNode file = stream(json("export.json").path("nodes").path(0).path("storages").path(0).path("files"))
					.filter(one -> one.path("path").asText().equals("/Stroop.osexp")).findFirst().orElseThrow();
			assertThat(versions.getFirst().getAuthorIdent().getWhenAsInstant())
					.isEqualTo(Instant.parse(file.path("modified").asText()).truncatedTo(ChronoUnit.SECONDS));
		}
		assertThatThrownBy(() -> new GitHistory(bag, NEVER).write(repository)).isInstanceOf(ExportRefusedException.class);
	}

	@Test
	void tenCancelsFetchNothingTwice() throws Exception {
		AtomicLong moved = new AtomicLong();
		sandbox.state().addFile(TOP, "/large.bin", new byte[2 << 20]);
		for (int turn = 1; turn <= 10; turn++) {
			CancelSource cancel = new CancelSource();
			AtomicLong before = new AtomicLong(moved.get());
			try (Export export = open(client, ExportOrder.everything(TOP), counting(moved, () -> {
				if (moved.get() - before.get() > 60) {
					cancel.cancel();
				}
			}))) {
				assertThatThrownBy(() -> export.run(cancel)).isInstanceOf(CancellationException.class);
			}
			assertThat(bag.resolve("bagit.txt")).doesNotExist();
		}
		try (Export export = open(client, ExportOrder.everything(TOP), counting(moved, () -> { }))) {
			export.run(NEVER);
		}

		assertThat(BagCheck.check(bag, file -> { }, NEVER)).isEmpty();
		long all = StreamSupport.stream(json("export.json").path("nodes").spliterator(), false).flatMap(node -> stream(node.path("storages")))
				.flatMap(storage -> stream(storage.path("files"))).mapToLong(file -> file.path("size").asLong()).sum();
		assertThat(moved.get()).isEqualTo(all);
		assertThat(sandbox.requests().count(request -> request.status() == 206)).isPositive();
		List<String> listings = sandbox.requests().all().stream().filter(request -> request.path().endsWith("/children/"))
				.map(request -> request.path()).toList();
		assertThat(listings).doesNotHaveDuplicates();
	}

	@Test
	void anExportIsSpreadOverTheLimitOfRequests() throws Exception {
		AtomicLong waits = new AtomicLong();
		sandbox.faults().throttle(3, Duration.ofSeconds(6));
		try (Export export = open(client, new ExportOrder(ExportSeed.DATA, false, Versions.NEWEST, Set.of()), new ExportListener() {
			@Override
			public void waiting(Duration time) {
				waits.addAndGet(time.toSeconds());
			}
		})) {
			assertThat(export.run(NEVER).unreadable()).isEmpty();
		}

		assertThat(waits.get()).isPositive();
		assertThat(Verification.offline(bag, file -> { }, NEVER)).isEmpty();
	}

	@Test
	void aFolderThatHoldsOtherThingsIsLeftAlone() throws Exception {
		Files.createDirectories(bag);
		Files.writeString(bag.resolve("mine.txt"), "mine");
		assertThat(refusal(ExportOrder.everything(TOP))).isEqualTo(ExportRefusedException.Reason.NOT_EMPTY);
		Files.delete(bag.resolve("mine.txt"));
		try (Export begun = open(client, ExportOrder.everything(TOP))) {
			assertThat(refusal(ExportOrder.everything(TOP))).isEqualTo(ExportRefusedException.Reason.BUSY);
			begun.survey(NEVER);
		}
		assertThat(refusal(ExportOrder.everything(ExportSeed.DATA))).isEqualTo(ExportRefusedException.Reason.OTHER_EXPORT);
		Files.writeString(bag.resolve("data/mine.txt"), "mine");
		assertThatThrownBy(() -> export(client, ExportOrder.everything(TOP))).isInstanceOf(ExportRefusedException.class)
				.hasMessageContaining("mine.txt");
		Files.delete(bag.resolve("data/mine.txt"));
		export(client, ExportOrder.everything(TOP));
		assertThat(refusal(ExportOrder.everything(TOP))).isEqualTo(ExportRefusedException.Reason.FINISHED);
	}

	@Test
	void aTokenThatIsNoLongerValidEndsItAndCallsNothingUnreadable() throws Exception {
		try (Export export = open(client, ExportOrder.everything(TOP))) {
			export.survey(NEVER);
			sandbox.faults().revokeTokens(true);
			assertThatThrownBy(() -> export.run(NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
			sandbox.faults().revokeTokens(false);
		}
		assertThat(export(client, ExportOrder.everything(TOP)).unreadable()).isEmpty();
	}

	@Test
	void aFileThatWasChangedWhileTheExportStoodStillIsFetchedAgain() throws Exception {
		CancelSource cancel = new CancelSource();
		try (Export export = open(client, ExportOrder.everything(TOP), new ExportListener() {
			@Override
			public void fetched(String path) {
				cancel.cancel();
			}
		})) {
			assertThatThrownBy(() -> export.run(cancel)).isInstanceOf(CancellationException.class);
		}
		Path there = Files.walk(data("nodes")).filter(file -> file.toString().contains("/files/") && Files.isRegularFile(file)).findFirst()
				.orElseThrow();
		String right = Files.readString(there);
		Files.writeString(there, right.replaceAll(".", "!"));
		export(client, ExportOrder.everything(TOP));

		assertThat(there).hasContent(right);
		assertThat(BagCheck.check(bag, file -> { }, NEVER)).isEmpty();
	}

	private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

	private static ExportListener counting(AtomicLong moved, Runnable then) {
		return new ExportListener() {
			@Override
			public void moved(long bytes) {
				moved.addAndGet(bytes);
				then.run();
			}
		};
	}

	private ExportRefusedException.Reason refusal(ExportOrder order) {
		try (Export refused = open(client, order)) {
			throw new AssertionError("was taken");
		} catch (ExportRefusedException e) {
			return e.reason();
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	private Export open(OsfClient whom, ExportOrder order) throws Exception {
		return open(whom, order, ExportListener.NONE);
	}

	private Export open(OsfClient whom, ExportOrder order, ExportListener listener) throws Exception {
		return Export.open(whom, order, bag, listener, Clock.systemUTC());
	}

	private ExportSummary export(OsfClient whom, ExportOrder order) throws Exception {
		try (Export export = open(whom, order)) {
			return export.run(NEVER);
		}
	}

	private Path data(String path) {
		return bag.resolve("data").resolve(path);
	}

	private JsonNode json(String path) throws Exception {
		return new ObjectMapper().readTree(data(path).toFile());
	}

	private static JsonNode entity(JsonNode graph, String id) {
		return stream(graph).filter(one -> one.path("@id").asText().equals(id)).findFirst().orElseThrow(() -> new AssertionError(id));
	}
}
