package org.osfworkbench.ui.explorer;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** The lines of the Properties view for a row. Read only. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class RowProperties implements IPropertySource {

	private final List<RowFacts.Line> lines;

	RowProperties(List<RowFacts.Line> lines) {
		this.lines = List.copyOf(lines);
	}

	@Override
	public Object getEditableValue() {
		return ""; //$NON-NLS-1$
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		return lines.stream().map(RowProperties::descriptor).toArray(IPropertyDescriptor[]::new);
	}

	private static IPropertyDescriptor descriptor(RowFacts.Line line) {
		PropertyDescriptor made = new PropertyDescriptor(line.label(), line.label());
		made.setCategory(line.category());
		made.setAlwaysIncompatible(true);
		return made;
	}

	@Override
	public Object getPropertyValue(Object id) {
		return lines.stream().filter(line -> line.label().equals(id)).map(RowFacts.Line::value).findFirst().orElse(""); //$NON-NLS-1$
	}

	@Override
	public boolean isPropertySet(Object id) {
		return false;
	}

	@Override
	public void resetPropertyValue(Object id) {
		// nothing can be changed here
	}

	@Override
	public void setPropertyValue(Object id, Object value) {
		// nothing can be changed here
	}
}
