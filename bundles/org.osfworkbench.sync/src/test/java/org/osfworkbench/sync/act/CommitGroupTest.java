package org.osfworkbench.sync.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.osfworkbench.sync.journal.JournalException;
import org.osfworkbench.sync.journal.Kept;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.journal.LinkState;

/** Changes of several threads share a commit, in order. */
class CommitGroupTest {

	private final List<List<LinkChange>> committed = new ArrayList<>();
	private boolean full;
	private final CommitGroup group = new CommitGroup(new LinkJournal() {
		@Override
		public LinkState read() {
			return LinkState.EMPTY;
		}

		@Override
		public List<Kept> kept() {
			return List.of();
		}

		@Override
		public void commit(List<LinkChange> changes) {
			if (full) {
				throw new JournalException("full", new IllegalStateException());
			}
			committed.add(changes);
		}

		@Override
		public void close() {
			// nothing is held
		}
	});

	@Test
	void commitsOneByOneForOneThread() {
		group.commit(end(1));
		group.commit(end(2));

		assertThat(committed).containsExactly(end(1), end(2));
	}

	@Test
	void commitsForAllThatWait() {
		long first = group.add(end(1));
		long second = group.add(end(2));
		group.await(second);
		group.await(first);

		assertThat(committed).containsExactly(List.of(new LinkChange.End(1), new LinkChange.End(2)));
	}

	@Test
	void failsForAllThatWait() {
		long first = group.add(end(1));
		long second = group.add(end(2));
		full = true;

		assertThatThrownBy(() -> group.await(second)).isInstanceOf(JournalException.class);
		assertThatThrownBy(() -> group.await(first)).isInstanceOf(JournalException.class);
		assertThat(committed).isEmpty();
	}

	private static List<LinkChange> end(long id) {
		return List.of(new LinkChange.End(id));
	}
}
