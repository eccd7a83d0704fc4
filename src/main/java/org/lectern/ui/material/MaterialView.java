package org.lectern.ui.material;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.EditionState;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.DropDown;
import org.lectern.ui.kit.EmptyState;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.PageHeader;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout.Room;
import org.lectern.ui.kit.paper.PdfPreview;
import org.lectern.ui.kit.paper.PreviewControls;
import org.lectern.ui.kit.paper.PreviewToolbar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The page of a material: its facts on the left, the sheet itself on the right. */
final class MaterialView extends VBox {
    private final UiContext ui;
    private final MaterialViewModel model;
    private final FactsColumn facts;
    private final HBox languages = new HBox();
    private final ToggleButton details = new ToggleButton();
    private final HBox body = new HBox();
    private final StackPane left;
    private final StackPane right;
    private boolean filling;

    /**
     * The page.
     *
     * @param star stands beside the title
     * @param actions what can be done with the material, the main thing last
     */
    MaterialView(
            UiContext ui,
            MaterialViewModel model,
            FactsColumn facts,
            Button star,
            List<Node> actions) {
        this.ui = ui;
        this.model = model;
        this.facts = facts;
        left = side(model.first());
        right = side(model.second());
        var sides = new HBox(left, right);
        sides.getStyleClass().add("material-sides");
        VBox.setVgrow(sides, Priority.ALWAYS);
        var centre = new VBox(toolbar(), sides);
        centre.setMinWidth(0);
        HBox.setHgrow(centre, Priority.ALWAYS);
        body.getChildren().addAll(facts, centre);
        body.visibleProperty().bind(model.phase().isEqualTo(MaterialViewModel.Phase.READY));
        var stage = new StackPane(body, problem());
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(header(star, actions), stage);
        ui.layout().room().subscribe(this::arrange);
        details.selectedProperty().subscribe(this::arrange);
        model.beside().subscribe(this::arrange);
        arrange();
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.F
                            && !event.isShortcutDown()
                            && !event.isAltDown()
                            && !(event.getTarget() instanceof TextInputControl)) {
                        star.fire();
                        event.consume();
                    }
                });
    }

    /** The parts between which F6 moves. */
    List<Node> panels() {
        var panels = new ArrayList<Node>();
        if (facts.isVisible()) {
            panels.add(facts);
        }
        panels.add(left);
        if (right.isVisible()) {
            panels.add(right);
        }
        return panels;
    }

    /** Ends the comparing, or closes the facts where they lie over the page. */
    boolean escape() {
        if (details.isVisible() && details.isSelected()) {
            details.setSelected(false);
            return true;
        }
        if (model.beside().get() != null) {
            model.compare(null);
            return true;
        }
        return false;
    }

    private Node header(Button star, List<Node> actions) {
        ObservableValue<String> title =
                Bindings.createStringBinding(
                        () -> model.edition().map(e -> e.title()).orElse(""),
                        model.page(),
                        model.language());
        return new PageHeader(
                        ui,
                        ui.text().text("shell.place.catalogue"),
                        () -> ui.navigator().go(new Destination.Catalogue()),
                        title)
                .besideTitle(star)
                .actions(actions.toArray(Node[]::new));
    }

    private Node toolbar() {
        details.textProperty().bind(ui.text().text("catalogue.panel.detail"));
        details.setGraphic(new IconView(Icon.LINES));
        details.getStyleClass().add("small");
        details.setMinWidth(Region.USE_PREF_SIZE);
        details.managedProperty().bind(details.visibleProperty());
        languages.getStyleClass().add("row");
        languages.setMinWidth(Region.USE_PREF_SIZE);
        model.page().subscribe(this::fillLanguages);
        model.language().subscribe(this::fillLanguages);
        model.beside().subscribe(this::fillLanguages);
        return new PreviewToolbar(
                details,
                languages,
                PreviewControls.pages(ui.text(), model.first().preview()),
                PreviewControls.zoom(ui.text(), model.first().preview()));
    }

    /** The language shown, whether another stands beside it, and which. */
    private void fillLanguages() {
        var shown = model.language().get();
        var page = model.page().get();
        if (shown == null || page.isEmpty() || filling) {
            return;
        }
        filling = true;
        var tags = List.copyOf(page.get().head().editions().keySet());
        var nodes = new ArrayList<Node>();
        nodes.add(choice(tags, shown, "material.page.language", model::choose));
        var compare = new ToggleButton();
        compare.textProperty().bind(ui.text().text("material.page.compare"));
        compare.setGraphic(new IconView(Icon.COPY));
        compare.getStyleClass().addAll("small", "panel-button");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setId("material-compare");
        Buttons.tooltip(compare, ui.text().text("material.page.compare.help"));
        compare.setDisable(!model.canCompare());
        var other = model.beside().get();
        compare.setSelected(other != null);
        compare.setOnAction(
                _ -> {
                    if (compare.isSelected()) {
                        model.compare();
                    } else {
                        model.compare(null);
                    }
                });
        nodes.add(compare);
        if (other != null) {
            var others = tags.stream().filter(tag -> !tag.equals(shown)).toList();
            nodes.add(choice(others, other, "material.page.language.other", model::compare));
        }
        var focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean hadFocus = focused != null && languages.getChildren().contains(focused);
        int place = languages.getChildren().indexOf(focused);
        languages.getChildren().setAll(nodes);
        if (hadFocus) {
            // What was pressed is made anew: whoever uses the keyboard stays where they were.
            nodes.get(Math.min(place, nodes.size() - 1)).requestFocus();
        }
        filling = false;
    }

    private ComboBox<LanguageTag> choice(
            List<LanguageTag> tags,
            LanguageTag chosen,
            String nameKey,
            Consumer<LanguageTag> choose) {
        var choice =
                DropDown.of(
                        tags, tag -> new ReadOnlyStringWrapper(name(tag)), ui.text().text(nameKey));
        choice.getStyleClass().add("small");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setValue(chosen);
        choice.valueProperty()
                .subscribe(
                        (_, tag) -> {
                            if (tag != null) {
                                choose.accept(tag);
                            }
                        });
        return choice;
    }

    /** A language's own name, and why its text is to be read with care. */
    private String name(LanguageTag tag) {
        String own = Texts.ownName(tag);
        var head = model.page().get().map(page -> page.head());
        var edition = head.map(h -> h.editions().get(tag));
        if (head.isEmpty() || edition.isEmpty()) {
            return own;
        }
        if (head.get().state(tag) == EditionState.OUTDATED) {
            return ui.text().get("material.page.language.outdated", own);
        }
        return edition.get().translation().status() == TranslationStatus.DRAFT
                ? ui.text().get("material.page.language.draft", own)
                : own;
    }

    private StackPane side(SheetSide side) {
        var words = Labels.wrapped(ui.text().text(side.instead()), "second", "muted");
        words.getStyleClass().add("material-instead");
        words.visibleProperty().bind(side.instead().isNotNull());
        words.setMouseTransparent(true);
        var pane = new StackPane(new PdfPreview(ui, side.preview()), words);
        pane.setMinWidth(0);
        // Both sides get the same room, whatever stands on them.
        pane.setPrefWidth(1);
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private Node problem() {
        var back = Buttons.plain(ui.text().text("material.page.gone.catalogue"));
        back.setOnAction(_ -> ui.navigator().go(new Destination.Catalogue()));
        var words =
                Bindings.createStringBinding(
                        () ->
                                Optional.ofNullable(model.problem().get())
                                        .map(ui.text()::get)
                                        .orElseGet(() -> ui.text().get("material.page.gone")),
                        model.problem(),
                        ui.text().texts());
        var problem = new EmptyState(Icon.ALERT, words, back);
        problem.visibleProperty()
                .bind(
                        model.phase()
                                .isEqualTo(MaterialViewModel.Phase.GONE)
                                .or(model.phase().isEqualTo(MaterialViewModel.Phase.FAILED)));
        return problem;
    }

    private void arrange() {
        @Nullable Room room = ui.layout().room().get();
        boolean comparing = model.beside().get() != null;
        // Two pages side by side need the room of the facts.
        boolean toggled = room == Room.NARROW || comparing;
        details.setVisible(toggled);
        boolean shown = !toggled || details.isSelected();
        Nodes.setShown(facts, shown);
        Nodes.setShown(right, comparing);
    }
}
