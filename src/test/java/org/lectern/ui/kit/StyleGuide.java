package org.lectern.ui.kit;

import javafx.beans.binding.StringExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;

import java.util.List;

/** Every component of the kit on one page, to be looked at in both themes. */
final class StyleGuide {
    private final TestUi ui;
    private final UiText text;

    StyleGuide(TestUi ui) {
        this.ui = ui;
        this.text = ui.text();
    }

    Region view() {
        var left = new VBox(buttons(), fields(), choices(), chips());
        var right = new VBox(notices(), rows(), states(), icons());
        for (VBox column : List.of(left, right)) {
            column.getStyleClass().add("panel");
        }
        left.setPrefWidth(680);
        right.setPrefWidth(720);
        var header =
                new PageHeader(ui.context(), words("Session plans"), () -> {}, words("Style guide"))
                        .besideTitle(Buttons.icon(Icon.PENCIL, words("Rename")))
                        .actions(
                                new SavedState(text),
                                Buttons.icon(Icon.UNDO, words("Undo")),
                                Buttons.icon(Icon.REDO, words("Redo")),
                                Buttons.plain(words("Print"), Icon.PRINT),
                                Buttons.primary(words("Start session"), Icon.PLAY));
        return new VBox(header, new HBox(left, right));
    }

    private static StringExpression words(String words) {
        return new SimpleStringProperty(words);
    }

    private static FlowPane flow(Node... nodes) {
        var flow = new FlowPane(10, 10, nodes);
        flow.setRowValignment(VPos.CENTER);
        return flow;
    }

    private static VBox section(String title, Node... nodes) {
        var box = new VBox(8, Labels.of(title, "h3", "muted"));
        box.getChildren().addAll(nodes);
        return box;
    }

    private Node buttons() {
        var disabled = Buttons.primary(words("Disabled"));
        disabled.setDisable(true);
        return section(
                "Buttons",
                flow(
                        Buttons.primary(words("New plan from basket"), Icon.PLUS),
                        Buttons.plain(words("Make handout"), Icon.HANDOUT),
                        Buttons.flat(words("Clear filters")),
                        Buttons.icon(Icon.MORE, words("More")),
                        disabled,
                        Buttons.small(Buttons.plain(words("Up"), Icon.CHEVRON_UP)),
                        Buttons.small(Buttons.icon(Icon.CLOSE, words("Close"))),
                        Buttons.link(words("Attach…"), () -> {})));
    }

    private Node fields() {
        var field = new TextField("Seat the two quiet pairs near the window");
        var prompt = new TextField();
        prompt.setPromptText("Skill, topic, words…");
        prompt.getStyleClass().add("search-field");
        var combo = new ComboBox<String>();
        combo.getItems().addAll("Best match", "Newest");
        combo.getSelectionModel().selectFirst();
        var area = new TextArea("Music on while sorting.\nStop the first sort after ten minutes.");
        area.setPrefRowCount(3);
        var minutes = NumberSpinner.minutes(text, words("Duration"), 5, 90);
        minutes.setValue(45);
        var copies = new NumberSpinner(text, words("Copies"), 0, 99);
        copies.setValue(6);
        return section(
                "Fields", prompt, field, area, flow(combo, minutes, copies, new Slider(0, 60, 30)));
    }

    private Node choices() {
        var check = new CheckBox("Two languages side by side");
        var checked = new CheckBox("Save a restore point first");
        checked.setSelected(true);
        var radio = new RadioButton("Standard");
        radio.setSelected(true);
        var facets =
                new VBox(
                        facet("Self-awareness", "#7657b5", 7, true),
                        facet("Labour market", "#2c6fad", 3, false),
                        facet("Employability", null, 0, false));
        facets.setMaxWidth(220);
        return section(
                "Choices",
                flow(check, checked, radio, new RadioButton("Clear print")),
                flow(
                        new SegmentedControl<>(
                                SegmentedControl.Look.SEGMENTS,
                                List.of("A4", "Letter", "A5"),
                                StyleGuide::words),
                        new SegmentedControl<>(
                                SegmentedControl.Look.TABS,
                                List.of("Basket (3)", "Catalogue", "Blocks"),
                                StyleGuide::words)),
                facets);
    }

    private FacetRow facet(String name, @Nullable String colour, int n, boolean on) {
        var row = new FacetRow(text, words(name), colour);
        row.selectedProperty().set(on);
        row.setCount(n);
        return row;
    }

    private Node chips() {
        var on = new FilterChip(words("Български"), null);
        on.setSelected(true);
        var languages = new HBox();
        languages.getStyleClass().add("language-chips");
        languages
                .getChildren()
                .addAll(
                        new LanguageChip(text, LanguageTag.of("en"), LanguageChip.State.AVAILABLE),
                        new LanguageChip(text, LanguageTag.of("es"), LanguageChip.State.OUTDATED),
                        new LanguageChip(text, LanguageTag.of("pl"), LanguageChip.State.MISSING));
        return section(
                "Chips",
                flow(
                        on,
                        new FilterChip(words("Favourites"), Icon.STAR),
                        new LevelChip("A", "Basic", 0, 3),
                        new LevelChip("B", "Intermediate", 1, 3),
                        new LevelChip("C", "Advanced", 2, 3),
                        languages,
                        new AreaTag("#7657b5", "Self-awareness"),
                        Labels.of("12", "count"),
                        Labels.of("1", "count", "attention"),
                        Labels.of("Page Down", "key-cap")));
    }

    private Node notices() {
        return section(
                "Notices",
                new Notice(text, Tone.FINE, words("Verified. Signed with the same key as before.")),
                new Notice(
                        text,
                        Tone.LOOK,
                        words("You are 3 minutes behind. The break gives 3 minutes."),
                        Buttons.small(Buttons.plain(words("Keep a 10 min break")))),
                new Notice(text, Tone.BLOCKED, words("The stick was pulled out. Put it back.")));
    }

    private Node rows() {
        var plain = new HighlightedText("second", "soft");
        plain.show(
                "Participants rank twenty values cards and explain their top three to a partner.",
                List.of(new HighlightedText.Range(25, 31), new HighlightedText.Range(69, 72)));
        var cut = new HighlightedText("second", "soft");
        cut.show(
                "Participants rank twenty values cards and explain.",
                List.of(new HighlightedText.Range(25, 31)));
        cut.setMaxWidth(210);
        var card =
                new VBox(
                        6,
                        Labels.of("Work values card sort", "body", "strong"),
                        plain,
                        cut,
                        Labels.of("5–10 min · A Basic", "meta", "muted"));
        card.getStyleClass().add("card");
        var selected = new VBox(Labels.of("Selected card", "h2"));
        selected.getStyleClass().addAll("card", "selected");
        return section("Cards and marked text", card, selected);
    }

    private Node states() {
        var saving = new SavedState(text);
        saving.stateProperty().set(SavedState.State.SAVING);
        var failed = new SavedState(text);
        failed.stateProperty().set(SavedState.State.FAILED);
        var job = new Job(UserMessage.of("kit.saved.saving"), _ -> {});
        job.context().progress().at(40, 100);
        job.showProgress();
        return section(
                "States",
                flow(new SavedState(text), saving, failed),
                new ProgressRow(text, job),
                new UndoToast(text, UserMessage.of("kit.saved.saved"), () -> {}, () -> {}),
                new EmptyState(
                        Icon.PLAN,
                        words("Drag an activity here or start from a template"),
                        Buttons.plain(words("Choose a template"))));
    }

    private static Node icons() {
        var icons = flow();
        for (Icon icon : Icon.values()) {
            var label = new Label();
            label.setGraphic(new IconView(icon, "icon-large"));
            icons.getChildren().add(label);
        }
        return section("Icons", icons);
    }
}
