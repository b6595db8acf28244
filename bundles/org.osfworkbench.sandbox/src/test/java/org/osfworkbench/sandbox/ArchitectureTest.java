package org.osfworkbench.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The sandbox is written on its own, so that one misreading cannot hide in client and server alike. */
@AnalyzeClasses(packages = "org.osfworkbench.sandbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule SHARES_NO_CODE = noClasses().should().dependOnClassesThat().resideInAnyPackage(
			"org.osfworkbench.client..", "org.osfworkbench.sync..", "org.osfworkbench.workspace..", "org.eclipse.core..");

	@ArchTest
	static final ArchRule HAS_NO_CIRCLES = slices().matching("org.osfworkbench.sandbox.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule STORE_KNOWS_NO_HTTP = noClasses().that()
			.resideInAnyPackage("org.osfworkbench.sandbox.model", "org.osfworkbench.sandbox.store").should()
			.dependOnClassesThat().resideInAnyPackage("org.eclipse.jetty..", "org.osfworkbench.sandbox.http");
}
