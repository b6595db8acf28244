package org.osfworkbench.ui.compare;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.eclipse.team.ui.synchronize.SaveableCompareEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;

/**
 * The person's file, which can be edited and saved, beside a version on the OSF; three-way if both have a known ancestor. What is needed is
 * fetched by the compare editor's own job; cancelling that reaches the socket.
 */
@NonNullByDefault({}) // the platform's methods are not annotated
final class OsfCompareInput extends SaveableCompareEditorInput {

	/** A node that can tell its listeners that something was edited. */
	private static final class Node extends DiffNode {
		Node(int kind, ITypedElement ancestor, ITypedElement left, ITypedElement right) {
			super(null, kind, ancestor, left, right);
		}

		void changed() {
			fireChange();
		}
	}

	private final IFile file;
	private final Comparisons.Side other;
	private final Comparisons.Side ancestor;
	private final MergedOffer offer;

	/** Two-way if there is no ancestor. */
	OsfCompareInput(IWorkbenchPage page, IFile file, Comparisons.Side other, Comparisons.Side ancestor) {
		super(configuration(file, other, ancestor), page);
		this.file = file;
		this.other = other;
		this.ancestor = ancestor;
		this.offer = MergedOffer.watch(page.getWorkbenchWindow(), file);
	}

	private static CompareConfiguration configuration(IFile file, Comparisons.Side other, Comparisons.Side ancestor) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftEditable(true);
		configuration.setRightEditable(false);
		configuration.setLeftLabel(NLS.bind(Messages.Side_mine, file.getName()));
		configuration.setRightLabel(other.label());
		if (ancestor != null) {
			configuration.setAncestorLabel(ancestor.label());
		}
		return configuration;
	}

	@Override
	protected ICompareInput prepareCompareInput(IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
		return Fetching.run(monitor, other.label(), cancellation -> {
			ITypedElement theirs = other.fetch(cancellation);
			ITypedElement base = base(cancellation);
			int kind = base == null ? Differencer.CHANGE : Differencer.CONFLICTING | Differencer.CHANGE;
			return new Node(kind, base, createFileElement(file), theirs);
		});
	}

	/** Versions cannot be deleted one by one, but a file can be made anew under its name; then there is no ancestor, and two sides must do. */
	private ITypedElement base(Cancellation cancellation) throws OsfException, IOException, CoreException {
		try {
			return ancestor == null ? null : ancestor.fetch(cancellation);
		} catch (OsfException.NotFound | OsfException.Gone e) {
			return null;
		}
	}

	/** The platform would show the file's name only, as for an ordinary editor. */
	@Override
	public String getTitle() {
		return NLS.bind(Messages.Title_mine, file.getName(), other.what());
	}

	@Override
	public String getName() {
		return getTitle();
	}

	/** Commands and views that follow the editor are about the person's file. */
	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == IFile.class || adapter == IResource.class ? adapter.cast(file) : super.getAdapter(adapter);
	}

	@Override
	protected void fireInputChange() {
		if (getCompareResult() instanceof Node node) {
			node.changed();
		}
	}

	@Override
	protected void handleDispose() {
		offer.stop();
		super.handleDispose();
	}
}
