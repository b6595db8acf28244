package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResourceChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.BudgetStore;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.ProxySelection;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

class ServicesTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void everyServiceIsThere() {
		assertNotNull(desk.accounts());
		assertNotNull(desk.links());
		assertNotNull(desk.transfers());
		assertNotNull(desk.service(OsfClientFactory.class));
		assertNotNull(desk.service(ProxySelection.class));
		assertNotNull(desk.service(BudgetStore.class));
	}

	@Test
	void everyBundleOfOursStarts() throws Exception {
		List<Bundle> ours = Stream.of(FrameworkUtil.getBundle(ServicesTest.class).getBundleContext().getBundles())
				.filter(bundle -> bundle.getSymbolicName().startsWith("org.osfworkbench.")).toList();

		assertTrue(ours.size() >= 4, "bundles: " + ours);
		for (Bundle bundle : ours) {
			bundle.start(Bundle.START_TRANSIENT);
			assertEquals(Bundle.ACTIVE, bundle.getState(), bundle.getSymbolicName());
		}
	}

	@Test
	void theWorkspaceKnowsTheSaveHook() throws Exception {
		ServiceReference<?>[] found = FrameworkUtil.getBundle(ServicesTest.class).getBundleContext()
				.getAllServiceReferences(IResourceChangeListener.class.getName(), null);

		assertTrue(Stream.of(found).anyMatch(reference -> reference.getBundle().getSymbolicName().equals("org.osfworkbench.workspace")
				&& Integer.valueOf(7).equals(reference.getProperty("event.mask"))));
	}

	@Test
	void presetsAndTheSandboxCanBeChosen() {
		assertTrue(desk.accounts().hosts().containsAll(Hosts.PRESETS));
		assertEquals(desk.host, desk.accounts().host("sandbox").orElseThrow());
	}
}
