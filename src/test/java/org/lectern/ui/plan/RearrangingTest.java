package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows in another order, as few of them touched as it takes. */
class RearrangingTest {
    private static final int TRIES = 500;

    @Test
    void anyChildrenBecomeAnyOthers() {
        var random = new Random(20261124);
        var nodes = IntStream.range(0, 12).mapToObj(_ -> (Node) new Region()).toList();
        for (int i = 0; i < TRIES; i++) {
            var children = FXCollections.observableArrayList(some(nodes, random));
            var wanted = some(nodes, random);
            Rearranging.to(children, wanted);
            assertThat(children).containsExactlyElementsOf(wanted);
        }
    }

    private static List<Node> some(List<Node> nodes, Random random) {
        var mixed = new ArrayList<>(nodes);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, random.nextInt(nodes.size() + 1));
    }

    @Test
    void onlyWhatMovesLeavesItsPlace() {
        var nodes = IntStream.range(0, 6).mapToObj(_ -> (Node) new Region()).toList();
        for (int from = 0; from < nodes.size(); from++) {
            for (int to = 0; to < nodes.size(); to++) {
                var wanted = new ArrayList<>(nodes);
                wanted.add(to, wanted.remove(from));
                assertThat(removed(nodes, wanted)).hasSize(to == from ? 0 : 1);
            }
        }
    }

    private static List<Node> removed(List<Node> before, List<Node> after) {
        var children = FXCollections.observableArrayList(before);
        var removed = new ArrayList<Node>();
        children.addListener(
                (ListChangeListener<Node>)
                        change -> {
                            while (change.next()) {
                                removed.addAll(change.getRemoved());
                            }
                        });
        Rearranging.to(children, after);
        return removed;
    }
}
