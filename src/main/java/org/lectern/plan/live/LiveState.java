package org.lectern.plan.live;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.document.Document;
import org.lectern.document.DocumentKind;
import org.lectern.plan.BlockId;
import org.lectern.plan.SessionPlan;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A session that is being held, as it is kept so that it goes on after a restart.
 *
 * @param plan the plan's document
 * @param planned the day of the plan as it was when the session began
 * @param running the same blocks, some of them shorter to make up for lost minutes
 * @param startedAt when the session began
 * @param index the block that is running; their number when all are over
 * @param blockStartedAt when that block began
 * @param paused how long it has stood still since then, without a pause that still goes on
 * @param pausedAt since when it stands still, or null
 * @param extraMinutes what was added to that block, or taken from it when negative
 * @param seenAt when the clock was last looked at
 * @param jumped how long nobody looked at the clock, when it has not been said yet whether that
 *     time counts; else zero
 * @param note what the counselor wants to remember, may be empty
 * @param done the blocks that are over, in order
 */
public record LiveState(
        DocumentId plan,
        SessionPlan planned,
        SessionPlan running,
        Instant startedAt,
        int index,
        Instant blockStartedAt,
        Duration paused,
        @Nullable Instant pausedAt,
        int extraMinutes,
        Instant seenAt,
        Duration jumped,
        String note,
        List<Done> done)
        implements Document {
    /** The kind under which running sessions are kept. */
    public static final DocumentKind<LiveState> KIND =
            new DocumentKind<>("live", LiveState.class, 2, List.of(LiveState::from1));

    /**
     * A block that is over.
     *
     * @param seconds how long it took without pauses
     * @param extraMinutes what had been added to it, or taken from it when negative
     */
    public record Done(BlockId block, long seconds, int extraMinutes) {}

    /** The first format forgot what had been added to a block that is over. */
    private static JsonNode from1(JsonNode content) {
        if (content.get("done") instanceof ArrayNode all) {
            for (var one : all) {
                if (one instanceof ObjectNode done) {
                    done.put("extraMinutes", 0);
                }
            }
        }
        return content;
    }

    public LiveState {
        done = List.copyOf(done);
        if (index < 0 || index > running.blocks().size()) {
            throw new IllegalArgumentException("no block is running: " + index);
        }
        if (!planned.blocks().stream()
                .map(b -> b.id())
                .toList()
                .equals(running.blocks().stream().map(b -> b.id()).toList())) {
            throw new IllegalArgumentException("other blocks than were planned");
        }
    }

    @Override
    public String title() {
        return planned.title();
    }
}
