package org.lectern.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

/** Something of a plan that the counselor should look at before the session. */
public sealed interface PlanWarning {
    /**
     * The block that it concerns, which may stand in a track; null for the first day as a whole.
     */
    @Nullable BlockId block();

    /** More people take part than the material is made for. */
    record GroupTooLarge(BlockId block, int people, int most) implements PlanWarning {}

    /** Fewer people take part than the material needs. */
    record GroupTooSmall(BlockId block, int people, int least) implements PlanWarning {}

    /** Some participants get the material's sheets in no language of theirs. */
    record NoEdition(BlockId block, LanguageTag language, int readers) implements PlanWarning {}

    /** Some participants get sheets made from an older revision. */
    record OutdatedEdition(BlockId block, LanguageTag language, int readers)
            implements PlanWarning {}

    /**
     * The material is for another level than the group's.
     *
     * @param steps how many levels lie between, 2 or more; negative for a more basic material
     */
    record LevelFar(BlockId block, String materialLevel, String groupLevel, int steps)
            implements PlanWarning {}

    /**
     * The material needs the Internet.
     *
     * @param noneInRoom true when the room is known to have none, false when nobody has said so
     */
    record NeedsInternet(BlockId block, boolean noneInRoom) implements PlanWarning {}

    /** The publisher no longer recommends the material. */
    record Withdrawn(BlockId block) implements PlanWarning {}

    /** The pinned revision is no longer kept anywhere on this computer. */
    record MaterialGone(BlockId block) implements PlanWarning {}

    /** The material came with somebody's plan file, and no verified library has it. */
    record Unsigned(BlockId block) implements PlanWarning {}

    /** The library has a newer revision than the pinned one. */
    record NewerRevision(BlockId block, int pinned, int newest) implements PlanWarning {}

    /** What stands before it runs over a block's locked start. */
    record LockOverrun(BlockId block, int minutes) implements PlanWarning {}

    /**
     * A day with blocks ends earlier or later than it is meant to.
     *
     * @param block the block that begins the day, null for the first
     * @param day the day's index in the timeline
     * @param minutes how much, at least 1
     */
    record TargetMissed(@Nullable BlockId block, int day, int minutes, boolean over)
            implements PlanWarning {}
}
