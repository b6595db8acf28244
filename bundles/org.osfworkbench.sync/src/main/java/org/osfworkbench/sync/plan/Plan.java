package org.osfworkbench.sync.plan;

import java.util.List;
import java.util.stream.Stream;

import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Notice;

/**
 * What has to be done to bring both sides in step.
 *
 * @param next what can be done now: all of one phase, in any order. After it a new plan is made from what is there then. Empty only if
 *            nothing can be done
 * @param later what will have to be done after it, as far as can be told now, in order; for a person to see
 * @param conflicts all there are: those that wait for a person, and those that an operation of this plan settles by keeping both
 * @param heeded the answers that it rests on. Without them the next plan would ask again, so they are to be kept as long as a plan heeds them
 * @param notices what a person will be told once the operations are done, and what there is to tell without any operation
 */
public record Plan(List<Operation> next, List<Operation> later, List<Conflict> conflicts, List<Settled> heeded,
		List<Notice> notices) {

	/**
	 * Everything.
	 *
	 * @return in order
	 */
	public List<Operation> operations() {
		return Stream.concat(next.stream(), later.stream()).toList();
	}

	/**
	 * The conflicts that wait for a person.
	 *
	 * @return those that no operation settles
	 */
	public List<Conflict> waiting() {
		return conflicts.stream().filter(conflict -> conflict.copy().isEmpty()).toList();
	}
}
