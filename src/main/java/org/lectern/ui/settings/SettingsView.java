package org.lectern.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.lectern.base.LanguageTag;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.DropDown;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.PageHeader;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.SegmentedControl;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The settings, each with what it does, on one page. */
public final class SettingsView implements Screen {
    private final UiContext ui;
    private final UiText text;
    private final SettingsViewModel model;
    private final About about;
    private final VBox languages = new VBox();
    private final MenuButton addLanguage = new MenuButton();
    private final VBox root;

    /** The screen; made on the FX thread. */
    public SettingsView(UiContext ui, SettingsViewModel model, About about) {
        this.ui = ui;
        this.text = ui.text();
        this.model = model;
        this.about = about;
        var page = new VBox(appearance(), handouts(), data(), aboutLectern());
        page.getStyleClass().add("settings-page");
        // A wrapper keeps the page at its greatest width instead of at the window's.
        var wrapper = new StackPane(page);
        wrapper.getStyleClass().add("settings-wrapper");
        var scroll = new ScrollPane(wrapper);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(new PageHeader(text.text("settings.title")), scroll);
        root.getStyleClass().add("subtle");
        root.getStylesheets().add(Theme.sheet(SettingsView.class, "settings.css"));
    }

    @Override
    public Region root() {
        return root;
    }

    private Node section(String key, Node... rows) {
        var card = new VBox();
        card.getStyleClass().add("card-list");
        for (Node row : rows) {
            row.getStyleClass().add("card-row");
            card.getChildren().add(row);
        }
        rows[rows.length - 1].getStyleClass().add("last");
        var section = new VBox(Labels.of(text.text(key), "h2"), card);
        section.getStyleClass().add("settings-section");
        return section;
    }

    // What a setting is called and does on the left, its control on the right; or, where there is
    // little room, below.
    private Node row(String key, String helpKey, Node control) {
        var words =
                new VBox(
                        Labels.wrapped(text.text(key), "body"),
                        Labels.wrapped(text.text(helpKey), "second", "muted"));
        words.getStyleClass().add("settings-words");
        var row = new FlowPane(words, control);
        row.getStyleClass().add("settings-row");
        return row;
    }

    private Node appearance() {
        var motion = new CheckBox();
        motion.textProperty().bind(text.text("settings.motion"));
        motion.setSelected(model.reduceMotion().get());
        motion.selectedProperty().subscribe((_, on) -> model.reduceMotion().set(on));
        model.reduceMotion().subscribe(motion::setSelected);
        var motionHelp = Labels.wrapped(text.text("settings.motion.help"), "second", "muted");
        motionHelp.getStyleClass().add("under-box");
        var check = new VBox(motion, motionHelp);
        check.getStyleClass().add("settings-check");
        return section(
                "settings.section.appearance",
                row("settings.language", "settings.language.help", languageBox()),
                row(
                        "settings.theme",
                        "settings.theme.help",
                        segments(
                                List.of(ThemeChoice.values()),
                                choice ->
                                        text.text(
                                                "settings.theme."
                                                        + choice.name().toLowerCase(Locale.ROOT)),
                                model.theme())),
                row(
                        "settings.scale",
                        "settings.scale.help",
                        segments(
                                List.of(TextScale.values()),
                                scale -> text.text("settings.scale.percent", scale.percent()),
                                model.textScale())),
                check);
    }

    private static <T> Node segments(
            List<T> items, Function<T, ObservableValue<String>> name, ObjectProperty<T> value) {
        var control = new SegmentedControl<>(SegmentedControl.Look.SEGMENTS, items, name);
        control.valueProperty().bindBidirectional(value);
        return control;
    }

    private Node languageBox() {
        var choices = new ArrayList<Optional<LanguageTag>>();
        choices.add(Optional.empty());
        Texts.LANGUAGES.forEach(tag -> choices.add(Optional.of(tag)));
        var box = DropDown.of(choices, this::languageName, text.text("settings.language"));
        box.valueProperty().bindBidirectional(model.language());
        return box;
    }

    /** Whoever can't read the interface still finds the own language. */
    private ObservableValue<String> languageName(Optional<LanguageTag> language) {
        return language.<ObservableValue<String>>map(
                        tag -> new ReadOnlyStringWrapper(Texts.ownName(tag)))
                .orElseGet(() -> text.text("settings.language.system"));
    }

    private Node handouts() {
        languages.getStyleClass().add("settings-languages");
        addLanguage.textProperty().bind(text.text("settings.handouts.add"));
        addLanguage.setGraphic(new IconView(Icon.PLUS));
        addLanguage.getStyleClass().add("small");
        model.handoutLanguages()
                .addListener((ListChangeListener<LanguageTag>) _ -> showLanguages());
        text.texts().subscribe(this::showLanguages);
        showLanguages();
        var content =
                new VBox(
                        Labels.wrapped(text.text("settings.handouts.help"), "second", "muted"),
                        languages,
                        addLanguage);
        content.getStyleClass().add("settings-block");
        return section("settings.section.handouts", content);
    }

    private void showLanguages() {
        languages.getChildren().clear();
        int place = 0;
        for (LanguageTag tag : model.handoutLanguages()) {
            place++;
            var name = text.map(texts -> texts.languageName(tag));
            var up = Buttons.icon(Icon.CHEVRON_UP, text.text("settings.handouts.up", name));
            up.setDisable(place == 1);
            up.setOnAction(_ -> model.moveUp(tag));
            var remove = Buttons.icon(Icon.CLOSE, text.text("settings.handouts.remove", name));
            remove.setOnAction(_ -> model.remove(tag));
            var translated = Labels.of(name, "second", "muted");
            translated.visibleProperty().bind(name.map(n -> !n.equals(Texts.ownName(tag))));
            var row =
                    new HBox(
                            Labels.of(Integer.toString(place), "settings-rank"),
                            Labels.of(Texts.ownName(tag)),
                            translated,
                            Toolbar.spacer(),
                            Buttons.small(up),
                            Buttons.small(remove));
            row.getStyleClass().add("row");
            languages.getChildren().add(row);
        }
        addLanguage.getItems().clear();
        for (LanguageTag tag : model.furtherLanguages()) {
            var item = new MenuItem(Texts.ownName(tag));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.add(tag));
            addLanguage.getItems().add(item);
        }
        addLanguage.setDisable(addLanguage.getItems().isEmpty());
        Nodes.setShown(languages, !model.handoutLanguages().isEmpty());
    }

    private Node data() {
        var path = new TextField(about.dataFolder().toString());
        path.setEditable(false);
        path.accessibleTextProperty().bind(text.text("settings.data.folder"));
        HBox.setHgrow(path, Priority.ALWAYS);
        var open = Buttons.plain(text.text("settings.data.open"), Icon.FOLDER);
        open.setOnAction(_ -> ui.opener().open(about.dataFolder()));
        var line = new HBox(path, open);
        line.getStyleClass().add("row");
        var content =
                new VBox(Labels.wrapped(text.text("settings.data.help"), "second", "muted"), line);
        content.getStyleClass().add("settings-block");
        return section("settings.section.data", content);
    }

    private Node aboutLectern() {
        var grid = new GridPane();
        grid.getStyleClass().add("settings-parts");
        int row = 0;
        for (About.Part part : about.parts()) {
            grid.addRow(
                    row++,
                    Labels.of(part.name(), "second"),
                    Labels.of(part.licence(), "second", "muted"));
        }
        var content =
                new VBox(
                        Labels.of(text.text("settings.about.version", about.version()), "strong"),
                        Labels.wrapped(text.text("settings.about.words"), "second"),
                        Labels.wrapped(text.text("settings.about.parts"), "second", "muted"),
                        grid);
        content.getStyleClass().add("settings-block");
        return section("settings.section.about", content);
    }
}
