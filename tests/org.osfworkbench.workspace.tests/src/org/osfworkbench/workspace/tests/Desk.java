package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Decisions;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osfworkbench.workspace.transfer.StatusListener;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** A researcher's desk for one test: a project of its own, a sandbox, the services, and a person who answers questions. */
final class Desk implements BeforeEachCallback, AfterEachCallback {

	static final long DEADLINE_SECONDS = 60;

	/** {@code check} searches for it in everything that tests leave behind. */
	private static final String CANARY = "CanaryTokenCanaryTokenCanaryTokenCanaryTokenCanaryTokenCanaryTokenCana";

	private final BundleContext context = FrameworkUtil.getBundle(Desk.class).getBundleContext();
	private final UnaryOperator<SandboxOptions> options;
	private Path folder;
	private ServiceRegistration<Decisions> registration;
	private final List<String> preferred = new ArrayList<>();
	Sandbox sandbox;
	Host host;
	IProject project;
	Person person;
	Node node;

	Desk() {
		this(UnaryOperator.identity());
	}

	/** With a sandbox of one's own making. */
	Desk(UnaryOperator<SandboxOptions> options) {
		this.options = options;
	}

	@Override
	public void beforeEach(ExtensionContext test) throws Exception {
		folder = java.nio.file.Files.createTempDirectory("sandbox");
		sandbox = Sandbox.start(options.apply(SandboxOptions.in(folder.resolve("data")).token(CANARY)));
		host = Hosts.sandbox(sandbox.baseUrl());
		InstanceScope.INSTANCE.getNode(Preferences.NODE).putInt(Preferences.SAVE_DELAY, 20);
		InstanceScope.INSTANCE.getNode(Preferences.NODE).putInt(Preferences.DATA_QUIET, 0);
		person = new Person();
		registration = context.registerService(Decisions.class, person, null);
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("p" + UUID.randomUUID());
		project.create(null);
		project.open(null);
		accounts().configure(host);
	}

	@Override
	public void afterEach(ExtensionContext test) throws Exception {
		sandbox.faults().reset();
		idle();
		for (Link link : links().all()) {
			run(transfers().unlink(link));
		}
		for (IProject any : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			any.delete(true, true, null);
		}
		accounts().signOut();
		idle();
		registration.unregister();
		preferred.forEach(InstanceScope.INSTANCE.getNode(Preferences.NODE)::remove);
		sandbox.close();
		try (Stream<Path> left = java.nio.file.Files.walk(folder)) {
			for (Path each : left.sorted(Comparator.reverseOrder()).toList()) { // what is in a folder first
				java.nio.file.Files.deleteIfExists(each);
			}
		}
	}

	/** Until the end of the test. */
	void prefer(String key, String value) {
		InstanceScope.INSTANCE.getNode(Preferences.NODE).put(key, value);
		preferred.add(key);
	}

	<T> T service(Class<T> type) {
		var reference = context.getServiceReference(type);
		assertTrue(reference != null, "no service " + type.getName());
		return context.getService(reference);
	}

	Accounts accounts() {
		return service(Accounts.class);
	}

	Links links() {
		return service(Links.class);
	}

	Transfers transfers() {
		return service(Transfers.class);
	}

	OsfClient client() {
		return accounts().client(host.id()).orElseThrow();
	}

	/** Signs in and takes the first own project. */
	void signIn() throws Exception {
		signInAs(sandbox.token());
		node = client().myProjects(Cancellation.NEVER).items().stream().filter(Node::writable).findFirst().orElseThrow();
		idle();
	}

	void signInAs(String token) throws Exception {
		accounts().signIn(host, Token.of(token), Cancellation.NEVER);
		idle();
	}

	/** As if the program had been closed and opened again. */
	void restart() throws Exception {
		restart(() -> {
			// nothing happens meanwhile
		});
	}

	void restart(Action meanwhile) throws Exception {
		Bundle workspace = FrameworkUtil.getBundle(Transfers.class);
		workspace.stop(Bundle.STOP_TRANSIENT);
		meanwhile.run();
		workspace.start(Bundle.START_TRANSIENT);
	}

	RemoteFolder root() throws Exception {
		return client().providers(node.id(), Cancellation.NEVER).items().stream().filter(storage -> storage.isOsfStorage()).findFirst().orElseThrow().root();
	}

	RemoteFile remote(String path) throws Exception {
		return client().file(onServer(path).orElseThrow().id(), Cancellation.NEVER);
	}

	Optional<SandboxFile> onServer(String path) {
		return sandbox.state().find(node.id(), path);
	}

	String onServer(String path, int version) {
		return new String(sandbox.state().read(onServer(path).orElseThrow().id(), version), StandardCharsets.UTF_8);
	}

	int versions(String path) {
		return sandbox.state().versions(onServer(path).orElseThrow().id());
	}

	void colleagueWrites(String path, String text) {
		onServer(path).ifPresentOrElse(file -> sandbox.state().addVersion(file.id(), bytes(text)),
				() -> sandbox.state().addFile(node.id(), path, bytes(text)));
	}

	/** A file of the project; folders are made. */
	IFile file(String path, String text) throws CoreException {
		IFile file = project.getFile(path);
		IPath parents = file.getProjectRelativePath().removeLastSegments(1);
		for (int count = 1; count <= parents.segmentCount(); count++) {
			IFolder parent = project.getFolder(parents.uptoSegment(count));
			if (!parent.exists()) {
				parent.create(true, true, null);
			}
		}
		file.create(bytes(text), IResource.NONE, null);
		return file;
	}

	/** What an editor does. */
	void save(IFile file, String text) throws CoreException {
		file.setContents(bytes(text), IResource.KEEP_HISTORY, null);
	}

	String text(IFile file) throws Exception {
		return new String(java.nio.file.Files.readAllBytes(file.getLocation().toPath()), StandardCharsets.UTF_8);
	}

	/** An experiment in step with the OSF. */
	IFile linked(String name, String text, boolean always) throws Exception {
		IFile file = file(name, text);
		ok(run(transfers().linkExperiment(file, node, root(), always)));
		idle();
		return file;
	}

	IStatus run(Job job) throws InterruptedException {
		job.schedule();
		assertTrue(job.join(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS), null), "not ended in time: " + job);
		return job.getResult();
	}

	static void ok(IStatus status) {
		if (!status.isOK()) {
			throw new AssertionError(status + (status.getException() == null ? "" : "\n" + status.getException()), status.getException());
		}
	}

	/** Waits until the transfers have nothing to do. */
	void idle() throws InterruptedException {
		NullProgressMonitor monitor = new NullProgressMonitor();
		Job.getJobManager().join(Transfers.FAMILY, monitor);
	}

	void awaitState(IFile file, SyncState state) throws InterruptedException {
		await("state " + state, () -> transfers().status(file).filter(status -> status.state() == state).isPresent(),
				() -> String.valueOf(transfers().status(file)));
	}

	/** Waits for a condition that holds when the status of a file has changed. */
	void await(String what, BooleanSupplier condition, java.util.function.Supplier<String> seen) throws InterruptedException {
		CountDownLatch latch = new CountDownLatch(1);
		StatusListener listener = new StatusListener() {
			@Override
			public void statusChanged(java.util.Set<IFile> files) {
				probe();
			}

			@Override
			public void remoteChanged(String nodeId, String folderId) {
				probe();
			}

			private void probe() {
				if (condition.getAsBoolean()) {
					latch.countDown();
				}
			}
		};
		transfers().addListener(listener);
		try {
			if (!condition.getAsBoolean() && !latch.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
				fail("awaited " + what + ", but it is " + seen.get());
			}
		} finally {
			transfers().removeListener(listener);
		}
	}

	/** Does something and waits for the end of the job that it starts by the save hook. */
	void untilSynchronized(IFile file, Action action) throws Exception {
		CountDownLatch done = new CountDownLatch(1);
		JobChangeAdapter listener = new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getJob().belongsTo(Transfers.FAMILY) && event.getJob().getName().contains(file.getName())) {
					done.countDown();
				}
			}
		};
		Job.getJobManager().addJobChangeListener(listener);
		try {
			action.run();
			assertTrue(done.await(DEADLINE_SECONDS, TimeUnit.SECONDS), "no job began for " + file);
		} finally {
			Job.getJobManager().removeJobChangeListener(listener);
		}
		idle();
	}

	/** Something that may fail. */
	@FunctionalInterface
	interface Action {
		void run() throws Exception;
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
