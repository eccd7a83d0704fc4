package org.lectern.exchange;

import org.lectern.base.LanguageTag;
import org.lectern.document.Stored;
import org.lectern.library.LibraryStore;
import org.lectern.paper.PlanAgenda;
import org.lectern.plan.SessionPlan;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * A plan as files for other programs, in any language. Reads the store: not on the FX thread. Safe
 * from any other.
 */
public final class PlanExports {
    private final LibraryStore library;

    public PlanExports(LibraryStore library) {
        this.library = library;
    }

    /**
     * A calendar file (RFC 5545) with an entry for each day of the plan that has a date. Imported
     * again after a change it updates the entries that are there.
     *
     * @param plan as it was last saved, which says which of two versions is the newer one
     * @param zone in which the plan's times are meant
     * @throws org.lectern.base.LecternException when no day has a date
     */
    public byte[] calendar(Stored<SessionPlan> plan, LanguageTag language, ZoneId zone) {
        return CalendarFile.of(plan, PlanAgenda.of(plan.content(), library, language), zone);
    }

    /** Markdown (CommonMark with tables and task lists), UTF-8. */
    public byte[] markdown(SessionPlan plan, LanguageTag language) {
        return MarkdownFile.of(PlanAgenda.of(plan, library, language))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An editable Word file: the session at a glance, then the facilitator's script. */
    public byte[] word(SessionPlan plan, LanguageTag language) {
        return WordFile.of(PlanAgenda.of(plan, library, language));
    }
}
