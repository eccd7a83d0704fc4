package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Whoever hears the program instead of seeing it is told what each stop of the keyboard is. */
@Tag("gesture")
class NamesGestureTest {
    /** Fewer stops on a screen mean that the test looked at the wrong place. */
    private static final int FEWEST_STOPS = 5;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void everyStopOfTheKeyboardHasAName(String language) {
        try (var work = Workplace.start(folder, LanguageTag.of(language))) {
            var plan = DocumentId.random();
            var group = new TreeMap<LanguageTag, Integer>();
            group.put(LanguageTag.of("bg"), 6);
            work.services()
                    .plans()
                    .save(
                            plan,
                            work.services()
                                    .plans()
                                    .insert(
                                            SessionPlan.empty("Job club", new Group("", group)),
                                            0,
                                            List.of(new MaterialId("work-values-card-sort"))));
            var own = DocumentId.random();
            var head =
                    work.services()
                            .library()
                            .head(new MaterialId("work-values-card-sort"))
                            .orElseThrow();
            work.services()
                    .own()
                    .save(
                            own,
                            work.services().own().adapt(head.pin(), LanguageTag.of(language), ""));
            var unnamed = new ArrayList<String>();
            for (var place :
                    List.of(
                            new Destination.Catalogue(),
                            new Destination.Material(new MaterialId("work-values-card-sort")),
                            new Destination.OwnWork(),
                            new Destination.Editor(own),
                            new Destination.Plans(),
                            new Destination.Plan(plan),
                            new Destination.Handouts(),
                            new Destination.PlanHandouts(plan),
                            new Destination.Settings())) {
                work.goTo(place);
                var stops = Fx.call(() -> stops(work.stage().getScene().getRoot()));
                assertThat(stops).as(place + "").hasSizeGreaterThanOrEqualTo(FEWEST_STOPS);
                stops.stream()
                        .filter(stop -> stop.name().isBlank())
                        .forEach(stop -> unnamed.add(place + ": " + stop.what()));
            }
            assertThat(unnamed).isEmpty();
        }
    }

    /** A node that the keyboard stops at, and what a screen reader says there. */
    private record Stop(String what, String name) {}

    private static List<Stop> stops(Node root) {
        var found = new ArrayList<Stop>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Stop> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !node.isDisabled() && isOurs(node)) {
            found.add(new Stop(node.toString(), name(node)));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** What stands inside a control is spoken with it. */
    private static boolean isOurs(Node node) {
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Control && !(above instanceof ScrollPane)) {
                return false;
            }
        }
        return true;
    }

    private static String name(Node node) {
        String name = node.getAccessibleText();
        if ((name == null || name.isBlank()) && node instanceof Labeled labeled) {
            name = labeled.getText();
        }
        return name == null ? "" : name;
    }
}
