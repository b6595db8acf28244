package org.osfworkbench.ui.tests.harness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.ui.tests.pages.PopupPage;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** For each test a new sandbox with the sample projects, an OSF perspective, a project of its own, and nobody signed in. */
public final class OsfWorkbench implements BeforeEachCallback, AfterEachCallback {

	/** The title of the sample project. */
	public static final String PROJECT = "My Study";

	/** {@code check} searches for it in everything that tests leave behind. */
	private static final String CANARY = "CanaryTokenCanaryTokenCanaryTokenCanaryTokenCanaryTokenCanaryTokenCana";

	private Path folder;
	private Sandbox sandbox;
	private IProject project;

	@Override
	public void beforeEach(ExtensionContext context) throws Exception {
		folder = Files.createTempDirectory("osf-sandbox");
		sandbox = Sandbox.start(SandboxOptions.in(folder).token(CANARY));
		service(Accounts.class).configure(host());
		project = ResourcesPlugin.getWorkspace().getRoot().getProject(context.getRequiredTestMethod().getName());
		project.create(null);
		project.open(null);
		boolean dialogs = context.getRequiredTestMethod().isAnnotationPresent(ShowsFailure.class);
		Ui.act(() -> ErrorDialog.AUTOMATED_MODE = !dialogs);
		Ui.act(OsfWorkbench::openPerspective);
	}

	@Override
	public void afterEach(ExtensionContext context) throws Exception {
		closeWindows();
		sandbox.faults().reset();
		cancelJobs();
		service(Accounts.class).signOut();
		for (IProject each : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			each.delete(true, true, null);
		}
		sandbox.close();
		deleteFolder();
	}

	/** The sandbox of this test. */
	public Sandbox sandbox() {
		return sandbox;
	}

	/** The host of the sandbox. */
	public Host host() {
		return Hosts.sandbox(sandbox.baseUrl());
	}

	/** Signs in as the sample researcher, without the dialog. */
	public void signIn() throws OsfException {
		service(Accounts.class).signIn(host(), Token.of(sandbox.token()), Cancellation.NEVER);
	}

	/** Makes a file in the project of this test. */
	public IFile file(String name, String text) throws CoreException {
		IFile file = project.getFile(name);
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), IResource.FORCE, null);
		return file;
	}

	/** A file of the sample project as it is on the server now. */
	public SandboxFile remote(String path) {
		return sandbox.state().find(sandbox.state().node(PROJECT).orElseThrow(), path)
				.orElseThrow(() -> new AssertionError("Not on the server: " + path));
	}

	/** Whether the sample project has a file. */
	public boolean hasRemote(String path) {
		return sandbox.state().find(sandbox.state().node(PROJECT).orElseThrow(), path).isPresent();
	}

	/** The text of a version on the server. */
	public String remoteText(String path, int version) {
		return new String(sandbox.state().read(remote(path).id(), version), StandardCharsets.UTF_8);
	}

	/** Waits until a file on the server has a version. */
	public void awaitVersion(String path, int version) {
		Ui.await("version " + version + " of " + path + " on the server", () -> hasRemote(path) && remote(path).version() == version);
	}

	/** Waits until all transfers have come to rest. */
	public static void awaitQuiet() {
		try {
			Job.getJobManager().join(Transfers.FAMILY, null);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		}
	}

	/** A service of the workspace layer. */
	public static <T> T service(Class<T> type) {
		BundleContext context = FrameworkUtil.getBundle(OsfWorkbench.class).getBundleContext();
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		try {
			T found = tracker.waitForService(TimeUnit.SECONDS.toMillis(20));
			if (found == null) {
				throw new AssertionError("No service " + type.getName());
			}
			return found;
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		} finally {
			tracker.close();
		}
	}

	private static void openPerspective() {
		IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
		for (IViewReference view : page.getViewReferences()) {
			if (view.getId().equals("org.eclipse.ui.internal.introview")) {
				page.hideView(view);
			}
		}
		try {
			PlatformUI.getWorkbench().showPerspective("org.osfworkbench.ui.perspective", page.getWorkbenchWindow());
		} catch (WorkbenchException failed) {
			throw new AssertionError(failed);
		}
		page.getWorkbenchWindow().getShell().setBounds(0, 0, 1280, 900);
	}

	private static void closeWindows() {
		PopupPage.closeAll();
		Ui.act(() -> Widgets.shells().filter(shell -> shell.getParent() != null).toList().forEach(shell -> {
			if (!shell.isDisposed()) {
				shell.close();
			}
		}));
		Ui.act(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false));
	}

	private static void cancelJobs() {
		Job.getJobManager().cancel(Transfers.FAMILY);
		awaitQuiet();
	}

	private void deleteFolder() throws IOException {
		try (Stream<Path> walk = Files.walk(folder)) {
			List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
			for (Path each : deepestFirst) {
				Files.deleteIfExists(each);
			}
		}
	}
}
