package org.osfworkbench.ui.compare;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Two things beside each other that do not change. Fetched by the compare editor's own job. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class VersionsCompareInput extends CompareEditorInput {

	private final Comparisons.Side left;
	private final Comparisons.Side right;

	VersionsCompareInput(Comparisons.Side left, Comparisons.Side right) {
		super(configuration(left, right));
		this.left = left;
		this.right = right;
		setTitle(NLS.bind(Messages.Title_others, left.what(), right.what()));
	}

	private static CompareConfiguration configuration(Comparisons.Side left, Comparisons.Side right) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftEditable(false);
		configuration.setRightEditable(false);
		configuration.setLeftLabel(left.label());
		configuration.setRightLabel(right.label());
		return configuration;
	}

	@Override
	protected Object prepareInput(IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
		return Fetching.run(monitor, right.label(),
				cancellation -> new DiffNode(null, Differencer.CHANGE, null, left.fetch(cancellation), right.fetch(cancellation)));
	}

	@Override
	public boolean canRunAsJob() {
		return true;
	}
}
