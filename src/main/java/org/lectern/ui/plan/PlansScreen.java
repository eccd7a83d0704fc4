package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentHead;
import org.lectern.material.SamplePlan;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.EmptyState;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.PageHeader;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiContext;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The counselor's session plans, the newest first. */
public final class PlansScreen implements Screen {
    private static final KeyCombination NEW =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    private final UiContext ui;
    private final Plans plans;
    private final Runnable saveOpen;
    private final Consumer<DocumentId> trashed;
    private final ZoneId zone;
    private final SamplesViewModel samples;
    private final PlanReuse reuse;
    private final ListView<DocumentHead> list = new ListView<>();
    private final ToggleButton trash = new ToggleButton();
    private final EmptyState noPlans;
    private final BorderPane root = new BorderPane();

    /**
     * @param saveOpen keeps what is still being typed in an open plan, before the list is read
     * @param trashed hears of a plan that went into the trash
     * @param zone in which times are shown
     * @param library reads the plans to begin with; called in a job
     */
    public PlansScreen(
            UiContext ui,
            Plans plans,
            Runnable saveOpen,
            Consumer<DocumentId> trashed,
            ZoneId zone,
            Supplier<List<SamplePlan>> library,
            PlanSharing sharing) {
        this.ui = ui;
        this.plans = plans;
        this.saveOpen = saveOpen;
        this.trashed = trashed;
        this.zone = zone;
        this.reuse = new PlanReuse(ui, plans);
        this.samples = new SamplesViewModel(ui, plans, library, trashed, this::changed);
        var create = createButton();
        create.setId("plans-new");
        var fromSample = samplesButton();
        fromSample.setId("plans-samples");
        var openFile = Buttons.plain(ui.text().text("plan.open"), Icon.FOLDER);
        openFile.setId("plans-open");
        openFile.setOnAction(_ -> sharing.open());
        trash.textProperty().bind(ui.text().text("plan.trash.show"));
        trash.setGraphic(new IconView(Icon.TRASH));
        trash.getStyleClass().add("plain");
        trash.setMnemonicParsing(false);
        trash.setMinWidth(Region.USE_PREF_SIZE);
        trash.setId("plans-trash");
        trash.selectedProperty().subscribe((_, _) -> showList());
        root.setTop(
                new PageHeader(ui.text().text("plan.place"))
                        .actions(trash, openFile, fromSample, create));
        var beginnings = new FlowPane(createButton(), samplesButton());
        beginnings.getStyleClass().add("plan-beginnings");
        noPlans = new EmptyState(Icon.PLAN, ui.text().text("plan.none"), beginnings);
        list.setPlaceholder(noPlans);
        list.setCellFactory(_ -> new PlanCell());
        list.getStyleClass().add("plan-list");
        list.accessibleTextProperty().bind(ui.text().text("plan.place"));
        list.setOnKeyPressed(
                event -> {
                    var plan = list.getSelectionModel().getSelectedItem();
                    if (plan != null && event.getCode() == KeyCode.ENTER) {
                        open(plan);
                    } else if (plan != null
                            && event.getCode() == KeyCode.DELETE
                            && !trash.isSelected()) {
                        trash(plan);
                    }
                });
        showSamples(fromSample);
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (NEW.match(event)) {
                        create();
                        event.consume();
                    }
                });
        root.getStyleClass().add("plans");
        root.getStylesheets().add(Theme.sheet(PlansScreen.class, "plan.css"));
    }

    /** Shows the plans or the trash. */
    private void showList() {
        list.setPlaceholder(
                trash.isSelected()
                        ? new EmptyState(Icon.TRASH, ui.text().text("plan.trash.empty"))
                        : noPlans);
        list.getItems().clear();
        refresh();
    }

    /** Opens a plan, which comes out of the trash for that. */
    private void open(DocumentHead plan) {
        if (trash.isSelected()) {
            restore(plan);
        } else {
            ui.navigator().go(new Destination.Plan(plan.id()));
        }
    }

    private void restore(DocumentHead plan) {
        setTrashed(
                plan.id(),
                false,
                () -> ui.notices().say(UserMessage.of("plan.restored", name(plan))));
    }

    private String name(DocumentHead plan) {
        return plan.title().isBlank() ? ui.text().get("plan.untitled") : plan.title();
    }

    private Button createButton() {
        var button = Buttons.primary(ui.text().text("plan.new"), Icon.PLUS);
        button.setOnAction(_ -> create());
        return button;
    }

    private Button samplesButton() {
        var button = Buttons.plain(ui.text().text("plan.samples"), Icon.COPY);
        button.setOnAction(_ -> samples.open());
        return button;
    }

    /**
     * The samples take the list's place until one is used or Esc closes them; then the focus goes
     * back.
     */
    private void showSamples(Button opener) {
        var panel = new SamplesPanel(ui.text(), samples);
        root.setCenter(list);
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && samples.isOpen().get()) {
                        samples.close();
                        event.consume();
                    }
                });
        samples.isOpen()
                .subscribe(
                        (was, is) -> {
                            root.setCenter(is ? panel : list);
                            if (is) {
                                panel.focusFirst();
                            } else {
                                opener.requestFocus();
                            }
                        });
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void open(Destination destination) {
        samples.close();
        saveOpen.run();
        trash.setSelected(false);
        refresh();
    }

    private void refresh() {
        var selected = list.getSelectionModel().getSelectedItem();
        refresh(selected == null ? List.of() : List.of(selected.id()));
    }

    /** Shows that there are other plans than before, the new ones ready to be opened by Enter. */
    private void changed(List<DocumentId> made) {
        if (made.isEmpty()) {
            refresh();
        } else {
            list.requestFocus();
            refresh(made);
        }
    }

    /** Reads the list anew, and selects the first of these plans. */
    private void refresh(List<DocumentId> selected) {
        boolean inTrash = trash.isSelected();
        // Behind the saves that were just asked for, so that the list shows what they kept.
        ui.jobs()
                .write(
                        UserMessage.of("plan.job.list"),
                        context -> inTrash ? plans.trashed() : plans.list(),
                        found -> {
                            list.getItems().setAll(found);
                            found.stream()
                                    .filter(head -> selected.contains(head.id()))
                                    .findFirst()
                                    .ifPresent(
                                            head -> {
                                                list.getSelectionModel().select(head);
                                                list.scrollTo(head);
                                            });
                        });
    }

    private void create() {
        ui.jobs()
                .write(
                        UserMessage.of("plan.job.save"),
                        context ->
                                plans.save(DocumentId.random(), SessionPlan.empty("", lastGroup()))
                                        .id(),
                        id -> ui.navigator().go(new Destination.Plan(id)));
    }

    /** The next group often reads the languages of the last one. */
    private Group lastGroup() {
        return plans.list().stream()
                .findFirst()
                .flatMap(head -> plans.load(head.id()))
                .map(stored -> stored.content().group().withDescription(""))
                .orElseGet(
                        () -> {
                            var participants = new TreeMap<org.lectern.base.LanguageTag, Integer>();
                            participants.put(ui.text().language(), 10);
                            return new Group("", participants);
                        });
    }

    private void trash(DocumentHead plan) {
        var name = name(plan);
        trashed.accept(plan.id());
        setTrashed(
                plan.id(),
                true,
                () ->
                        ui.notices()
                                .offerUndo(
                                        UserMessage.of("plan.trashed", name),
                                        () -> setTrashed(plan.id(), false, () -> {})));
    }

    private void setTrashed(DocumentId id, boolean trash, Runnable then) {
        ui.jobs()
                .write(
                        UserMessage.of("plan.job.save"),
                        context -> {
                            plans.setTrashed(id, trash);
                            return id;
                        },
                        done -> {
                            refresh();
                            then.run();
                        });
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("plan.new", "Shortcut+N"),
                Shortcut.of("plan.shortcut.open", "Enter"),
                Shortcut.of("plan.shortcut.trash", "Delete"));
    }

    /**
     * A plan in the list: its title, when it was changed, and a button that puts it into the trash.
     */
    private final class PlanCell extends ListCell<DocumentHead> {
        @Override
        protected void updateItem(@Nullable DocumentHead plan, boolean empty) {
            super.updateItem(plan, empty);
            setText(null);
            if (empty || plan == null) {
                setGraphic(null);
                setOnMouseClicked(null);
                return;
            }
            var title =
                    plan.title().isBlank()
                            ? Labels.of(ui.text().text("plan.untitled"), "strong")
                            : Labels.of(plan.title(), "strong");
            title.setMinWidth(0);
            var changed =
                    Labels.of(
                            ui.text().map(texts -> texts.get("plan.changed", when(plan.savedAt()))),
                            "second",
                            "muted");
            var words = new VBox(title, changed);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var row = new HBox(new IconView(Icon.PLAN, "icon-large"), words);
            if (trash.isSelected()) {
                var back =
                        Buttons.icon(
                                Icon.UNDO, ui.text().text("plan.restore", title.textProperty()));
                back.setOnAction(_ -> restore(plan));
                row.getChildren().add(back);
            } else {
                var copy =
                        Buttons.icon(
                                Icon.COPY, ui.text().text("plan.copy.of", title.textProperty()));
                copy.setOnAction(_ -> reuse.copy(copy, plan.id(), plan.title()));
                var away =
                        Buttons.icon(
                                Icon.TRASH, ui.text().text("plan.trash", title.textProperty()));
                away.setOnAction(_ -> trash(plan));
                row.getChildren().addAll(copy, away);
            }
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("plan-row");
            setGraphic(row);
            setOnMouseClicked(_ -> open(plan));
        }

        private String when(Instant instant) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(ui.text().locale())
                    .format(instant.atZone(zone));
        }
    }
}
