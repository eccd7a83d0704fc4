package org.lectern.ui.handout;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.handout.PrintSet;
import org.lectern.plan.Group;

import java.util.HashMap;
import java.util.Map;

/** What the counselor chose for one plan or material; kept while the program runs. */
final class HandoutChoices {
    /** A number of copies in place of the one that the group needs. */
    private record Own(int suggested, int copies) {}

    private final Map<SheetKey, Own> copies = new HashMap<>();
    private @Nullable Group group;
    private @Nullable LanguageTag language;

    /** The copies of a sheet. An own number ends when the group needs another than it replaced. */
    int copies(PrintSet.Entry suggested) {
        var own = copies.get(SheetKey.of(suggested));
        return own != null && own.suggested() == suggested.copies()
                ? own.copies()
                : suggested.copies();
    }

    void setCopies(PrintSet.Entry suggested, int wanted) {
        if (wanted == suggested.copies()) {
            copies.remove(SheetKey.of(suggested));
        } else {
            copies.put(SheetKey.of(suggested), new Own(suggested.copies(), wanted));
        }
    }

    /** Back to what the group needs. */
    void forgetCopies() {
        copies.clear();
    }

    /** The readers chosen for a single material, or null before the first choice. */
    @Nullable Group group() {
        return group;
    }

    void setGroup(Group chosen) {
        group = chosen;
    }

    /** The language looked at, or null before the first choice. */
    @Nullable LanguageTag language() {
        return language;
    }

    void setLanguage(LanguageTag chosen) {
        language = chosen;
    }
}
