package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.document.Stored;
import org.lectern.library.Basket;
import org.lectern.library.MaterialHead;
import org.lectern.paper.Press;
import org.lectern.plan.Block;
import org.lectern.plan.Bounds;
import org.lectern.plan.Group;
import org.lectern.plan.PlanEdits;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.search.CatalogueSearch;
import org.lectern.search.SearchIndex;
import org.lectern.settings.PlanDetail;
import org.lectern.testing.StarterStore;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.OnScreen;
import org.lectern.ui.kit.TestUi;
import org.lectern.ui.kit.paper.PrintPort;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;

/** A plan on screen, with the library that comes along. */
class AgendaTest {
    @RegisterExtension private static final StarterStore STORE = new StarterStore();

    @TempDir private Path folder;

    private final PlanClipboard clipboard = new PlanClipboard();
    private TestUi ui;
    private PlanEditor editor;
    private Scene scene;
    private SearchIndex index;

    @BeforeEach
    void open() {
        ui = Fx.ui(folder, "en");
        index = new SearchIndex(folder.resolve("index"), FileLayer.real());
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(LanguageTag.of("en"), 5);
        var plan =
                SessionPlan.empty("A plan", new Group("", readers))
                        .append(Block.ofText("One", 20).withBounds(new Bounds(10, 120)))
                        .append(Block.ofText("Two", 20))
                        .append(Block.ofText("Three", 20));
        editor = editorOf(plan);
        scene = Fx.scene(ui, Fx.call(() -> view(editor)), 1400, 900);
        layOut();
    }

    @AfterEach
    void end() {
        index.close();
    }

    private void show(SessionPlan plan) {
        var opened = editorOf(plan);
        editor = opened;
        scene = Fx.scene(ui, Fx.call(() -> view(opened)), 1400, 900);
        layOut();
    }

    private PlanEditor editorOf(SessionPlan plan) {
        var plans = new Plans(STORE.documents(), STORE.library());
        var kept = new Stored<>(DocumentId.random(), 1, Instant.EPOCH, false, plan);
        return Fx.call(
                () ->
                        new PlanEditor(
                                kept,
                                plans.materials(plan),
                                plans,
                                ui.context().jobs(),
                                action -> {}));
    }

    private PlanView view(PlanEditor opened) {
        return new PlanView(
                ui.context(),
                opened,
                STORE.library(),
                new CatalogueSearch(index),
                new Basket(),
                new Plans(STORE.documents(), STORE.library()),
                clipboard,
                new PlanPrinting(
                        ui.context(),
                        new Press(
                                () -> {
                                    throw new AssertionError("nothing is printed here");
                                },
                                STORE.library()),
                        FileLayer.real(),
                        (_, _, _) -> PrintPort.Result.NO_PRINTER),
                Sharing.of(ui, STORE.get()));
    }

    private void layOut() {
        Fx.run(
                () -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                });
    }

    private List<BlockCard> cards() {
        layOut();
        return Fx.call(
                () ->
                        scene.getRoot().lookupAll(".block-row").stream()
                                .map(BlockCard.class::cast)
                                .toList());
    }

    private List<String> titles() {
        return cards().stream().map(card -> card.block().title()).toList();
    }

    private List<String> words(String style) {
        layOut();
        return Fx.call(
                () ->
                        scene.getRoot().lookupAll(style).stream()
                                .filter(Labeled.class::isInstance)
                                .map(node -> ((Labeled) node).getText())
                                .toList());
    }

    private void press(Node node, KeyCode code, boolean shift, boolean shortcut, boolean alt) {
        Fx.run(
                () ->
                        Event.fireEvent(
                                node,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        shift,
                                        shortcut,
                                        alt,
                                        false)));
    }

    @Test
    void whatTheBlocksShowIsChosenForAllPlans() {
        var material = head("work-values-card-sort");
        show(
                SessionPlan.empty("A plan", new Group("", new TreeMap<>()))
                        .append(
                                Block.ofMaterial(material.pin(), 45)
                                        .withGoal("Know what counts")
                                        .withNotes("Two tables")
                                        .withMethod("In pairs")
                                        .withMaterials("Scissors")));
        assertThat(words(".block-content .label"))
                .contains("Two tables", "In pairs", "Scissors")
                .anyMatch(word -> word.contains("Know what counts"));
        int facts = words(".block-facts .label").size();

        var fields = Fx.call(() -> new DetailFields(ui.context()));
        var boxes = Fx.call(() -> fields.lookupAll(".check-box"));
        assertThat(boxes).hasSameSizeAs(PlanDetail.values());
        boxes.forEach(box -> Fx.run(((CheckBox) box)::fire));
        assertThat(shownWords()).doesNotContain("Two tables", "In pairs", "Scissors");
        assertThat(shownWords()).noneMatch(word -> word.contains("Know what counts"));
        assertThat(words(".block-facts .label")).hasSizeLessThan(facts);
        boxes.forEach(box -> Fx.run(((CheckBox) box)::fire));
        assertThat(shownWords()).contains("Two tables", "In pairs", "Scissors");
        assertThat(words(".block-facts .label")).hasSize(facts);
    }

    /** The words of the blocks that are not hidden. */
    private List<String> shownWords() {
        layOut();
        return OnScreen.all(scene.getRoot(), Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void severalBlocksAreChosenMovedAndTakenOutByKeys() {
        Fx.run(() -> editor.selected().set(editor.order().getFirst()));
        press(cards().getFirst(), KeyCode.DOWN, true, false, false);
        assertThat(Fx.call(() -> editor.selection().chosen().get())).hasSize(2);
        press(cards().get(1), KeyCode.DOWN, false, false, true);
        assertThat(titles()).containsExactly("Three", "One", "Two");
        press(cards().get(1), KeyCode.DELETE, false, false, false);
        assertThat(titles()).containsExactly("Three");
        assertThat(ui.undos).hasSize(1);
        Fx.run(ui.undos.getFirst());
        assertThat(titles()).containsExactly("Three", "One", "Two");
    }

    @Test
    void copiedBlocksGoIntoAnotherPlan() {
        Fx.run(() -> editor.selected().set(cards().getFirst().block().id()));
        press(cards().getFirst(), KeyCode.C, false, true, false);
        show(
                SessionPlan.empty("Another", new Group("", new TreeMap<>()))
                        .append(Block.ofText("Here", 10)));
        press(cards().getFirst(), KeyCode.V, false, true, false);
        assertThat(titles()).containsExactly("Here", "One");
    }

    @Test
    void aLockIsShownWithTheTimeLeftBeforeIt() {
        var third = cards().get(2).block().id();
        Fx.run(() -> editor.edit(p -> PlanEdits.lock(p, third, LocalTime.of(11, 0)), null));
        assertThat(words(".warn")).contains("Locked to 11:00");
        assertThat(words(".time-note")).containsExactly("50 min free until 11:00");
        assertThat(cards().get(2).getAccessibleText()).contains("11:00");
        Fx.run(() -> editor.selected().set(third));
        press(cards().get(2), KeyCode.L, false, true, false);
        assertThat(words(".time-note")).isEmpty();
    }

    @Test
    void aSectionIsNamedAndFoldedAway() {
        Fx.run(() -> editor.selection().all(editor.order().subList(0, 2)));
        press(cards().getFirst(), KeyCode.G, false, true, false);
        layOut();
        var title = (TextField) Fx.call(() -> scene.lookup(".section-title"));
        Fx.run(() -> title.setText("Opening"));
        assertThat(editor.plan().get().sections()).extracting(s -> s.title()).contains("Opening");
        assertThat(words(".section-row .second")).containsExactly("2 blocks · 40 min");
        Fx.run(() -> ((Button) scene.lookup(".section-row .button")).fire());
        assertThat(titles()).containsExactly("Three");
        Fx.run(() -> editor.undo());
        assertThat(titles()).containsExactly("One", "Two", "Three");
    }

    @Test
    void anotherDayAndBreakoutsHaveTheirPlace() {
        var third = cards().get(2).block().id();
        Fx.run(
                () -> {
                    editor.selection().all(editor.order().subList(0, 2));
                    editor.insertAll(
                            p -> PlanEdits.sideBySide(p, editor.selection().chosen().get()));
                    editor.selected().set(third);
                    new PlanCommands(ui.context(), editor, clipboard).newDay();
                });
        assertThat(words(".day-name")).containsExactly("Day 1", "Day 2");
        assertThat(words(".block-start")).containsExactly("09:30", "09:30");
        assertThat(words(".track .hyperlink")).containsExactlyInAnyOrder("One", "Two");
        Fx.run(() -> ((Hyperlink) scene.lookup(".track .hyperlink")).fire());
        assertThat(Fx.call(() -> editor.selectedBlock())).isNotNull();
    }

    @Test
    void fittingSaysWhatItChangedAndIsUndone() {
        Fx.run(() -> ((Button) scene.lookup("#plan-fit")).fire());
        assertThat(words(".notice-text")).singleElement().asString().contains("20 → 120");
        assertThat(words(".notice-text").getFirst()).contains("20 min stay empty until 12:30");
        Fx.run(() -> ((Button) scene.lookup(".fit-notice .notice-actions .button")).fire());
        assertThat(editor.timeline().get().totalMinutes()).isEqualTo(60);
        assertThat(scene.lookup(".fit-notice").isVisible()).isFalse();
    }

    @Test
    void whatIsWorthALookLeadsToItsBlock() {
        var head = head("work-values-card-sort");
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(LanguageTag.of("en"), 500);
        show(
                SessionPlan.empty("A plan", new Group("", readers))
                        .append(Block.ofText("One", 20))
                        .append(Block.ofMaterial(head.pin(), 45)));
        assertThat(editor.warnings().get()).isNotEmpty();
        var button = (Button) scene.lookup("#plan-warnings");
        assertThat(button.isVisible()).isTrue();
        var panel =
                Fx.call(
                        () ->
                                new WarningsPanel(
                                        ui.context(),
                                        editor,
                                        STORE.library().active().orElseThrow().framework(),
                                        () -> {}));
        var link =
                Fx.call(
                        () -> {
                            var all = (javafx.scene.Parent) panel.getContent();
                            return all.getChildrenUnmodifiable().stream()
                                    .filter(Hyperlink.class::isInstance)
                                    .map(Hyperlink.class::cast)
                                    .findFirst()
                                    .orElseThrow();
                        });
        assertThat(link.getText()).contains("500");
        Fx.run(link::fire);
        assertThat(editor.selected().get()).isEqualTo(editor.order().get(1));
    }

    @Test
    void thePreparationIsTickedAndAddedTo() {
        show(
                SessionPlan.empty("A plan", editor.plan().get().group())
                        .append(Block.ofMaterial(head("work-values-card-sort").pin(), 45)));
        var box = (CheckBox) Fx.call(() -> scene.lookup(".preparation .check-box"));
        Fx.run(box::fire);
        assertThat(editor.plan().get().checklist().ticked()).hasSize(1);
        var more = (TextField) Fx.call(() -> scene.lookup(".preparation .text-field"));
        Fx.run(
                () -> {
                    more.setText("Book the room");
                    more.fireEvent(new javafx.event.ActionEvent());
                });
        assertThat(editor.plan().get().checklist().own())
                .extracting(entry -> entry.text())
                .containsExactly("Book the room");
        Fx.run(() -> editor.undo());
        Fx.run(() -> editor.undo());
        assertThat(editor.plan().get().checklist().ticked()).isEmpty();
    }

    private static MaterialHead head(String id) {
        return STORE.library().head(new MaterialId(id)).orElseThrow();
    }
}
