package org.osfworkbench.ui.explorer;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.osfworkbench.ui.explorer.model.RowAction;

/** Says why a key does nothing: a greyed command takes no key, and without a word the person presses it again. */
final class KeyReasons {

	private KeyReasons() {
	}

	static void install(Control tree, Function<RowAction, Optional<String>> reason, Consumer<String> say) {
		tree.addListener(SWT.KeyDown, event -> action(event).flatMap(reason).ifPresent(say));
	}

	private static Optional<RowAction> action(Event event) {
		boolean ctrl = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
		return switch (event.keyCode) {
		case SWT.DEL -> Optional.of(RowAction.DELETE);
		case SWT.F2 -> Optional.of(RowAction.RENAME);
		case 'x' -> ctrl ? Optional.of(RowAction.CUT) : Optional.empty();
		case 'v' -> ctrl ? Optional.of(RowAction.PASTE) : Optional.empty();
		default -> Optional.empty();
		};
	}
}
