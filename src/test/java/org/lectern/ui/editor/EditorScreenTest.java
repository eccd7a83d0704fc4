package org.lectern.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.authoring.OwnMaterials;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.testing.StarterStore;
import org.lectern.ui.content.OwnDesk;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;

import java.nio.file.Path;

/** The editor by keyboard and buttons, on a real store. */
final class EditorScreenTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final MaterialId CARD_SORT = new MaterialId("work-values-card-sort");
    private static final KeyCombination.Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
    private static final KeyCombination.Modifier SHIFT = KeyCombination.SHIFT_DOWN;

    @RegisterExtension private static final StarterStore STORE = new StarterStore();

    @TempDir private Path folder;

    private EditorStage stage;
    private OwnDesk desk;

    @BeforeEach
    void open() {
        stage =
                new EditorStage(
                        folder, STORE.get(), "en", TextScale.NORMAL, 1440, 900, ThemeChoice.LIGHT);
        desk = new OwnDesk(stage.ui.context(), stage.own, stage.screen::close);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private DocumentId shown() {
        var destination = stage.ui.context().navigator().current().get();
        stage.act(() -> stage.screen.open(destination));
        assertThat(destination).isInstanceOf(Destination.Editor.class);
        return ((Destination.Editor) destination).id();
    }

    private TextField field(String name) {
        return stage.find(TextField.class, f -> name.equals(f.getAccessibleText()));
    }

    private TextArea area(String name) {
        return stage.find(TextArea.class, a -> name.equals(a.getAccessibleText()));
    }

    private static String text(TextInputControl control) {
        return Fx.call(control::getText);
    }

    private Node focused() {
        return stage.ask(() -> stage.scene().getFocusOwner());
    }

    @Test
    void aNewMaterialBeginsWithItsTitle() {
        stage.act(desk::newMaterial);
        var id = shown();
        assertThat(focused()).isEqualTo(field("Title"));
        stage.act(() -> field("Title").setText("My week"));
        stage.press(KeyCode.S, CTRL);
        assertThat(stage.own.load(id).orElseThrow().content().title()).isEqualTo("My week");
        stage.press(KeyCode.Z, CTRL);
        assertThat(text(field("Title"))).isEmpty();
        stage.press(KeyCode.Z, CTRL, SHIFT);
        assertThat(text(field("Title"))).isEqualTo("My week");
    }

    @Test
    void doneByKeyboardListsWhatIsMissingAndALinkLeadsThere() {
        stage.act(desk::newMaterial);
        shown();
        stage.press(KeyCode.ENTER, CTRL);
        assertThat(focused()).isInstanceOf(Hyperlink.class);
        var level = stage.find(Hyperlink.class, l -> l.getText().startsWith("Level: "));
        stage.act(level::fire);
        assertThat(focused())
                .isInstanceOf(ComboBox.class)
                .extracting(Node::getAccessibleText)
                .isEqualTo("Level");
        assertThat(focused().getStyleClass()).contains("wrong");
    }

    @Test
    void aButtonAndItsKeysWriteTheSame() {
        stage.act(desk::newMaterial);
        shown();
        var guide = area("Text of the guide");
        String before = text(guide);
        stage.act(() -> guide.positionCaret(0));
        stage.fire("insert-LINES");
        String byButton = text(guide);
        assertThat(byButton).contains(":::lines 4");
        stage.press(KeyCode.Z, CTRL);
        assertThat(text(guide)).isEqualTo(before);
        stage.act(
                () -> {
                    guide.requestFocus();
                    guide.positionCaret(0);
                });
        stage.press(KeyCode.W, CTRL, SHIFT);
        assertThat(text(guide)).isEqualTo(byButton);
    }

    @Test
    void anAdaptationIsFinishedAndShown() {
        stage.act(() -> desk.adapt(stage.pin(CARD_SORT)));
        var id = shown();
        var about = stage.find(ToggleButton.class, b -> b.getText().equals("About the material"));
        stage.act(about::fire);
        stage.act(() -> area("What did you change?").setText("Shorter steps"));
        stage.act(() -> area("Authors, one on each line").setText("Ana Petrova"));
        stage.fire("editor-done");
        var material = OwnMaterials.materialId(id);
        assertThat(stage.own.pin(material)).isPresent();
        assertThat(stage.ui.context().navigator().current().get())
                .isEqualTo(new Destination.Material(material));
        assertThat(stage.ui.shown)
                .containsExactly(UserMessage.of("editor.finished", "Work values card sort"));
    }

    @Test
    void leavingMakesUsableAndComingBackCanStillBeUndone() {
        var id =
                stage.open(
                        stage.own
                                .adapt(stage.pin(CARD_SORT), EN, "Ana")
                                .withChanges(EN, "Shorter"));
        stage.act(() -> field("Title").setText("Values, shorter"));
        stage.go(new Destination.Catalogue());
        assertThat(stage.own.pin(OwnMaterials.materialId(id))).isPresent();
        stage.go(new Destination.Editor(id));
        stage.press(KeyCode.Z, CTRL);
        assertThat(text(field("Title"))).isEqualTo("Work values card sort");
    }

    @Test
    void aRemovedSheetIsOfferedBack() {
        stage.open(stage.own.adapt(stage.pin(CARD_SORT), EN, "Ana"));
        var view = stage.find(EditorView.class, _ -> true);
        var before = view.model().own();
        stage.act(() -> view.model().show(new Part.OfSheet("cards-values", false)));
        var remove =
                stage.find(Control.class, c -> "Remove this sheet".equals(c.getAccessibleText()));
        stage.act(() -> ((Button) remove).fire());
        assertThat(view.model().own().hasSheet("cards-values")).isFalse();
        stage.act(stage.ui.undos.getLast());
        assertThat(view.model().own()).isEqualTo(before);
    }

    @Test
    void trashForgetsTheEditorAndCanBeUndone() {
        stage.act(desk::newMaterial);
        var id = shown();
        stage.act(() -> field("Title").setText("Gone"));
        stage.act(() -> desk.trash(id, "Gone", () -> {}));
        assertThat(stage.own.load(id).orElseThrow().trashed()).isTrue();
        assertThat(stage.own.load(id).orElseThrow().content().title()).isEqualTo("Gone");
        assertThat(stage.all(EditorView.class)).isEmpty();
        stage.act(stage.ui.undos.getLast());
        assertThat(stage.own.load(id).orElseThrow().trashed()).isFalse();
    }

    @Test
    void aCopyIsOpenedUnderAnotherTitle() {
        var id = stage.open(stage.own.create(EN, "Ana").withTitle(EN, "My week"));
        stage.act(() -> desk.duplicate(id));
        assertThat(shown()).isNotEqualTo(id);
        assertThat(text(field("Title"))).isEqualTo("My week (copy)");
    }

    @Test
    void everyControlHasANameAndTabLeavesTheTexts() {
        stage.open(stage.own.adapt(stage.pin(CARD_SORT), EN, "Ana"));
        for (var part : new Part[] {new Part.Guide(), new Part.About()}) {
            stage.act(() -> stage.find(EditorView.class, _ -> true).model().show(part));
            for (var control : stage.all(Control.class)) {
                if (control.isFocusTraversable()) {
                    assertThat(Fx.call(() -> name(control))).as(control.toString()).isNotBlank();
                }
            }
        }
        stage.act(
                () -> {
                    stage.find(EditorView.class, _ -> true).model().show(new Part.Guide());
                    area("Objectives, one on each line").requestFocus();
                });
        String before = text(area("Objectives, one on each line"));
        stage.press(KeyCode.TAB);
        assertThat(text(area("Objectives, one on each line"))).isEqualTo(before);
    }

    private static String name(Control control) {
        String own = control instanceof Labeled labeled ? labeled.getText() : "";
        return own == null || own.isBlank() ? control.getAccessibleText() : own;
    }
}
