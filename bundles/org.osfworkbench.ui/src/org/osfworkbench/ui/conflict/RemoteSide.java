package org.osfworkbench.ui.conflict;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;

import org.eclipse.compare.CompareUI;
import org.eclipse.compare.IModificationDate;
import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.osfworkbench.client.api.RemoteFile;

/**
 * The OSF's side of a comparison, already downloaded.
 *
 * @param file the file
 * @param bytes its bytes
 */
record RemoteSide(RemoteFile file, byte[] bytes) implements ITypedElement, IStreamContentAccessor, IModificationDate {

	@Override
	public String getName() {
		return file.name();
	}

	@Override
	public String getType() {
		int dot = file.name().lastIndexOf('.');
		return dot < 0 ? UNKNOWN_TYPE : file.name().substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	@Override
	public @Nullable Image getImage() {
		return CompareUI.getImage(getType());
	}

	@Override
	public InputStream getContents() {
		return new ByteArrayInputStream(bytes);
	}

	@Override
	public long getModificationDate() {
		return file.modified().map(Instant::toEpochMilli).orElse(0L);
	}
}
