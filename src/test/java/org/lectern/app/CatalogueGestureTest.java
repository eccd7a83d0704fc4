package org.lectern.app;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.ui.kit.Destination;

import java.nio.file.Path;

/** Finds a material in spite of a mistake, looks at it in two languages, and holds on to it. */
@Tag("gesture")
class CatalogueGestureTest {
    private static final MaterialId CARD_SORT = new MaterialId("work-values-card-sort");

    @TempDir Path folder;

    @Test
    void aMistypedSearchLeadsToAPageANoteAndAFavourite() {
        try (var work = Workplace.start(folder, LanguageTag.of("en"))) {
            work.type("valeus crad");
            work.until("near words find it", () -> work.sees("Work values card sort"));
            work.until("it is said that they are near", () -> work.sees("Similar words"));
            work.press(KeyCode.ENTER);
            work.press(KeyCode.F);
            work.until(
                    "the star is kept",
                    () -> work.services().shelves().load().isFavourite(CARD_SORT));
            work.press(KeyCode.ENTER);
            work.until(
                    "its page is open",
                    () -> work.place().equals(new Destination.Material(CARD_SORT)));
            work.until("the page is laid out", () -> work.sees("Page 1 of 3"));
            work.click(work.one("#material-compare"));
            work.until(
                    "a second language stands beside it",
                    () -> work.all(".pdf-preview").size() == 2);
            work.press(KeyCode.ESCAPE);
            work.click(work.one("#material-note"));
            work.type("Good with the Thursday group");
            work.until(
                    "the note is kept",
                    () -> work.services().shelves().load().note(CARD_SORT).contains("Thursday"));
        }
    }
}
