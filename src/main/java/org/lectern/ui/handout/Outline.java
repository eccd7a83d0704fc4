package org.lectern.ui.handout;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.lectern.base.LanguageTag;
import org.lectern.handout.PrintSet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The sheets that there are, under their languages, and how many copies are printed of each. */
final class Outline {
    private final ObservableList<OutlineRow> rows = FXCollections.observableArrayList();
    private final ObservableList<LanguageTag> languages = FXCollections.observableArrayList();

    /** The sheets, under their languages, in the order in which they are printed. */
    ObservableList<OutlineRow> rows() {
        return rows;
    }

    /** The languages that have sheets, in the same order. */
    ObservableList<LanguageTag> languages() {
        return languages;
    }

    /**
     * Shows the sheets that a group needs.
     *
     * @param material the title of a sheet's material
     */
    void rebuild(
            PrintSet suggested, HandoutChoices choices, Function<PrintSet.Entry, String> material) {
        List<OutlineRow> next = new ArrayList<>();
        suggested
                .byLanguage()
                .forEach(
                        (tag, entries) -> {
                            next.add(new OutlineRow.Heading(tag));
                            for (var entry : entries) {
                                next.add(row(entry, material.apply(entry), choices));
                            }
                        });
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        var tags = List.copyOf(suggested.byLanguage().keySet());
        if (!languages.equals(tags)) {
            languages.setAll(tags);
        }
    }

    /** The row that is there already, where it says the same: whoever types in it stays in it. */
    private OutlineRow.Sheet row(PrintSet.Entry entry, String material, HandoutChoices choices) {
        var row =
                sheets().stream()
                        .filter(r -> r.suggested().equals(entry) && r.material().equals(material))
                        .findFirst()
                        .orElseGet(() -> new OutlineRow.Sheet(entry, material));
        row.setCopies(choices.copies(entry));
        return row;
    }

    void clear() {
        rows.clear();
        languages.clear();
    }

    /** The sheets, printed or not. */
    List<OutlineRow.Sheet> sheets() {
        var sheets = new ArrayList<OutlineRow.Sheet>();
        for (var row : rows) {
            if (row instanceof OutlineRow.Sheet sheet) {
                sheets.add(sheet);
            }
        }
        return sheets;
    }

    /** The sheets that are printed. */
    List<OutlineRow.Sheet> printed() {
        return sheets().stream().filter(row -> row.copies().get() > 0).toList();
    }

    /** The sheets that are printed in a language. */
    List<OutlineRow.Sheet> printed(LanguageTag tag) {
        return printed().stream().filter(r -> r.suggested().language().equals(tag)).toList();
    }

    /** Whether any number of copies is not the one that the group needs. */
    boolean hasOwnCopies() {
        return sheets().stream().anyMatch(r -> r.copies().get() != r.suggested().copies());
    }

    /** What is printed, in its copies. */
    PrintSet printSet() {
        return new PrintSet(printed().stream().map(OutlineRow.Sheet::entry).toList(), List.of());
    }
}
