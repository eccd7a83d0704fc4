package org.lectern.plan.live;

import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.document.Document;
import org.lectern.document.DocumentKind;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What really happened in a session.
 *
 * @param plan the plan's document
 * @param title the plan's title then
 * @param startedAt when it began
 * @param blocks in order, as they were then
 * @param attended how many people came who read which language, each 0 … {@value Group#MAX}; in the
 *     order of the tags
 * @param note what the counselor wants to remember, may be empty
 */
public record DeliveredSession(
        DocumentId plan,
        String title,
        Instant startedAt,
        List<DeliveredBlock> blocks,
        SortedMap<LanguageTag, Integer> attended,
        String note)
        implements Document {
    /** The kind under which delivered sessions are kept. */
    public static final DocumentKind<DeliveredSession> KIND =
            new DocumentKind<>("delivered", DeliveredSession.class, 1);

    /**
     * A block that takes time, with the minutes that were planned.
     *
     * @param actualMinutes how long it really took; 0 when it was left out
     */
    public record DeliveredBlock(Block block, int actualMinutes) {
        public DeliveredBlock {
            if (actualMinutes < 0) {
                throw new IllegalArgumentException("actual minutes: " + actualMinutes);
            }
        }
    }

    public DeliveredSession {
        blocks = List.copyOf(blocks);
        attended = Collections.unmodifiableSortedMap(new TreeMap<>(attended));
        for (int count : attended.values()) {
            if (count < 0 || count > Group.MAX) {
                throw new IllegalArgumentException("attended: " + count);
            }
        }
    }

    /** With another number of people who came and read a language, brought into range. */
    public DeliveredSession withAttended(LanguageTag language, int people) {
        var changed = new TreeMap<>(attended);
        changed.put(language, Math.clamp(people, 0, Group.MAX));
        return new DeliveredSession(plan, title, startedAt, blocks, changed, note);
    }

    public DeliveredSession withNote(String newNote) {
        return new DeliveredSession(plan, title, startedAt, blocks, attended, newNote);
    }

    /** With another length of the block at an index, 0 … {@value SessionPlan#MAX_MINUTES}. */
    public DeliveredSession withActualMinutes(int index, int minutes) {
        var changed = new ArrayList<>(blocks);
        changed.set(
                index,
                new DeliveredBlock(
                        blocks.get(index).block(),
                        Math.clamp(minutes, 0, SessionPlan.MAX_MINUTES)));
        return new DeliveredSession(plan, title, startedAt, changed, attended, note);
    }
}
