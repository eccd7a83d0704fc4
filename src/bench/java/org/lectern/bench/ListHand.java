package org.lectern.bench;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.lectern.bench.EditProbe.Edit;
import org.lectern.bench.EditProbe.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The same edits as {@link PlanHand}'s in the lines of a plain list. */
final class ListHand {
    private final ObservableList<String> lines;
    private final ListView<String> list;
    private final StackPane root;

    ListHand(int count) {
        lines =
                FXCollections.observableArrayList(
                        IntStream.range(0, count)
                                .mapToObj(i -> "Block " + i + "  30 min")
                                .toList());
        list = new ListView<>(lines);
        root = new StackPane(list);
    }

    Region root() {
        return root;
    }

    /** As {@link PlanHand#edits}; the line that is edited is in sight. */
    List<Edit> edits(List<Integer> choices) {
        var edits = new ArrayList<Edit>();
        for (int index : choices) {
            Runnable choose = () -> choose(index);
            edits.add(new Edit(Kind.MINUTES, choose, () -> append(index, "+")));
            for (int i = 0; i < PlanHand.LETTERS.length(); i++) {
                String letter = PlanHand.LETTERS.substring(i, i + 1);
                edits.add(new Edit(Kind.LETTER, choose, () -> append(index, letter)));
            }
            edits.add(new Edit(Kind.MOVE, choose, () -> lines.add(index + 1, lines.remove(index))));
            edits.add(new Edit(Kind.INSERT, choose, () -> lines.add(index, "10 min")));
            edits.add(new Edit(Kind.UNDO, choose, () -> lines.remove(index)));
            var taken = new String[1];
            edits.add(new Edit(Kind.DELETE, choose, () -> taken[0] = lines.remove(index)));
            edits.add(new Edit(Kind.UNDO, choose, () -> lines.add(index, taken[0])));
        }
        return edits;
    }

    private void choose(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - 3));
    }

    private void append(int index, String letters) {
        lines.set(index, lines.get(index) + letters);
    }
}
