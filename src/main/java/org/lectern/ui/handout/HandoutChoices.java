package org.lectern.ui.handout;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.handout.PrintSet;
import org.lectern.plan.Group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the counselor chose for one plan or material; kept while the program runs. */
final class HandoutChoices {
    /** How many people a material is printed for until the counselor says so. */
    private static final int USUAL_GROUP = 10;

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

    /**
     * A single material with the readers that were chosen for it; before the first choice, with a
     * usual group in the first of the languages that it has. A plan as it is.
     */
    HandoutSubject withReaders(HandoutSubject subject, List<LanguageTag> preferred) {
        var material = subject.single();
        if (material.isEmpty()) {
            return subject;
        }
        if (group != null) {
            return subject.withGroup(group);
        }
        var head = material.get();
        var size = head.facts().group();
        return subject.withGroup(
                subject.plan()
                        .group()
                        .withParticipants(
                                head.display(preferred).language(),
                                Math.clamp(USUAL_GROUP, size.min(), size.max())));
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
