package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Window;

import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.PlanEdits;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.TestUi;
import org.lectern.ui.kit.Theme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Earlier versions of a plan: read, told apart, brought back. */
class VersionsTest {
    @TempDir private static Path installed;

    private static Store store;

    @TempDir private Path folder;

    private final MemoryDocuments documents = new MemoryDocuments();
    private final DocumentId id = DocumentId.random();
    private final Block hello = Block.ofText("Hello", 10);
    private final Block work = Block.ofText("Work", 30);
    private TestUi ui;
    private Plans plans;
    private SessionPlan first;
    private PlanEditor editor;

    @BeforeAll
    static void install() {
        store = InstalledLibrary.open(installed);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void open() {
        ui = Fx.ui(folder, "en");
        plans = new Plans(documents, store.library());
        var head = store.library().head(new MaterialId("work-values-card-sort")).orElseThrow();
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(LanguageTag.of("en"), 5);
        first =
                SessionPlan.empty("Morning", new Group("", readers))
                        .append(hello)
                        .append(Block.ofMaterial(head.pin(), 45))
                        .append(work);
        plans.save(id, first);
        plans.keepVersion(id);
        var now =
                first.remove(first.blocks().get(1).id())
                        .withTitle("Afternoon")
                        .withDate(LocalDate.of(2027, 1, 14))
                        .withPlace("Sofia")
                        .append(Block.ofBreak(15))
                        .change(hello.id(), b -> b.withMinutes(20).withNotes("Smile"));
        now = PlanEdits.lock(now, work.id(), LocalTime.of(11, 0));
        var stored = plans.save(id, now);
        editor =
                Fx.call(
                        () ->
                                new PlanEditor(
                                        stored,
                                        new PlanMaterials(Map.of()),
                                        plans,
                                        ui.context().jobs(),
                                        action -> {}));
    }

    @AfterEach
    void closeWindows() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private VersionsViewModel model() {
        return new VersionsViewModel(editor, plans, ui.context().jobs());
    }

    private static VersionsViewModel.Compared compared(VersionsViewModel model, int index) {
        var compared = model.found().get().entries().get(index).compared();
        assertThat(compared).isNotNull();
        return java.util.Objects.requireNonNull(compared);
    }

    @Test
    void aVersionComesBackAsOneStepAndWhatItReplacedStaysAVersion() {
        Fx.run(
                () -> {
                    var before = editor.plan().get();
                    var model = model();
                    assertThat(model.found().get().isDone()).isFalse();
                    model.read();
                    assertThat(model.found().get().entries()).hasSize(1);
                    model.restore(compared(model, 0), _ -> {});
                    assertThat(editor.plan().get()).isEqualTo(first);
                    assertThat(documents.versions).containsExactly(first, before);
                    editor.undo();
                    assertThat(editor.plan().get()).isEqualTo(before);
                    assertThat(editor.canUndo().get()).isFalse();
                });
    }

    @Test
    void itsMaterialsAreKnownOnceItIsBack() {
        var pin = PlanMaterials.pins(first).getFirst();
        assertThat(editor.materials().get().heads()).doesNotContainKey(pin);
        Fx.run(
                () -> {
                    var model = model();
                    model.read();
                    model.restore(compared(model, 0), _ -> {});
                });
        assertThat(editor.materials().get().heads()).containsKey(pin);
    }

    @Test
    void itIsTakenBackAlsoAfterAnotherEdit() {
        Fx.run(
                () -> {
                    var before = editor.plan().get();
                    var model = model();
                    model.read();
                    model.restore(compared(model, 0), ui.undos::add);
                    editor.edit(p -> p.withNotes("more"), null);
                    ui.undos.getFirst().run();
                    assertThat(editor.plan().get()).isEqualTo(before);
                    editor.undo();
                    assertThat(editor.plan().get()).isEqualTo(first.withNotes("more"));
                });
    }

    @Test
    void whatCannotBeKeptFirstIsNotReplaced() {
        Fx.run(
                () -> {
                    var before = editor.plan().get();
                    var model = model();
                    model.read();
                    documents.refusal = UserMessage.of("store.diskFull");
                    model.restore(compared(model, 0), _ -> {});
                    assertThat(editor.plan().get()).isEqualTo(before);
                    assertThat(ui.shown).containsExactly(UserMessage.of("store.diskFull"));
                });
    }

    private VersionsPanel shownPanel() {
        var panel = Fx.call(() -> new VersionsPanel(ui.context(), model(), ZoneOffset.UTC));
        Fx.run(() -> panel.getStylesheets().add(Theme.sheet(PlanScreen.class, "plan.css")));
        Fx.show(ui, panel, 1024 - 320, 560);
        return panel;
    }

    private static List<String> words(Parent parent, String style) {
        return Fx.call(
                () -> {
                    parent.applyCss();
                    parent.layout();
                    return parent.lookupAll(style).stream()
                            .filter(Labeled.class::isInstance)
                            .map(node -> ((Labeled) node).getText())
                            .filter(text -> !text.isBlank())
                            .toList();
                });
    }

    @Test
    void whatHasChangedStandsInSentences() {
        var panel = shownPanel();
        assertThat(words(panel, ".plan-version-changes .label"))
                .containsExactly(
                        "The plan was called “Morning” then.",
                        "It had no day yet.",
                        "Also changed: Place.",
                        "“Hello” takes 20 min instead of 10.",
                        "Changed in “Hello”: Facilitator notes.",
                        "The start of “Work” is locked to 11:00.",
                        "“Break” was added.",
                        "“Work values card sort” was taken out of the plan.");
        assertThat(words(panel, ".plan-version-list .label"))
                .containsExactly("Wed 29 Sep 2027 · 09:41", "7 differences");
    }

    @Test
    void theButtonBringsTheChosenOneBackAndSaysSo() {
        var panel = shownPanel();
        var before = editor.plan().get();
        Fx.run(() -> ((Button) panel.lookup("#plan-version-restore")).fire());
        assertThat(editor.plan().get()).isEqualTo(first);
        assertThat(ui.shown)
                .containsExactly(
                        UserMessage.of("plan.version.restored", "Wed 29 Sep 2027 · 09:41"));
        assertThat(panel.getScene().getWindow().isShowing()).isFalse();
        Fx.run(() -> ui.undos.getFirst().run());
        assertThat(editor.plan().get()).isEqualTo(before);
    }

    @Test
    void oneThatCannotBeReadIsNamedAndHidesNoOther() {
        documents.versions.add(first.withTitle("broken"));
        documents.unreadable.add(documents.versions.getLast());
        var panel = shownPanel();
        assertThat(words(panel, ".plan-version-list .label"))
                .contains("Can’t be read", "7 differences");
        assertThat(words(panel, ".plan-version-changes .label"))
                .containsExactly("This version can’t be read. Choose another one.");
        var restore = (Button) panel.lookup("#plan-version-restore");
        assertThat(restore.isDisabled()).isTrue();
        var list = (ListView<?>) panel.lookup(".plan-version-list");
        Fx.run(() -> list.getSelectionModel().select(1));
        assertThat(restore.isDisabled()).isFalse();
    }

    @Test
    void oneThatIsLikeThePlanCannotBeRestored() {
        documents.versions.add(editor.plan().get());
        var panel = shownPanel();
        assertThat(words(panel, ".plan-version-changes .label"))
                .containsExactly("Nothing: the plan is as it was then.");
        assertThat(((Button) panel.lookup("#plan-version-restore")).isDisabled()).isTrue();
    }

    @Test
    void withoutVersionsItIsSaidWhenThereWillBeSome() {
        documents.versions.clear();
        var panel = shownPanel();
        assertThat(words(panel, ".label")).anyMatch(text -> text.contains("ten minutes"));
        assertThat(Fx.call(() -> panel.lookup("#plan-version-restore"))).isNull();
    }

    @Test
    void theButtonOfThePlanOpensThemForTheKeyboard() {
        var button =
                Fx.call(() -> VersionsPanel.button(ui.context(), editor, plans, ZoneOffset.UTC));
        assertThat(button.isFocusTraversable()).isTrue();
        Fx.show(ui, Fx.call(() -> new StackPane(button)), 900, 700);
        Fx.run(
                () -> {
                    button.requestFocus();
                    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                        button.fireEvent(
                                new KeyEvent(
                                        type, " ", " ", KeyCode.SPACE, false, false, false, false));
                    }
                });
        Fx.settle();
        var pop =
                Fx.call(
                        () ->
                                Window.getWindows().stream()
                                        .filter(PopOver.class::isInstance)
                                        .map(PopOver.class::cast)
                                        .findFirst()
                                        .orElseThrow());
        var list = Fx.call(() -> pop.getContentNode().lookup(".plan-version-list"));
        assertThat(Fx.call(list::isFocused)).isTrue();
    }

    /** At 125 %, in the window that is just large enough for Lectern, no sentence is cut. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el", "es", "it", "pl"})
    void everyLanguageHasItsSentences(String language) {
        ui = Fx.ui(folder, language);
        Fx.run(
                () -> {
                    ui.settings().set(SettingKeys.TEXT_SCALE, TextScale.LARGE);
                    var width = new ReadOnlyDoubleWrapper(1024);
                    ui.context().layout().follow(width, ui.theme().scale());
                });
        var panel = shownPanel();
        // The button stands within the first 320 pixels then, and the panel opens to the right.
        assertThat(Fx.call(() -> panel.prefWidth(-1))).isBetween(600.0, 1024.0 - 320);
        assertThat(Fx.call(() -> panel.lookupAll(".plan-version-list .scroll-bar")))
                .isNotEmpty()
                .noneMatch(Node::isVisible);
        Fx.picture(panel.getScene(), "plan-versions-" + language + "-125");
        var labels =
                Fx.call(
                        () ->
                                panel.lookupAll(".label").stream()
                                        .map(Label.class::cast)
                                        .filter(label -> !label.getText().isBlank())
                                        .toList());
        assertThat(labels).hasSizeGreaterThan(9);
        for (var label : labels) {
            assertThat(label.getText()).doesNotContain("plan.version").doesNotContain("{");
            assertThat(Fx.call(() -> label.lookup(".text")))
                    .extracting(node -> ((Text) node).getText())
                    .isEqualTo(label.getText());
        }
    }
}
