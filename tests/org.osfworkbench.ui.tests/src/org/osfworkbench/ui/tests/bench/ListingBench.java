package org.osfworkbench.ui.tests.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;
import org.osfworkbench.ui.tests.pages.ExplorerPage;

/** P14: the first look at a folder with 1,000 entries in the OSF Explorer, beside a round trip to the same server. */
@Tag("bench")
class ListingBench {

	private static final Duration ROUND_TRIP = Duration.ofMillis(50);
	private static final byte[] BYTES = { 1 };

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	private final Figures figures = new Figures();
	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void coldListing() throws Exception {
		int entries = Figures.scaled(1000);
		String node = osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow();
		for (int round = 0; round < Figures.rounds(); round++) {
			SandboxFile folder = osf.sandbox().state().addFolder(node, "/cold " + round + "/");
			for (int entry = 0; entry < entries; entry++) {
				osf.sandbox().state().addFile(node, folder.path() + "file " + entry + ".csv", BYTES);
			}
		}
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "cold 0");
		osf.sandbox().faults().delay(ROUND_TRIP);
		for (int round = 0; round < Figures.rounds(); round++) {
			if (round % 2 == 0) {
				roundTrip();
				plain(node, round);
				expand(explorer, "cold " + round);
			} else {
				expand(explorer, "cold " + round);
				plain(node, round);
				roundTrip();
			}
		}
		figures.add("listing.entries", entries);
		figures.write();
	}

	/** The second request on a connection, because the workbench has one, too. */
	private void roundTrip() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(osf.sandbox().baseUrl().toString().replaceAll("/*$", "") + "/v2/")).build();
		http.send(request, HttpResponse.BodyHandlers.discarding());
		long begun = System.nanoTime();
		http.send(request, HttpResponse.BodyHandlers.discarding());
		figures.add("listing.roundTrip", (System.nanoTime() - begun) / 1e6);
	}

	/** The same list, by a client that only reads its bytes: what the server takes of the time. */
	private void plain(String node, int round) throws Exception {
		String folder = osf.sandbox().state().find(node, "/cold " + round + "/").orElseThrow().id();
		HttpRequest request = HttpRequest.newBuilder(osf.sandbox().baseUrl().resolve("/v1/resources/" + node + "/providers/osfstorage/" + folder + "/"))
				.header("Authorization", "Bearer " + osf.sandbox().token()).build();
		long begun = System.nanoTime();
		if (http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() != 200) {
			throw new AssertionError("The list cannot be read");
		}
		figures.add("listing.plain", (System.nanoTime() - begun) / 1e6);
	}

	private void expand(ExplorerPage explorer, String name) {
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage", name);
		osf.sandbox().requests().clear();
		Tree tree = Ui.read(() -> Widgets.byId(Tree.class, "explorer.tree").orElseThrow());
		TreeItem row = Ui.read(() -> tree.getSelection()[0]);
		AtomicLong shown = new AtomicLong();
		Listener painted = event -> {
			if (!row.isDisposed() && row.getItemCount() > 1) {
				shown.compareAndSet(0, System.nanoTime());
			}
		};
		LongestEvent longest = Ui.read(() -> new LongestEvent(Ui.display()));
		long begun = Ui.read(() -> {
			tree.addListener(SWT.Paint, painted);
			return open(row);
		});
		Ui.await("the rows of " + name, () -> shown.get() != 0);
		figures.add("listing.firstRows", (shown.get() - begun) / 1e6);
		figures.add("listing.requests", osf.sandbox().requests().all().size());
		figures.add("listing.longestEvent", Ui.read(longest::stop) / 1e6);
		Ui.act(() -> {
			tree.removeListener(SWT.Paint, painted);
			row.setExpanded(false);
		});
	}

	/** As a click on the arrow does; tells when. */
	private static Long open(TreeItem row) {
		long begun = System.nanoTime();
		Event event = new Event();
		event.item = row;
		row.getParent().notifyListeners(SWT.Expand, event);
		row.setExpanded(true);
		return begun;
	}
}
