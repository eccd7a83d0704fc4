package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.plan.BlockId;

import java.util.List;
import java.util.Set;

class SelectionTest {
    private static final BlockId A = new BlockId("a");
    private static final BlockId B = new BlockId("b");
    private static final BlockId C = new BlockId("c");
    private static final BlockId D = new BlockId("d");
    private static final List<BlockId> ORDER = List.of(A, B, C, D);

    private final Selection selection = new Selection();

    @Test
    void theOneThatLeadsIsChosenAlone() {
        selection.lead().set(B);
        assertThat(selection.chosen().get()).containsExactly(B);
        selection.lead().set(null);
        assertThat(selection.chosen().get()).isEmpty();
    }

    @Test
    void aRangeGrowsAndShrinksFromWhereItBegan() {
        selection.lead().set(B);
        selection.extendTo(D, ORDER);
        assertThat(selection.chosen().get()).containsExactly(B, C, D);
        assertThat(selection.lead().get()).isEqualTo(D);
        selection.extendTo(A, ORDER);
        assertThat(selection.chosen().get()).containsExactly(A, B);
        assertThat(selection.lead().get()).isEqualTo(A);
    }

    @Test
    void blocksAreAddedAndTakenOutOneByOne() {
        selection.lead().set(A);
        selection.toggle(C);
        assertThat(selection.chosen().get()).containsExactly(A, C);
        assertThat(selection.lead().get()).isEqualTo(C);
        selection.toggle(C);
        assertThat(selection.chosen().get()).containsExactly(A);
        assertThat(selection.lead().get()).isEqualTo(A);
        selection.toggle(A);
        assertThat(selection.lead().get()).isNull();
    }

    @Test
    void oneOfSeveralMayLeadWithoutLettingTheOthersGo() {
        selection.all(ORDER);
        selection.focus(B);
        assertThat(selection.chosen().get()).hasSize(4);
        assertThat(selection.lead().get()).isEqualTo(B);
        selection.lead().set(A);
        selection.focus(C);
        assertThat(selection.chosen().get()).containsExactly(C);
    }

    @Test
    void whatIsGoneIsLetGo() {
        selection.all(ORDER);
        selection.keep(Set.of(A, B)::contains);
        assertThat(selection.chosen().get()).containsExactly(A, B);
        assertThat(selection.lead().get()).isNull();
    }

    @Test
    void whoFollowsTheLeaderSeesWhatIsChosen() {
        selection.lead().set(A);
        selection
                .lead()
                .subscribe(
                        (before, now) ->
                                assertThat(selection.chosen().get()).isEqualTo(Set.of(A, now)));
        selection.toggle(D);
        assertThat(selection.lead().get()).isEqualTo(D);
    }
}
