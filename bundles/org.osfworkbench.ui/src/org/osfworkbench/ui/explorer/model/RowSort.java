package org.osfworkbench.ui.explorer.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order a person chose by a column's head. Files never mix with folders, and what is unknown comes last in both directions.
 *
 * @param column by what
 * @param descending whether the largest or newest comes first
 */
public record RowSort(Column column, boolean descending) implements Comparator<ExplorerNode> {

	/** What can be sorted by. */
	public enum Column {
		/** The name in the order of the person's language. */
		NAME,
		/** What kind of thing it is. */
		KIND,
		/** Bytes. */
		SIZE,
		/** When it was made. */
		CREATED,
		/** When it was changed last. */
		MODIFIED,
		/** The number of the newest version. */
		VERSION
	}

	/**
	 * The next order when the head of a column is pressed: ascending, descending, the default.
	 *
	 * @param now the order now
	 * @param pressed the column
	 * @return the next order; empty for the default
	 */
	public static Optional<RowSort> next(Optional<RowSort> now, Column pressed) {
		Optional<RowSort> same = now.filter(sort -> sort.column == pressed);
		return same.isEmpty() ? Optional.of(new RowSort(pressed, false))
				: same.filter(sort -> !sort.descending).map(sort -> new RowSort(pressed, true));
	}

	@Override
	public int compare(ExplorerNode left, ExplorerNode right) {
		int groups = Integer.compare(RowOrder.group(left), RowOrder.group(right));
		if (groups != 0) {
			return groups;
		}
		int values = switch (column) {
		case NAME -> directed(RowOrder.byName(left, right));
		case KIND -> directed(Kinds.of(left).compareTo(Kinds.of(right)));
		case SIZE -> known(left, right, RowSort::size);
		case CREATED -> known(left, right, RowFacts::created);
		case MODIFIED -> known(left, right, RowFacts::modified);
		case VERSION -> known(left, right, RowSort::version);
		};
		return values != 0 ? values : RowOrder.byName(left, right);
	}

	private int directed(int order) {
		return descending ? -order : order;
	}

	private <T extends Comparable<T>> int known(ExplorerNode left, ExplorerNode right, Function<ExplorerNode, Optional<T>> value) {
		Optional<T> first = value.apply(left);
		Optional<T> second = value.apply(right);
		if (first.isEmpty() || second.isEmpty()) {
			return Boolean.compare(first.isEmpty(), second.isEmpty());
		}
		return directed(first.get().compareTo(second.get()));
	}

	private static Optional<Long> size(ExplorerNode row) {
		return row instanceof FileNode file && file.remote().size().isPresent() ? Optional.of(Long.valueOf(file.remote().size().getAsLong())) : Optional.empty();
	}

	private static Optional<Integer> version(ExplorerNode row) {
		return row instanceof FileNode file && file.remote().version() > 0 ? Optional.of(Integer.valueOf(file.remote().version())) : Optional.empty();
	}

	/**
	 * The order as a text, to be remembered.
	 *
	 * @return for example {@code SIZE-}
	 */
	public String saved() {
		return column.name() + (descending ? '-' : '+');
	}

	/**
	 * Reads what {@link #saved} gave.
	 *
	 * @param text any text
	 * @return the order, or empty if it is none
	 */
	public static Optional<RowSort> read(String text) {
		for (Column column : Column.values()) {
			if (text.toUpperCase(Locale.ROOT).startsWith(column.name()) && text.length() == column.name().length() + 1) {
				return Optional.of(new RowSort(column, text.endsWith("-"))); //$NON-NLS-1$
			}
		}
		return Optional.empty();
	}

	/** What rows know about time. */
	static final class RowFacts {

		private RowFacts() {
		}

		static Optional<Instant> created(ExplorerNode row) {
			return switch (row) {
			case FileNode file -> file.remote().created();
			case NodeRow known -> known.node().flatMap(node -> node.created());
			default -> Optional.empty();
			};
		}

		static Optional<Instant> modified(ExplorerNode row) {
			return switch (row) {
			case FileNode file -> file.remote().modified();
			case NodeRow known -> known.node().flatMap(node -> node.modified());
			default -> Optional.empty();
			};
		}
	}
}
