package org.lectern.ui.editor;

import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnSheet;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.material.SheetKind;
import org.lectern.ui.kit.UiContext;

import java.util.function.UnaryOperator;

/** Adds and removes sheets and languages; what is removed is offered back. */
final class SheetCommands {
    private final UiContext ui;
    private final EditorModel model;
    private final Runnable added;

    /**
     * The commands.
     *
     * @param added called once a sheet that was added is on screen
     */
    SheetCommands(UiContext ui, EditorModel model, Runnable added) {
        this.ui = ui;
        this.model = model;
        this.added = added;
    }

    /** Adds a sheet of a kind in every language, and shows it. */
    void add(SheetKind kind) {
        String name = model.own().freeName(kind);
        model.edit(own -> own.addSheet(model.language().get(), kind, name, ""), null);
        model.show(new Part.OfSheet(name, false));
        added.run();
    }

    /** Adds the easy-to-read text of a handout in the language on screen, and shows it. */
    void addEasy(String name) {
        model.edit(
                own ->
                        own.withSheet(
                                model.language().get(),
                                new OwnSheet(SheetKind.HANDOUT, name, true, "", "")),
                null);
        model.show(new Part.OfSheet(name, true));
        added.run();
    }

    /** Takes a sheet out in every language. */
    void remove(Part.OfSheet sheet) {
        var title =
                model.edition()
                        .sheet(sheet.name(), sheet.easy())
                        .map(OwnSheet::title)
                        .filter(t -> !t.isBlank());
        Object name = title.isPresent() ? title.get() : UserMessage.of("editor.sheet.untitled");
        removing(
                own -> own.removeSheet(sheet.name(), sheet.easy()),
                UserMessage.of("editor.sheet.removed", name));
    }

    /** Takes the edition in a language out. */
    void removeLanguage(LanguageTag language) {
        removing(
                own -> own.removeLanguage(language),
                UserMessage.of(
                        "editor.language.removed", ui.text().texts().get().languageName(language)));
    }

    private void removing(UnaryOperator<OwnMaterial> removal, UserMessage said) {
        var before = model.own();
        model.edit(removal, null);
        var after = model.own();
        ui.notices().offerUndo(said, () -> model.edit(now -> back(before, after, now), null));
    }

    /** What was there before, with what was typed since where it was there already. */
    private static OwnMaterial back(OwnMaterial before, OwnMaterial after, OwnMaterial now) {
        if (now.equals(after)) {
            return before;
        }
        var restored = now;
        for (var entry : before.editions().entrySet()) {
            var language = entry.getKey();
            if (!restored.editions().containsKey(language)) {
                restored = restored.withEdition(language, entry.getValue());
                continue;
            }
            for (var sheet : entry.getValue().sheets()) {
                if (restored.edition(language).sheet(sheet.name(), sheet.easy()).isEmpty()) {
                    restored = restored.withSheet(language, sheet);
                }
            }
        }
        return restored;
    }
}
