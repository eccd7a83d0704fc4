package org.lectern.authoring;

import org.jspecify.annotations.Nullable;
import org.lectern.material.source.DraftFacts.Running;

import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The names of sheets in the facts: in what is needed, and in how many pages they have. */
final class SheetNames {
    private SheetNames() {}

    /** The facts without a sheet. */
    static Running forget(Running running, String name) {
        return change(running, name, null);
    }

    /** The facts with a sheet called otherwise. */
    static Running rename(Running running, String name, String newName) {
        return change(running, name, newName);
    }

    private static Running change(Running running, String name, @Nullable String newName) {
        var pages = new TreeMap<>(running.pages());
        Integer count = pages.remove(name);
        if (count != null && newName != null) {
            pages.put(newName, count);
        }
        UnaryOperator<@Nullable String> renamed = s -> name.equals(s) ? newName : s;
        var things =
                running.things().stream().map(t -> t.withSheet(renamed.apply(t.sheet()))).toList();
        return running.withThings(things).withPages(pages);
    }
}
