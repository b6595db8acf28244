package org.osfworkbench.ui.explorer.preview;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.ui.explorer.model.FileNode;

/** Downloads a file into memory and makes of it what the preview shows. Nothing large is fetched, and no picture with too many dots is decoded. */
final class PreviewReader {

	/** The largest file that is fetched only to be looked at, in bytes. */
	static final long MOST_BYTES = 10_000_000;
	private static final int MOST_TEXT = 100_000;
	private static final long MOST_DOTS = 40_000_000;

	@SuppressWarnings("nls") // extensions
	private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp");
	@SuppressWarnings("nls") // extensions
	private static final Set<String> TEXTS = Set.of("txt", "md", "csv", "tsv", "log", "json", "xml", "yaml", "yml", "py", "r", "js", "html", "css", "tex", "svg",
			"dat", "asc", "m", "sh", "ini", "toml", "rst", "ipynb");

	private PreviewReader() {
	}

	/** Whether a file of this name can be shown at all. */
	static boolean isShown(FileNode file) {
		String extension = extension(file.name());
		return file.isExperiment() || PICTURES.contains(extension) || TEXTS.contains(extension);
	}

	static PreviewContent read(OsfClient client, FileNode row, Cancellation cancellation) throws OsfException {
		RemoteFile file = row.remote();
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try {
			client.download(file, 0, target, Progress.NONE, cancellation);
			return content(row, target.toByteArray());
		} catch (IOException | SWTException | IllegalArgumentException e) {
			return new PreviewContent.Words(NLS.bind(Messages.Preview_broken, file.name()));
		}
	}

	private static PreviewContent content(FileNode row, byte[] bytes) throws IOException {
		if (row.isExperiment()) {
			return new PreviewContent.Experiment(ExperimentSummary.of(row.name(), bytes));
		}
		if (PICTURES.contains(extension(row.name()))) {
			return PictureSize.dots(bytes) > MOST_DOTS ? new PreviewContent.Words(NLS.bind(Messages.Preview_large, row.name()))
					: new PreviewContent.Picture(new ImageData(new ByteArrayInputStream(bytes)));
		}
		String text = new String(bytes, 0, Math.min(bytes.length, MOST_TEXT), StandardCharsets.UTF_8);
		return new PreviewContent.Plain(bytes.length > MOST_TEXT ? text + System.lineSeparator() + Messages.Preview_cut : text);
	}

	private static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}
}
