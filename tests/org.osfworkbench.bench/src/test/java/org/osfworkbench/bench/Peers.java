package org.osfworkbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** Other programs that do the like, and how they are started. */
final class Peers {

	/** Longer nobody waits for them. */
	static final int PATIENCE_SECONDS = 120;
	static final String ABSENT = "absent or above " + PATIENCE_SECONDS + " s";

	private final Workshop workshop;

	Peers(Workshop workshop) {
		this.workshop = workshop;
	}

	/** Names, sizes and times of everything, as the system's own command writes them. */
	Command find(Path tree) {
		return new Command(workshop.log("find"), "find", tree.toString(), "-printf", "%p %s %T@\\n");
	}

	/** What rclone needs for a list. */
	OptionalDouble rcloneList(Path tree) {
		return median(() -> new Command(workshop.log("rclone"), "rclone", "lsf", "-R", "--format", "pst", tree.toString()).with("RCLONE_CONFIG", "/dev/null"));
	}

	OptionalDouble rcloneHash(Path file) {
		return median(() -> new Command(workshop.log("rclone"), "rclone", "hashsum", "sha256", file.toString()).with("RCLONE_CONFIG", "/dev/null"));
	}

	/** A sync of two equal local trees by rclone. */
	OptionalDouble rcloneNoOp(Path tree, Path copy) {
		return median(() -> new Command(workshop.log("rclone"), "rclone", "sync", tree.toString(), copy.toString()).with("RCLONE_CONFIG", "/dev/null"));
	}

	/** A sync of two equal local trees by Unison, which has its record already. */
	OptionalDouble unisonNoOp(Path tree, Path copy) throws IOException {
		Path record = workshop.place("unison");
		if (unison(tree, copy, record).attempt(10 * PATIENCE_SECONDS).isEmpty()) {
			return OptionalDouble.empty();
		}
		return median(() -> unison(tree, copy, record));
	}

	private Command unison(Path tree, Path copy, Path record) {
		return new Command(workshop.log("unison"), "unison", tree.toString(), copy.toString(), "-ui", "text", "-batch", "-silent", "-times")
				.with("UNISON", record.toString());
	}

	/** The list of a project by osfclient, once, because it takes so long. */
	OptionalDouble osfclientList(Server server) {
		String program = "import os, sys\nfrom osfclient.models.session import OSFSession\noriginal = OSFSession.__init__\n"
				+ "def repointed(self):\n    original(self)\n    self.base_url = os.environ['OSF_API_URL'].rstrip('/')\n"
				+ "OSFSession.__init__ = repointed\nfrom osfclient.__main__ import main\nsys.argv = ['osf', '-p', '" + Server.PROJECT + "', 'list']\nmain()\n";
		return python(program).with("OSF_TOKEN", server.token()).with("OSF_API_URL", server.url() + "v2/").with("NO_PROXY", "*")
				.attempt(PATIENCE_SECONDS);
	}

	/** The list of local files by pyosf, which reads and hashes all of them. */
	OptionalDouble pyosfIndex(Path tree) {
		return python("from pyosf import local\nfiles = local.LocalFiles(root_path='" + tree + "')\nprint(len(files.index))\n").attempt(PATIENCE_SECONDS);
	}

	private Command python(String program) {
		return new Command(workshop.log("python"), workshop.python(), "-c", program);
	}

	/** Something that may be absent, as often as everything else. */
	private OptionalDouble median(java.util.function.Supplier<Command> command) {
		double[] all = new double[workshop.rounds()];
		for (int round = 0; round < all.length; round++) {
			OptionalDouble seconds = command.get().attempt(PATIENCE_SECONDS);
			if (seconds.isEmpty()) {
				return seconds;
			}
			all[round] = seconds.getAsDouble();
		}
		return OptionalDouble.of(Rounds.median(all));
	}
}
