package org.osfworkbench.ui.explorer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.events.FocusEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Our keys hold while the tree has the focus, so that Del in the filter field deletes a letter and nothing else. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class TreeKeys implements FocusListener {

	/** Id of the context of the keys. */
	static final String CONTEXT = "org.osfworkbench.ui.explorer.tree"; //$NON-NLS-1$

	private final IContextService contexts;
	private @Nullable IContextActivation active;

	private TreeKeys(IContextService contexts) {
		this.contexts = contexts;
	}

	static void install(Control tree, IWorkbenchPartSite site) {
		TreeKeys keys = new TreeKeys(site.getService(IContextService.class));
		tree.addFocusListener(keys);
		tree.addDisposeListener(event -> keys.focusLost(null));
	}

	@Override
	public void focusGained(FocusEvent event) {
		if (active == null) {
			active = contexts.activateContext(CONTEXT);
		}
	}

	@Override
	public void focusLost(@Nullable FocusEvent event) {
		IContextActivation known = active;
		active = null;
		if (known != null) {
			contexts.deactivateContext(known);
		}
	}
}
