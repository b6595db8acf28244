package org.osfworkbench.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.osfworkbench.client.api.OsfClientFactory;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house (architecture, section 1). */
@AnalyzeClasses(packages = "org.osfworkbench.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule PLAIN_JAVA = noClasses().should().dependOnClassesThat()
			.resideInAnyPackage("org.eclipse.core..", "org.eclipse.equinox..", "org.eclipse.jface..", "org.eclipse.swt..", "org.eclipse.ui..",
					"org.eclipse.osgi..", "org.osgi..")
			.because("the client is an ordinary library that happens to be a bundle");

	@ArchTest
	static final ArchRule NO_ECLIPSE_BUT_THE_ANNOTATIONS = noClasses().should().dependOnClassesThat(
			com.tngtech.archunit.base.DescribedPredicate.describe("are of Eclipse, but not the null annotations",
					type -> type.getPackageName().startsWith("org.eclipse.") && !type.getPackageName().equals("org.eclipse.jdt.annotation")));

	@ArchTest
	static final ArchRule THE_API_KNOWS_NO_IMPLEMENTATION = noClasses().that().resideInAPackage("..client.api..").and()
			.doNotHaveFullyQualifiedName(OsfClientFactory.class.getName()).should()
			.dependOnClassesThat().resideInAnyPackage("..client.http..", "..client.jsonapi..", "..client.waterbutler..", "org.apache..",
					"com.fasterxml..");

	@ArchTest
	static final ArchRule PARSERS_KNOW_NO_NETWORK = noClasses().that().resideInAnyPackage("..client.jsonapi..", "..client.waterbutler..")
			.should().dependOnClassesThat().resideInAnyPackage("..client.http..", "org.apache..");

	@ArchTest
	static final ArchRule ONE_CLASS_AUTHORIZES = noClasses().that().haveSimpleNameNotStartingWith("Credentials").and()
			.resideOutsideOfPackage("..client.api..").should().callMethod(org.osfworkbench.client.api.Token.class, "secret");

	@ArchTest
	static final ArchRule NOBODY_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);

	@ArchTest
	static final ArchRule THE_LIBRARY_STAYS_INSIDE = classes().that().resideInAPackage("..client.http..").and().arePublic().should()
			.haveSimpleName("HttpClientFactory");

	@ArchTest
	static final ArchRule NO_CIRCLES_BELOW_THE_API = slices().matching("org.osfworkbench.client.(http|jsonapi|waterbutler)..").should()
			.beFreeOfCycles();
}
