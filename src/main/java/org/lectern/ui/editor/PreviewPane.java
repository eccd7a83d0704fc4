package org.lectern.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.lectern.authoring.OwnProblem;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.SegmentedControl;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.paper.PdfPreview;
import org.lectern.ui.kit.paper.PreviewControls;
import org.lectern.ui.kit.paper.PreviewModel;
import org.lectern.ui.kit.paper.PreviewToolbar;

import java.util.List;
import java.util.function.Consumer;

/** The page as it will print, beside what is being written; or that of the work adapted. */
final class PreviewPane extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final UiContext ui;
    private final EditorModel model;
    private final StackPane mine;
    private final StackPane original;

    /** Whose page is shown. */
    private enum Side {
        MINE,
        ORIGINAL
    }

    PreviewPane(UiContext ui, EditorModel model, Consumer<OwnProblem> goTo) {
        this.ui = ui;
        this.model = model;
        mine = mine(goTo);
        original = original();
        var pages = new StackPane(mine, original);
        VBox.setVgrow(pages, Priority.ALWAYS);
        var toolbar = new StackPane();
        model.showsOriginal()
                .subscribe(
                        shown -> {
                            mine.setVisible(!shown);
                            original.setVisible(shown);
                            toolbar.getChildren()
                                    .setAll(
                                            toolbar(
                                                    shown
                                                            ? model.original()
                                                            : model.live().preview()));
                        });
        getStyleClass().add("editor-preview");
        setMinWidth(0);
        if (model.own().isAdaptation()) {
            getChildren().add(sides());
        }
        getChildren().addAll(toolbar, pages);
    }

    private Node toolbar(PreviewModel preview) {
        var nothing = new Region();
        nothing.setManaged(false);
        nothing.setVisible(false);
        var none = new Region();
        none.setManaged(false);
        none.setVisible(false);
        return new PreviewToolbar(
                nothing,
                none,
                PreviewControls.pages(ui.text(), preview),
                PreviewControls.zoom(ui.text(), preview));
    }

    private Node sides() {
        var sides =
                new SegmentedControl<>(
                        SegmentedControl.Look.SEGMENTS,
                        List.of(Side.values()),
                        side ->
                                ui.text()
                                        .text(
                                                side == Side.MINE
                                                        ? "editor.preview.mine"
                                                        : "editor.preview.original"));
        sides.setId("editor-sides");
        sides.valueProperty().subscribe(side -> model.showsOriginal().set(side == Side.ORIGINAL));
        var row = new StackPane(sides);
        row.getStyleClass().add("editor-sides");
        return row;
    }

    private StackPane mine(Consumer<OwnProblem> goTo) {
        var live = model.live();
        var preview = new PdfPreview(ui, live.preview());
        live.stale().subscribe(stale -> preview.pseudoClassStateChanged(STALE, stale));
        var words =
                Bindings.createStringBinding(
                        () -> {
                            var problem = live.problem().get();
                            if (problem != null) {
                                return ProblemWords.words(
                                        problem, model.own(), ui.text().texts().get());
                            }
                            var failure = live.failure().get();
                            return failure == null ? "" : ui.text().get(failure);
                        },
                        live.problem(),
                        live.failure(),
                        ui.text().texts());
        var there = Buttons.small(Buttons.plain(ui.text().text("editor.preview.goTo")));
        there.setOnAction(
                _ -> {
                    var problem = live.problem().get();
                    if (problem != null) {
                        goTo.accept(problem);
                    }
                });
        there.visibleProperty().bind(live.problem().isNotNull());
        there.managedProperty().bind(there.visibleProperty());
        var notice = new Notice(ui.text(), Tone.LOOK, words, there);
        notice.visibleProperty().bind(live.stale());
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        return new StackPane(preview, notice);
    }

    private StackPane original() {
        var missing = Labels.wrapped(ui.text().text("editor.preview.missing"), "second", "muted");
        missing.getStyleClass().add("editor-missing");
        missing.visibleProperty().bind(model.originalMissing());
        missing.setMouseTransparent(true);
        return new StackPane(new PdfPreview(ui, model.original()), missing);
    }
}
