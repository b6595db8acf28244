package org.osfworkbench.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.match.Matcher;
import org.osfworkbench.sync.observe.Observed;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Stat;

/** What is known after an operation, and what of it goes to the journal, before anybody looks again. */
class TreesTest {

	private static final Stat NEWER = new Stat(9, 9, 9);

	@Test
	void anUploadIsKnownOnBothSides() {
		Play play = new Play("a=A", "a=B", "a=A");
		var upload = (Operation.Upload) play.plan().next().get(0);
		Content sent = content(upload);

		List<LinkChange> changes = play.trees.uploaded(upload, 4, sent, NEWER, 7);

		assertThat(upload.entry().remote().facts()).matches(facts -> facts.version() == 4 && facts.content() == sent && facts.id().equals("a"));
		assertThat(upload.entry().local().facts()).isEqualTo(new LocalFacts(NEWER, 7, sent));
		assertThat(changes).singleElement().matches(change -> ((LinkChange.PutNode) change).node().stat().equals(java.util.Optional.of(NEWER))
				&& ((LinkChange.PutNode) change).node().remoteVersion() == 4);
	}

	@Test
	void aNewRemoteFileIsKnownOnBothSides() {
		Play play = new Play("", "a=A", "");
		var create = (Operation.Create) play.plan().next().get(0);

		List<LinkChange> changes = play.trees.created(create, "id", 1, content(create), NEWER, 7);

		assertThat(create.entry().local().facts()).isEqualTo(new LocalFacts(NEWER, 7, content(create)));
		assertThat(play.trees.remote().find("a").facts().id()).isEqualTo("id");
		assertThat(changes).hasSize(1);
		assertThat(play.trees.base().find("a").facts()).matches(facts -> facts.stat() == NEWER && facts.statTime() == 7);
	}

	@Test
	void aConflictCopyIsAnEntryOfItsOwn() {
		Play play = new Play("a=A", "a=L", "a=R");
		var aside = (Operation.SetAside) play.plan().next().get(0);
		var copy = aside.entry().local();

		List<LinkChange> changes = play.trees.setAside(aside);

		assertThat(changes).containsExactly(new LinkChange.DropNode(1));
		assertThat(aside.entry().local()).isNull();
		assertThat(aside.entry().base()).isNull();
		assertThat(Matcher.of(copy)).isNotSameAs(aside.entry()).matches(entry -> entry.local() == copy && entry.remote() == null);
		assertThat(play.trees.base().root().children()).isEmpty();
	}

	@Test
	void aFolderThatIsSetAsideTakesItsRecordWithIt() {
		Play play = new Play("d/a=A", "d/a=A d/n=N", "d=X");
		var aside = (Operation.SetAside) play.plan().next().get(0);
		assertThat(aside.record()).isEqualTo(Operation.Fate.FOLLOW);

		List<LinkChange> changes = play.trees.setAside(aside);

		assertThat(changes).singleElement().matches(change -> ((LinkChange.PutNode) change).node().localName().equals(aside.name())
				&& ((LinkChange.PutNode) change).node().name().equals(aside.name()));
		assertThat(play.trees.base().find("d")).isNull();
		assertThat(play.trees.base().find(aside.name())).isSameAs(aside.entry().base());
		assertThat(play.trees.base().find(aside.name()).facts().localName()).isEqualTo(aside.name());
	}

	@Test
	void whatIsDeletedHereIsForgottenAtOnce() {
		Play play = new Play("a=A", "a=A", "");
		var delete = (Operation.DeleteLocal) play.plan().next().get(0);

		assertThat(play.trees.deleted(delete)).containsExactly(new LinkChange.DropNode(1));
		assertThat(delete.entry().local()).isNull();
		assertThat(delete.entry().base()).isNull();
		assertThat(play.trees.local().root().children()).isEmpty();
		assertThat(play.trees.base().root().children()).isEmpty();
	}

	@Test
	void whatIsDeletedThereIsForgottenWithAllBelow() {
		Play play = new Play("d/a=A d/e/b=B", "", "d/a=A d/e/b=B");
		var delete = (Operation.DeleteRemote) play.plan().next().get(0);

		List<LinkChange> changes = play.trees.deleted(delete);

		assertThat(changes).hasSize(4).allMatch(LinkChange.DropNode.class::isInstance);
		assertThat(((LinkChange.DropNode) changes.get(3)).id()).isEqualTo(1);
		assertThat(delete.below()).hasSize(3).allMatch(entry -> entry.remote() == null && entry.base() == null);
		assertThat(play.trees.remote().root().children()).isEmpty();
		assertThat(play.trees.base().root().children()).isEmpty();
	}

	@Test
	void aRecordStaysAsLongAsSomethingRecordedInItLivesElsewhere() {
		Play play = new Play("d/e/a=A", "d/e/ x=A", "");
		Operation.DeleteLocal delete = null;
		while (delete == null || !delete.path().equals("d/e")) {
			Plan plan = play.plan();
			delete = plan.operations().stream().filter(step -> step instanceof Operation.DeleteLocal && step.path().equals("d/e"))
					.map(Operation.DeleteLocal.class::cast).findFirst().orElseThrow();
		}

		assertThat(play.trees.deleted(delete)).isEmpty();
		assertThat(play.trees.base().find("d/e/a")).isNotNull();
	}

	@Test
	void whatIsForgottenHasNoRecordAnyMore() {
		Play play = new Play("a=A", "", "");
		var forget = (Operation.Forget) play.plan().next().get(0);

		assertThat(play.trees.forgotten(forget)).containsExactly(new LinkChange.DropNode(1));
		assertThat(forget.entry().base()).isNull();
		assertThat(play.trees.base().root().children()).isEmpty();
	}

	@Test
	void whatIsLeftOutThereIsNotGone() {
		Play play = new Play("a=A b=B", "a=A b=B", "b=B");
		play.trees.observed(new Observed<>(play.trees.local(), List.of(), Set.of()), new Observed<>(play.trees.remote(), List.of(), Set.of("a")));

		assertThat(play.trees.leftOut()).containsExactly("a");
		assertThat(play.plan().operations()).isEmpty();
	}

	@Test
	void idsAreKnownFromTheRecordFromTheServerAndFromWhatWasMade() {
		Play play = new Play("a=A@r1", "a=A n=N", "b=B@r2");
		assertThat(List.of("r1", "r2")).allMatch(play.trees::knows);
		assertThat(play.trees.knows("id")).isFalse();
		Operation.Create create = play.plan().operations().stream().filter(Operation.Create.class::isInstance).map(Operation.Create.class::cast)
				.findFirst().orElseThrow();
		play.trees.created(create, "id", 1, content(create), NEWER, 7);

		assertThat(play.trees.knows("id")).isTrue();
		play.observe(Play.items("a=A"), Play.items("c=C@r3"));
		assertThat(play.trees.knows("r3")).isTrue();
		assertThat(play.trees.knows("r2")).isFalse();
	}

	@Test
	void whatStrayedHasNoRecordAndIsDoubtful() {
		Play play = new Play("d/@r1 d/e/@r2 d/e/a=A@r3 k=K@r4", "d/e/a=A k=K", "d/@r1 d/e/@r2 d/e/a=A@r3 k=K@r4");

		List<LinkChange> changes = play.trees.strayed("r3");

		assertThat(changes).containsExactly(new LinkChange.DropNode(3));
		assertThat(play.trees.base().find("d/e/a")).isNull();
		assertThat(play.trees.remote().find("d/e/a").known()).isFalse();
		assertThat(play.trees.remote().find("d/e").known()).isTrue();
		assertThat(play.plan().operations()).isEmpty();
		assertThat(play.trees.strayed("nobody's")).isEmpty();
		assertThat(play.trees.strayed("r1")).containsExactly(new LinkChange.DropNode(2), new LinkChange.DropNode(1));
	}

	@Test
	void aPlanIsInTheOrderOfItsPhases() {
		Plan plan = new Play("a=A b=B k=K g=G", "a=X b=B g=G n/m=M k=K", "a=Y c=C@c b=B g=Z").with(LinkSettings.PROJECT).plan();

		assertThat(plan.operations()).extracting(Operation::phase).isSorted();
		assertThat(plan.operations().size()).isGreaterThan(plan.next().size());
		assertThat(plan.next()).extracting(Operation::phase).containsOnly(plan.operations().get(0).phase());
	}

	private static Content content(Operation step) {
		return java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(step.entry().local()).facts().content());
	}

	@Test
	void aFolderIsNoFileOfItsName() {
		Play play = new Play("", "d/", "d/");
		play.run();

		assertThat(play.rows.values()).singleElement().matches(row -> row.kind() == Kind.FOLDER && row.content().isEmpty());
	}
}
