package org.osfworkbench.sandbox;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.osfworkbench.sandbox.api2.Api2;
import org.osfworkbench.sandbox.faults.Fault;
import org.osfworkbench.sandbox.faults.Faults;
import org.osfworkbench.sandbox.faults.UnfitFaultException;
import org.osfworkbench.sandbox.http.Admin;
import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.http.Call;
import org.osfworkbench.sandbox.http.Front;
import org.osfworkbench.sandbox.http.Service;
import org.osfworkbench.sandbox.http.Switches;
import org.osfworkbench.sandbox.http.WebServer;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.requests.RequestLog;
import org.osfworkbench.sandbox.requests.SeenRequest.Origin;
import org.osfworkbench.sandbox.seed.Seed;
import org.osfworkbench.sandbox.store.Store;
import org.osfworkbench.sandbox.waterbutler.Butler;
import org.osfworkbench.sandbox.waterbutler.Signatures;
import org.osfworkbench.sandbox.waterbutler.Storage;
import org.osfworkbench.sandbox.web.Web;

/**
 * A running local OSF: API v2 at {@code v2/} below {@link #baseUrl()}, WaterButler at {@code v1/resources/}, web pages and
 * the sign-in server at the root; downloads redirect to {@link #storageOrigin()}. It listens on 127.0.0.1 only. Its state
 * survives a crash at any moment. Thread-safe.
 */
@SuppressWarnings("nls") // paths
public final class Sandbox implements AutoCloseable {

	private final Store store;
	private final Faults faults = new Faults();
	private final RequestLog requests = new RequestLog();
	private final WebServer server;
	private final Backend backend;
	private final String token;

	private Sandbox(SandboxOptions options) throws IOException {
		store = new Store(options.dataDirectory(), options.clock());
		WebServer opened = null;
		try {
			opened = new WebServer(options.port());
			server = opened;
			backend = Backend.of(store, faults, server.origins(options.addonsApart()));
			token = new Seed(backend).prepare(options.dataDirectory(), options.seed(), options.token());
			apply(options.faults());
			server.start(front(options));
		} catch (IOException | RuntimeException e) {
			if (opened != null) {
				opened.close();
			}
			store.close();
			throw e;
		}
	}

	/**
	 * Starts a sandbox.
	 *
	 * @throws IOException when the port is taken, the data directory is in use or damaged, or the seed cannot be read; an
	 *         {@link UnfitFaultException} when a value of a fault does not fit; the message says which
	 */
	public static Sandbox start(SandboxOptions options) throws IOException {
		return new Sandbox(options);
	}

	private void apply(List<Fault> given) throws IOException {
		Switches switches = new Switches(backend);
		for (Fault fault : given) {
			try {
				switches.set(fault);
			} catch (IllegalArgumentException e) {
				throw new UnfitFaultException(Maybe.of(e.getMessage()).orElse(""), e);
			}
		}
	}

	private Front front(SandboxOptions options) {
		Signatures signatures = new Signatures(options.clock(), options.signedUrlLifetime());
		Service api = new Api2(backend);
		Service butler = new Butler(backend, signatures);
		Service storage = new Storage(store.blobs(), signatures);
		Service admin = new Admin(new Switches(backend));
		Service web = new Web(backend);
		return new Front(call -> choose(call, api, butler, storage, admin, web), faults, requests);
	}

	private static Service choose(Call call, Service api, Service butler, Service storage, Service admin, Service web) {
		if (call.origin() == Origin.STORAGE) {
			return storage;
		}
		if (call.path().startsWith("/v1/") || call.origin() == Origin.FILES) {
			return butler;
		}
		if (call.path().equals("/v2") || call.path().startsWith("/v2/")) {
			return api;
		}
		return call.path().startsWith("/_sandbox/") ? admin : web;
	}

	/** The main address, ending with a slash. */
	public URI baseUrl() {
		return backend.origins().main();
	}

	/** The address downloads redirect to, ending with a slash; it refuses requests with an {@code Authorization} header. */
	public URI storageOrigin() {
		return backend.origins().storage();
	}

	/** The address where WaterButler serves add-ons, ending with a slash; {@link #baseUrl()} unless set apart. */
	public URI filesOrigin() {
		return backend.origins().files();
	}

	/** The token of the first user; a secret. */
	public String token() {
		return token;
	}

	/** The switches for misbehaviour. */
	public Faults faults() {
		return faults;
	}

	/** What was asked so far. */
	public RequestLog requests() {
		return requests;
	}

	/**
	 * Waits until every client has closed its connections and what was asked on them had all its effects. A request that a client
	 * sent in the moment of its death may else be read, and carried out, much later.
	 *
	 * @throws IOException if the sandbox does not answer
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void awaitGone() throws IOException, InterruptedException {
		server.awaitNoConnection();
		requests.awaitQuiet();
	}

	/** What is stored, and ways to change it as somebody else would. */
	public SandboxState state() {
		return new SandboxState(backend);
	}

	/** Stops; open connections are dropped. */
	@Override
	public void close() throws IOException {
		try {
			server.close();
		} finally {
			store.close();
		}
	}
}
