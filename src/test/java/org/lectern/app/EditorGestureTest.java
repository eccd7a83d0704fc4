package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnMaterials;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A counselor's own material, from an empty page to a plan, and an adaptation of another's. */
@Tag("gesture")
class EditorGestureTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final MaterialId CARD_SORT = new MaterialId("work-values-card-sort");
    private static final String TITLE = "A letter to myself in a year";

    @TempDir Path folder;

    @Test
    void aNewMaterialIsWrittenFoundPlannedTrashedAndRestored() {
        try (var work = Workplace.start(folder, EN)) {
            work.click(work.one("#catalogue-new"));
            var id = editor(work);
            work.until(
                    "the title has the keyboard",
                    () -> field(work, work.words("editor.text.title")).isFocused());
            work.type(TITLE);
            work.click(field(work, work.words("editor.text.summary")));
            work.type("People write to themselves what they hope for.");
            work.press(KeyCode.TAB);
            work.type("I can say what I hope for");
            work.until("the title has arrived", () -> own(work, id).title().equals(TITLE));

            writeAStep(work);
            writeAHandout(work);
            fillInTheForm(work);
            work.picture("editor-way-form");
            work.click(work.one("#editor-done"));
            var material = OwnMaterials.materialId(id);
            work.until(
                    "its page is shown",
                    () -> work.place().equals(new Destination.Material(material)));
            work.until("it is said", () -> work.sees(work.words("editor.finished", TITLE)));
            work.until("the page is laid out", () -> !work.all(".pdf-preview").isEmpty());
            work.picture("editor-way-material");

            find(work, "harmonica");
            work.until("its text finds it", () -> work.rows().equals(List.of(TITLE)));
            work.press(KeyCode.DOWN);
            work.press(KeyCode.SPACE);
            work.click(work.named(".button", work.words("catalogue.basket.newPlan")));
            work.until("the plan shows it", () -> work.texts(".block-title").contains(TITLE));
            var block = work.kept(work.shownPlan()).blocks().getFirst();
            assertThat(block.minutes()).isEqualTo(20);
            work.picture("editor-way-plan");

            trashAndRestore(work);
        }
    }

    /** A step more, by its key, with a word that no other material has; the page follows. */
    private static void writeAStep(Workplace work) {
        var body = field(work, work.words("editor.text.guide"));
        work.click(body);
        work.until("its page is shown", () -> page(work) != 0);
        long before = page(work);
        work.press(KeyCode.CONTROL, KeyCode.HOME);
        // Heading, blank, heading, blank: the first step is the fifth line.
        for (int line = 0; line < 4; line++) {
            work.press(KeyCode.DOWN);
        }
        work.press(KeyCode.END);
        work.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        work.until("the new step's title is chosen", () -> !selected(body).isEmpty());
        work.type("Everybody writes, to harmonica music");
        assertThat(text(body)).contains("2. (10 min) **Everybody writes, to harmonica music.**");
        changes(work, before);
        work.picture("editor-way-guide");

        long written = page(work);
        work.press(KeyCode.CONTROL, KeyCode.Z);
        work.until("undone", () -> !text(body).contains("harmonica"));
        changes(work, written);
        work.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        work.until("done again", () -> text(body).contains("harmonica"));
    }

    private static void writeAHandout(Workplace work) {
        work.click(work.one("#editor-add-sheet"));
        work.click(work.named(".menu-item .label", work.words("editor.add.handout")));
        var title = field(work, work.words("editor.sheet.title"));
        work.until("its title has the keyboard", title::isFocused);
        work.type("My letter");
        work.until("its page is shown", () -> page(work) != 0);
        long before = page(work);
        var body = field(work, work.words("editor.text.body"));
        work.click(body);
        work.type("Dear me,");
        work.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        work.until("lines to write on are put in", () -> text(body).contains(":::lines 4"));
        changes(work, before);
        work.picture("editor-way-handout");
    }

    /** What is missing is listed; each entry leads to where it is mended. */
    private static void fillInTheForm(Workplace work) {
        work.press(KeyCode.CONTROL, KeyCode.ENTER);
        work.until("what is missing is listed", () -> work.all(".editor-problem").size() == 8);
        work.picture("editor-way-problems");
        for (String key :
                List.of("editor.fact.competence", "editor.fact.level", "editor.fact.type")) {
            mend(work, key, () -> work.press(KeyCode.DOWN));
        }
        mend(work, "editor.fact.audience", () -> work.press(KeyCode.SPACE));
        mend(work, "editor.fact.minutes", () -> typeAll(work, "15", "20", "30"));
        mend(work, "editor.fact.group", () -> typeAll(work, "1", "12"));
        mend(work, "editor.fact.method", () -> work.press(KeyCode.SPACE));
        mend(work, "editor.place.authors", () -> work.type("Ana Petrova"));
        work.until("nothing is missing", () -> work.all(".editor-problem").isEmpty());
    }

    private static void typeAll(Workplace work, String... numbers) {
        for (String number : numbers) {
            work.type(number);
            work.press(KeyCode.TAB);
        }
    }

    /** Follows the entry of what is missing, writes it, and waits until the entry is gone. */
    private static void mend(Workplace work, String key, Runnable writing) {
        String what = work.words(key);
        work.click(entries(work, what).getFirst());
        work.until("its field has the keyboard", () -> !(focus(work) instanceof Hyperlink));
        writing.run();
        work.until("it is mended: " + what, () -> entries(work, what).isEmpty());
    }

    private static List<Node> entries(Workplace work, String what) {
        var all = work.all(".editor-problem");
        return Fx.call(
                () ->
                        all.stream()
                                .filter(entry -> ((Hyperlink) entry).getText().startsWith(what))
                                .toList());
    }

    private static void trashAndRestore(Workplace work) {
        work.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        work.click(work.one("#catalogue-own"));
        work.click(work.called(".button", work.words("material.work.toTrash", TITLE)));
        work.until("it is in the trash", () -> work.sees(work.words("editor.trashed", TITLE)));
        work.picture("editor-way-trashed");
        find(work, "harmonica");
        work.until("nobody finds it", () -> work.rows().isEmpty());
        work.click(work.one("#catalogue-own"));
        work.click(work.named(".own-tabs .segment", work.words("material.work.trash")));
        work.click(work.named(".button", work.words("material.work.restore")));
        find(work, "harmonica");
        work.until("it is found again", () -> work.rows().equals(List.of(TITLE)));
    }

    @Test
    void anAdaptationNamesThoseBeforeAndWhatWasChanged() {
        try (var work = Workplace.start(folder, EN)) {
            work.goTo(new Destination.Material(CARD_SORT));
            work.click(work.one("#material-adapt"));
            var id = editor(work);
            var original = Objects.requireNonNull(own(work, id).origin());
            var title = field(work, work.words("editor.text.title"));
            work.until("the text is there", () -> text(title).equals("Work values card sort"));
            work.until("its page is shown", () -> page(work) != 0);
            long before = page(work);
            work.click(title);
            work.press(KeyCode.END);
            work.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
            work.until("the last word is chosen", () -> selected(title).equals("sort"));
            work.type("auction");
            work.until("a word is another", () -> text(title).equals("Work values card auction"));
            changes(work, before);
            work.press(KeyCode.CONTROL, KeyCode.Z);
            work.until("undone", () -> text(title).equals("Work values card sort"));
            work.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            work.until("done again", () -> text(title).endsWith("auction"));

            work.press(KeyCode.CONTROL, KeyCode.ENTER);
            work.until("what is missing is listed", () -> !work.all(".editor-problem").isEmpty());
            work.picture("editor-way-adapting");
            mend(work, "editor.place.authors", () -> work.type("Ana Petrova"));
            mend(work, "editor.place.changes", () -> work.type("Values are sold by auction"));
            work.until("nothing is missing", () -> work.all(".editor-problem").isEmpty());
            work.picture("editor-way-adapted-form");
            work.click(work.one("#editor-done"));
            work.until(
                    "its page is shown",
                    () ->
                            work.place()
                                    .equals(new Destination.Material(OwnMaterials.materialId(id))));
            work.until("whom it names", () -> attribution(work).contains("Ana Petrova"));
            work.picture("editor-way-adapted");
            assertThat(attribution(work))
                    .containsSubsequence(
                            "“Work values card auction”, Ana Petrova",
                            "Adapted from “Work values card sort”",
                            String.join(", ", original.authors()),
                            original.licence().shortName(),
                            "Changes: Values are sold by auction");
        }
    }

    private static String attribution(Workplace work) {
        return work.texts(".material-facts .label").stream()
                .filter(words -> words.contains("Adapted from"))
                .findFirst()
                .orElse("");
    }

    private static DocumentId editor(Workplace work) {
        work.until("an editor is shown", () -> work.place() instanceof Destination.Editor);
        work.one(".editor");
        return ((Destination.Editor) work.place()).id();
    }

    private static OwnMaterial own(Workplace work, DocumentId id) {
        return work.services().own().load(id).orElseThrow().content();
    }

    private static void find(Workplace work, String word) {
        work.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        work.press(KeyCode.CONTROL, KeyCode.F);
        work.press(KeyCode.CONTROL, KeyCode.A);
        work.type(word);
    }

    private static TextInputControl field(Workplace work, String name) {
        return (TextInputControl) work.called(".text-input", name);
    }

    private static String text(TextInputControl field) {
        return Fx.call(field::getText);
    }

    private static String selected(TextInputControl field) {
        return Fx.call(field::getSelectedText);
    }

    private static Node focus(Workplace work) {
        return Fx.call(() -> work.stage().getScene().getFocusOwner());
    }

    /** Waits until the page on screen is another than this one. */
    private static void changes(Workplace work, long before) {
        work.until("the page has changed", () -> page(work) != 0 && page(work) != before);
    }

    /** Tells pages on screen apart; 0 while there is none. */
    private static long page(Workplace work) {
        var pictures = work.all(".editor .pdf-preview .image-view");
        return Fx.call(
                () ->
                        pictures.stream()
                                .map(picture -> ((ImageView) picture).getImage())
                                .filter(image -> image != null)
                                .mapToLong(EditorGestureTest::pixels)
                                .findFirst()
                                .orElse(0));
    }

    private static long pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Arrays.hashCode(pixels);
    }
}
