package org.osfworkbench.ui.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescriber;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Tells the two forms of an OpenSesame experiment apart, which have the same name: a gzip archive begins with its two bytes, all else that
 * holds no zero bytes at its beginning is a script ({@code experiment-formats.md}, section 1.1). Which form is asked for is the parameter
 * {@code form} of the content type's describer: {@code script} or {@code archive}.
 */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class ExperimentDescriber implements IContentDescriber, IExecutableExtension {

	private static final int LOOKED_AT = 512;

	private boolean archiveWanted;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) throws CoreException {
		archiveWanted = data instanceof Map<?, ?> map && "archive".equals(map.get("form")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public int describe(InputStream contents, IContentDescription description) throws IOException {
		byte[] start = contents.readNBytes(LOOKED_AT);
		if (start.length == 0) {
			return archiveWanted ? INVALID : INDETERMINATE;
		}
		return archiveWanted == isArchive(start) ? VALID : INVALID;
	}

	private static boolean isArchive(byte[] start) {
		boolean gzip = start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
		return gzip || hasZero(start);
	}

	/** A tar without compression is full of them, a script has none. */
	private static boolean hasZero(byte[] start) {
		for (byte each : start) {
			if (each == 0) {
				return true;
			}
		}
		return false;
	}

	@Override
	public QualifiedName[] getSupportedOptions() {
		return new QualifiedName[0];
	}
}
