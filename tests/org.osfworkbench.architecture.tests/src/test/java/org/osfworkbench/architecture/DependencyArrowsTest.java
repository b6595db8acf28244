package org.osfworkbench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The arrows of the architecture, in the classes and in the manifests. */
class DependencyArrowsTest {

	private static final String OURS = "org.osfworkbench.";

	/** Which of our bundles each bundle may know. */
	private static final Map<String, List<String>> ARROWS = Map.of(
			"client", List.of(),
			"sandbox", List.of(),
			"sync", List.of("client"),
			"export", List.of("client"),
			"library", List.of("sync", "client"),
			"workspace", List.of("sync", "export", "client"),
			"ui", List.of("workspace", "client"),
			"help", List.of(),
			"practice", List.of("workspace", "client", "sandbox"),
			"cli", List.of("workspace", "sync", "export", "client", "sandbox"));

	private static JavaClasses classes;

	@BeforeAll
	static void importClasses() {
		classes = new ClassFileImporter().importPaths(Bundle.all().stream().map(Bundle::classes).toList());
	}

	static Stream<Bundle> bundles() {
		return Bundle.all().stream();
	}

	@Test
	void everyBundleHasItsPlaceInTheHouse() {
		assertThat(Bundle.all()).extracting(bundle -> bundle.name().substring(OURS.length()))
				.containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
		assertThat(classes).hasSizeGreaterThan(50);
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void classesKnowOnlyWhatLiesBelow(Bundle bundle) {
		String layer = bundle.name().substring(OURS.length());
		String[] forbidden = ARROWS.keySet().stream().filter(other -> !other.equals(layer) && !ARROWS.get(layer).contains(other))
				.map(other -> OURS + other + "..").toArray(String[]::new);
		noClasses().that().resideInAPackage(bundle.name() + "..").should().dependOnClassesThat().resideInAnyPackage(forbidden).check(classes);
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void manifestsKnowOnlyWhatLiesBelow(Bundle bundle) {
		String layer = bundle.name().substring(OURS.length());
		List<String> known = Stream.of("Import-Package", "Require-Bundle").map(bundle::header).flatMap(DependencyArrowsTest::names)
				.filter(name -> name.startsWith(OURS)).map(name -> name.substring(OURS.length()).split("\\.")[0]).distinct()
				.filter(name -> !name.equals(layer)).toList();
		assertThat(ARROWS.get(layer)).containsAll(known);
	}

	@Test
	void clientSyncExportAndSandboxAreOrdinaryLibraries() {
		DescribedPredicate<JavaClass> eclipse = DescribedPredicate.describe("are of Eclipse",
				type -> type.getPackageName().startsWith("org.eclipse.") && !type.getPackageName().startsWith("org.eclipse.jetty")
						&& !type.getPackageName().startsWith("org.eclipse.jgit.") && !type.getPackageName().equals("org.eclipse.jdt.annotation"));
		noClasses().that().resideInAnyPackage(OURS + "client..", OURS + "sync..", OURS + "export..", OURS + "sandbox..").should()
				.dependOnClassesThat(eclipse)
				.check(classes);
		noClasses().that().resideInAnyPackage(OURS + "client..", OURS + "sync..", OURS + "export..").should().dependOnClassesThat()
				.resideInAPackage("org.eclipse.jetty..").check(classes);
	}

	@Test
	void workspaceAndCommandHaveNoWindow() {
		noClasses().that().resideInAnyPackage(OURS + "workspace..", OURS + "cli..").should().dependOnClassesThat()
				.resideInAnyPackage("org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..").check(classes);
	}

	@Test
	void syncTakesClockRandomnessAndThreadsFromOutside() {
		noClasses().that().resideInAPackage(OURS + "sync..").should()
				.callMethod(java.time.Clock.class, "systemUTC").orShould().callMethod(java.time.Clock.class, "systemDefaultZone")
				.orShould().callMethod(java.time.Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
				.orShould().dependOnClassesThat().areAssignableTo(Thread.class)
				.orShould().dependOnClassesThat().areAssignableTo(java.util.Random.class)
				.orShould().dependOnClassesThat().areAssignableTo(java.util.concurrent.ExecutorService.class).check(classes);
	}

	@Test
	void nobodyReachesIntoOthersInternals() {
		DescribedPredicate<JavaClass> internal = DescribedPredicate.describe("are internal to another bundle",
				type -> type.getPackageName().contains(".internal") && !type.getPackageName().startsWith(OURS));
		noClasses().should().dependOnClassesThat(internal).check(classes);
	}

	@Test
	void thereAreNoActivatorsAndNoSingletons() {
		noClasses().should().implement("org.osgi.framework.BundleActivator").check(classes);
		noClasses().should().dependOnClassesThat().haveSimpleNameEndingWith("BundleActivator").check(classes);
		classes().should(new com.tngtech.archunit.lang.ArchCondition<JavaClass>("have no getDefault() or getInstance()") {
			@Override
			public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
				type.getMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
						.filter(method -> List.of("getDefault", "getInstance").contains(method.getName()))
						.forEach(method -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(method, method.getFullName())));
			}
		}).check(classes);
	}

	@Test
	void staticsDoNotChange() {
		DescribedPredicate<JavaField> mutableStatic = DescribedPredicate.describe("are static and may change",
				field -> field.getModifiers().contains(JavaModifier.STATIC) && !field.getModifiers().contains(JavaModifier.FINAL)
						&& !field.getModifiers().contains(JavaModifier.SYNTHETIC)
						&& !field.getOwner().isAssignableTo("org.eclipse.osgi.util.NLS"));
		fields()
				.should(com.tngtech.archunit.lang.conditions.ArchConditions.not(com.tngtech.archunit.lang.conditions.ArchConditions.be(mutableStatic)))
				.check(classes);
	}

	private static Stream<String> names(String header) {
		String unquoted = Pattern.compile("\"[^\"]*\"").matcher(header).replaceAll("");
		return Arrays.stream(unquoted.split(",")).map(entry -> entry.split(";")[0].strip()).filter(name -> !name.isEmpty());
	}
}
