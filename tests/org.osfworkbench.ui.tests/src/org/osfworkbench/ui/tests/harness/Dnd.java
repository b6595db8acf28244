package org.osfworkbench.ui.tests.harness;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Arrays;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Drags and drops by the events the toolkit would send. A real drag needs a pointer that other programs see; what a listener makes of the
 * events does not.
 */
public final class Dnd {

	private Dnd() {
	}

	/** Starts to drag what is selected in a control. Answers what a program that takes this kind of data gets. */
	public static Object drag(Control source, Transfer kind) {
		DragSource drag = (DragSource) source.getData(DND.DRAG_SOURCE_KEY);
		DragSourceEvent event = event(DragSourceEvent.class, drag, type(kind));
		event.doit = true;
		Arrays.stream(drag.getDragListeners()).forEach(listener -> listener.dragStart(event));
		if (event.doit) {
			Arrays.stream(drag.getDragListeners()).forEach(listener -> setData(listener, event));
		}
		return event.doit ? event.data : null;
	}

	private static void setData(DragSourceListener listener, DragSourceEvent event) {
		listener.dragSetData(event);
	}

	/** Drops data onto a row. Answers whether it was taken. */
	public static boolean drop(TreeItem target, Transfer kind, Object data, int operation) {
		DropTarget drop = (DropTarget) target.getParent().getData(DND.DROP_TARGET_KEY);
		DropTargetEvent event = event(DropTargetEvent.class, drop, type(kind));
		event.item = target;
		Rectangle bounds = target.getBounds();
		var point = target.getParent().toDisplay(bounds.x + 2, bounds.y + bounds.height / 2);
		event.x = point.x;
		event.y = point.y;
		event.detail = operation;
		event.operations = DND.DROP_COPY | DND.DROP_MOVE;
		for (DropTargetListener listener : drop.getDropListeners()) {
			event.detail = operation;
			listener.dragEnter(event);
			listener.dragOver(event);
			listener.dropAccept(event);
			if (event.detail != DND.DROP_NONE) {
				event.data = data;
				listener.drop(event);
			}
		}
		return event.detail != DND.DROP_NONE;
	}

	private static TransferData type(Transfer kind) {
		return kind.getSupportedTypes()[0];
	}

	private static <T extends org.eclipse.swt.events.TypedEvent> T event(Class<T> type, org.eclipse.swt.widgets.Widget widget, TransferData data) {
		try {
			Class<?> raw = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DND.class.getClassLoader());
			Constructor<?> make = raw.getDeclaredConstructor();
			make.setAccessible(true);
			Object event = make.newInstance();
			set(raw, event, "widget", widget);
			set(raw, event, "dataType", data);
			set(raw, event, "dataTypes", new TransferData[] { data });
			Constructor<T> typed = type.getConstructor(raw);
			return typed.newInstance(event);
		} catch (ReflectiveOperationException changed) {
			throw new AssertionError("The toolkit's events are made otherwise now", changed);
		}
	}

	private static void set(Class<?> raw, Object event, String name, Object value) throws ReflectiveOperationException {
		Class<?> at = raw;
		while (at != null) {
			try {
				Field field = at.getDeclaredField(name);
				field.setAccessible(true);
				field.set(event, value);
				return;
			} catch (NoSuchFieldException above) {
				at = at.getSuperclass();
			}
		}
		throw new NoSuchFieldException(name);
	}
}
