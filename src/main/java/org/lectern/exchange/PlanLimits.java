package org.lectern.exchange;

import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.SessionPlan;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * How large a plan in a {@code .lectern} file may be: far beyond what anybody prepares, and little
 * enough to be shown. A plan beyond it is refused as a whole, when it is written as when it is
 * read: half of somebody's plan would pass for all of it.
 */
final class PlanLimits {
    static final int MAX_BLOCKS = 2_000;
    static final int MAX_ENTRIES = 2_000;
    static final int MAX_LANGUAGES = 100;

    /** Titles, places and names, in UTF-16 units. */
    static final int MAX_LINE = 1_000;

    /** Goals, notes and the like, in UTF-16 units. */
    static final int MAX_TEXT = 100_000;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private PlanLimits() {}

    /**
     * Refuses a plan beyond the limits.
     *
     * @param name the file's name, for the message
     * @throws LecternException that says which limit
     */
    static void check(SessionPlan plan, String name) {
        long blocks = plan.allBlocks().count();
        if (blocks > MAX_BLOCKS) {
            throw new LecternException(
                    UserMessage.of("exchange.plan.tooManyBlocks", name, blocks, MAX_BLOCKS));
        }
        if (plan.checklist().own().size() > MAX_ENTRIES
                || plan.checklist().ticked().size() > MAX_BLOCKS + MAX_ENTRIES
                || plan.group().participants().size() > MAX_LANGUAGES) {
            throw new LecternException(UserMessage.of("exchange.plan.tooMuch", name));
        }
        checkLength(lines(plan), MAX_LINE, name);
        checkLength(texts(plan), MAX_TEXT, name);
        if (!dates(plan).allMatch(d -> !d.isBefore(EARLIEST) && !d.isAfter(LATEST))) {
            throw new LecternException(UserMessage.of("exchange.plan.date", name));
        }
    }

    private static void checkLength(Stream<String> texts, int longest, String name) {
        texts.filter(text -> text.length() > longest)
                .findFirst()
                .ifPresent(
                        text -> {
                            throw new LecternException(
                                    UserMessage.of(
                                            "exchange.plan.textTooLong",
                                            name,
                                            SafeText.excerpt(text),
                                            longest));
                        });
    }

    private static Stream<String> lines(SessionPlan plan) {
        var series = plan.series();
        var level = plan.group().level();
        return Stream.of(
                        Stream.of(plan.title(), plan.place(), plan.group().description()),
                        series == null ? Stream.<String>of() : Stream.of(series.title()),
                        level == null ? Stream.<String>of() : Stream.of(level),
                        plan.sections().stream().map(s -> s.title()),
                        plan.checklist().ticked().stream(),
                        plan.allBlocks().map(Block::title),
                        plan.allBlocks().flatMap(PlanLimits::trackTitles))
                .flatMap(texts -> texts);
    }

    private static Stream<String> trackTitles(Block block) {
        return block.content() instanceof BlockContent.Parallel(var tracks)
                ? tracks.stream().map(BlockContent.Track::title)
                : Stream.of();
    }

    private static Stream<String> texts(SessionPlan plan) {
        return Stream.concat(
                Stream.concat(
                        Stream.of(plan.notes()),
                        plan.checklist().own().stream().map(e -> e.text())),
                plan.allBlocks()
                        .flatMap(b -> Stream.of(b.goal(), b.notes(), b.method(), b.materials())));
    }

    private static Stream<LocalDate> dates(SessionPlan plan) {
        return Stream.concat(
                Stream.ofNullable(plan.date()),
                plan.blocks().stream()
                        .flatMap(
                                b ->
                                        b.content() instanceof BlockContent.NewDay day
                                                ? Stream.ofNullable(day.date())
                                                : Stream.of()));
    }
}
