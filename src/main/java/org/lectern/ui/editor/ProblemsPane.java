package org.lectern.ui.editor;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.lectern.authoring.OwnProblem;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.UiText;

import java.util.function.Consumer;

/** What keeps the material from being used: a line that opens into a list of links. */
final class ProblemsPane extends VBox {
    private final UiText text;
    private final EditorModel model;
    private final Consumer<OwnProblem> goTo;
    private final IconView icon = new IconView(Icon.CHECK_CIRCLE);
    private final Label said = new Label();
    private final ToggleButton open = new ToggleButton();
    private final VBox links = new VBox();

    ProblemsPane(UiText text, EditorModel model, Consumer<OwnProblem> goTo) {
        this.text = text;
        this.model = model;
        this.goTo = goTo;
        said.setGraphic(icon);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        open.textProperty()
                .bind(
                        text.map(
                                texts ->
                                        texts.get(
                                                open.isSelected()
                                                        ? "editor.problems.hide"
                                                        : "editor.problems.show"),
                                open.selectedProperty()));
        open.getStyleClass().add("small");
        open.setMnemonicParsing(false);
        open.setMinWidth(USE_PREF_SIZE);
        open.managedProperty().bind(open.visibleProperty());
        open.setId("editor-problems");
        var head = new HBox(said, open);
        head.getStyleClass().add("editor-problems-head");
        var scroll = new ScrollPane(links);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("editor-problems-list");
        scroll.visibleProperty().bind(open.selectedProperty().and(open.visibleProperty()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        // As high as it has to be, up to what the style sheet allows.
        links.heightProperty()
                .subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
        links.getStyleClass().add("editor-problems-links");
        links.accessibleTextProperty().bind(text.text("editor.problems"));
        getStyleClass().add("editor-problems");
        getChildren().addAll(head, scroll);
        model.problems().addListener((ListChangeListener<OwnProblem>) _ -> show());
        text.texts().subscribe(this::show);
        show();
    }

    private void show() {
        var texts = text.texts().get();
        int count = model.problems().size();
        icon.show(count == 0 ? Icon.CHECK_CIRCLE : Icon.PENCIL);
        said.setText(
                count == 0
                        ? texts.get("editor.problems.none")
                        : texts.get("editor.problems.count", count));
        said.getStyleClass().setAll("label", "second", count == 0 ? "ok" : "soft");
        open.setVisible(count > 0);
        links.getChildren().clear();
        for (var problem : model.problems()) {
            var link = new Hyperlink(ProblemWords.words(problem, model.own(), texts));
            link.setWrapText(true);
            link.setMinHeight(USE_PREF_SIZE);
            link.getStyleClass().add("editor-problem");
            link.setOnAction(
                    _ -> {
                        link.setVisited(false);
                        goTo.accept(problem);
                    });
            links.getChildren().add(link);
        }
    }

    /** Opens the list and moves to its first link. */
    void open() {
        open.setSelected(true);
        if (!links.getChildren().isEmpty()) {
            links.getChildren().getFirst().requestFocus();
        }
    }

    /** Closes the list. @return whether it was open */
    boolean close() {
        boolean was = open.isVisible() && open.isSelected();
        open.setSelected(false);
        return was;
    }
}
