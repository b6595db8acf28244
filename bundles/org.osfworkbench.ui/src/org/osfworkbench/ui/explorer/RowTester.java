package org.osfworkbench.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.LinkIndex;
import org.osfworkbench.ui.explorer.model.RowAction;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Links;

/** Tells expressions in the manifest what can be done with a selection of rows. Asks nobody; answers from snapshots. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class RowTester extends PropertyTester {

	/** The property, with its name space. */
	public static final String PROPERTY = "org.osfworkbench.ui.explorer.allows"; //$NON-NLS-1$

	/** The platform makes the tester. */
	public RowTester() {
		// nothing to set up
	}

	@Override
	public boolean test(Object receiver, String property, Object[] args, Object expected) {
		return receiver instanceof IStructuredSelection selection && rows(selection)
				.filter(rows -> RowAction.valueOf(String.valueOf(expected)).allows(rows, index())).isPresent();
	}

	private static Optional<List<ExplorerNode>> rows(IStructuredSelection selection) {
		List<ExplorerNode> rows = new ArrayList<>();
		for (Object element : selection) {
			if (!(element instanceof ExplorerNode row)) {
				return Optional.empty();
			}
			rows.add(row);
		}
		return Optional.of(rows);
	}

	private static LinkIndex index() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		String hostId = Services.find(workbench, Accounts.class).map(accounts -> accounts.state().host().id()).orElse(""); //$NON-NLS-1$
		return new LinkIndex(Services.find(workbench, Links.class).map(Links::all).orElseGet(List::of), hostId);
	}
}
