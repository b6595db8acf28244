package org.osfworkbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osfworkbench.bench.Figure.Anchor;
import org.osfworkbench.sync.remote.RemoteTree;

/** The rename of a folder with many files. */
final class P12FolderRename implements Measure {

	private static final double SECONDS = 0.5;

	@Override
	public String id() {
		return "P12";
	}

	@Override
	public List<Figure> take(Workshop workshop) throws Exception {
		int files = workshop.scaled(10_000);
		Path tree = workshop.place("tree");
		Workshop.fill(tree, 1, files, Workshop.TEXT.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		Server server = workshop.until(Server.start(workshop.place("server"), 1, files, Workshop.TEXT));
		RemoteTree remote = server.tree();
		Link link = workshop.until(new Link(tree, workshop.place("own")));
		link.sync(remote);
		link.sync(remote);
		Requests quiet = new Requests(remote, false);
		Requests busy = new Requests(remote, false);
		int[] name = new int[1];
		double[] medians = Rounds.medians(workshop.rounds(), () -> {
			Files.move(tree.resolve(Workshop.folderName(name[0])), tree.resolve(Workshop.folderName(++name[0])));
			return Rounds.seconds(() -> link.sync(busy));
		}, () -> Rounds.seconds(() -> link.sync(quiet)), () -> Rounds.seconds(Scans.withoutRecord(link)::run));
		return List.of(
				Figure.atMost(id(), "rename of a folder with " + files + " files, after the scan", "s", medians[0] - medians[1] - medians[2],
						Anchor.NONE, SECONDS).noting("the whole sync " + Report.number(medians[0]) + " s, of which a scan that reads all files "
								+ Report.number(medians[2]) + " s and a no-op sync " + Report.number(medians[1]) + " s"),
				Figure.atMost(id(), "the same", "moves", (double) busy.moves() / workshop.rounds(), Anchor.NONE, 1));
	}
}
