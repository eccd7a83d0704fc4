package org.lectern.ui.handout;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.DropDown;
import org.lectern.ui.kit.EmptyState;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.PageHeader;
import org.lectern.ui.kit.SegmentedControl;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout.Room;
import org.lectern.ui.kit.paper.PaperOutput;
import org.lectern.ui.kit.paper.PdfPreview;
import org.lectern.ui.kit.paper.PreviewControls;
import org.lectern.ui.kit.paper.PreviewToolbar;

import java.util.List;

/** The handouts of a plan or a material: sheets on the left, the page itself, what is printed. */
final class HandoutView extends VBox {
    /** A sheet that can't be printed. */
    static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    /** A sheet that is not printed. */
    static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private static final Shortcut PRINT = Shortcut.of("handout.key.print", "Shortcut+P");
    private static final Shortcut EXPORT = Shortcut.of("handout.key.export", "Shortcut+E");

    static final List<Shortcut> SHORTCUTS =
            List.of(
                    PRINT,
                    EXPORT,
                    Shortcut.of("handout.key.pages", "Page Up", "Page Down"),
                    Shortcut.of("handout.key.copies", "Plus", "Minus"),
                    Shortcut.of("handout.key.zoom", "Plus", "Minus", "0"));

    /** More languages than this stand in a list that opens. */
    private static final int MOST_TABS = 3;

    private final UiContext ui;
    private final HandoutViewModel model;
    private final OutlinePane outline;
    private final DetailsPane details;
    private final PdfPreview preview;
    private final StackPane languages = new StackPane();
    private final ToggleButton sheets = new ToggleButton();
    private final HBox body = new HBox();
    private final StackPane page = new StackPane();
    private final VBox centre = new VBox();
    private Subscription followed = Subscription.EMPTY;

    HandoutView(UiContext ui, HandoutViewModel model, PaperOutput output) {
        this.ui = ui;
        this.model = model;
        outline = new OutlinePane(ui, model);
        details = new DetailsPane(ui, model, output);
        preview = new PdfPreview(ui, model.viewer().preview());
        page.getChildren().addAll(preview, overPreview());
        VBox.setVgrow(page, Priority.ALWAYS);
        centre.getChildren().addAll(toolbar(), page);
        centre.setMinWidth(0);
        HBox.setHgrow(centre, Priority.ALWAYS);
        body.visibleProperty().bind(model.phase().isEqualTo(HandoutViewModel.Phase.READY));
        var stage = new StackPane(body, problem());
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(header(), stage);
        ui.layout().room().subscribe(this::arrange);
        sheets.selectedProperty().subscribe(_ -> arrange(ui.layout().room().get()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    List<Node> panels() {
        return sheets.isVisible() && !sheets.isSelected()
                ? List.of(preview, details.scroller())
                : List.of(outline.list(), preview, details.scroller());
    }

    /** Closes the outline where it lies over the page. */
    boolean escape() {
        boolean open = sheets.isVisible() && sheets.isSelected();
        sheets.setSelected(false);
        return open;
    }

    private Node header() {
        var origin =
                Buttons.link(
                        ui.text()
                                .map(
                                        texts -> {
                                            var subject = model.subject().get();
                                            return texts.get(
                                                    subject != null && subject.choosesLanguages()
                                                            ? "handout.origin.material"
                                                            : "handout.origin.plan");
                                        },
                                        model.subject()),
                        model::openOrigin);
        origin.visibleProperty().bind(model.subject().isNotNull());
        return new PageHeader(ui, ui.text().text("handout.place"), model::openList, model.title())
                .besideTitle(origin);
    }

    private Node toolbar() {
        sheets.textProperty().bind(ui.text().text("handout.outline"));
        sheets.setGraphic(new IconView(Icon.LINES));
        sheets.getStyleClass().add("small");
        sheets.setMinWidth(Region.USE_PREF_SIZE);
        sheets.managedProperty().bind(sheets.visibleProperty());
        languages.setAlignment(Pos.CENTER_LEFT);
        languages.setMinWidth(Region.USE_PREF_SIZE);
        model.outline().languages().subscribe(this::showTabs);
        showTabs();
        return new PreviewToolbar(
                sheets,
                languages,
                PreviewControls.pages(ui.text(), model.viewer().preview()),
                PreviewControls.zoom(ui.text(), model.viewer().preview()));
    }

    private void showTabs() {
        var tags = List.copyOf(model.outline().languages());
        if (tags.isEmpty()) {
            languages.getChildren().clear();
        } else if (tags.size() > MOST_TABS) {
            languages.getChildren().setAll(choice(tags));
        } else {
            languages.getChildren().setAll(tabs(tags));
        }
    }

    private Node tabs(List<LanguageTag> tags) {
        var tabs =
                new SegmentedControl<LanguageTag>(
                        SegmentedControl.Look.SEGMENTS,
                        tags,
                        tag -> Bindings.createStringBinding(() -> Texts.ownName(tag)));
        follow(tabs.valueProperty());
        // The box is as high as its segments, however high the toolbar is.
        tabs.setMaxHeight(Region.USE_PREF_SIZE);
        return tabs;
    }

    private Node choice(List<LanguageTag> tags) {
        var choice =
                DropDown.of(
                        tags,
                        tag -> new ReadOnlyStringWrapper(Texts.ownName(tag)),
                        ui.text().text("handout.language.shown"));
        choice.getStyleClass().add("small");
        choice.setValue(tags.getFirst());
        follow(choice.valueProperty());
        return choice;
    }

    /** Keeps a choice and the model's language the same, as long as the choice is shown. */
    private void follow(ObjectProperty<LanguageTag> choice) {
        followed.unsubscribe();
        var shown = model.viewer().language().get();
        if (shown != null) {
            choice.set(shown);
        }
        choice.subscribe((_, tag) -> model.selectLanguage(tag));
        followed =
                model.viewer()
                        .language()
                        .subscribe(
                                (_, tag) -> {
                                    if (tag != null && model.outline().languages().contains(tag)) {
                                        choice.set(tag);
                                    }
                                });
    }

    /** What stands in place of a page. */
    private Node overPreview() {
        var open = Buttons.plain(ui.text().text("handout.origin.plan"));
        open.setOnAction(_ -> model.openOrigin());
        open.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> {
                                    var subject = model.subject().get();
                                    return subject != null && !subject.choosesLanguages();
                                },
                                model.subject()));
        var nothing = new EmptyState(Icon.HANDOUT, ui.text().text("handout.nothing"), open);
        nothing.visibleProperty().bind(model.viewer().check().isEqualTo(SheetViewer.Check.NOTHING));
        var wait = Labels.of(ui.text().text("handout.check.wait"), "second", "muted");
        wait.visibleProperty()
                .bind(
                        model.viewer()
                                .check()
                                .isEqualTo(SheetViewer.Check.UNDER_WAY)
                                .and(model.viewer().preview().source().isNull()));
        var over = new StackPane(nothing, wait);
        over.setPickOnBounds(false);
        return over;
    }

    private Node problem() {
        var list = Buttons.plain(ui.text().text("handout.gone.list"));
        list.setOnAction(_ -> model.openList());
        var words =
                Bindings.createStringBinding(
                        () -> {
                            var message = model.problem().get();
                            return message == null
                                    ? ui.text().get("handout.gone")
                                    : ui.text().get(message);
                        },
                        model.problem(),
                        ui.text().texts());
        var problem = new EmptyState(Icon.ALERT, words, list);
        problem.visibleProperty()
                .bind(
                        model.phase()
                                .isEqualTo(HandoutViewModel.Phase.GONE)
                                .or(model.phase().isEqualTo(HandoutViewModel.Phase.FAILED)));
        return problem;
    }

    /** With little room the outline lies over the page, and only while it is asked for. */
    private void arrange(@Nullable Room room) {
        boolean narrow = room == Room.NARROW;
        sheets.setVisible(narrow);
        page.getChildren().remove(outline);
        outline.getStyleClass().removeAll("panel-left", "handout-over");
        if (!narrow) {
            outline.getStyleClass().add("panel-left");
            body.getChildren().setAll(outline, centre, details);
            return;
        }
        body.getChildren().setAll(centre, details);
        if (sheets.isSelected()) {
            outline.getStyleClass().addAll("panel-left", "handout-over");
            StackPane.setAlignment(outline, Pos.TOP_LEFT);
            page.getChildren().add(outline);
        }
    }

    private void onKey(KeyEvent event) {
        if (PRINT.keys().getFirst().match(event)) {
            model.print();
        } else if (EXPORT.keys().getFirst().match(event)) {
            model.export();
        } else {
            return;
        }
        event.consume();
    }
}
