package org.osfworkbench.export.bag;

/** Paths as manifests write them: line ends and the percent sign are encoded, nothing else is (RFC 8493, section 2.1.3). */
@SuppressWarnings("nls") // escapes of the format
final class ManifestPath {

	private ManifestPath() {
	}

	static String encode(String path) {
		return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
	}

	static String decode(String path) {
		return path.replaceAll("%0[aA]", "\n").replaceAll("%0[dD]", "\r").replace("%25", "%");
	}
}
