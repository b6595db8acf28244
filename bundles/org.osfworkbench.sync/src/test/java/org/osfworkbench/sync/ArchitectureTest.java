package org.osfworkbench.sync;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the engine may touch. */
@AnalyzeClasses(packages = "org.osfworkbench.sync", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule KNOWS_NO_ECLIPSE = noClasses().should().dependOnClassesThat(
			resideInAPackage("org.eclipse..").and(describe("are no annotations", type -> !type.getPackageName().startsWith("org.eclipse.jdt.annotation"))));

	@ArchTest
	static final ArchRule ONLY_THE_PORT_KNOWS_THE_CLIENT = noClasses().that().resideOutsideOfPackage("..sync.remote..").should()
			.dependOnClassesThat().belongToAnyOf(OsfClient.class, OsfClientFactory.class).orShould().dependOnClassesThat()
			.resideInAPackage("org.osfworkbench.client.http..");

	@ArchTest
	static final ArchRule MAKES_NO_THREADS_AND_NO_CHANCE = noClasses().should().dependOnClassesThat().belongToAnyOf(Thread.class,
			Executors.class, ExecutorService.class, Random.class, UUID.class);

	@ArchTest
	static final ArchRule READS_NO_CLOCK_AND_THROWS_NO_DICE = noClasses().should().callMethodWhere(describe("reads the wall clock or draws a number",
			call -> readsClock(call.getTarget())));

	@ArchTest
	static final ArchRule PLANS_WITHOUT_FILES = noClasses().that().resideInAPackage("..sync.plan..").should().dependOnClassesThat()
			.resideInAnyPackage("java.io..", "java.nio..", "..sync.local..", "..sync.remote..");

	@ArchTest
	static final ArchRule ONLY_THE_JOURNAL_KNOWS_SQL = noClasses().that().resideOutsideOfPackage("..sync.journal..").should()
			.dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..");

	@ArchTest
	static final ArchRule HAS_NO_CIRCLES = slices().matching("org.osfworkbench.sync.(*)..").should().beFreeOfCycles();

	private static boolean readsClock(AccessTarget.CodeUnitCallTarget target) {
		boolean system = target.getOwner().isEquivalentTo(Clock.class) && target.getName().startsWith("system");
		boolean now = target.getOwner().isEquivalentTo(Instant.class) && target.getName().equals("now");
		boolean jvm = target.getOwner().isEquivalentTo(System.class)
				&& (target.getName().equals("currentTimeMillis") || target.getName().equals("nanoTime"));
		boolean chance = target.getOwner().isEquivalentTo(Math.class) && target.getName().equals("random");
		return system || now || jvm || chance;
	}
}
