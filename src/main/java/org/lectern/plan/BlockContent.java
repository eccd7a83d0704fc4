package org.lectern.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What a block stands for. In JSON a closed set of names, never a class name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BlockContent.Material.class, name = "material"),
    @JsonSubTypes.Type(value = BlockContent.Break.class, name = "break"),
    @JsonSubTypes.Type(value = BlockContent.Text.class, name = "text"),
    @JsonSubTypes.Type(value = BlockContent.Parallel.class, name = "parallel"),
    @JsonSubTypes.Type(value = BlockContent.NewDay.class, name = "day")
})
public sealed interface BlockContent {
    /** A material, in the very revision with which the plan was made. */
    record Material(org.lectern.material.Pin pin) implements BlockContent {}

    /** A break. */
    record Break() implements BlockContent {}

    /** Something of the counselor's own. */
    record Text() implements BlockContent {}

    /**
     * Breakouts side by side, which all begin together. The block is as long as its longest track.
     *
     * @param tracks 1 … {@value #MAX_TRACKS}
     */
    record Parallel(List<Track> tracks) implements BlockContent {
        /** The most breakouts side by side. */
        public static final int MAX_TRACKS = 12;

        public Parallel {
            tracks = List.copyOf(tracks);
            if (tracks.isEmpty() || tracks.size() > MAX_TRACKS) {
                throw new IllegalArgumentException("tracks: " + tracks.size());
            }
        }

        /** As long as the longest track, at most {@value SessionPlan#MAX_MINUTES}. */
        int longest() {
            return Math.min(
                    SessionPlan.MAX_MINUTES,
                    tracks.stream().mapToInt(Track::totalMinutes).max().orElse(0));
        }
    }

    /**
     * One of the breakouts.
     *
     * @param title may be empty
     * @param people how many take part, 0 … {@value Group#MAX}; 0 when that is not said
     * @param blocks one after the other: materials, breaks and texts, without a locked start and in
     *     no section
     */
    record Track(String title, int people, List<Block> blocks) {
        public Track {
            if (people < 0 || people > Group.MAX) {
                throw new IllegalArgumentException("people of a track: " + people);
            }
            blocks = blocks.stream().map(Block::asLeaf).toList();
        }

        /** The sum of its blocks, which may be more than a day. */
        public int totalMinutes() {
            return blocks.stream().mapToInt(Block::minutes).sum();
        }

        public Track withTitle(String newTitle) {
            return new Track(newTitle, people, blocks);
        }

        /** With another number of people, brought into range. */
        public Track withPeople(int newPeople) {
            return new Track(title, Math.clamp(newPeople, 0, Group.MAX), blocks);
        }

        public Track withBlocks(List<Block> newBlocks) {
            return new Track(title, people, newBlocks);
        }
    }

    /**
     * Where another day of the plan begins; it takes no time itself. The days before have their own
     * end.
     *
     * @param date the day, or null while it is not known
     * @param start when its first block begins
     * @param targetMinutes how long the day is meant to take, 5 … {@value SessionPlan#MAX_MINUTES}
     */
    record NewDay(@Nullable LocalDate date, LocalTime start, int targetMinutes)
            implements BlockContent {
        public NewDay {
            SessionPlan.requireTarget(targetMinutes);
        }

        public NewDay withDate(@Nullable LocalDate newDate) {
            return new NewDay(newDate, start, targetMinutes);
        }

        public NewDay withStart(LocalTime newStart) {
            return new NewDay(date, newStart, targetMinutes);
        }

        public NewDay withTargetMinutes(int minutes) {
            return new NewDay(date, start, minutes);
        }
    }
}
