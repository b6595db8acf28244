package org.osfworkbench.ui.experiment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What is in an OpenSesame experiment: its script, and the names in its pool ({@code experiment-formats.md}, section 1.1). The content
 * decides whether it is an archive, never the name. Nothing is unpacked to disk, and nothing larger than a limit is kept.
 *
 * @param script the script as text; empty if there is none
 * @param pool names of the files in the pool, as stored
 */
@SuppressWarnings("nls") // names of the format
public record ExperimentArchive(String script, List<String> pool) {

	private static final int BLOCK = 512;
	private static final int MOST_SCRIPT = 64 << 20;
	private static final long MOST_BYTES = 1L << 30;
	private static final int MOST_MEMBERS = 100_000;

	/** Copies the list. */
	public ExperimentArchive {
		pool = List.copyOf(pool);
	}

	/**
	 * Reads an experiment.
	 *
	 * @param bytes the file
	 * @return what is in it
	 * @throws IOException if an archive is broken or larger than the limits
	 */
	public static ExperimentArchive read(byte[] bytes) throws IOException {
		boolean packed = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
		if (packed) {
			try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
				return tar(in);
			}
		}
		boolean tar = bytes.length > BLOCK && new String(bytes, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
		return tar ? tar(new ByteArrayInputStream(bytes)) : new ExperimentArchive(new String(bytes, StandardCharsets.UTF_8), List.of());
	}

	private static ExperimentArchive tar(InputStream in) throws IOException {
		String script = "";
		List<String> pool = new ArrayList<>();
		long seen = 0;
		for (byte[] header = in.readNBytes(BLOCK); header.length == BLOCK && header[0] != 0; header = in.readNBytes(BLOCK)) {
			String name = text(header, 0, 100);
			long size = Long.parseLong("0" + text(header, 124, 12).strip(), 8);
			seen += size;
			if (seen > MOST_BYTES || pool.size() > MOST_MEMBERS) {
				throw new IOException("The archive is larger than the limit");
			}
			boolean file = header[156] == '0' || header[156] == 0;
			if (file && name.equals("script.opensesame") && size <= MOST_SCRIPT) {
				script = new String(in.readNBytes((int) size), StandardCharsets.UTF_8);
				in.skipNBytes(padding(size));
			} else {
				in.skipNBytes(size + padding(size));
			}
			if (file && name.startsWith("pool/")) {
				pool.add(name.substring(5));
			}
		}
		return new ExperimentArchive(script, pool);
	}

	private static long padding(long size) {
		return (BLOCK - size % BLOCK) % BLOCK;
	}

	private static String text(byte[] header, int start, int length) {
		String field = new String(header, start, length, StandardCharsets.UTF_8);
		int end = field.indexOf(0);
		return end < 0 ? field : field.substring(0, end);
	}
}
