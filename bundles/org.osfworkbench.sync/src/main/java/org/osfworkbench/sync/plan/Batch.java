package org.osfworkbench.sync.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.tree.Node;

/**
 * What of the operations of one phase may be done in any order, or at once. Each could be done for itself; but of moves, one into a
 * folder that moves as well might close a circle, and one out of such a folder would not find its path any more. They wait for the next
 * plan.
 */
final class Batch {

	private final Set<Node<?>> moving = Collections.newSetFromMap(new IdentityHashMap<>());

	private Batch(List<Operation> steps) {
		for (Operation step : steps) {
			Node<?> node = mover(step);
			if (node != null) {
				moving.add(node);
			}
		}
	}

	/** The first of them, at least one if there is any. */
	static List<Operation> of(List<Operation> steps) {
		Batch batch = new Batch(steps);
		List<Operation> free = batch.moving.isEmpty() ? steps : steps.stream().filter(batch::isFree).toList();
		return free.isEmpty() ? steps.subList(0, Math.min(1, steps.size())) : free;
	}

	private boolean isFree(Operation step) {
		Node<?> mover = mover(step);
		return mover == null || !isInMoving(mover.parent()) && !isInMoving(target(step));
	}

	private boolean isInMoving(@Nullable Node<?> folder) {
		for (Node<?> at = folder; at != null; at = at.parent()) {
			if (moving.contains(at)) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable Node<?> mover(Operation step) {
		return switch (step) {
		case Operation.MoveLocal move -> move.entry().local();
		case Operation.MoveRemote move -> move.entry().remote();
		case Operation.SetAside aside -> aside.entry().local();
		default -> null;
		};
	}

	private static @Nullable Node<?> target(Operation step) {
		return switch (step) {
		case Operation.MoveLocal move -> move.parent().local();
		case Operation.MoveRemote move -> move.parent().remote();
		default -> null;
		};
	}
}
