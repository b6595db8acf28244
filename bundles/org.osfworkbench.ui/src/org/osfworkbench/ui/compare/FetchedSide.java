package org.osfworkbench.ui.compare;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;

import org.eclipse.compare.CompareUI;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.IModificationDate;
import org.eclipse.compare.ITypedElement;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;

/**
 * A side of a comparison that is on this computer already and does not change.
 *
 * @param name the file's name, which tells the kind
 * @param modified milliseconds since 1970; 0 if not known
 * @param bytes its bytes
 */
record FetchedSide(String name, long modified, byte[] bytes) implements ITypedElement, IEncodedStreamContentAccessor, IModificationDate {

	@Override
	public String getName() {
		return name;
	}

	@Override
	public String getType() {
		int dot = name.lastIndexOf('.');
		return dot < 0 ? UNKNOWN_TYPE : name.substring(dot + 1).toLowerCase(Locale.ROOT);
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
	public String getCharset() {
		return "UTF-8"; //$NON-NLS-1$
	}

	@Override
	public long getModificationDate() {
		return modified;
	}
}
