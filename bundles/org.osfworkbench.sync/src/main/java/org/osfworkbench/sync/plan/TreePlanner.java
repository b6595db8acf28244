package org.osfworkbench.sync.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.LinkSettings.Guard;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.match.Matcher;
import org.osfworkbench.sync.match.Matching;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Node;

/**
 * Decides what has to be done to bring both sides in step ({@code sync-design.md}, section 5). Pure: the same trees and wishes give the
 * same plan, and nothing is read or changed but the links of the nodes.
 */
public final class TreePlanner {

	private TreePlanner() {
	}

	/**
	 * Plans. To be called again after the operations that can be done next were done, as long as there are any.
	 *
	 * @param trees the record and both sides
	 * @param wishes what a person wants
	 * @return the plan
	 */
	public static Plan plan(Trees trees, Wishes wishes) {
		LinkSettings settings = wishes.settings();
		boolean moves = settings.direction() == Direction.TWO_WAY && settings.extent() == LinkSettings.Extent.TREE;
		Matching matching = Matcher.match(trees.base(), trees.local(), trees.remote(), trees.leftOut(), moves);
		Goals goals = new Goals(matching, trees.local().names(), wishes);
		Clashes clashes = new Clashes(goals, wishes);
		List<Conflict> conflicts = clashes.settle();
		List<List<Operation>> steps = new Steps(goals, wishes).list();
		Set<Notice> notices = new LinkedHashSet<>();
		steps.forEach(list -> list.forEach(step -> notices.addAll(step.notices())));
		goals.all().stream().filter(goal -> goal.fate == Goal.Fate.LEFT_ALONE && goal.told != null)
				.forEach(goal -> notices.add(new Notice(Objects.requireNonNull(goal.told), goals.pathNow(goal))));
		return new Plan(steps.get(0), steps.get(1), List.copyOf(conflicts), List.copyOf(clashes.heeded()), List.copyOf(notices));
	}

	/**
	 * Whether a plan may be carried out without a person's confirmation ({@code sync-scenarios.md}, Policy, 9). To be asked of the
	 * first plan after each look at both sides, before anything is done.
	 *
	 * @param trees the record and both sides
	 * @param plan the plan
	 * @param wishes as it was made with
	 * @return the mass deletes that have to be confirmed, at most one a side; empty if there are none
	 */
	public static List<MassDelete> guard(Trees trees, Plan plan, Wishes wishes) {
		Set<Long> here = new HashSet<>();
		Set<Long> there = new HashSet<>();
		for (Operation step : plan.operations()) {
			if (step instanceof Operation.DeleteLocal gone) {
				count(gone.entry(), there);
			} else if (step instanceof Operation.DeleteRemote gone) {
				count(gone.entry(), here);
				gone.below().forEach(entry -> count(entry, here));
			}
		}
		int recorded = files(trees.base().root(), wishes, ""); //$NON-NLS-1$
		List<MassDelete> asked = new ArrayList<>();
		ask(new MassDelete(Problem.Side.LOCAL, here), recorded, isEmpty(trees.local().root()), wishes, asked);
		ask(new MassDelete(Problem.Side.REMOTE, there), recorded, isEmpty(trees.remote().root()), wishes, asked);
		return asked;
	}

	private static void ask(MassDelete deletes, int recorded, boolean emptied, Wishes wishes, List<MassDelete> asked) {
		Guard guard = wishes.settings().guard();
		int count = deletes.ids().size();
		boolean many = count >= guard.minDeletes() && count > guard.overShare() * recorded;
		boolean all = count > 0 && emptied && recorded >= guard.emptiedRootMinEntries();
		boolean confirmed = wishes.confirmed().stream()
				.anyMatch(one -> one.side() == deletes.side() && one.ids().containsAll(deletes.ids()));
		if ((many || all) && !confirmed) {
			asked.add(deletes);
		}
	}

	private static void count(Entry entry, Set<Long> ids) {
		Node<BaseFacts> base = entry.base();
		if (base != null && base.kind() == Kind.FILE) {
			ids.add(base.facts().id());
		}
	}

	private static int files(Node<BaseFacts> folder, Wishes wishes, String path) {
		int count = 0;
		for (Node<BaseFacts> child : folder.children()) {
			String childPath = path + child.name();
			if (!wishes.ignored().test(childPath, child.kind())) {
				count += child.kind() == Kind.FILE ? 1 : files(child, wishes, childPath + '/');
			}
		}
		return count;
	}

	// a folder in which there are only folders is as good as empty
	private static boolean isEmpty(@Nullable Node<?> folder) {
		return folder != null && folder.children().stream().allMatch(child -> child.kind() == Kind.FOLDER && child.known() && isEmpty(child));
	}
}
