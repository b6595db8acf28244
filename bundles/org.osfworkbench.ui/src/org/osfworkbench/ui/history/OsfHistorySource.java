package org.osfworkbench.ui.history;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.team.ui.history.HistoryPageSource;
import org.eclipse.ui.part.Page;
import org.osfworkbench.ui.versions.Versioned;

/** Gives the History view our page for files of the workspace and of the OSF Explorer. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class OsfHistorySource extends HistoryPageSource {

	@Override
	public boolean canShowHistoryFor(Object object) {
		return object instanceof IFile || object instanceof Versioned;
	}

	@Override
	public Page createPage(Object object) {
		return new OsfHistoryPage();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OsfHistorySource;
	}

	@Override
	public int hashCode() {
		return OsfHistorySource.class.hashCode();
	}
}
