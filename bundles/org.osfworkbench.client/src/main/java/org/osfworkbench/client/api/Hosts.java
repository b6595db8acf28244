package org.osfworkbench.client.api;

import java.net.URI;
import java.util.List;

/** The hosts known without configuration ({@code osf-api.md}, section 1.1). */
@SuppressWarnings("nls") // names and addresses of services, the same in every language
public final class Hosts {

	/** The public installation, {@code osf.io}. */
	public static final Host OSF = new Host("osf", "OSF", URI.create("https://api.osf.io/v2/"), URI.create("https://osf.io/"),
			URI.create("https://accounts.osf.io/"), List.of(URI.create("https://files.osf.io/"), URI.create("https://files.us.osf.io/"),
					URI.create("https://files.de-1.osf.io/"), URI.create("https://files.ca-1.osf.io/"), URI.create("https://files.au-1.osf.io/")));

	/** The operator's test installation. It loses data and changes without notice. */
	public static final Host OSF_TEST = new Host("osf-test", "OSF test", URI.create("https://api.test.osf.io/v2/"),
			URI.create("https://test.osf.io/"), URI.create("https://accounts.test.osf.io/"),
			List.of(URI.create("https://files.us.test.osf.io/"), URI.create("https://files.test.osf.io/")));

	/** GakuNin RDM, a service of the same interface for researchers in Japan. */
	public static final Host GAKUNIN_RDM = new Host("gakunin-rdm", "GakuNin RDM", URI.create("https://api.rdm.nii.ac.jp/v2/"),
			URI.create("https://rdm.nii.ac.jp/"), URI.create("https://accounts.rdm.nii.ac.jp/"),
			List.of(URI.create("https://files.rdm.nii.ac.jp/")));

	/** The presets in the order in which they are offered. */
	public static final List<Host> PRESETS = List.of(OSF, OSF_TEST, GAKUNIN_RDM);

	private Hosts() {
	}

	/**
	 * The host of a sandbox that was started on this computer.
	 *
	 * @param base the address the sandbox printed, for example {@code http://127.0.0.1:5000/}
	 * @return a host named {@code sandbox}, all of whose services have that origin
	 */
	public static Host sandbox(URI base) {
		URI root = base.resolve("/");
		return new Host("sandbox", "Sandbox", root.resolve("v2/"), root, root, List.of(root));
	}
}
