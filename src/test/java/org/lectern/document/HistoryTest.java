package org.lectern.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class HistoryTest {
    @Property(seed = "20261123")
    void undoOfAllReturnsTheFirstValueAndRedoTheLast(@ForAll @Size(max = 60) List<Integer> edits) {
        var history = new History<>(List.of(), true);
        List<Object> value = List.of();
        for (Integer edit : edits) {
            var next = new ArrayList<Object>(value);
            next.add(edit);
            value = List.copyOf(next);
            assertThat(history.edit(value, null)).isTrue();
        }
        int steps = 0;
        while (history.undo()) {
            steps++;
        }
        assertThat(steps).isEqualTo(edits.size());
        assertThat(history.current()).isEmpty();
        while (history.redo()) {
            steps--;
        }
        assertThat(steps).isZero();
        assertThat(history.current()).isEqualTo(value);
    }

    @Test
    void typingInOneFieldIsOneStep() {
        var history = new History<>("", true);
        history.edit("v", "title");
        history.edit("va", "title");
        history.edit("val", "title");
        assertThat(history.undo()).isTrue();
        assertThat(history.current()).isEmpty();
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void anotherFieldOrTheEndOfMergingBeginsANewStep() {
        var history = new History<>("", true);
        history.edit("a", "title");
        history.edit("b", "notes");
        history.endMerge();
        history.edit("c", "notes");
        history.undo();
        assertThat(history.current()).isEqualTo("b");
        history.undo();
        assertThat(history.current()).isEqualTo("a");
    }

    @Test
    void typingAfterUndoDoesNotMergeIntoTheStepBefore() {
        var history = new History<>("", true);
        history.edit("a", "title");
        history.edit("b", null);
        history.undo();
        history.edit("ab", "title");
        history.undo();
        assertThat(history.current()).isEqualTo("a");
    }

    @Test
    void anEqualValueIsNoStep() {
        var history = new History<>("a", true);
        assertThat(history.edit("a", null)).isFalse();
        assertThat(history.canUndo()).isFalse();
        assertThat(history.isSaved()).isTrue();
    }

    @Test
    void aNewEditForgetsWhatWasUndone() {
        var history = new History<>("a", true);
        history.edit("b", null);
        history.undo();
        history.edit("c", null);
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void savedIsTheIdentityOfAValue() {
        var history = new History<>("a", true);
        history.edit("b", null);
        assertThat(history.isSaved()).isFalse();
        history.markSaved(history.current());
        assertThat(history.isSaved()).isTrue();
        history.undo();
        assertThat(history.isSaved()).isFalse();
        history.redo();
        assertThat(history.isSaved()).isTrue();
    }
}
