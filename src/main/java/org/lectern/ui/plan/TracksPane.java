package org.lectern.ui.plan;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent.Parallel;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.BlockId;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The breakouts of a block, side by side. */
final class TracksPane extends FlowPane {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final UiContext ui;
    private final PlanEditor editor;
    private List<Track> shown = List.of();

    TracksPane(UiContext ui, PlanEditor editor) {
        this.ui = ui;
        this.editor = editor;
        getStyleClass().add("tracks");
    }

    void show(BlockId breakouts, Parallel parallel) {
        // A field that is typed in must stay: the pane is only made anew when its shape changes.
        if (sameShape(shown, parallel.tracks())) {
            for (int i = 0; i < getChildren().size(); i++) {
                if (getChildren().get(i) instanceof TrackBox box) {
                    box.show(parallel.tracks().get(i));
                }
            }
        } else {
            var boxes = new ArrayList<Node>();
            for (int i = 0; i < parallel.tracks().size(); i++) {
                var box = new TrackBox(breakouts, i, parallel.tracks().get(i));
                box.show(parallel.tracks().get(i));
                boxes.add(box);
            }
            getChildren().setAll(boxes);
        }
        shown = parallel.tracks();
    }

    /**
     * A place in a track.
     *
     * @param index of the block before which it is
     */
    record Place(BlockId breakouts, int track, int index) {}

    /** The place in a track at a point of the scene; empty between the tracks. */
    Optional<Place> placeAt(Point2D inScene) {
        return boxes().filter(box -> box.contains(box.sceneToLocal(inScene)))
                .findFirst()
                .map(box -> box.placeAt(inScene));
    }

    /** Marks the track into which something would be dropped; null for none. */
    void mark(@Nullable Place place) {
        boxes().forEach(box -> box.pseudoClassStateChanged(OVER, box.isOf(place)));
    }

    private Stream<TrackBox> boxes() {
        return getChildren().stream().filter(TrackBox.class::isInstance).map(TrackBox.class::cast);
    }

    private static boolean sameShape(List<Track> one, List<Track> other) {
        return ids(one).equals(ids(other));
    }

    private static List<List<BlockId>> ids(List<Track> tracks) {
        return tracks.stream().map(t -> t.blocks().stream().map(Block::id).toList()).toList();
    }

    private final class TrackBox extends VBox {
        private final TextField title = new TextField();
        private final NumberSpinner people;
        private final List<LeafRow> rows = new ArrayList<>();
        private final BlockId breakouts;
        private final int index;
        private boolean showing;

        TrackBox(BlockId breakouts, int index, Track track) {
            this.breakouts = breakouts;
            this.index = index;
            title.promptTextProperty().bind(ui.text().text("plan.track.title", index + 1));
            title.accessibleTextProperty().bind(ui.text().text("plan.track.title", index + 1));
            title.textProperty()
                    .subscribe((_, now) -> edit(breakouts, index, "title", t -> t.withTitle(now)));
            people =
                    new NumberSpinner(
                            ui.text(),
                            ui.text().text("plan.track.people", index + 1),
                            0,
                            Group.MAX);
            people.valueProperty()
                    .subscribe(
                            (_, now) ->
                                    edit(
                                            breakouts,
                                            index,
                                            "people",
                                            t -> t.withPeople(now.intValue())));
            HBox.setHgrow(title, Priority.ALWAYS);
            var head = new HBox(title, people);
            head.setAlignment(Pos.CENTER_LEFT);
            head.getStyleClass().add("track-head");
            getStyleClass().add("track");
            getChildren().add(head);
            for (var leaf : track.blocks()) {
                var row = new LeafRow(leaf.id());
                rows.add(row);
                getChildren().add(row);
            }
        }

        Place placeAt(Point2D inScene) {
            int before = 0;
            while (before < rows.size() && rows.get(before).isAbove(inScene)) {
                before++;
            }
            return new Place(breakouts, index, before);
        }

        boolean isOf(@Nullable Place place) {
            return place != null && place.breakouts().equals(breakouts) && place.track() == index;
        }

        private void edit(BlockId breakouts, int index, String field, UnaryOperator<Track> change) {
            if (showing) {
                return;
            }
            editor.editBlock(
                    breakouts,
                    "track:" + index + field,
                    b -> {
                        if (!(b.content() instanceof Parallel(var tracks))) {
                            return b;
                        }
                        var changed = new ArrayList<Track>(tracks);
                        changed.set(index, change.apply(changed.get(index)));
                        return b.withContent(new Parallel(changed));
                    });
        }

        void show(Track track) {
            showing = true;
            try {
                if (!title.getText().equals(track.title())) {
                    title.setText(track.title());
                }
                people.setValue(track.people());
                for (int i = 0; i < rows.size(); i++) {
                    rows.get(i).show(track.blocks().get(i));
                }
            } finally {
                showing = false;
            }
        }
    }

    /** One block of a breakout. */
    private final class LeafRow extends VBox {
        private final Hyperlink name = new Hyperlink();
        private final NumberSpinner minutes;
        private boolean showing;

        LeafRow(BlockId leaf) {
            name.setOnAction(_ -> editor.selected().set(leaf));
            name.setWrapText(true);
            minutes =
                    NumberSpinner.minutes(
                            ui.text(),
                            ui.text().text("plan.block.minutes", name.textProperty()),
                            0,
                            SessionPlan.MAX_MINUTES);
            minutes.setMinWidth(USE_PREF_SIZE);
            minutes.valueProperty()
                    .subscribe(
                            (_, now) -> {
                                if (!showing) {
                                    editor.editBlock(
                                            leaf, "minutes", b -> b.withMinutes(now.intValue()));
                                }
                            });
            var remove =
                    Buttons.small(
                            Buttons.icon(
                                    Icon.CLOSE,
                                    ui.text().text("plan.track.remove", name.textProperty())));
            remove.setOnAction(_ -> editor.remove(List.of(leaf)));
            var controls = new HBox(minutes, Toolbar.spacer(), remove);
            controls.setAlignment(Pos.CENTER_LEFT);
            ui.drag()
                    .source(
                            this,
                            Agenda.DRAG_KIND,
                            () -> Optional.of(Agenda.BLOCK_PREFIX + leaf.value()));
            getStyleClass().add("track-leaf");
            getChildren().addAll(name, controls);
        }

        /** Whether more than half of the row is above a point. */
        boolean isAbove(Point2D inScene) {
            return sceneToLocal(inScene).getY() > getHeight() / 2;
        }

        void show(Block block) {
            showing = true;
            try {
                name.setText(
                        BlockWords.title(block, editor.materials().get(), ui.text().texts().get()));
                minutes.setValue(block.minutes());
            } finally {
                showing = false;
            }
        }
    }
}
