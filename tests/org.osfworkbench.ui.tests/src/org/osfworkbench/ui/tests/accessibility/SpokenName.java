package org.osfworkbench.ui.tests.accessibility;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.ui.tests.harness.Widgets;

/**
 * The name a screen reader says for a control, by the toolkit's rules: its own text (also that of a field that cannot be edited), what its listeners answer, the label it was related to,
 * or the label right before it in the same parent. The toolkit tells no one what its listeners are, so they are read from its fields.
 */
final class SpokenName {

	private SpokenName() {
	}

	/** The name; empty if there is none. */
	static String of(Control control) {
		return Stream.of(ownText(control), answered(control), related(control), labelBefore(control)).map(Widgets::plain).map(String::strip)
				.filter(name -> !name.isEmpty()).findFirst().orElse("");
	}

	private static String ownText(Control control) {
		return switch (control) {
			case Button button -> button.getText();
			case Link link -> link.getText();
			case Group group -> group.getText();
			case Label label -> label.getText();
			case Text text when !text.getEditable() -> text.getText();
			case CLabel label -> Objects.requireNonNullElse(label.getText(), "");
			default -> "";
		};
	}

	private static String answered(Control control) {
		AccessibleEvent event = new AccessibleEvent(control);
		event.childID = ACC.CHILDID_SELF;
		list(control, "accessibleListeners").map(AccessibleListener.class::cast).forEach(listener -> listener.getName(event));
		return Objects.requireNonNullElse(event.result, "");
	}

	private static String related(Control control) {
		return list(control, "relations").filter(relation -> Objects.equals(field(relation, "type"), Integer.valueOf(ACC.RELATION_LABELLED_BY)))
				.map(relation -> (Accessible) field(relation, "target")).map(Accessible::getControl).map(SpokenName::ownText).findFirst().orElse("");
	}

	private static String labelBefore(Control control) {
		List<Control> siblings = Arrays.asList(control.getParent().getChildren());
		int index = siblings.indexOf(control);
		return index > 0 && (siblings.get(index - 1) instanceof Label || siblings.get(index - 1) instanceof CLabel) ? ownText(siblings.get(index - 1))
				: "";
	}

	private static Stream<?> list(Control control, String field) {
		return field(control.getAccessible(), field) instanceof List<?> list ? List.copyOf(list).stream() : Stream.empty();
	}

	private static Object field(Object owner, String name) {
		try {
			Field field = owner.getClass().getDeclaredField(name);
			field.setAccessible(true);
			return field.get(owner);
		} catch (ReflectiveOperationException other) {
			throw new AssertionError("The toolkit keeps this elsewhere now", other);
		}
	}
}
