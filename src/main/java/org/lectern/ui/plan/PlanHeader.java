package org.lectern.ui.plan;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.lectern.base.LanguageTag;
import org.lectern.material.Framework;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.SavedState;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The head of a plan: its title, day, start, group and notes, how far it is kept, undo, redo and
 * printing.
 */
final class PlanHeader extends VBox {
    private static final Pattern CLOCK = Pattern.compile("\\s*(\\d{1,2})[:.\\s]?(\\d{2})?\\s*");

    private final UiContext ui;
    private final PlanEditor editor;
    private final TextField title = new TextField();
    private final Button when = chip(Icon.CALENDAR);
    private final Button group = chip(Icon.PEOPLE);
    private final Button notes = chip(Icon.NOTE);
    private final Button print;
    private final Label delivered = Labels.of("", "ok");
    private final Set<LanguageTag> languages;
    private List<LocalDate> deliveredOn = List.of();
    private boolean showing;

    PlanHeader(
            UiContext ui,
            PlanEditor editor,
            Set<LanguageTag> libraryLanguages,
            Framework framework,
            PlanPrinting printing,
            PlanSharing sharing,
            PlanReuse reuse,
            Button versions) {
        this.ui = ui;
        this.editor = editor;
        this.languages = libraryLanguages;
        var place = Buttons.link(ui.text().text("plan.place"), this::goToList);
        place.getStyleClass().add("crumb");
        place.setMinWidth(USE_PREF_SIZE);
        var back =
                Buttons.icon(
                        Icon.CHEVRON_LEFT,
                        ui.text().text("kit.header.back", ui.text().text("plan.place")));
        back.setOnAction(_ -> goToList());
        var wide = ui.layout().room().isEqualTo(WindowLayout.Room.WIDE);
        place.visibleProperty().bind(wide);
        place.managedProperty().bind(wide);
        back.visibleProperty().bind(wide.not());
        back.managedProperty().bind(wide.not());

        title.getStyleClass().addAll("h1", "plan-title");
        title.promptTextProperty().bind(ui.text().text("plan.untitled"));
        title.accessibleTextProperty().bind(ui.text().text("plan.title.name"));
        HBox.setHgrow(title, Priority.ALWAYS);
        VBox.setMargin(
                title, new Insets(0, ui.theme().px(18), ui.theme().px(8), ui.theme().px(18)));
        typed(title, "title", SessionPlan::withTitle);

        var saved = new SavedState(ui.text());
        saved.stateProperty().bind(editor.saveState());
        var undo = Buttons.icon(Icon.UNDO, ui.text().text("plan.undo"));
        undo.disableProperty().bind(editor.canUndo().not());
        undo.setOnAction(_ -> editor.undo());
        var redo = Buttons.icon(Icon.REDO, ui.text().text("plan.redo"));
        redo.disableProperty().bind(editor.canRedo().not());
        redo.setOnAction(_ -> editor.redo());
        print = Buttons.plain(ui.text().text("plan.print"), Icon.PRINT);
        print.setId("plan-print");
        print.setOnAction(_ -> open(print, printing.panel(editor, framework), "plan.print"));
        // The printer speaks for itself where the title would be cut.
        print.contentDisplayProperty()
                .bind(
                        ui.layout()
                                .room()
                                .map(
                                        room ->
                                                room == WindowLayout.Room.WIDE
                                                        ? ContentDisplay.LEFT
                                                        : ContentDisplay.GRAPHIC_ONLY));
        Buttons.tooltip(print, ui.text().text("plan.print"));
        var handouts = Buttons.plain(ui.text().text("plan.handouts"), Icon.HANDOUT);
        handouts.setId("plan-handouts");
        handouts.setOnAction(
                _ -> {
                    editor.saveThen(
                            () -> ui.navigator().go(new Destination.PlanHandouts(editor.id())));
                });
        var start = Buttons.primary(ui.text().text("live.start"), Icon.PLAY);
        start.setId("plan-live");
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(_ -> startSession());
        Buttons.tooltip(start, ui.text().text("live.start.tip"));
        // With less room the title is what must not be cut.
        handouts.contentDisplayProperty().bind(print.contentDisplayProperty());
        handouts.accessibleTextProperty().bind(ui.text().text("plan.handouts"));
        Buttons.tooltip(handouts, ui.text().text("plan.handouts"));
        var top = new HBox();
        top.getStyleClass().add("page-header");
        top.setAlignment(Pos.CENTER_LEFT);

        when.setId("plan-when");
        group.setId("plan-group");
        when.setOnAction(_ -> open(when, whenPanel(), "plan.when"));
        group.setOnAction(
                _ -> open(group, new GroupPanel(ui, editor, languages, framework), "plan.group"));
        notes.textProperty().bind(ui.text().text("plan.notes"));
        notes.setOnAction(_ -> open(notes, notesPanel(), "plan.notes"));
        var details = chip(Icon.COLUMNS);
        details.setId("plan-details");
        details.textProperty().bind(ui.text().text("plan.details"));
        details.setOnAction(_ -> open(details, new DetailFields(ui), "plan.details"));
        delivered.setGraphic(new IconView(Icon.CHECK));
        delivered.setVisible(false);
        delivered.managedProperty().bind(delivered.visibleProperty());
        delivered.setMinWidth(Region.USE_PREF_SIZE);
        // The title needs the first line for itself.
        var chips =
                new FlowPane(
                        when,
                        group,
                        notes,
                        details,
                        sharing.button(editor),
                        reuse.button(editor),
                        reuse.seriesButton(editor),
                        versions,
                        delivered,
                        saved);
        chips.getStyleClass().add("plan-chips");
        getStyleClass().add("plan-header");
        var gap = Toolbar.spacer();
        ui.layout()
                .room()
                .subscribe(
                        room -> {
                            boolean own = room == WindowLayout.Room.NARROW;
                            // A node has one place at a time.
                            top.getChildren().clear();
                            getChildren().clear();
                            top.getChildren()
                                    .setAll(
                                            back,
                                            place,
                                            own ? gap : title,
                                            undo,
                                            redo,
                                            print,
                                            handouts,
                                            start);
                            getChildren().add(top);
                            if (own) {
                                getChildren().add(title);
                            }
                            getChildren().add(chips);
                        });
        editor.plan().subscribe(this::show);
        ui.text().texts().subscribe(this::show);
        show();
    }

    /** Says on which days sessions of the plan were held, the last one first. */
    void showDelivered(List<LocalDate> days) {
        deliveredOn = List.copyOf(days);
        show();
    }

    /** Keeps the plan and holds a session of it. */
    void startSession() {
        editor.saveThen(() -> ui.navigator().go(new Destination.Live(editor.id())));
    }

    /** Asks what of the plan is to be printed. */
    void print() {
        print.fire();
    }

    private void goToList() {
        ui.navigator().go(new Destination.Plans());
    }

    private static Button chip(Icon icon) {
        var button = Buttons.withIcon(new Button(), icon);
        button.getStyleClass().addAll("plain", "small");
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void open(Button owner, Region content, String nameKey) {
        PlanPopOver.show(owner, content, ui.text().get(nameKey));
    }

    private void show() {
        showing = true;
        try {
            var plan = editor.plan().get();
            var texts = ui.text().texts().get();
            if (!title.getText().equals(plan.title())) {
                title.setText(plan.title());
            }
            String clock = PlanWords.clock(plan.start());
            var day = plan.date();
            when.setText(
                    day == null
                            ? texts.get("plan.when.no.day", clock)
                            : PlanWords.day(day, texts) + " · " + clock);
            String people =
                    plan.group().size() == 0
                            ? texts.get("plan.group.nobody")
                            : texts.get("plan.group.people", plan.group().size())
                                    + "   "
                                    + BlockWords.readers(plan.group());
            delivered.setVisible(!deliveredOn.isEmpty());
            if (!deliveredOn.isEmpty()) {
                delivered.setText(
                        texts.get(
                                "live.delivered.on",
                                deliveredOn.size(),
                                PlanWords.day(deliveredOn.getFirst(), texts)));
            }
            group.setText(
                    plan.group().description().isBlank()
                            ? people
                            : plan.group().description() + ", " + people);
        } finally {
            showing = false;
        }
    }

    private void typed(
            TextInputControl field,
            String name,
            java.util.function.BiFunction<SessionPlan, String, SessionPlan> change) {
        field.textProperty()
                .subscribe(
                        (before, now) -> {
                            if (!showing) {
                                editor.edit(p -> change.apply(p, now), name);
                            }
                        });
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                editor.endTyping();
                            }
                        });
    }

    private VBox whenPanel() {
        var plan = editor.plan().get();
        var date = new DatePicker(plan.date());
        date.setConverter(PlanWords.dates(ui.text()));
        date.valueProperty().subscribe((before, now) -> editor.edit(p -> p.withDate(now), null));
        var start = new TextField(PlanWords.clock(plan.start()));
        start.setPrefColumnCount(6);
        start.textProperty()
                .subscribe(
                        (before, now) -> {
                            LocalTime time = clock(now);
                            start.pseudoClassStateChanged(
                                    javafx.css.PseudoClass.getPseudoClass("error"), time == null);
                            if (time != null) {
                                editor.edit(p -> p.withStart(time), "start");
                            }
                        });
        var target =
                NumberSpinner.minutes(
                        ui.text(), ui.text().text("plan.target"), 5, SessionPlan.MAX_MINUTES);
        target.setValue(plan.targetMinutes());
        target.valueProperty()
                .subscribe(
                        (before, now) ->
                                editor.edit(p -> p.withTargetMinutes(now.intValue()), "target"));
        var place = new TextField(plan.place());
        typed(place, "place", SessionPlan::withPlace);
        var panel =
                new VBox(
                        Labels.labelled(ui.text().text("plan.day"), date),
                        Labels.labelled(ui.text().text("plan.start"), start),
                        Labels.labelled(ui.text().text("plan.target"), target),
                        Labels.labelled(ui.text().text("plan.where"), place),
                        new RoomFields(ui, editor));
        panel.getStyleClass().add("plan-popover");
        return panel;
    }

    /** The time that somebody typed, as 9, 930, 9:30 or 9.30; null when it is none. */
    static @org.jspecify.annotations.Nullable LocalTime clock(String typed) {
        var parts = CLOCK.matcher(typed);
        if (!parts.matches()) {
            return null;
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    private VBox notesPanel() {
        var area = new TextArea(editor.plan().get().notes());
        area.setWrapText(true);
        area.setPrefRowCount(8);
        area.setPrefColumnCount(36);
        typed(area, "plan-notes", SessionPlan::withNotes);
        var panel = new VBox(Labels.labelled(ui.text().text("plan.notes"), area));
        panel.getStyleClass().add("plan-popover");
        return panel;
    }
}
